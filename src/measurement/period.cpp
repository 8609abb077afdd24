#include "measurement/period.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace takar::measurement {
namespace {

// Digits only; -1 for anything else.
std::int32_t number_in(std::string_view digits) {
  std::int32_t number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return digits.empty() ? -1 : number;
}

}  // namespace

Result<Period> parse_period(std::string_view code) {
  constexpr std::int32_t kFirstYear = 2000;  // Source: calendar/quarter.hpp.
  constexpr std::int32_t kLastYear = 2099;
  const auto refuse = [&] {
    return reject("measurement.bad_period", {std::string(code.substr(0, 40))});
  };
  if (code.size() < 4 || code.size() > 7) return refuse();
  Period period{number_in(code.substr(0, 4)), 1, 1};
  const auto rest = code.substr(4);
  if (!rest.empty()) {
    period.parts = rest[0] == 'Q' ? 4 : rest[0] == 'S' ? 2 : rest[0] == '-' ? 12 : 0;
    const bool month = period.parts == 12;
    if (rest.size() != (month ? 3U : 2U)) return refuse();
    period.number = number_in(rest.substr(1));
  }
  if (period.year < kFirstYear || period.year > kLastYear) return refuse();
  if (period.number < 1 || period.number > period.parts) return refuse();
  return period;
}

std::string to_text(const Period& period) {
  switch (period.parts) {
    case 4:
      return fmt::format("{}Q{}", period.year, period.number);
    case 2:
      return fmt::format("{}S{}", period.year, period.number);
    case 12:
      return fmt::format("{}-{:02}", period.year, period.number);
    default:
      return std::to_string(period.year);
  }
}

Period before(const Period& period) {
  if (period.number > 1) return {period.year, period.parts, period.number - 1};
  return {period.year - 1, period.parts, period.parts};
}

}  // namespace takar::measurement
