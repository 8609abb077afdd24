#pragma once
// Standard time (waktu baku) as an SOP writes it: working minutes or working days, never converted
// into each other. "5 jam" is 300 working minutes; "1 hari" is one working day, not 450 minutes.

#include <compare>
#include <cstdint>

namespace takar::calendar {

struct WorkingTime {
  enum class Unit : std::uint8_t { kMinutes, kDays };

  std::int32_t amount = 0;  // Working minutes or working days, by `unit`. Never negative.
  Unit unit = Unit::kMinutes;

  auto operator<=>(const WorkingTime&) const = default;
};

}  // namespace takar::calendar
