#include "workflow/return_step.hpp"

#include "workflow/finishing.hpp"
#include "workflow/limits.hpp"
#include "workflow/movement.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {
namespace {

Result<bool> remarks_fit(const std::vector<Remark>& remarks) {
  if (remarks.size() > kRemarksMax)
    return reject("workflow.too_many_remarks", {std::to_string(kRemarksMax)});
  for (const Remark& remark : remarks) {
    if (remark.place.size() > kTitleBytesMax)
      return reject("workflow.text_too_long", {std::to_string(kTitleBytesMax)});
    if (const auto fits = short_enough(remark.text); !fits) return fits;
  }
  return true;
}

std::vector<UnitId> units_of(const Movement& movement) {
  std::vector<UnitId> units;
  for (const OpenedVisit& opened : movement.opened)
    if (opened.unit) units.push_back(opened.unit);
  return units;
}

}  // namespace

Result<Event> decide(const ReturnStep& command, const Case& current, const Facts& facts) {
  const auto seen = own_visit(command.task, current, command.by);
  if (!seen) return reject(seen.error());
  const Visit& visit = **seen;
  if (const auto given = reason_given(command.reason); !given) return reject(given.error());
  if (const auto fit = remarks_fit(command.remarks); !fit) return reject(fit.error());
  const auto target = static_cast<std::size_t>(command.target_step);
  if (target == 0 || target > facts.sop.steps.size())
    return reject("workflow.not_on_path", {std::to_string(target)});
  const FanOut* gathered = live_fan_out(current, facts.sop, visit.step);
  const bool sends_parts_back = command.target_step == visit.step && gathered != nullptr &&
                                gathered->collect && visit.fan_out == FanOutNumber{};
  Mover mover(current, facts, &visit, facts.now);
  const auto back = sends_parts_back ? mover.send_parts_back(visit, command.unit_ids)
                                     : mover.go_back(visit, command.target_step, command.unit_ids);
  if (!back) return reject(back.error());
  StepReturned event{{command.by, facts.now}, visit.number, command.target_step};
  event.reason = command.reason;
  event.remarks = command.remarks;
  event.movement = mover.take();
  event.units = units_of(event.movement);
  if (event.movement.opened.empty()) return reject("workflow.nothing_to_return");
  if (!sends_parts_back)
    event.finish = measure(visit, facts.calendar, visit.started_at.value_or(facts.now), facts.now);
  return event;
}

void apply(const StepReturned& event, Case& current) {
  Visit& visit = visit_at(current, event.visit);
  if (event.finish)
    finish_visit(visit, event.act, *event.finish, VisitState::kReturned, Outcome::kNone);
  else
    ++visit.version;
  ++current.returns;
  move(current, event.movement, event.act.at, event.reason);
}

}  // namespace takar::workflow
