#pragma once
// Timeliness (ketepatan waktu): how many of the units that owed their figures reported, and how
// many on time. Measured like any other series; a unit whose time has not run out owes nothing yet.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/time.hpp"
#include "calendar/quarter.hpp"
#include "organisation/actor.hpp"

namespace takar::report {

enum class DutyState : std::uint8_t {
  kOpen,     // Not yet due.
  kOverdue,  // Due and not answered.
  kOnTime,
  kLate,     // Answered after it was due, as susulan too.
  kMissing,  // Closed by the coordinator without an answer.
};
[[nodiscard]] std::string_view word(DutyState);  // "open", "overdue", "on_time", "late", "missing".

// What one unit owed for one quarter.
struct Duty {
  organisation::UnitId unit;
  calendar::Quarter quarter;
  DutyState state = DutyState::kOpen;
  bool nihil = false;  // It stated that nothing took place, which is an answer.
  std::optional<Instant> due_at, finished_at;  // UTC.
};

struct Rates {
  std::size_t due = 0, reported = 0, on_time = 0;
  std::optional<Rational> reporting_rate;  // Percent of those due; empty when nothing was due.
  std::optional<Rational> on_time_rate;    // Percent of those due, not of those that reported.
};

// Of all the duties, or of one unit's.
[[nodiscard]] Rates rates_of(const std::vector<Duty>&,
                             std::optional<organisation::UnitId> = std::nullopt);

}  // namespace takar::report
