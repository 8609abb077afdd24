#pragma once
// Pausing a step (jeda): the performer waits for something outside his hands. Pauses do not count
// as working time.

#include <string>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct PauseStep {
  Task task;
  std::string reason;
  Actor by;
};

// Rejects with workflow.not_working, workflow.reason_missing, workflow.text_too_long and as every
// act on a visit does (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const PauseStep&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const StepPaused&, Case&);

}  // namespace takar::workflow
