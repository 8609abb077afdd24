#pragma once
// Completing a step (selesai): the performer hands his output over and the case moves on.
//
// A step that was not started is received and started by this act and passes the same gate. A
// decision answers yes or no; "no" leads back to where the SOP draws it or to an earlier step of
// the path, with a reason. A unit may answer nihil: it states that it has nothing to report.

#include <optional>
#include <string>
#include <vector>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct CompleteStep {
  Task task;
  std::optional<bool> decision;                // Decisions only, and there it must be given.
  std::string reason;                          // Compulsory for "no".
  std::optional<sop::StepNumber> target_step;  // "no": instead of the target that the SOP draws.
  std::vector<UnitId> unit_ids;                // "no" to a unit's row: whose; empty means all.
  std::string nihil_statement;                 // Not empty: nihil.
  std::vector<StatedInput> inputs_stated;
  std::vector<PositionId> participants;  // Who took part besides the performer.
  std::optional<Output> output;          // Only nihil goes without one.
  std::optional<Instant> finished_at;    // Stated: the work had ended before this click.
  Actor by;
};

// Rejects with workflow.decision_missing, workflow.decision_unasked, workflow.reason_missing,
// workflow.output_missing, workflow.contributions_open {units}, workflow.nihil_only_for_units,
// workflow.finish_impossible, as starting does (start_step.hpp), for "no" as returning does
// (return_step.hpp), and as every act on a visit does (visit_rules.hpp). A late step is not
// rejected: lateness is measured, not forbidden.
// Source: PermenPANRB 35/2012, annex (Pencatatan dan Pendataan: each performer records and
// confirms).
[[nodiscard]] Result<Event> decide(const CompleteStep&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const StepCompleted&, Case&);

}  // namespace takar::workflow
