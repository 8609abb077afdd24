#include "workflow/add_branch.hpp"

#include <algorithm>

#include "workflow/finishing.hpp"
#include "workflow/limits.hpp"
#include "workflow/movement.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {
namespace {

bool has_unit(const std::vector<Branch>& branches, UnitId unit) {
  return std::any_of(
      branches.begin(), branches.end(), [&](const Branch& branch) { return branch.unit == unit; });
}

auto find_unit(const Roster& roster, UnitId unit) {
  return std::find_if(roster.units.begin(), roster.units.end(), [&](const RosterUnit& known) {
    return known.unit == unit;
  });
}

}  // namespace

Result<Event> decide(const AddBranch& command, const Case& current, const Facts& facts) {
  const auto seen = seen_visit(command.task, current, command.by);
  if (!seen) return reject(seen.error());
  const FanOut* fan_out = fan_out_near(current, facts.sop, **seen);
  if (fan_out == nullptr || fan_out->state == FanOutState::kSuperseded)
    return reject("workflow.no_fan_out");
  if (!is_coordinator(command.by.position, *fan_out, current, facts.sop))
    return reject("workflow.not_coordinator");
  if (const auto given = reason_given(command.reason); !given) return reject(given.error());
  if (has_unit(branches_of(current, fan_out->number), command.unit.unit))
    return reject("workflow.unit_in_fan_out_already", {detail(command.unit.unit)});
  const auto known = find_unit(current.roster, command.unit.unit);
  const bool is_new = known == current.roster.units.end();
  if (is_new && current.roster.units.size() >= kUnitsMax)
    return reject("workflow.too_many_units", {std::to_string(kUnitsMax)});
  const RosterUnit& unit = is_new ? command.unit : *known;
  if (!unit.unit || !unit.head) return reject("workflow.roster_incomplete");
  Mover mover(current, facts, nullptr, facts.now);
  if (const auto in = mover.let_in(*fan_out, unit); !in) return reject(in.error());
  return BranchAdded{
      {command.by, facts.now}, command.task.visit, unit, command.reason, mover.take()};
}

void apply(const BranchAdded& event, Case& current) {
  if (find_unit(current.roster, event.unit.unit) == current.roster.units.end())
    current.roster.units.push_back(event.unit);
  move(current, event.movement, event.act.at);
}

}  // namespace takar::workflow
