#include "workflow/recall_step.hpp"

#include "base/check.hpp"
#include "workflow/finishing.hpp"
#include "workflow/movement.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {

Result<Event> decide(const RecallStep& command, const Case& current, const Facts& facts) {
  const auto seen = seen_visit(command.task, current, command.by);
  if (!seen) return reject(seen.error());
  const Visit& visit = **seen;
  if (visit.position != command.by.position) return reject("workflow.wrong_position");
  if (visit.state != VisitState::kDone) return reject("workflow.nothing_to_recall");
  if (const auto given = reason_given(command.reason); !given) return reject(given.error());
  Mover mover(current, facts, &visit, facts.now);
  if (const auto taken = mover.take_back(visit); !taken) return reject(taken.error());
  return StepRecalled{{command.by, facts.now}, visit.number, command.reason, mover.take()};
}

void apply(const StepRecalled& event, Case& current) {
  Visit& visit = visit_at(current, event.visit);
  TAKAR_CHECK(visit.state == VisitState::kDone, "a step was recalled that is not done");
  visit.state = VisitState::kRecalled;
  ++visit.version;
  move(current, event.movement, event.act.at);
}

}  // namespace takar::workflow
