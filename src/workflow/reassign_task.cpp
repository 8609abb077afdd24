#include "workflow/reassign_task.hpp"

#include "base/check.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {

Result<Event> decide(const ReassignTask& command, const Case& current, const Facts& facts) {
  const auto seen = seen_visit(command.task, current, command.by);
  if (!seen) return reject(seen.error());
  const Visit& visit = **seen;
  if (!is_open(visit.state)) return reject("workflow.visit_closed", {detail(*visit.finished_at)});
  const Visit* before = find_visit(current, visit.previous);
  const bool handed_over = before != nullptr && before->position == command.by.position;
  const bool waits_for_him = visit.position == command.by.position;
  if (command.by.position != current.roster.head && !handed_over && !waits_for_him)
    return reject("workflow.not_yours_to_reassign");
  if (command.to == visit.position) return reject("workflow.reassigned_to_same");
  if (const auto given = reason_given(command.reason); !given) return reject(given.error());
  return TaskReassigned{
      {command.by, facts.now}, visit.number, visit.position, command.to, command.reason};
}

void apply(const TaskReassigned& event, Case& current) {
  Visit& visit = visit_at(current, event.visit);
  TAKAR_CHECK(is_open(visit.state), "a task was reassigned that is not open");
  visit.position = event.to;
  visit.person = {};
  visit.state = VisitState::kAvailable;
  visit.received_at.reset();
  visit.started_at.reset();
  visit.paused_at.reset();
  visit.paused_us = 0;
  visit.paused_days = 0;
  ++visit.version;
}

}  // namespace takar::workflow
