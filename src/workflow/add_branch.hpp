#pragma once
// Adding a branch (menambah cabang): a unit that was forgotten, or came late, joins a fan-out. If
// the fan-out had joined already, what followed is closed and the recap is opened again.

#include <string>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct AddBranch {
  Task task;        // The gatherer's visit, a visit of another unit, or one that followed.
  RosterUnit unit;  // As the organisation stands now.
  std::string reason;
  Actor by;  // A coordinator: who opens, gathers or takes over the fan-out; or the head.
};

// Rejects with workflow.no_fan_out, workflow.not_coordinator, workflow.unit_in_fan_out_already
// {unit}, workflow.too_many_units {limit}, workflow.performer_not_bound {title},
// workflow.reason_missing, workflow.too_many_visits {limit} and as every act on a visit does
// (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const AddBranch&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const BranchAdded&, Case&);

}  // namespace takar::workflow
