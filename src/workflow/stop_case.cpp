#include "workflow/stop_case.hpp"

#include "workflow/finishing.hpp"
#include "workflow/movement.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {

Result<Event> decide(const StopCase& command, const Case& current, const Facts& facts) {
  const auto runs = running(current, command.case_id);
  if (!runs && current.state != CaseState::kSuspended) return reject(runs.error());
  if (current.version == 0 || current.id != command.case_id)
    return reject("workflow.case_not_found");
  if (!steers(command.by, current)) return reject("workflow.not_your_case");
  if (const auto same = seen_case(command.version, current); !same) return reject(same.error());
  if (const auto given = reason_given(command.reason); !given) return reject(given.error());
  Mover mover(current, facts, nullptr, facts.now);
  mover.close_all(Cause::kStopped);
  return CaseStopped{{command.by, facts.now}, command.reason, mover.take()};
}

void apply(const CaseStopped& event, Case& current) {
  current.state = CaseState::kStopped;
  current.standstill_reason = event.reason;
  current.suspended_at.reset();
  current.finished_at = event.act.at;
  move(current, event.movement, event.act.at);
}

}  // namespace takar::workflow
