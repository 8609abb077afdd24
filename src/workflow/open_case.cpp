#include "workflow/open_case.hpp"

#include <algorithm>
#include <set>

#include "base/check.hpp"
#include "workflow/finishing.hpp"
#include "workflow/limits.hpp"
#include "workflow/movement.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {
namespace {

// The title of the first performer column that has no position; "" if all are bound.
std::string unbound(const Roster& roster, const sop::Sop& sop) {
  for (const sop::Step& row : sop.steps) {
    const bool by_unit = row.fan_out && row.fan_out->mode == sop::FanOut::Mode::kEach;
    if (by_unit || position_for(sop, roster, row.number)) continue;
    return row.performers.empty() ? row.activity
                                  : sop::performer_at(sop, row.performers.front()).title;
  }
  return {};
}

bool fans_out(const sop::Sop& sop) {
  return std::any_of(sop.steps.begin(), sop.steps.end(), [](const sop::Step& row) {
    return row.fan_out.has_value();
  });
}

bool unit_twice_or_headless(const Roster& roster) {
  std::set<UnitId> seen;
  return std::any_of(roster.units.begin(), roster.units.end(), [&](const RosterUnit& unit) {
    return !unit.head || !unit.unit || !seen.insert(unit.unit).second;
  });
}

}  // namespace

Result<Event> decide(const OpenCase& command, const Case& current, const Facts& facts) {
  if (current.version > 0) return reject("workflow.case_exists");
  if (facts.sop.steps.empty()) return reject("workflow.sop_has_no_steps");
  if (command.open_already && !reason_given(command.second_case_reason))
    return reject("workflow.period_taken", {*command.open_already});
  if (const auto fits = short_enough(command.second_case_reason); !fits)
    return reject(fits.error());
  if (command.title.size() > kTitleBytesMax || command.period.size() > kTitleBytesMax)
    return reject("workflow.text_too_long", {std::to_string(kTitleBytesMax)});
  const Roster& roster = command.roster;
  if (roster.units.size() > kUnitsMax)
    return reject("workflow.too_many_units", {std::to_string(kUnitsMax)});
  if (roster.units.empty() && fans_out(facts.sop)) return reject("workflow.no_units");
  if (!roster.head || unit_twice_or_headless(roster)) return reject("workflow.roster_incomplete");
  if (std::string title = unbound(roster, facts.sop); !title.empty())
    return reject("workflow.performer_not_bound", {std::move(title)});
  CaseOpened event{{command.by, facts.now}, command.agency, command.sop};
  event.sop_key = facts.sop.id;
  event.period = command.period;
  event.title = command.title;
  event.roster = roster;
  event.roster.opener = command.by.position;
  event.second_case_reason = command.second_case_reason;
  Case planned;
  planned.roster = event.roster;
  Mover mover(planned, facts, nullptr, facts.now);
  mover.open_first();
  event.movement = mover.take();
  return event;
}

void apply(const CaseOpened& event, Case& current) {
  TAKAR_CHECK(current.version == 0, "a case was opened twice");
  current.agency = event.agency;
  current.sop = event.sop;
  current.sop_key = event.sop_key;
  current.period = event.period;
  current.title = event.title;
  current.opened_at = event.act.at;
  current.roster = event.roster;
  move(current, event.movement, event.act.at);
}

}  // namespace takar::workflow
