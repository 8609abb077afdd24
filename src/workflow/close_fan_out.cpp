#include "workflow/close_fan_out.hpp"

#include <set>

#include "workflow/finishing.hpp"
#include "workflow/movement.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {

Result<Event> decide(const CloseFanOut& command, const Case& current, const Facts& facts) {
  const auto seen = seen_visit(command.task, current, command.by);
  if (!seen) return reject(seen.error());
  const FanOut* fan_out = fan_out_near(current, facts.sop, **seen);
  if (fan_out == nullptr || fan_out->state != FanOutState::kOpen)
    return reject("workflow.no_fan_out");
  if (!is_coordinator(command.by.position, *fan_out, current, facts.sop))
    return reject("workflow.not_coordinator");
  if (command.missing.empty()) return reject("workflow.no_unit_named");
  Mover mover(current, facts, nullptr, facts.now);
  std::set<UnitId> named;
  VisitNumber last{};
  for (const auto& missing : command.missing) {
    if (const auto given = reason_given(missing.reason); !given) return reject(given.error());
    const Visit* visit = latest_in_branch(current, fan_out->number, missing.unit);
    if (visit == nullptr) return reject("workflow.unit_not_in_fan_out", {detail(missing.unit)});
    if (!is_open(visit->state) || !named.insert(missing.unit).second)
      return reject("workflow.unit_answered_already", {detail(missing.unit)});
    mover.give_up(*visit, missing.reason);
    last = visit->number;
  }
  mover.join_if_settled(*fan_out, last);
  return FanOutClosed{{command.by, facts.now}, command.task.visit, mover.take()};
}

void apply(const FanOutClosed& event, Case& current) {
  move(current, event.movement, event.act.at);
}

}  // namespace takar::workflow
