#include "workflow/extend_deadline.hpp"

#include "base/check.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {

Result<Event> decide(const ExtendDeadline& command, const Case& current, const Facts& facts) {
  const auto seen = seen_visit(command.task, current, command.by);
  if (!seen) return reject(seen.error());
  const Visit& visit = **seen;
  if (!is_open(visit.state)) return reject("workflow.visit_closed", {detail(*visit.finished_at)});
  const Visit* before = find_visit(current, visit.previous);
  const bool handed_over = before != nullptr && before->position == command.by.position;
  if (command.by.position != current.roster.head && !handed_over)
    return reject("workflow.not_your_deadline");
  if (command.due_at <= facts.now || command.due_at <= visit.due_at.value_or(facts.now))
    return reject("workflow.deadline_not_later");
  if (const auto given = reason_given(command.reason); !given) return reject(given.error());
  return DeadlineExtended{{command.by, facts.now}, visit.number, command.due_at, command.reason};
}

void apply(const DeadlineExtended& event, Case& current) {
  Visit& visit = visit_at(current, event.visit);
  TAKAR_CHECK(is_open(visit.state), "the deadline of a visit was extended that is not open");
  visit.due_at = event.due_at;
  ++visit.version;
}

}  // namespace takar::workflow
