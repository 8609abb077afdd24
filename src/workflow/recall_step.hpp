#pragma once
// Recalling a step (menarik kembali): whoever completed it takes it back while nobody has opened
// what it led to.

#include <string>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct RecallStep {
  Task task;  // The completed visit.
  std::string reason;
  Actor by;
};

// Rejects with workflow.nothing_to_recall, workflow.recalled_too_late {person, at},
// workflow.not_your_step {person, at}, workflow.reason_missing, workflow.case_finished and as every
// act on a visit does (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const RecallStep&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const StepRecalled&, Case&);

}  // namespace takar::workflow
