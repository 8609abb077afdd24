#include "workflow/suspend_case.hpp"

#include "base/check.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {

Result<Event> decide(const SuspendCase& command, const Case& current, const Facts& facts) {
  const auto runs = running(current, command.case_id);
  if (!runs) return reject(runs.error());
  if (!steers(command.by, current)) return reject("workflow.not_your_case");
  if (const auto same = seen_case(command.version, current); !same) return reject(same.error());
  if (const auto given = reason_given(command.reason); !given) return reject(given.error());
  CaseSuspended event{{command.by, facts.now}, command.reason};
  for (const Visit& visit : current.visits)
    if (visit.state == VisitState::kWorking) event.paused.push_back(visit.number);
  return event;
}

void apply(const CaseSuspended& event, Case& current) {
  current.state = CaseState::kSuspended;
  current.standstill_reason = event.reason;
  current.suspended_at = event.act.at;
  for (const VisitNumber number : event.paused) {
    Visit& visit = visit_at(current, number);
    TAKAR_CHECK(visit.state == VisitState::kWorking, "a visit was suspended that nobody works on");
    visit.state = VisitState::kPaused;
    visit.paused_at = event.act.at;
    ++visit.version;
  }
}

}  // namespace takar::workflow
