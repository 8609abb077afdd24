#include "app/step_states.hpp"

#include <algorithm>
#include <map>

namespace takar::app {
namespace {

using workflow::BranchState;
using workflow::Visit;
using workflow::VisitState;

bool is_late(const Visit& visit, Instant now) {
  if (!visit.due_at || visit.state == VisitState::kClosed) return false;
  return visit.finished_at.value_or(now) > *visit.due_at;
}

StepStanding standing_of(VisitState state) {
  if (workflow::is_open(state)) return StepStanding::kOpen;
  if (state == VisitState::kDone) return StepStanding::kDone;
  if (state == VisitState::kClosed) return StepStanding::kClosed;
  return StepStanding::kReturned;
}

void add(std::optional<std::int64_t>& sum, std::int64_t amount) {
  sum = sum.value_or(0) + amount;
}

// An open visit outweighs every other; else the latest one counts.
void take_in(StepState& state, const Visit& visit, Instant now) {
  if (state.standing != StepStanding::kOpen) state.standing = standing_of(visit.state);
  if (workflow::is_open(visit.state)) state.standing = StepStanding::kOpen;
  state.rounds = std::max<std::int32_t>(state.rounds, visit.round);
  state.late = state.late || is_late(visit, now);
  if (!visit.finished_at || visit.state == VisitState::kClosed) return;
  add(state.working_minutes, visit.spans.working_minutes);
  add(state.working_days, visit.spans.working_days);
  add(state.waiting_minutes, visit.spans.waiting_minutes);
}

UnitsStanding units_of(const workflow::Case& current, const workflow::FanOut& fan_out) {
  UnitsStanding units;
  for (const auto& branch : workflow::branches_of(current, fan_out.number)) {
    ++units.total;
    switch (branch.state) {
      case BranchState::kOpen:
        units.open.push_back(branch.unit);
        break;
      case BranchState::kNihil:
        ++units.nihil;
        break;
      case BranchState::kMissing:
        ++units.closed;
        break;
      case BranchState::kDone:
      case BranchState::kSupplemented:
        ++units.done;
        break;
    }
  }
  return units;
}

}  // namespace

std::vector<StepState> step_states(const workflow::Case& current,
                                   const sop::Sop& sop,
                                   Instant now) {
  std::vector<StepState> states(sop.steps.size());
  for (std::size_t i = 0; i < states.size(); ++i) states[i].step = sop.steps[i].number;
  for (const auto& visit : current.visits)
    if (visit.part == workflow::Part::kRow)
      take_in(states.at(static_cast<std::size_t>(visit.step) - 1), visit, now);
  for (const auto& fan_out : current.fan_outs)
    for (auto step = static_cast<std::size_t>(fan_out.first);
         step <= static_cast<std::size_t>(fan_out.last);
         ++step)
      states.at(step - 1).units = units_of(current, fan_out);
  return states;
}

std::int32_t steps_done(const std::vector<StepState>& states) {
  return static_cast<std::int32_t>(std::count_if(states.begin(), states.end(), [](const auto& s) {
    return s.standing == StepStanding::kDone;
  }));
}

}  // namespace takar::app
