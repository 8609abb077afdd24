#pragma once
// Reporting periods of one year by their codes: 2026Q3 (triwulan), 2026S1 (semester), 2026-07
// (month), 2026 (year).

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace takar::measurement {

struct Period {
  std::int32_t year = 0;    // 2000-2099.
  std::int32_t parts = 4;   // Of the year: 1, 2, 4 or 12.
  std::int32_t number = 1;  // 1 to `parts`.

  auto operator<=>(const Period&) const = default;
};

// Rejects with measurement.bad_period {text}.
[[nodiscard]] Result<Period> parse_period(std::string_view code);

[[nodiscard]] std::string to_text(const Period&);

// The period of the same kind before this one, over the turn of the year.
[[nodiscard]] Period before(const Period&);

}  // namespace takar::measurement
