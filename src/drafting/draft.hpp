#pragma once
// A draft of an SOP (rancangan SOP): the document as it stands, where it came from, what was asked
// of people and not yet answered, and the log of edits from which each can be taken back.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "drafting/document.hpp"
#include "organisation/actor.hpp"
#include "sop/sop.hpp"

namespace takar::drafting {

using organisation::AgencyId;
using organisation::PersonId;
using SopDraftId = Id<struct SopDraftTag>;

enum class Source : std::uint8_t {
  kBlank,
  kImport,   // Read out of a file that somebody uploaded.
  kVersion,  // A copy or revision of a version that the agency has.
};

// Where the draft began.
struct Origin {
  Source source = Source::kBlank;
  std::int64_t upload = 0;  // kImport
  std::string file_name;    // kImport
  std::string form;         // kImport: how the file was read, e.g. "pdf".
  sop::SopId version;       // kVersion

  bool operator==(const Origin&) const = default;
};

// What only a person can answer, in the place that the answer changes.
struct Question {
  std::string place, question_id, question_en;
  std::vector<std::string> proposals;  // The first is what the document holds.

  bool operator==(const Question&) const = default;
};

// Where the words of a place stood in the file, and how sure the reading is.
struct Evidence {
  std::string place;
  std::int32_t line = 0, page = 0;  // From 1; 0: not known.
  std::string box;                  // "x,y,width,height" in points, or a cell: "C7".
  std::int32_t confidence = 0;      // Percent.
  std::string reason;               // In Indonesian.

  bool operator==(const Evidence&) const = default;
};

// One cell as it was and as it became.
struct CellChange {
  std::string place;
  Value before, after;
  bool settles = false;  // It was the first touch of the place: it answers a question that stood.

  bool operator==(const CellChange&) const = default;
};

// What one command changed.
struct LogEntry {
  std::int64_t revision = 0;  // That it made, from 1.
  PersonId by;
  Instant at;  // UTC.
  std::vector<CellChange> changes;
  bool taken_back = false;

  bool operator==(const LogEntry&) const = default;
};

// Who changed a place last.
struct Touch {
  std::int64_t revision = 0;
  PersonId by;
  Instant at;  // UTC.

  bool operator==(const Touch&) const = default;
};

inline constexpr std::size_t kLogMax = 500;  // Entries kept for taking back; older ones are events.

struct Draft {
  SopDraftId id;
  AgencyId agency;
  std::int64_t revision = 0;  // Of the last event; 1 when the draft has just begun.
  bool open = true;           // False: it became a version, or was given up.
  std::string key;            // sop::Sop::id of the versions made of it.
  Origin origin;
  Document document;
  std::vector<Question> questions;
  std::vector<Evidence> evidence;
  std::map<std::string, Touch, std::less<>> touched;
  std::vector<LogEntry> log;
  sop::SopId trial;  // The version on trial that was made of this draft; 0 if there is none.

  bool operator==(const Draft&) const = default;
};

// The questions at whose place nobody has set or confirmed a value, and whose row still stands.
[[nodiscard]] std::vector<const Question*> open_questions(const Draft&);

}  // namespace takar::drafting
