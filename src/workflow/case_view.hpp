#pragma once
// What people look at: task lists, lists of cases, the documents of a case. Plain rows; names of
// people and positions, lateness and texts are put in by the application. Every question is bound
// to one agency.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/store.hpp"
#include "workflow/events.hpp"

namespace takar::workflow {

// Which tasks of the given positions.
enum class TaskFilter : std::uint8_t {
  kMine,       // Open, and held by this person or by nobody.
  kTeam,       // Open, and held by somebody else.
  kUnclaimed,  // Open, and held by nobody.
  kDone,       // Ended by this person, latest first.
};

struct TaskRow {
  CaseId case_id;
  sop::SopId sop;
  std::string case_title, period;
  CaseState case_state = CaseState::kRunning;
  Visit visit;
  std::string returned_reason;  // Why the case was sent back to this visit; "" if it was not.
};

struct TaskQuestion {
  AgencyId agency;
  PersonId person;
  std::span<const PositionId> positions;  // Borrowed for the call.
  TaskFilter filter = TaskFilter::kMine;
  std::int64_t limit = 200;  // Rows.
};

// Open tasks by due time, the earliest first; those without one last. Throws Fault.
[[nodiscard]] std::vector<TaskRow> tasks(store::ReadTransaction&, const TaskQuestion&);

struct TaskCounts {
  std::int64_t mine = 0, team = 0, unclaimed = 0;
};
[[nodiscard]] TaskCounts task_counts(store::ReadTransaction&,
                                     AgencyId,
                                     PersonId,
                                     std::span<const PositionId> positions);

// A case without its roster, fan-outs and documents: enough for a line in a list.
struct CaseRow {
  CaseId id;
  sop::SopId sop;
  std::string sop_key, period, title;
  CaseState state = CaseState::kRunning;
  std::int64_t version = 0;
  Instant opened_at;
  std::optional<Instant> finished_at;
  std::int32_t returns = 0;
  std::vector<Visit> open_visits;
  std::int32_t steps_done = 0;  // Different rows of the SOP that have a completed visit.
};

// Latest first. Throws Fault.
[[nodiscard]] std::vector<CaseRow> cases_of(store::ReadTransaction&, AgencyId, std::int64_t limit);
[[nodiscard]] std::optional<CaseRow> case_row(store::ReadTransaction&, AgencyId, CaseId);

// The runs of one SOP version that were opened in a span of time.
struct RunsQuestion {
  AgencyId agency;
  sop::SopId sop;
  Instant from, until;  // UTC; `until` is not included.
  std::int64_t limit = 200;
};
// Latest first. Throws Fault.
[[nodiscard]] std::vector<CaseId> runs_of(store::ReadTransaction&, const RunsQuestion&);

struct DocumentRow {
  RegisteredDocument document;
  CaseId case_id;
  PersonId made_by;
  PositionId position;
  Instant made_at;
  std::int64_t event_version = 0;  // The event of the case that holds the content.
};

// In the order of registration. Throws Fault.
[[nodiscard]] std::vector<DocumentRow> documents_of(store::ReadTransaction&, AgencyId, CaseId);
[[nodiscard]] std::optional<DocumentRow> document_row(store::ReadTransaction&,
                                                      AgencyId,
                                                      DocumentId);

// A document with its content and uploads, and the act that filed it.
struct Filing {
  DocumentFiled document;
  Act act;
  Outcome outcome{};   // kNone: of a supplement.
  std::string reason;  // As the act gave it.
};
// Out of the event that filed the document. Throws Fault.
[[nodiscard]] std::optional<Filing> filing_of(store::ReadTransaction&, const DocumentRow&);

}  // namespace takar::workflow
