#pragma once
// What may be done to the records of an agency: a schedule of its own, classification, hold, place
// of the originals, and disposal in three acts: proposed by the archive, decided by the head with
// the written approval, carried out before two witnesses.
//
// decide() answers what would change, or why not; apply() makes the change and rebuilds the records
// when it is replayed. Neither reaches the clock or the store.

#include <variant>

#include "archive/records.hpp"
#include "base/result.hpp"

namespace takar::archive {

inline constexpr std::size_t kWordsBytesMax = 500;   // Of a reason, a number, a name.
inline constexpr std::size_t kListedFilesMax = 500;  // Source: our choice.

// What a room that knows cases tells of one.
struct FileFacts {
  FileId id;
  std::string title, period;
  std::optional<Date> closed_on;  // Empty while the case runs.
  std::int64_t documents = 0;
};

struct SetRetention {
  RetentionLine line;
};
struct ClassifyFile {
  FileFacts file;
  std::string code, reason;
  Date today;
};
struct HoldFile {
  FileFacts file;
  std::string reason;
  Instant at;  // UTC.
};
struct LiftHold {
  FileFacts file;
  std::string reason;
};
struct PlaceOriginals {
  FileFacts file;
  ShelfPlace place;
};
struct ProposeDisposal {
  std::vector<FileFacts> files;
  Date today;
  Instant at;  // UTC.
};
struct DecideDisposal {
  std::int64_t number = 0;
  bool approves = false;
  std::string approval_number;  // Where it is approved.
  std::string reason;           // Where it is refused.
};
struct DestroyFiles {
  std::int64_t number = 0;
  std::string minutes_number;
  std::array<std::string, 2> witnesses;
  Instant at;  // UTC.
};

struct RetentionSet {
  RetentionLine line;
};
struct FileClassified {
  FileId file;
  std::string code, reason;
};
struct FileHeld {
  FileId file;
  Hold hold;
};
struct HoldLifted {
  FileId file;
  std::string reason;
};
struct OriginalsPlaced {
  FileId file;
  ShelfPlace place;
};
struct DisposalProposed {
  DisposalList list;  // Its paper is put in by whoever draws it up.
};
struct DisposalDecided {
  std::int64_t number = 0;
  bool approved = false;
  std::string approval_number, reason;
};
struct FilesDestroyed {
  std::int64_t number = 0;
  std::string minutes_number;
  std::array<std::string, 2> witnesses;
  Instant at;         // UTC.
  std::string paper;  // The berita acara; put in by whoever draws it up.
};
using RecordEvent = std::variant<RetentionSet,
                                 FileClassified,
                                 FileHeld,
                                 HoldLifted,
                                 OriginalsPlaced,
                                 DisposalProposed,
                                 DisposalDecided,
                                 FilesDestroyed>;

// Rejects with archive.words_missing {field}, archive.bad_years {most} or archive.no_start.
[[nodiscard]] Result<RetentionSet> decide(const SetRetention&, const Records&);
// Rejects with archive.file_destroyed, archive.file_on_list, archive.code_unknown {code} or
// archive.words_missing.
[[nodiscard]] Result<FileClassified> decide(const ClassifyFile&, const Records&);
// A case that still runs may be held too. Rejects with archive.file_destroyed, archive.held_already
// {title} or archive.words_missing.
[[nodiscard]] Result<FileHeld> decide(const HoldFile&, const Records&);
// Rejects with archive.not_held {title} or archive.words_missing.
[[nodiscard]] Result<HoldLifted> decide(const LiftHold&, const Records&);
// Rejects with archive.file_destroyed or archive.words_missing.
[[nodiscard]] Result<OriginalsPlaced> decide(const PlaceOriginals&, const Records&);
// All files or none. Rejects with archive.nothing_listed, archive.too_many_listed {most},
// archive.file_destroyed, archive.file_on_list {title, number}, archive.file_held {title, reason},
// archive.file_open {title}, archive.file_kept {title, code} or archive.not_due {title, day}.
// Source: UU 43/2009, article 51: only what the schedule destroys, whose time is over, and that no
// proceedings need.
[[nodiscard]] Result<DisposalProposed> decide(const ProposeDisposal&, const Records&);
// Rejects with archive.list_not_found {number}, archive.list_decided {number} or
// archive.words_missing.
[[nodiscard]] Result<DisposalDecided> decide(const DecideDisposal&, const Records&);
// Rejects with archive.list_not_found, archive.list_not_approved {number}, archive.file_held or
// archive.words_missing: a hold laid after the approval counts.
[[nodiscard]] Result<FilesDestroyed> decide(const DestroyFiles&, const Records&);

// Bug if the event cannot follow the records as they stand.
void apply(const RecordEvent&, Records&);

}  // namespace takar::archive
