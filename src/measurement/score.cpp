#include "measurement/score.hpp"

#include <algorithm>

namespace takar::measurement {

Result<Score> score(const std::vector<Scored>& items, bool missing_is_zero) {
  Score result;
  Rational sum = 0;
  Rational weights = 0;
  for (const auto& item : items) {
    if (item.unit != items.front().unit)
      return reject("measurement.mixed_units", {items.front().unit, item.unit});
    if (!item.value && !missing_is_zero) {
      result.left_out.push_back(item.name);
      continue;
    }
    sum += item.value.value_or(0) * item.weight;
    weights += item.weight;
  }
  if (weights != 0) result.value = sum / weights;
  return result;
}

std::string_view word(EfficiencyLabel label) {
  switch (label) {
    case EfficiencyLabel::kEfficient:
      return "efisien";
    case EfficiencyLabel::kSufficient:
      return "cukup";
    case EfficiencyLabel::kInefficient:
      return "tidak efisien";
  }
  return "";
}

DifferenceEfficiency efficiency_by_difference(const Rational& achievement_percent,
                                              const Rational& absorption_percent) {
  constexpr int kMargin = 5;  // Source: Kabupaten Banjarnegara (naufalpi/e-sakip-bna).
  DifferenceEfficiency result{achievement_percent - absorption_percent};
  if (result.points > kMargin) result.label = EfficiencyLabel::kEfficient;
  if (result.points < -kMargin) result.label = EfficiencyLabel::kInefficient;
  return result;
}

std::optional<BudgetEfficiency> efficiency_by_budget(const std::vector<BudgetLine>& lines) {
  Rational earned = 0;
  Rational spent = 0;
  for (const auto& line : lines) {
    earned += line.budget * line.output_percent / 100;
    spent += line.spent;
  }
  if (earned <= 0) return std::nullopt;
  const Rational percent = (earned - spent) / earned * 100;
  const Rational value = 50 + percent / 20 * 50;
  return BudgetEfficiency{percent, std::clamp(value, Rational(0), Rational(100))};
}

std::optional<Rational> reporting_rate(std::size_t reported, std::size_t due) {
  if (due == 0) return std::nullopt;
  return Rational(100 * reported, due);
}

}  // namespace takar::measurement
