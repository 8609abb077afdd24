#include "workflow/simulate.hpp"

#include <algorithm>

namespace takar::workflow {

Result<Simulation> simulate(const sop::Sop& sop,
                            const calendar::WorkingCalendar& calendar,
                            const SimulationQuestion& question) {
  Simulation simulation{.finished = question.start};
  auto returns = question.returns;
  std::optional<sop::StepNumber> at = sop.steps.front().number;
  while (at) {
    const auto& step = sop::step_at(sop, *at);
    if (!calendar.covers(simulation.finished) || simulation.steps.size() == kSimulatedStepsMax)
      return reject("workflow.simulation_too_far");
    const auto from = calendar.next_working_instant(simulation.finished);
    const auto due = calendar.add(from, step.standard_time);
    const auto no = std::find(returns.begin(), returns.end(), *at);
    const bool returned = step.is_decision() && no != returns.end();
    if (returned) returns.erase(no);
    simulation.steps.push_back({*at, from, due, returned});
    simulation.finished = due;
    at = returned ? step.no : step.next;
  }
  simulation.provisional = calendar.is_provisional(simulation.finished);
  return simulation;
}

}  // namespace takar::workflow
