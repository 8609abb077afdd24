#pragma once
// Resuming a paused step (lanjut).

#include "workflow/facts.hpp"

namespace takar::workflow {

struct ResumeStep {
  Task task;
  Actor by;
};

// Rejects with workflow.not_paused and as every act on a visit does (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const ResumeStep&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const StepResumed&, Case&);

}  // namespace takar::workflow
