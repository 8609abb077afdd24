#include "report/timeliness.hpp"

#include "measurement/score.hpp"

namespace takar::report {

std::string_view word(DutyState state) {
  switch (state) {
    case DutyState::kOpen:
      return "open";
    case DutyState::kOverdue:
      return "overdue";
    case DutyState::kOnTime:
      return "on_time";
    case DutyState::kLate:
      return "late";
    case DutyState::kMissing:
      return "missing";
  }
  return "";
}

Rates rates_of(const std::vector<Duty>& duties, std::optional<organisation::UnitId> unit) {
  Rates rates;
  for (const auto& duty : duties) {
    if ((unit && duty.unit != *unit) || duty.state == DutyState::kOpen) continue;
    ++rates.due;
    if (duty.state == DutyState::kOnTime) ++rates.on_time;
    if (duty.state == DutyState::kOnTime || duty.state == DutyState::kLate) ++rates.reported;
  }
  rates.reporting_rate = measurement::reporting_rate(rates.reported, rates.due);
  rates.on_time_rate = measurement::reporting_rate(rates.on_time, rates.due);
  return rates;
}

}  // namespace takar::report
