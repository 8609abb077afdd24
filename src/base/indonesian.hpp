#pragma once
// How Indonesian officials write dates, hours and numbers, and the three time zones of the country.
//
// Indonesia has no summer time, so a zone is a fixed offset; the program needs no zone database.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace takar {

// WIB (UTC+7), WITA (UTC+8), WIT (UTC+9). Source: Keppres 41/1987.
enum class TimeZone : std::uint8_t { kWib, kWita, kWit };

using LocalTime = std::chrono::local_time<std::chrono::microseconds>;  // Of a zone kept beside it.

[[nodiscard]] std::chrono::minutes offset_of(TimeZone);
[[nodiscard]] std::string_view word_of(TimeZone);       // "WIB", "WITA" or "WIT".
[[nodiscard]] std::string_view iana_name_of(TimeZone);  // "Asia/Jakarta" ...

// Reads the word or an IANA name (Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura).
// Empty if `name` is none of them.
[[nodiscard]] std::optional<TimeZone> time_zone_named(std::string_view name);

[[nodiscard]] LocalTime to_local(Instant, TimeZone);
[[nodiscard]] Instant to_instant(LocalTime, TimeZone);
[[nodiscard]] std::chrono::year_month_day local_date(Instant, TimeZone);

// "Senin" ... "Minggu".
[[nodiscard]] std::string_view indonesian_name(std::chrono::weekday);
// "Januari" ... "Desember". Bug if the month is not 1-12.
[[nodiscard]] std::string_view indonesian_name(std::chrono::month);

// "23 November 2026". Bug if the date does not exist.
[[nodiscard]] std::string indonesian_date(std::chrono::year_month_day);
// "Senin, 23 November 2026". Bug if the date does not exist.
[[nodiscard]] std::string indonesian_long_date(std::chrono::year_month_day);
// "08.30 WIB": the hour and minute in that zone.
[[nodiscard]] std::string indonesian_clock(Instant, TimeZone);
// "Senin, 23 November 2026 pukul 08.30 WIB".
[[nodiscard]] std::string indonesian_moment(Instant, TimeZone);

// "-1234567.89" becomes "-1.234.567,89". Text that is no plain decimal number comes back unchanged,
// so "nihil" stays "nihil".
[[nodiscard]] std::string indonesian_number(std::string_view decimal);

}  // namespace takar
