#pragma once
// A case (berkas): one run of one SOP version, by one agency, for one period.
//
// A visit (kunjungan) is one stay at a step. A return opens a new visit and leaves the old one as
// it was, so the vector of visits only grows and a visit's number is its place in it. A visit that
// carries a unit belongs to the branch of that unit, beneath one opening of a fan-out.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "organisation/actor.hpp"
#include "sop/sop.hpp"

namespace takar::workflow {

using organisation::Actor;
using organisation::AgencyId;
using organisation::PersonId;
using organisation::PositionId;
using organisation::UnitId;

using CaseId = Id<struct CaseTag>;
using DocumentId = Id<struct DocumentTag>;
using UploadId = Id<struct UploadTag>;

enum class VisitNumber : std::uint16_t {};   // The place in Case::visits, from 1. 0: none.
enum class FanOutNumber : std::uint16_t {};  // The place in Case::fan_outs, from 1. 0: none.

enum class CaseState : std::uint8_t {
  kRunning,    // berjalan
  kSuspended,  // ditangguhkan: no act until it is resumed
  kFinished,   // selesai
  kStopped,    // dihentikan, for good
};

enum class VisitState : std::uint8_t {
  kAvailable,  // tersedia: nobody has opened it
  kReceived,   // diterima: a person holds it
  kWorking,    // dikerjakan
  kPaused,     // dijeda
  kDone,       // selesai
  kReturned,   // dikembalikan: its performer sent the case back instead of completing
  kRecalled,   // ditarik: its performer took his submission back
  kClosed,     // ditutup without being done; `cause` says why
};

[[nodiscard]] constexpr bool is_open(VisitState state) {
  return state <= VisitState::kPaused;
}

enum class Part : std::uint8_t {
  kRow,           // The row of the table itself.
  kContribution,  // What one unit hands in beneath a gatherer's row (kCollect).
};

enum class Outcome : std::uint8_t {
  kNone,  // Not finished, or ended without an answer.
  kCompleted,
  kYes,  // Decisions only.
  kNo,
  kNihil,         // The unit states that it has nothing to report: an answer, never a zero.
  kMissing,       // Closed by the coordinator without an answer.
  kSupplemented,  // susulan: answered after it was closed as missing
};

// Why a visit was closed without being done.
enum class Cause : std::uint8_t {
  kNone,
  kReturn,
  kRecall,
  kMissing,
  kLateUnit,
  kStopped,
  kFinished
};

// What the calendar said about a finished visit. Never recomputed: a later change of the calendar
// does not rewrite history. Minutes and days are two countings, not one converted into the other.
struct Spans {
  std::int64_t waiting_minutes = 0;  // Working minutes from available to started (waktu tunggu).
  std::int64_t working_minutes = 0;  // Working minutes from started to finished, less pauses.
  std::int32_t waiting_days = 0;     // Working days.
  std::int32_t working_days = 0;     // Working days, less pauses.
  std::string calendar_version;      // WorkingCalendar::version().

  bool operator==(const Spans&) const = default;
};

struct Visit {
  VisitNumber number{};
  sop::StepNumber step{};
  std::uint16_t round = 1;  // 1: the first visit of this step (by this unit).
  Part part = Part::kRow;
  FanOutNumber fan_out{};     // 0: not in a branch.
  UnitId unit;                // 0: not in a branch.
  PositionId position;        // Addressed to this position, whoever holds it.
  VisitNumber previous{};     // The visit that leads here on the path; a return does not change it.
  VisitNumber returned_by{};  // The visit that sent the case back here. 0: came by going forward.
  VisitState state = VisitState::kAvailable;
  Outcome outcome = Outcome::kNone;
  Cause cause = Cause::kNone;
  bool on_paper = false;          // Times as stated by the person who recorded it.
  std::int64_t version = 1;       // Number of events that touched it.
  PersonId person;                // Who holds it; when it has ended, who ended it. 0: nobody.
  std::string reason;             // Why the case was sent back to it, or why its unit is missing.
  Instant available_at;           // UTC, as all instants.
  std::optional<Instant> due_at;  // Empty: the row states no time.
  std::optional<Instant> received_at, started_at, finished_at;
  std::optional<Instant> paused_at;  // Set while paused.
  std::int64_t paused_us = 0;        // Working microseconds of all pauses that have ended.
  std::int32_t paused_days = 0;      // Working days of all pauses that have ended.
  Spans spans;                       // Zero until it has finished.

  bool operator==(const Visit&) const = default;
};

enum class FanOutState : std::uint8_t {
  kOpen,
  kJoined,      // Every unit has answered or is missing, and the case went on.
  kSuperseded,  // A return reached back before it; it will be opened anew.
};

// One opening of a fan-out: the branches of all units of the roster at that time.
struct FanOut {
  FanOutNumber number{};
  sop::StepNumber first{};  // The first and the last row of the chain that each unit does.
  sop::StepNumber last{};   // kCollect: both are the gatherer's row.
  bool collect = false;
  VisitNumber opener{};  // The visit whose completion opened it.
  FanOutState state = FanOutState::kOpen;
  bool stale = false;  // A supplement (susulan) came after the recap was made.

  bool operator==(const FanOut&) const = default;
};

// A document version that a visit registered. Its content lies in the event.
struct RegisteredDocument {
  DocumentId id;
  VisitNumber visit{};
  sop::StepNumber step{};
  UnitId unit;                 // 0: of the agency.
  std::int32_t version = 1;    // Among the documents of the same step and unit.
  std::string name;            // The step's output, as the SOP names it.
  std::string content_sha256;  // 64 hexadecimal digits; "" when the output is uploads alone.
  std::string letter_number;   // "" when it has none.

  bool operator==(const RegisteredDocument&) const = default;
};

// A unit of the agency and the positions that hold the per-unit columns there.
struct RosterUnit {
  UnitId unit;
  PositionId head;  // The head of the unit: acts for it where the SOP names no column.
  std::vector<std::pair<sop::PerformerColumn, PositionId>> holders;

  bool operator==(const RosterUnit&) const = default;
};

// Positions bound to the performer columns, and the units, frozen when the case is opened.
struct Roster {
  PositionId head;    // The head of the agency: stops, suspends, waives.
  PositionId opener;  // In which the case was opened; may stop and suspend it too. 0: not known.
  std::vector<std::pair<sop::PerformerColumn, PositionId>> columns;
  std::vector<RosterUnit> units;

  bool operator==(const Roster&) const = default;
};

// A pair of steps that the same person may do in this case after all.
struct Waiver {
  sop::StepNumber first{}, second{};

  bool operator==(const Waiver&) const = default;
};

struct Case {
  CaseId id;
  AgencyId agency;
  sop::SopId sop;
  std::string sop_key;  // Sop::id
  std::string period;   // e.g. "2026Q3"
  std::string title;
  CaseState state = CaseState::kRunning;
  std::int64_t version = 0;  // Number of events applied. 0: never opened.
  Instant opened_at;
  std::optional<Instant> finished_at;   // Finished or stopped.
  std::optional<Instant> suspended_at;  // Set while suspended.
  std::string standstill_reason;        // Why it is suspended or stopped.
  std::int32_t returns = 0;             // Returns and answers "no" so far.
  Roster roster;
  std::vector<Visit> visits;     // visits[i].number == i + 1
  std::vector<FanOut> fan_outs;  // fan_outs[i].number == i + 1
  std::vector<RegisteredDocument> documents;
  std::vector<Waiver> waivers;

  bool operator==(const Case&) const = default;
};

// Null if the case has no such visit.
[[nodiscard]] const Visit* find_visit(const Case&, VisitNumber);
// Bug if the case has no such visit.
[[nodiscard]] const Visit& visit_at(const Case&, VisitNumber);
[[nodiscard]] Visit& visit_at(Case&, VisitNumber);
[[nodiscard]] const FanOut& fan_out_at(const Case&, FanOutNumber);

// The latest visit of the unit in that opening of the fan-out; null if the unit is not in it.
[[nodiscard]] const Visit* latest_in_branch(const Case&, FanOutNumber, UnitId);

// Where the work of one unit stands, as the latest visit of its branch tells.
enum class BranchState : std::uint8_t { kOpen, kDone, kNihil, kMissing, kSupplemented };
[[nodiscard]] BranchState branch_state(VisitState, Outcome);
struct Branch {
  UnitId unit;
  VisitNumber visit{};  // The latest visit of the branch.
  BranchState state = BranchState::kOpen;

  bool operator==(const Branch&) const = default;
};
[[nodiscard]] std::vector<Branch> branches_of(const Case&, FanOutNumber);

}  // namespace takar::workflow
