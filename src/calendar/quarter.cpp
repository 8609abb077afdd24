#include "calendar/quarter.hpp"

#include <array>

#include <fmt/format.h>

namespace takar::calendar {
namespace {

// The years that a stored period may name; beyond them a typing mistake is likelier.
// Source: a limit of our own.
constexpr std::int32_t kYearFirst = 2000;
constexpr std::int32_t kYearLast = 2099;

constexpr std::array<std::string_view, 4> kRoman{"I", "II", "III", "IV"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

Result<Quarter> parse_quarter(std::string_view text) {
  const auto refused = [&] { return reject("calendar.bad_quarter", {std::string(text)}); };
  if (text.size() != 6 || text[4] != 'Q') return refused();
  Quarter quarter;
  for (const char c : text.substr(0, 4)) {
    if (!is_digit(c)) return refused();
    quarter.year = quarter.year * 10 + (c - '0');
  }
  quarter.number = text[5] - '0';
  if (quarter.number < 1 || quarter.number > 4) return refused();
  if (quarter.year < kYearFirst || quarter.year > kYearLast) return refused();
  return quarter;
}

std::string to_text(Quarter quarter) {
  return fmt::format("{:04}Q{}", quarter.year, quarter.number);
}

std::string to_words(Quarter quarter, std::string_view word) {
  return fmt::format("{} {} {}", word, roman(quarter), quarter.year);
}

std::string_view roman(Quarter quarter) {
  return kRoman.at(static_cast<std::size_t>(quarter.number - 1));
}

Date first_day(Quarter quarter) {
  return Date(std::chrono::year(quarter.year),
              std::chrono::month(static_cast<unsigned>(quarter.number * 3 - 2)),
              std::chrono::day(1));
}

Date last_day(Quarter quarter) {
  return Date(std::chrono::year_month_day_last(
      std::chrono::year(quarter.year),
      std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(quarter.number * 3)))));
}

Quarter next(Quarter quarter) {
  return quarter.number == 4 ? Quarter{quarter.year + 1, 1}
                             : Quarter{quarter.year, quarter.number + 1};
}

Quarter previous(Quarter quarter) {
  return quarter.number == 1 ? Quarter{quarter.year - 1, 4}
                             : Quarter{quarter.year, quarter.number - 1};
}

Quarter quarter_of(Date date) {
  return {static_cast<int>(date.year()),
          static_cast<std::int32_t>((static_cast<unsigned>(date.month()) + 2) / 3)};
}

}  // namespace takar::calendar
