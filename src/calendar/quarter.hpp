#pragma once
// A quarter of a year (tribulan, triwulan): the period that one measurement reports on.

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "calendar/date.hpp"

namespace takar::calendar {

struct Quarter {
  std::int32_t year = 0;    // 2000-2099.
  std::int32_t number = 0;  // 1-4.

  auto operator<=>(const Quarter&) const = default;
};

// Reads 2026Q3. Rejects with calendar.bad_quarter.
[[nodiscard]] Result<Quarter> parse_quarter(std::string_view);

// 2026Q3: the stored form.
[[nodiscard]] std::string to_text(Quarter);
// Tribulan III 2026. `word` is the agency's own: Tribulan (East Java) or Triwulan.
[[nodiscard]] std::string to_words(Quarter, std::string_view word);
// I, II, III or IV.
[[nodiscard]] std::string_view roman(Quarter);

[[nodiscard]] Date first_day(Quarter);
[[nodiscard]] Date last_day(Quarter);
[[nodiscard]] Quarter next(Quarter);
[[nodiscard]] Quarter previous(Quarter);
[[nodiscard]] Quarter quarter_of(Date);

}  // namespace takar::calendar
