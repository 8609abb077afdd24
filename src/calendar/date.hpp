#pragma once
// Dates (tanggal) of the civil calendar, in their stored form.

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace takar::calendar {

using Date = std::chrono::year_month_day;  // A day of the office clock, whatever the zone.

// Reads 2026-03-19. Rejects with calendar.bad_date.
[[nodiscard]] Result<Date> parse_date(std::string_view);
[[nodiscard]] std::string to_iso(Date);  // 2026-03-19

}  // namespace takar::calendar
