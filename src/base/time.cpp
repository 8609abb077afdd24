#include "base/time.hpp"

#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace takar {
namespace {

using namespace std::chrono;  // NOLINT(google-build-using-namespace): one file about time.

// The number in text[at, at + digits), or -1.
int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return -1;
  int value = -1;
  const char* end = text.data() + at + digits;
  const auto [stop, error] = std::from_chars(text.data() + at, end, value);
  return error == std::errc{} && stop == end ? value : -1;
}

// Reads "Z" or "+07:00" at the end. Empty if there is neither.
std::optional<minutes> zone_of(std::string_view text) {
  if (text == "Z" || text == "z") return minutes(0);
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const int hour = number_at(text, 1, 2);
  const int minute = number_at(text, 4, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
  return minutes((hour * 60 + minute) * (text[0] == '-' ? -1 : 1));
}

// Reads ".123456" and moves `at` past it. Digits beyond the sixth are cut off. Empty if malformed.
std::optional<microseconds> fraction_at(std::string_view text, std::size_t& at) {
  if (at >= text.size() || text[at] != '.') return microseconds(0);
  const std::size_t first = ++at;
  std::int64_t us = 0;
  int digits = 0;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
    if (digits < 6) us = us * 10 + (text[at] - '0'), ++digits;
  if (at == first) return std::nullopt;
  for (; digits < 6; ++digits) us *= 10;
  return microseconds(us);
}

std::optional<Instant> read_instant(std::string_view text) {
  if (text.size() < 20 || text[4] != '-' || text[7] != '-' ||
      (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
    return std::nullopt;
  const int month_number = number_at(text, 5, 2);
  const int day_number = number_at(text, 8, 2);
  const int hour = number_at(text, 11, 2);
  const int minute = number_at(text, 14, 2);
  const int second = number_at(text, 17, 2);
  const year_month_day date(year(number_at(text, 0, 4)),
                            month(static_cast<unsigned>(month_number)),
                            day(static_cast<unsigned>(day_number)));
  if (number_at(text, 0, 4) < 0 || month_number < 0 || day_number < 0 || !date.ok())
    return std::nullopt;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
    return std::nullopt;
  std::size_t at = 19;
  const auto fraction = fraction_at(text, at);
  if (!fraction) return std::nullopt;
  const auto zone = zone_of(text.substr(at));
  if (!zone) return std::nullopt;
  return sys_days(date) + hours(hour) + minutes(minute) + seconds(second) + *fraction - *zone;
}

}  // namespace

std::string to_rfc3339(Instant at) {
  const auto day_start = floor<days>(at);
  const year_month_day date(day_start);
  const hh_mm_ss<microseconds> time(at - day_start);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z",
                     static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()),
                     time.hours().count(),
                     time.minutes().count(),
                     time.seconds().count(),
                     time.subseconds().count());
}

Result<Instant> parse_rfc3339(std::string_view text) {
  const auto at = read_instant(text);
  if (!at) return reject("base.bad_instant", {std::string(text)});
  return *at;
}

}  // namespace takar
