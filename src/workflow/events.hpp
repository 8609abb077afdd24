#pragma once
// What may happen in a case. Stored for years: fields are added, never renamed or removed.
//
// An event carries its whole outcome (what opened with its due time, what was closed, the measured
// spans), so that replay needs neither the SOP nor the calendar nor the rules of that day.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "workflow/case.hpp"

namespace takar::workflow {

// Who did it, in which position and by which authority, and when it was recorded.
struct Act {
  Actor by;
  Instant at;  // UTC.

  bool operator==(const Act&) const = default;
};

struct OpenedVisit {
  VisitNumber visit{};
  sop::StepNumber step{};
  std::uint16_t round = 1;
  Part part = Part::kRow;
  FanOutNumber fan_out{};
  UnitId unit;
  PositionId position;
  VisitNumber previous{}, returned_by{};
  Instant available_at;
  std::optional<Instant> due_at;

  bool operator==(const OpenedVisit&) const = default;
};

struct ClosedVisit {
  VisitNumber visit{};
  Cause cause = Cause::kNone;
  std::string reason;  // Said of this visit alone, e.g. why the unit is missing.

  bool operator==(const ClosedVisit&) const = default;
};

// What an act opened and closed besides its own visit.
struct Movement {
  std::vector<OpenedVisit> opened;
  std::vector<ClosedVisit> closed;
  std::vector<FanOut> fan_outs;  // Those that are new or changed, each as it stands afterwards.
  bool finishes_case = false;

  bool operator==(const Movement&) const = default;
};

// The times of a visit that ended.
struct Finish {
  Instant received_at, started_at, finished_at;
  Spans spans;

  bool operator==(const Finish&) const = default;
};

// An input (kelengkapan) that came from outside the system, and what the performer says of it.
struct StatedInput {
  std::string name, note;

  bool operator==(const StatedInput&) const = default;
};

// A document version as it was registered. `content` is kept byte for byte; its digest names it.
struct DocumentFiled {
  DocumentId id;
  std::string name;
  std::int32_t version = 1;
  std::string content_sha256;  // 64 hexadecimal digits, or "".
  std::string content;         // JSON text, or "".
  std::vector<UploadId> uploads;
  std::string letter_number;  // "" when it has none.

  bool operator==(const DocumentFiled&) const = default;
};

// A remark on one place of what was sent back.
struct Remark {
  std::string place, text;

  bool operator==(const Remark&) const = default;
};

struct CaseOpened {
  Act act;
  AgencyId agency;
  sop::SopId sop;
  std::string sop_key, period, title;
  Roster roster;
  std::string second_case_reason;  // "" for the first case of the period.
  Movement movement;

  bool operator==(const CaseOpened&) const = default;
};

struct TaskClaimed {
  Act act;
  VisitNumber visit{};
  PersonId taken_from;  // 0: nobody held it.
  std::string reason;   // Why it was taken over.

  bool operator==(const TaskClaimed&) const = default;
};

struct TaskReleased {
  Act act;
  VisitNumber visit{};

  bool operator==(const TaskReleased&) const = default;
};

struct StepStarted {
  Act act;
  VisitNumber visit{};
  std::vector<StatedInput> inputs_stated;

  bool operator==(const StepStarted&) const = default;
};

struct StepPaused {
  Act act;
  VisitNumber visit{};
  std::string reason;

  bool operator==(const StepPaused&) const = default;
};

struct StepResumed {
  Act act;
  VisitNumber visit{};
  std::int64_t paused_us = 0;    // Working microseconds of the pause that ends.
  std::int32_t paused_days = 0;  // Working days of the pause that ends.
  std::string calendar_version;

  bool operator==(const StepResumed&) const = default;
};

struct StepCompleted {
  Act act;
  VisitNumber visit{};
  Outcome outcome = Outcome::kCompleted;
  std::string reason;           // Why "no".
  std::string nihil_statement;  // "" unless the unit has nothing to report.
  bool finish_stated = false;   // The end was stated: the click came later than the work.
  std::vector<StatedInput> inputs_stated;
  std::vector<PositionId> participants;  // Who took part besides the performer.
  std::optional<DocumentFiled> document;
  Finish finish;
  Movement movement;

  bool operator==(const StepCompleted&) const = default;
};

struct StepReturned {
  Act act;
  VisitNumber visit{};
  sop::StepNumber target_step{};
  std::string reason;
  std::vector<Remark> remarks;
  std::vector<UnitId> units;     // Whose branches were reopened; empty for other targets.
  std::optional<Finish> finish;  // Empty: the visit stays open (a gatherer sends a part back).
  Movement movement;

  bool operator==(const StepReturned&) const = default;
};

struct StepRecalled {
  Act act;
  VisitNumber visit{};
  std::string reason;
  Movement movement;

  bool operator==(const StepRecalled&) const = default;
};

// A step done on paper and entered afterwards. The times in `finish` are as stated.
struct StepRecorded {
  Act act;
  VisitNumber visit{};
  Outcome outcome = Outcome::kCompleted;
  std::string reason;     // Why "no", or why the stated times deviate.
  std::string reference;  // Of the paper, e.g. a letter number.
  std::optional<UploadId> scan;
  bool before_previous = false;  // Deviation: stated to begin before the step before it had ended.
  bool in_future = false;        // Deviation: stated to end later than it was recorded.
  std::vector<StatedInput> inputs_stated;
  std::vector<PositionId> participants;
  std::optional<DocumentFiled> document;
  Finish finish;
  Movement movement;

  bool operator==(const StepRecorded&) const = default;
};

struct BranchAdded {
  Act act;
  VisitNumber visit{};  // From where it was asked for.
  RosterUnit unit;
  std::string reason;
  Movement movement;

  bool operator==(const BranchAdded&) const = default;
};

struct FanOutClosed {
  Act act;
  VisitNumber visit{};  // From where it was closed.
  Movement movement;    // The closed visits name each missing unit's reason.

  bool operator==(const FanOutClosed&) const = default;
};

struct BranchSupplemented {
  Act act;
  VisitNumber visit{};  // The visit that had been closed as missing.
  DocumentFiled document;
  Movement movement;  // The fan-out, now stale.

  bool operator==(const BranchSupplemented&) const = default;
};

struct SeparationWaived {
  Act act;
  VisitNumber visit{};
  sop::StepNumber first{}, second{};
  std::string reason;

  bool operator==(const SeparationWaived&) const = default;
};

struct DeadlineExtended {
  Act act;
  VisitNumber visit{};
  Instant due_at;
  std::string reason;

  bool operator==(const DeadlineExtended&) const = default;
};

struct TaskReassigned {
  Act act;
  VisitNumber visit{};
  PositionId from, to;
  std::string reason;

  bool operator==(const TaskReassigned&) const = default;
};

struct CaseStopped {
  Act act;
  std::string reason;
  Movement movement;

  bool operator==(const CaseStopped&) const = default;
};

struct CaseSuspended {
  Act act;
  std::string reason;
  std::vector<VisitNumber> paused;  // Those that were being worked on.

  bool operator==(const CaseSuspended&) const = default;
};

// How a resumed case treats one open visit.
struct ResumedVisit {
  VisitNumber visit{};
  bool works_again = false;    // It was being worked on when the case was suspended.
  std::int64_t paused_us = 0;  // Working microseconds, added to its pauses.
  std::int32_t paused_days = 0;
  std::optional<Instant> due_at;

  bool operator==(const ResumedVisit&) const = default;
};

struct CaseResumed {
  Act act;
  std::string reason;
  std::vector<ResumedVisit> visits;
  std::string calendar_version;

  bool operator==(const CaseResumed&) const = default;
};

using Event = std::variant<CaseOpened,
                           TaskClaimed,
                           TaskReleased,
                           StepStarted,
                           StepPaused,
                           StepResumed,
                           StepCompleted,
                           StepReturned,
                           StepRecalled,
                           StepRecorded,
                           BranchAdded,
                           FanOutClosed,
                           BranchSupplemented,
                           SeparationWaived,
                           DeadlineExtended,
                           CaseStopped,
                           CaseSuspended,
                           CaseResumed,
                           TaskReassigned>;

// Who acted and when, whatever happened.
[[nodiscard]] const Act& act_of(const Event&);

}  // namespace takar::workflow
