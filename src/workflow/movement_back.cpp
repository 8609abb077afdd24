#include <algorithm>

#include "base/check.hpp"
#include "workflow/limits.hpp"
#include "workflow/movement.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {
namespace {

using sop::StepNumber;

bool chain_has(const sop::Sop& sop, const FanOut& fan_out, StepNumber step) {
  if (fan_out.collect) return false;
  const auto chain = chain_from(sop, fan_out.first);
  return std::find(chain.begin(), chain.end(), step) != chain.end();
}

template <class List, class Item>
bool has(const List& list, const Item& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

Result<VisitNumber> Mover::reopen(const Opening& opening) {
  if (current_.visits.size() + movement_.opened.size() >= kVisitsMax)
    return reject("workflow.too_many_visits", {std::to_string(kVisitsMax)});
  if (round_of(opening) > kRoundsMax)
    return reject("workflow.too_many_rounds", {std::to_string(kRoundsMax)});
  return open(opening);
}

// Walks back along the line of the agency; a branch is passed as a whole.
Mover::WayBack Mover::way_back(VisitNumber start, StepNumber step) const {
  WayBack way;
  for (const Visit* visit = find_visit(current_, start); visit != nullptr;) {
    if (visit->fan_out != FanOutNumber{}) {
      const FanOut& passed = fan_out_at(current_, visit->fan_out);
      if (chain_has(facts_.sop, passed, step)) {
        way.fan_out = &passed;
        return way;
      }
      way.fans_after.push_back(passed.number);
      visit = find_visit(current_, passed.opener);
      continue;
    }
    way.after.push_back(visit->number);
    if (visit->step == step && visit->number != from_number()) {
      way.visit = visit;
      return way;
    }
    visit = find_visit(current_, visit->previous);
  }
  return way;
}

// Closes what was opened after that place: the fan-outs that hang on what was passed, and open
// visits of the line itself.
// NOLINTNEXTLINE(readability-function-cognitive-complexity): two loops over the same few lines.
void Mover::undo(const WayBack& way) {
  const auto hangs_on_passed = [&](const FanOut& fan_out) {
    if (has(way.fans_after, fan_out.number) || has(way.after, fan_out.opener)) return true;
    const Visit* opener = find_visit(current_, fan_out.opener);
    if (opener == nullptr || opener->fan_out == FanOutNumber{}) return false;
    return has(way.fans_after, opener->fan_out) ||
           (way.fan_out != nullptr && way.fan_out->number == opener->fan_out);
  };
  for (const FanOut& fan_out : current_.fan_outs) {
    if (fan_out.state == FanOutState::kSuperseded || !hangs_on_passed(fan_out)) continue;
    change(fan_out.number).state = FanOutState::kSuperseded;
    for (const Visit& visit : current_.visits)
      if (visit.fan_out == fan_out.number && stays_open(visit)) close(visit, undo_cause_, {});
  }
  for (const Visit& visit : current_.visits)
    if (visit.fan_out == FanOutNumber{} && stays_open(visit)) close(visit, undo_cause_, {});
}

Result<bool> Mover::go_back(const Visit& visit, StepNumber step, std::span<const UnitId> units) {
  if (visit.fan_out != FanOutNumber{}) return go_back_in_branch(visit, step);
  const WayBack way = way_back(visit.previous, step);
  if (way.visit == nullptr && way.fan_out == nullptr)
    return reject("workflow.not_on_path", {row(step).printed_number});
  undo(way);
  if (way.fan_out != nullptr) return reopen_units(*way.fan_out, step, units);
  const auto opened = reopen({step, Part::kRow, {}, {}, way.visit->previous, from_number()});
  if (!opened) return reject(opened.error());
  const FanOut* gathered = live_fan_out(current_, facts_.sop, step);
  if (gathered == nullptr || !gathered->collect) return true;
  FanOut& changed = change(gathered->number);
  if (changed.state == FanOutState::kSuperseded) return true;
  changed.state = FanOutState::kOpen;
  return units.empty() ? Result<bool>(true) : reopen_units(*gathered, step, units);
}

// Back within the branch of one unit, or beyond its beginning for that unit alone.
Result<bool> Mover::go_back_in_branch(const Visit& visit, StepNumber step) {
  for (const Visit* earlier = find_visit(current_, visit.previous); earlier != nullptr;
       earlier = find_visit(current_, earlier->previous)) {
    const bool of_line = earlier->fan_out == FanOutNumber{};
    const bool of_branch = earlier->fan_out == visit.fan_out && earlier->unit == visit.unit;
    if (!of_line && !of_branch) return reject("workflow.return_leaves_branch");
    if (earlier->step != step || earlier->part != Part::kRow) continue;
    const auto opened =
        reopen({step, Part::kRow, visit.fan_out, visit.unit, earlier->previous, visit.number});
    if (!opened) return reject(opened.error());
    return true;
  }
  return reject("workflow.not_on_path", {row(step).printed_number});
}

// Opens the row anew for the named units; for all that answered when none is named.
Result<bool> Mover::reopen_units(const FanOut& fan_out,
                                 StepNumber step,
                                 std::span<const UnitId> units) {
  const auto branches = branches_of(current_, fan_out.number);
  std::vector<UnitId> wanted(units.begin(), units.end());
  for (const UnitId unit : wanted)
    if (std::none_of(
            branches.begin(), branches.end(), [&](const auto& b) { return b.unit == unit; }))
      return reject("workflow.unit_not_in_fan_out", {detail(unit)});
  const bool nobody_answered = std::all_of(branches.begin(), branches.end(), [](const auto& b) {
    return b.state == BranchState::kMissing;
  });
  if (wanted.empty())
    for (const Branch& branch : branches)
      if (nobody_answered || branch.state != BranchState::kMissing) wanted.push_back(branch.unit);
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  const Part part = fan_out.collect ? Part::kContribution : Part::kRow;
  for (const UnitId unit : wanted) {
    const auto former =
        std::find_if(current_.visits.begin(), current_.visits.end(), [&](const Visit& v) {
          return v.fan_out == fan_out.number && v.unit == unit && v.step == step && v.part == part;
        });
    const Visit* latest = latest_in_branch(current_, fan_out.number, unit);
    if (latest != nullptr && stays_open(*latest)) continue;
    const VisitNumber previous =
        former == current_.visits.end() ? fan_out.opener : former->previous;
    const auto opened = reopen({step, part, fan_out.number, unit, previous, from_number()});
    if (!opened) return reject(opened.error());
  }
  change(fan_out.number).state = FanOutState::kOpen;
  return true;
}

Result<bool> Mover::send_parts_back(const Visit& gatherer, std::span<const UnitId> units) {
  const FanOut* fan_out = live_fan_out(current_, facts_.sop, gatherer.step);
  TAKAR_CHECK(fan_out != nullptr, "a gatherer's row has no fan-out");
  return reopen_units(*fan_out, gatherer.step, units);
}

// Did `after` open because `done` was completed? A join opens it because of every last row.
bool Mover::led_to(const Visit& done, const Visit& after) const {
  if (after.previous == done.number) return true;
  if (done.outcome == Outcome::kNo) return after.returned_by == done.number;
  if (done.fan_out == FanOutNumber{} || done.part == Part::kContribution) return false;
  const Visit* before = find_visit(current_, after.previous);
  return before != nullptr && before->fan_out == done.fan_out && after.fan_out != done.fan_out &&
         latest_in_branch(current_, done.fan_out, done.unit) == &done;
}

// Whatever was beneath a visit that is taken away stands again as it stood before it was opened.
void Mover::restore_fan_outs(const Visit& done, const Visit& after) {
  const FanOut* beneath = after.fan_out == FanOutNumber{}
                              ? live_fan_out(current_, facts_.sop, after.step)
                              : &fan_out_at(current_, after.fan_out);
  if (beneath == nullptr || beneath->number == done.fan_out) return;
  if (beneath->opener == done.number)
    change(beneath->number).state = FanOutState::kSuperseded;
  else if (after.returned_by == done.number)
    change(beneath->number).state = FanOutState::kJoined;
}

Result<bool> Mover::take_back(const Visit& done) {
  const FanOut* own = done.fan_out == FanOutNumber{} ? live_fan_out(current_, facts_.sop, done.step)
                                                     : &fan_out_at(current_, done.fan_out);
  if (own != nullptr && own->state == FanOutState::kSuperseded)
    return reject("workflow.nothing_to_recall");
  const auto too_late = [](const Visit& opened) {
    return reject(
        "workflow.recalled_too_late",
        {detail(opened.person), detail(opened.received_at.value_or(opened.available_at))});
  };
  bool led_somewhere = own != nullptr && own->state == FanOutState::kOpen &&
                       latest_in_branch(current_, own->number, done.unit) == &done;
  for (const Visit& after : current_.visits) {
    const bool gathers_it = done.part == Part::kContribution && after.step == done.step &&
                            after.part == Part::kRow && is_open(after.state);
    if (gathers_it && after.state != VisitState::kAvailable) return too_late(after);
    if (!led_to(done, after) || after.state == VisitState::kClosed) continue;
    if (after.state != VisitState::kAvailable) return too_late(after);
    close(after, Cause::kRecall, {});
    restore_fan_outs(done, after);
    led_somewhere = true;
  }
  if (!led_somewhere) return reject("workflow.nothing_to_recall");
  if (own != nullptr && own->state == FanOutState::kJoined)
    change(own->number).state = FanOutState::kOpen;
  const auto opened = reopen({done.step, done.part, done.fan_out, done.unit, done.previous, {}});
  if (!opened) return reject(opened.error());
  return true;
}

Result<bool> Mover::let_in(const FanOut& fan_out, const RosterUnit& unit) {
  newcomer_ = &unit;
  undo_cause_ = Cause::kLateUnit;
  if (fan_out.state == FanOutState::kJoined)
    if (const auto reopened = reopen_joined(fan_out); !reopened) return reopened;
  const Part part = fan_out.collect ? Part::kContribution : Part::kRow;
  const auto opened = reopen({fan_out.first, part, fan_out.number, unit.unit, fan_out.opener});
  if (!opened) return reject(opened.error());
  return true;
}

// Goes back from wherever the case stands to a fan-out that had joined.
Result<bool> Mover::reopen_joined(const FanOut& fan_out) {
  VisitNumber head{};
  for (const Visit& visit : current_.visits) {
    if (!is_open(visit.state)) continue;
    if (visit.part == Part::kContribution) continue;
    head = visit.number;
    if (visit.fan_out == FanOutNumber{}) break;
  }
  const WayBack way = way_back(head, fan_out.first);
  undo(way);
  change(fan_out.number).state = FanOutState::kOpen;
  if (!fan_out.collect) return true;
  TAKAR_CHECK(way.visit != nullptr, "a gatherer's row is not on the path");
  const auto opened = reopen({fan_out.first, Part::kRow, {}, {}, way.visit->previous});
  if (!opened) return reject(opened.error());
  return true;
}

}  // namespace takar::workflow
