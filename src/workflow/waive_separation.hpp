#pragma once
// Waiving the separation of duties (mengesampingkan pemisahan tugas) for one pair of steps in this
// case: an office with one officer cannot do otherwise. It is the head's act, with a reason, and is
// shown as a deviation.

#include <string>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct WaiveSeparation {
  Task task;
  sop::StepNumber first{}, second{};
  std::string reason;
  Actor by;  // The head of the agency.
};

// Rejects with workflow.only_the_head, workflow.no_such_separation, workflow.waived_already,
// workflow.reason_missing and as every act on a visit does (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const WaiveSeparation&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const SeparationWaived&, Case&);

}  // namespace takar::workflow
