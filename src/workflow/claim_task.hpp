#pragma once
// Claiming a task (mengambil tugas): one of several people who may do it takes it in hand. The
// visit counts as received from then on.

#include <string>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct ClaimTask {
  Task task;
  bool take_over = false;  // From the person who holds it, with a reason.
  std::string reason;      // Compulsory for taking over.
  Actor by;
};

// Rejects with workflow.held_by_other {person, at}, workflow.held_already, workflow.reason_missing
// and as every act on a visit does (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const ClaimTask&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const TaskClaimed&, Case&);

}  // namespace takar::workflow
