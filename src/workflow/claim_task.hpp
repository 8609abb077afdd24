#pragma once
// Claiming a task (mengambil tugas): one of several people who may do it takes it in hand. The
// visit counts as received from then on.

#include "workflow/facts.hpp"

namespace takar::workflow {

struct ClaimTask {
  Task task;
  Actor by;
};

// Rejects with workflow.held_by_other {person, at} and as every act on a visit does
// (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const ClaimTask&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const TaskClaimed&, Case&);

}  // namespace takar::workflow
