#include "workflow/release_task.hpp"

#include "base/check.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {

Result<Event> decide(const ReleaseTask& command, const Case& current, const Facts& facts) {
  const auto visit = own_visit(command.task, current, command.by);
  if (!visit) return reject(visit.error());
  if ((*visit)->state == VisitState::kAvailable) return reject("workflow.not_held");
  if ((*visit)->state != VisitState::kReceived)
    return reject("workflow.already_started", {detail(*(*visit)->started_at)});
  return TaskReleased{{command.by, facts.now}, command.task.visit};
}

void apply(const TaskReleased& event, Case& current) {
  Visit& visit = visit_at(current, event.visit);
  TAKAR_CHECK(visit.state == VisitState::kReceived, "a task was released that nobody holds");
  visit.state = VisitState::kAvailable;
  visit.person = {};
  visit.received_at.reset();
  ++visit.version;
}

}  // namespace takar::workflow
