#pragma once
// Walking an SOP in thought: if every step takes its standard time, one after the other, when is
// each row done, by the office's calendar?
//
// A decision is answered "yes", or "no" as often as asked, so that the price of a return is seen.
// Waiting between the steps is not reckoned: the standard does not know it.

#include <optional>
#include <vector>

#include "calendar/working_calendar.hpp"
#include "sop/sop.hpp"

namespace takar::workflow {

struct SimulatedStep {
  sop::StepNumber step{};
  Instant from;           // UTC. The first working instant at which it can begin.
  Instant due;            // UTC. The end of its standard time.
  bool returned = false;  // It says "no" here, and the work goes back.
};

struct Simulation {
  std::vector<SimulatedStep> steps;  // In the order of the work.
  Instant finished;                  // UTC.
  bool provisional = false;          // It ends behind the days whose holidays are decreed.
};

// The returns, each by the step that says "no" once; a step may stand more than once.
struct SimulationQuestion {
  Instant start;  // UTC.
  std::vector<sop::StepNumber> returns;
};

inline constexpr std::size_t kSimulatedStepsMax = 2000;
inline constexpr std::size_t kSimulatedReturnsMax = 20;

// The SOP is sound. Rejects with workflow.simulation_too_far if the work ends beyond the calendar
// or takes more than kSimulatedStepsMax steps.
[[nodiscard]] Result<Simulation> simulate(const sop::Sop&,
                                          const calendar::WorkingCalendar&,
                                          const SimulationQuestion&);

}  // namespace takar::workflow
