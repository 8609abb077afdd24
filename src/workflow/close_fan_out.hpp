#pragma once
// Closing a fan-out with missing units: the coordinator names each unit that he no longer waits
// for, and why. When nobody is left to wait for, the case goes on.

#include <string>
#include <vector>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct CloseFanOut {
  struct Missing {
    UnitId unit;
    std::string reason;
  };

  Task task;
  std::vector<Missing> missing;
  Actor by;  // A coordinator: who opens, gathers or takes over the fan-out; or the head.
};

// Rejects with workflow.no_fan_out, workflow.not_coordinator, workflow.no_unit_named,
// workflow.unit_not_in_fan_out {unit}, workflow.unit_answered_already {unit},
// workflow.reason_missing, workflow.text_too_long and as every act on a visit does
// (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const CloseFanOut&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const FanOutClosed&, Case&);

}  // namespace takar::workflow
