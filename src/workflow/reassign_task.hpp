#pragma once
// Reassigning a task (mengalihkan tugas): an open visit is addressed to another position. By the
// head, by whoever handed the work over, or by the position that it waits for. Whoever takes it
// begins anew; the deadline stands. Source: docs/decisions/0096-reassigning.md.

#include <string>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct ReassignTask {
  Task task;
  PositionId to;
  std::string reason;
  Actor by;
};

// Rejects with workflow.not_yours_to_reassign, workflow.reassigned_to_same, workflow.reason_missing
// and as every act on a visit does (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const ReassignTask&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const TaskReassigned&, Case&);

}  // namespace takar::workflow
