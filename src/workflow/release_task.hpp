#pragma once
// Releasing a task (melepas tugas): its holder puts it back for the others of his position. A task
// that is being worked on cannot be put back.

#include "workflow/facts.hpp"

namespace takar::workflow {

struct ReleaseTask {
  Task task;
  Actor by;
};

// Rejects with workflow.not_held, workflow.already_started, workflow.held_by_other {person, at} and
// as every act on a visit does (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const ReleaseTask&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const TaskReleased&, Case&);

}  // namespace takar::workflow
