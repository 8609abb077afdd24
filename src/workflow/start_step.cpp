#include "workflow/start_step.hpp"

#include "base/check.hpp"
#include "workflow/finishing.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {

Result<Event> decide(const StartStep& command, const Case& current, const Facts& facts) {
  const auto visit = own_visit(command.task, current, command.by);
  if (!visit) return reject(visit.error());
  if ((*visit)->started_at)
    return reject("workflow.already_started", {detail(*(*visit)->started_at)});
  const auto may = may_start(**visit, current, facts, command.inputs_stated, command.by.person);
  if (!may) return reject(may.error());
  return StepStarted{{command.by, facts.now}, command.task.visit, command.inputs_stated};
}

void apply(const StepStarted& event, Case& current) {
  Visit& visit = visit_at(current, event.visit);
  TAKAR_CHECK(is_open(visit.state) && !visit.started_at, "a step was started that cannot be");
  visit.state = VisitState::kWorking;
  visit.person = event.act.by.person;
  if (!visit.received_at) visit.received_at = event.act.at;
  visit.started_at = event.act.at;
  ++visit.version;
}

}  // namespace takar::workflow
