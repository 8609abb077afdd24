#pragma once
// What an agency's archive knows of its records: the file (berkas) of each case, with its
// classification, a hold, where the paper originals lie, and the lists by which files are disposed
// of. A file is known by the number of its case; what stands in it the archive does not know.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/retention.hpp"
#include "base/id.hpp"
#include "base/time.hpp"

namespace takar::archive {

using FileId = Id<struct FileTag>;

// What keeps a file from disposal: a dispute, an audit, an inquiry.
struct Hold {
  std::string reason;
  Instant since;  // UTC.

  bool operator==(const Hold&) const = default;
};

// Where the originals on paper lie.
struct ShelfPlace {
  std::string room, shelf, box;

  bool operator==(const ShelfPlace&) const = default;
};

struct RecordFile {
  FileId id;
  std::string code{kCaseCode};
  std::optional<Hold> hold;
  std::optional<ShelfPlace> place;
  std::int64_t list = 0;                // The list on which it stands; 0: none.
  std::optional<Instant> destroyed_at;  // UTC.

  bool operator==(const RecordFile&) const = default;
};

// A file as it stood when the list was drawn up.
struct ListedFile {
  FileId id;
  std::string title, period, code, series;
  Date closed_on, due_on;
  std::int32_t active_years = 0, inactive_years = 0;
  std::int64_t documents = 0;

  bool operator==(const ListedFile&) const = default;
};

enum class ListState : std::uint8_t { kProposed, kRefused, kApproved, kCarriedOut };
[[nodiscard]] std::string_view word_of(ListState);  // "proposed", "refused" ...
[[nodiscard]] std::optional<ListState> list_state_named(std::string_view);

// Who has to approve in writing, by the longest time on the list.
// Source: Permendagri 83/2022, class 000.5.6.2: under ten years the head of the region, from ten on
// the Head of ANRI.
enum class Approver : std::uint8_t { kRegionHead, kNationalArchive };
inline constexpr std::int32_t kNationalApprovalYears = 10;

struct DisposalList {
  std::int64_t number = 1;  // Within the agency, from 1.
  ListState state = ListState::kProposed;
  std::vector<ListedFile> files;
  Instant proposed_at;          // UTC.
  std::string approval_number;  // Of the written approval; "" until then.
  std::string refusal;          // Why it was refused.
  std::string minutes_number;   // Of the berita acara.
  std::array<std::string, 2> witnesses;
  std::optional<Instant> carried_out_at;
  // The list and the berita acara as they were drawn up; the archive does not read them.
  std::string paper, minutes_paper;

  bool operator==(const DisposalList&) const = default;
  [[nodiscard]] Approver approver() const;
};

struct Records {
  std::vector<RetentionLine> own_lines;
  std::map<FileId, RecordFile> files;  // Those of which something is known.
  std::vector<DisposalList> lists;     // By number.

  bool operator==(const Records&) const = default;
  // As new if nothing is known of it.
  [[nodiscard]] RecordFile file(FileId) const;
  [[nodiscard]] const DisposalList* list(std::int64_t number) const;  // Null if there is none.
};

}  // namespace takar::archive
