#pragma once
// The four comparisons of a performance report (LKjIP, BAB III.A): with this year's target, with
// the years before, with the target at the end of the plan (Renstra), and with a national standard.
// Source: PermenPANRB 53/2014, annex; the numbering is that of BAB III.A.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "measurement/achievement.hpp"
#include "measurement/indicator.hpp"

namespace takar::measurement {

struct YearFigure {
  std::int32_t year = 0;
  std::optional<Rational> actual, target;
};

struct Standard {
  Rational value;
  std::string source;  // Who set it; printed beside it.

  bool operator==(const Standard&) const = default;
};

struct ReportedYear {
  YearFigure now;
  std::vector<YearFigure> before;       // Newest first.
  std::optional<Rational> plan_target;  // At the end of the Renstra.
  std::optional<Standard> standard;     // Empty: there is no national standard, and that is said.
};

enum class Trend : std::uint8_t { kUnknown, kBetter, kSame, kWorse };  // By the polarity.

struct YearComparison {
  std::int32_t year = 0;
  std::optional<Rational> actual;
  Achievement achieved;
  std::optional<Rational> change;  // This year less that year, in the indicator's unit.
  Trend trend = Trend::kUnknown;
};

struct Comparisons {
  Achievement with_target;                 // 1.
  std::vector<YearComparison> with_years;  // 2.
  Achievement with_plan;                   // 3. kNoTarget without a plan target.
  Achievement with_standard;               // 4. kNoTarget where there is no standard.
};

// Every comparison follows the indicator's own rule. Cannot fail.
[[nodiscard]] Comparisons compare(const AchievementRule&, const ReportedYear&);

// Whether `now` is better than `then` by the polarity; inside a band, or equally near to an exact
// target, is the same. kUnknown where a figure is missing or an exact target is not set.
[[nodiscard]] Trend trend_of(const AchievementRule&,
                             const std::optional<Rational>& target,
                             const std::optional<Rational>& then,
                             const std::optional<Rational>& now);

}  // namespace takar::measurement
