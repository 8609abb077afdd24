#include "workflow/resume_step.hpp"

#include "base/check.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {

Result<Event> decide(const ResumeStep& command, const Case& current, const Facts& facts) {
  const auto visit = own_visit(command.task, current, command.by);
  if (!visit) return reject(visit.error());
  if ((*visit)->state != VisitState::kPaused) return reject("workflow.not_paused");
  const Instant since = *(*visit)->paused_at;
  StepResumed event{{command.by, facts.now}, command.task.visit};
  event.paused_us = facts.calendar.working_time_between(since, facts.now).count();
  event.paused_days =
      static_cast<std::int32_t>(facts.calendar.working_days_between(since, facts.now));
  event.calendar_version = facts.calendar.version();
  return event;
}

void apply(const StepResumed& event, Case& current) {
  Visit& visit = visit_at(current, event.visit);
  TAKAR_CHECK(visit.state == VisitState::kPaused, "a step was resumed that is not paused");
  visit.state = VisitState::kWorking;
  visit.paused_at.reset();
  visit.paused_us += event.paused_us;
  visit.paused_days += event.paused_days;
  ++visit.version;
}

}  // namespace takar::workflow
