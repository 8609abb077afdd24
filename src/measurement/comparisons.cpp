#include "measurement/comparisons.hpp"

namespace takar::measurement {
namespace {

Rational distance(const Rational& one, const Rational& other) {
  return one < other ? Rational(other - one) : Rational(one - other);
}

// How far a figure is from the best: smaller is better. Only meaningful within one rule.
std::optional<Rational> shortfall(const AchievementRule& rule,
                                  const std::optional<Rational>& target,
                                  const Rational& actual) {
  switch (rule.polarity) {
    case Polarity::kHigher:
      return -actual;
    case Polarity::kLower:
      return actual;
    case Polarity::kZeroIsBest:
      return distance(actual, 0);
    case Polarity::kExact:
      return target ? std::optional(distance(actual, *target)) : std::nullopt;
    case Polarity::kRange:
      break;
  }
  if (!rule.band) return std::nullopt;
  if (actual < rule.band->from) return rule.band->from - actual;
  if (actual > rule.band->to) return actual - rule.band->to;
  return Rational(0);
}

}  // namespace

Trend trend_of(const AchievementRule& rule,
               const std::optional<Rational>& target,
               const std::optional<Rational>& then,
               const std::optional<Rational>& now) {
  if (!then || !now) return Trend::kUnknown;
  const auto was = shortfall(rule, target, *then);
  const auto is = shortfall(rule, target, *now);
  if (!was || !is) return Trend::kUnknown;
  if (*is == *was) return Trend::kSame;
  return *is < *was ? Trend::kBetter : Trend::kWorse;
}

Comparisons compare(const AchievementRule& rule, const ReportedYear& year) {
  Comparisons result;
  const auto& now = year.now;
  result.with_target = achievement(rule, now.target, now.actual);
  for (const auto& then : year.before) {
    YearComparison each{.year = then.year,
                        .actual = then.actual,
                        .achieved = achievement(rule, then.target, then.actual),
                        .trend = trend_of(rule, now.target, then.actual, now.actual)};
    if (now.actual && then.actual) each.change = *now.actual - *then.actual;
    result.with_years.push_back(std::move(each));
  }
  result.with_plan = achievement(rule, year.plan_target, now.actual);
  const auto standard = year.standard ? std::optional(year.standard->value) : std::nullopt;
  result.with_standard = achievement(rule, standard, now.actual);
  return result;
}

}  // namespace takar::measurement
