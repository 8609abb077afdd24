#pragma once
// Returning a step (mengembalikan): the performer sends the case back to the target that the SOP
// draws or to an earlier step of the path taken, with a reason. The target gets a new visit; what
// was opened after it is closed; earlier visits and documents stay as they were.
//
// A return out of a branch touches that branch alone. A gatherer who names his own row sends the
// parts of the named units back and keeps his visit open.

#include <string>
#include <vector>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct ReturnStep {
  Task task;
  sop::StepNumber target_step{};
  std::vector<UnitId> unit_ids;  // A target that units do: whose; empty means all.
  std::string reason;
  std::vector<Remark> remarks;
  Actor by;
};

// Rejects with workflow.reason_missing, workflow.text_too_long, workflow.too_many_remarks,
// workflow.not_on_path {step}, workflow.return_leaves_branch, workflow.unit_not_in_fan_out {unit},
// workflow.too_many_rounds {limit}, workflow.too_many_visits {limit} and as every act on a visit
// does (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const ReturnStep&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const StepReturned&, Case&);

}  // namespace takar::workflow
