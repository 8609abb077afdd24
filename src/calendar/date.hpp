#pragma once
// Dates (tanggal) of the civil calendar, and the Indonesian words for days and months.

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "calendar/zone.hpp"

namespace takar::calendar {

using Date = std::chrono::year_month_day;  // A day of the office clock, whatever the zone.

// Reads 2026-03-19. Rejects with calendar.bad_date.
[[nodiscard]] Result<Date> parse_date(std::string_view);
[[nodiscard]] std::string to_iso(Date);         // 2026-03-19
[[nodiscard]] std::string to_indonesian(Date);  // 19 Maret 2026

// Senin ... Minggu. The date must exist.
[[nodiscard]] std::string_view weekday_word(Date);
// Januari ... Desember. `month` is 1-12.
[[nodiscard]] std::string_view month_word(unsigned month);

// The date that the office clock shows at that instant.
[[nodiscard]] Date date_at(Instant, const Zone&);

}  // namespace takar::calendar
