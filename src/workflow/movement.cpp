#include "workflow/movement.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"

namespace takar::workflow {
namespace {

using sop::StepNumber;

bool each_unit_does(const sop::Step& row) {
  return row.fan_out && row.fan_out->mode == sop::FanOut::Mode::kEach;
}

bool gathers(const sop::Step& row) {
  return row.fan_out && row.fan_out->mode == sop::FanOut::Mode::kCollect;
}

bool is_row_of(const sop::Sop& sop, const FanOut& fan_out, StepNumber step) {
  if (fan_out.collect) return fan_out.first == step;
  const auto chain = chain_from(sop, fan_out.first);
  return std::find(chain.begin(), chain.end(), step) != chain.end();
}

PositionId holder(const std::vector<std::pair<sop::PerformerColumn, PositionId>>& bound,
                  sop::PerformerColumn column) {
  for (const auto& [known, position] : bound)
    if (known == column) return position;
  return {};
}

}  // namespace

std::vector<StepNumber> chain_from(const sop::Sop& sop, StepNumber first) {
  std::vector<StepNumber> chain{first};
  const sop::Step* row = &sop::step_at(sop, first);
  while (row->next && chain.size() < sop.steps.size()) {
    const sop::Step& next = sop::step_at(sop, *row->next);
    if (!each_unit_does(next) || next.fan_out->performer != row->fan_out->performer) break;
    chain.push_back(next.number);
    row = &next;
  }
  return chain;
}

PositionId position_for(const sop::Sop& sop, const Roster& roster, StepNumber step) {
  const auto& performers = sop::step_at(sop, step).performers;
  return performers.empty() ? PositionId{} : holder(roster.columns, performers.front());
}

PositionId position_for(const sop::Sop& sop, const RosterUnit& unit, StepNumber step) {
  const auto& fan_out = sop::step_at(sop, step).fan_out;
  if (!fan_out || !fan_out->performer) return unit.head;
  const PositionId bound = holder(unit.holders, *fan_out->performer);
  return bound ? bound : unit.head;
}

const FanOut* live_fan_out(const Case& current, const sop::Sop& sop, StepNumber row) {
  const auto found =
      std::find_if(current.fan_outs.rbegin(), current.fan_outs.rend(), [&](const FanOut& fan_out) {
        return fan_out.state != FanOutState::kSuperseded && is_row_of(sop, fan_out, row);
      });
  return found == current.fan_outs.rend() ? nullptr : &*found;
}

const FanOut* fan_out_near(const Case& current, const sop::Sop& sop, const Visit& visit) {
  for (const Visit* passed = &visit; passed != nullptr;
       passed = find_visit(current, passed->previous)) {
    if (const FanOut* live = live_fan_out(current, sop, passed->step)) return live;
    if (passed->fan_out != FanOutNumber{}) return &fan_out_at(current, passed->fan_out);
  }
  return nullptr;
}

bool is_coordinator(PositionId position,
                    const FanOut& fan_out,
                    const Case& current,
                    const sop::Sop& sop) {
  if (position == current.roster.head) return true;
  const Visit* opener = find_visit(current, fan_out.opener);
  if (opener != nullptr && opener->position == position) return true;
  if (fan_out.collect) return position_for(sop, current.roster, fan_out.first) == position;
  const auto& after = sop::step_at(sop, fan_out.last).next;
  return after && position_for(sop, current.roster, *after) == position;
}

const RosterUnit* Mover::unit_of(UnitId unit) const {
  if (newcomer_ != nullptr && newcomer_->unit == unit) return newcomer_;
  for (const RosterUnit& known : current_.roster.units)
    if (known.unit == unit) return &known;
  return nullptr;
}

PositionId Mover::position_of(const Opening& opening) const {
  const bool by_unit = opening.part == Part::kContribution || each_unit_does(row(opening.step));
  if (!by_unit) return position_for(facts_.sop, current_.roster, opening.step);
  const RosterUnit* unit = unit_of(opening.unit);
  TAKAR_CHECK(unit != nullptr, "a branch was opened for a unit outside the roster");
  return position_for(facts_.sop, *unit, opening.step);
}

std::uint16_t Mover::round_of(const Opening& opening) const {
  const auto same = [&](const auto& visit) {
    return visit.step == opening.step && visit.unit == opening.unit && visit.part == opening.part;
  };
  const auto earlier = std::count_if(current_.visits.begin(), current_.visits.end(), same);
  return static_cast<std::uint16_t>(earlier + 1);
}

VisitNumber Mover::open(const Opening& opening) {
  const auto count = current_.visits.size() + movement_.opened.size() + 1;
  TAKAR_CHECK(count <= 0xFFFF, "a case has more visits than can be numbered");
  OpenedVisit opened{VisitNumber(count), opening.step, round_of(opening), opening.part};
  opened.fan_out = opening.fan_out;
  opened.unit = opening.unit;
  opened.position = position_of(opening);
  opened.previous = opening.previous;
  opened.returned_by = opening.returned_by;
  opened.available_at = available_at_;
  const auto& standard = row(opening.step).standard_time;
  if (standard.amount > 0) opened.due_at = facts_.calendar.add(available_at_, standard);
  movement_.opened.push_back(opened);
  return opened.visit;
}

void Mover::close(const Visit& visit, Cause cause, std::string reason) {
  movement_.closed.push_back({visit.number, cause, std::move(reason)});
}

bool Mover::stays_open(const Visit& visit) const {
  if (!is_open(visit.state) || &visit == from_) return false;
  return std::none_of(movement_.closed.begin(), movement_.closed.end(), [&](const auto& closed) {
    return closed.visit == visit.number;
  });
}

FanOut& Mover::change(FanOutNumber number) {
  for (FanOut& known : movement_.fan_outs)
    if (known.number == number) return known;
  return movement_.fan_outs.emplace_back(fan_out_at(current_, number));
}

FanOut& Mover::add_fan_out(StepNumber first, StepNumber last, bool collect, VisitNumber opener) {
  std::size_t taken = current_.fan_outs.size();
  for (const FanOut& changed : movement_.fan_outs)
    taken = std::max(taken, static_cast<std::size_t>(changed.number));
  return movement_.fan_outs.emplace_back(
      FanOut{FanOutNumber(taken + 1), first, last, collect, opener});
}

void Mover::open_units(const FanOut& fan_out, VisitNumber previous) {
  const Part part = fan_out.collect ? Part::kContribution : Part::kRow;
  for (const RosterUnit& unit : current_.roster.units)
    open({fan_out.first, part, fan_out.number, unit.unit, previous});
}

void Mover::open_row(StepNumber step, VisitNumber previous) {
  if (each_unit_does(row(step))) {
    const auto chain = chain_from(facts_.sop, step);
    const FanOut added = add_fan_out(step, chain.back(), false, previous);
    return open_units(added, previous);
  }
  open({step, Part::kRow, {}, {}, previous});
  if (!gathers(row(step))) return;
  const bool opened_now = std::any_of(movement_.fan_outs.begin(),
                                      movement_.fan_outs.end(),
                                      [&](const FanOut& added) { return added.first == step; });
  if (opened_now || live_fan_out(current_, facts_.sop, step) != nullptr) return;
  const FanOut added = add_fan_out(step, step, true, previous);
  open_units(added, previous);
}

void Mover::open_collections(std::span<const StepNumber> done, VisitNumber opener) {
  for (const sop::Step& gatherer : facts_.sop.steps) {
    if (!gathers(gatherer)) continue;
    if (std::find(done.begin(), done.end(), gatherer.fan_out->opened_by) == done.end()) continue;
    if (live_fan_out(current_, facts_.sop, gatherer.number) != nullptr) continue;
    const FanOut added = add_fan_out(gatherer.number, gatherer.number, true, opener);
    open_units(added, opener);
  }
}

void Mover::open_first() {
  open_row(facts_.sop.steps.front().number, {});
}

// The case goes on after `last`; `done` are the rows that count as completed with it.
void Mover::leave(StepNumber last, std::span<const StepNumber> done, VisitNumber visit) {
  if (row(last).next) {
    open_collections(done, visit);
    return open_row(*row(last).next, visit);
  }
  movement_.finishes_case = true;
  close_all(Cause::kFinished);
}

void Mover::go_on(const Visit& visit, Outcome outcome) {
  if (visit.fan_out != FanOutNumber{}) return go_on_in_branch(visit, outcome);
  if (gathers(row(visit.step)))
    if (const FanOut* gathered = live_fan_out(current_, facts_.sop, visit.step))
      change(gathered->number).state = FanOutState::kJoined;
  leave(visit.step, std::array{visit.step}, visit.number);
}

// A visit of the branch that is none of its rows repeats an earlier step for that unit alone, and
// leads back to the branch.
void Mover::go_on_in_branch(const Visit& visit, Outcome outcome) {
  const FanOut& fan_out = fan_out_at(current_, visit.fan_out);
  const bool last_row = !fan_out.collect && visit.step == fan_out.last;
  if (outcome == Outcome::kNihil || visit.part == Part::kContribution || last_row)
    return join_if_settled(fan_out, visit.number);
  const sop::Step& done = row(visit.step);
  const bool to_part = fan_out.collect && (row(fan_out.first).fan_out->opened_by == visit.step ||
                                           done.next == fan_out.first);
  if (to_part) {
    open({fan_out.first, Part::kContribution, fan_out.number, visit.unit, visit.number});
    return;
  }
  TAKAR_CHECK(done.next.has_value(), "a branch leads nowhere");
  open({*done.next, Part::kRow, fan_out.number, visit.unit, visit.number});
}

void Mover::join_if_settled(const FanOut& fan_out, VisitNumber last) {
  if (fan_out.collect) return;  // The gatherer completes his row himself.
  const bool waits =
      std::any_of(current_.visits.begin(), current_.visits.end(), [&](const Visit& v) {
        return v.fan_out == fan_out.number && stays_open(v);
      });
  if (waits) return;
  change(fan_out.number).state = FanOutState::kJoined;
  leave(fan_out.last, chain_from(facts_.sop, fan_out.first), last);
}

void Mover::give_up(const Visit& visit, std::string reason) {
  close(visit, Cause::kMissing, std::move(reason));
}

void Mover::close_all(Cause cause) {
  for (const Visit& visit : current_.visits)
    if (stays_open(visit)) close(visit, cause, {});
}

}  // namespace takar::workflow
