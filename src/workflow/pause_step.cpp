#include "workflow/pause_step.hpp"

#include "base/check.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {

Result<Event> decide(const PauseStep& command, const Case& current, const Facts& facts) {
  const auto visit = own_visit(command.task, current, command.by);
  if (!visit) return reject(visit.error());
  if ((*visit)->state != VisitState::kWorking) return reject("workflow.not_working");
  if (const auto given = reason_given(command.reason); !given) return reject(given.error());
  return StepPaused{{command.by, facts.now}, command.task.visit, command.reason};
}

void apply(const StepPaused& event, Case& current) {
  Visit& visit = visit_at(current, event.visit);
  TAKAR_CHECK(visit.state == VisitState::kWorking, "a step was paused that nobody works on");
  visit.state = VisitState::kPaused;
  visit.paused_at = event.act.at;
  ++visit.version;
}

}  // namespace takar::workflow
