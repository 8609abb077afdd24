#pragma once
// How each row of the SOP stands in one case: not yet, open, done; its standard time beside the
// actual one; its units. One picture for the case page, the flow-chart and the task page.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sop/sop.hpp"
#include "workflow/case.hpp"

namespace takar::app {

enum class StepStanding : std::uint8_t { kNotYet, kOpen, kDone, kReturned, kClosed };

struct UnitsStanding {
  std::int32_t total = 0, done = 0, nihil = 0, closed = 0;
  std::vector<workflow::UnitId> open;  // Units that have not answered.
};

struct StepState {
  sop::StepNumber step{};
  StepStanding standing = StepStanding::kNotYet;
  std::int32_t rounds = 0;                      // Visits of the row, or the most of one unit.
  std::optional<std::int64_t> working_minutes;  // Sum over the finished visits of the row.
  std::optional<std::int64_t> working_days;     // Likewise, in working days.
  std::optional<std::int64_t> waiting_minutes;  // Sum of the waits before they were started.
  std::optional<UnitsStanding> units;           // Fan-out rows that were opened.
  bool late = false;  // A visit ended after its deadline, or is open past it.
};

// One for each row, in printed order. `now` is UTC.
[[nodiscard]] std::vector<StepState> step_states(const workflow::Case&,
                                                 const sop::Sop&,
                                                 Instant now);

// Of rows that have a completed visit and no open one.
[[nodiscard]] std::int32_t steps_done(const std::vector<StepState>&);

}  // namespace takar::app
