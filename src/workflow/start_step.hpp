#pragma once
// Starting a step (mulai): the gate of kelengkapan. Every input that another step yields must be
// registered in this case, or the performer states how he received it.

#include <vector>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct StartStep {
  Task task;
  std::vector<StatedInput> inputs_stated;
  Actor by;
};

// Rejects with workflow.already_started, workflow.input_missing {names}, workflow.same_person
// {step, person} and as every act on a visit does (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const StartStep&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const StepStarted&, Case&);

}  // namespace takar::workflow
