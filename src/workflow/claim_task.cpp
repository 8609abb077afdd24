#include "workflow/claim_task.hpp"

#include "base/check.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {

Result<Event> decide(const ClaimTask& command, const Case& current, const Facts& facts) {
  const auto visit = command.take_over ? addressed_visit(command.task, current, command.by)
                                       : own_visit(command.task, current, command.by);
  if (!visit) return reject(visit.error());
  const PersonId holder = (*visit)->person;
  if (holder == command.by.person) return reject("workflow.held_already");
  if (holder)
    if (const auto given = reason_given(command.reason); !given) return reject(given.error());
  TaskClaimed event{{command.by, facts.now}, command.task.visit, holder};
  if (holder) event.reason = command.reason;
  return event;
}

void apply(const TaskClaimed& event, Case& current) {
  Visit& visit = visit_at(current, event.visit);
  TAKAR_CHECK(is_open(visit.state), "a task was claimed that is not open");
  visit.person = event.act.by.person;
  if (visit.state == VisitState::kAvailable) {
    visit.state = VisitState::kReceived;
    visit.received_at = event.act.at;
  }
  ++visit.version;
}

}  // namespace takar::workflow
