#include "workflow/case.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace takar::workflow {
namespace {

// A visit that was recalled away again never counted for its branch.
bool counts_for(const Visit& visit, FanOutNumber fan_out) {
  return visit.fan_out == fan_out && visit.cause != Cause::kRecall;
}

}  // namespace

BranchState branch_state(VisitState state, Outcome outcome) {
  if (is_open(state)) return BranchState::kOpen;
  switch (outcome) {
    case Outcome::kNihil:
      return BranchState::kNihil;
    case Outcome::kMissing:
      return BranchState::kMissing;
    case Outcome::kSupplemented:
      return BranchState::kSupplemented;
    default:
      return BranchState::kDone;
  }
}

const Visit* find_visit(const Case& current, VisitNumber number) {
  const auto place = static_cast<std::size_t>(number);
  if (place == 0 || place > current.visits.size()) return nullptr;
  return &current.visits[place - 1];
}

const Visit& visit_at(const Case& current, VisitNumber number) {
  const Visit* found = find_visit(current, number);
  TAKAR_CHECK(found != nullptr, "the case has no such visit");
  return *found;
}

Visit& visit_at(Case& current, VisitNumber number) {
  return const_cast<Visit&>(visit_at(std::as_const(current), number));
}

const FanOut& fan_out_at(const Case& current, FanOutNumber number) {
  const auto place = static_cast<std::size_t>(number);
  TAKAR_CHECK(place >= 1 && place <= current.fan_outs.size(), "the case has no such fan-out");
  return current.fan_outs[place - 1];
}

const Visit* latest_in_branch(const Case& current, FanOutNumber fan_out, UnitId unit) {
  const auto found =
      std::find_if(current.visits.rbegin(), current.visits.rend(), [&](const Visit& visit) {
        return visit.unit == unit && counts_for(visit, fan_out);
      });
  return found == current.visits.rend() ? nullptr : &*found;
}

std::vector<Branch> branches_of(const Case& current, FanOutNumber fan_out) {
  std::vector<Branch> branches;
  for (const Visit& visit : current.visits) {
    if (!counts_for(visit, fan_out)) continue;
    const auto known = std::find_if(branches.begin(), branches.end(), [&](const Branch& branch) {
      return branch.unit == visit.unit;
    });
    const Branch latest{visit.unit, visit.number, branch_state(visit.state, visit.outcome)};
    if (known == branches.end())
      branches.push_back(latest);
    else
      *known = latest;
  }
  return branches;
}

}  // namespace takar::workflow
