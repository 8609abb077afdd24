#include "measurement/measure_case.hpp"

#include "measurement/series.hpp"

namespace takar::measurement {
namespace {

// Whether an earlier period of a cumulative entry holds more than the newest one.
bool cumulative_fell(const MeasureCase& each, const ToDate& to_date) {
  if (each.indicator.time.rule != TimeRule::kCumulative || !to_date.actual) return false;
  auto alone = each.indicator.time;
  alone.rule = std::nullopt;
  for (auto period = each.as_of; period.number > 1;) {
    --period.number;
    const auto earlier = measurement::to_date(each.series, alone, period);
    if (earlier.actual && *earlier.actual > *to_date.actual) return true;
  }
  return false;
}

std::vector<std::string_view> warnings_of(const MeasureCase& each, const ToDate& to_date) {
  std::vector<std::string_view> warnings;
  if (to_date.target && *to_date.target < 0) warnings.emplace_back("negative_target");
  if (cumulative_fell(each, to_date)) warnings.emplace_back("cumulative_fell");
  const auto rule = each.indicator.time.rule;
  const bool adds = rule == TimeRule::kAverage || rule == TimeRule::kSum;
  if (adds && each.series.formula && each.series.formula->divides() && to_date.filled.size() > 1)
    warnings.emplace_back("mean_of_ratios");
  return warnings;
}

Achievement achieved_by(const AchievementRule& rule, const ToDate& to_date) {
  if (to_date.why == NotComputable::kComputed)
    return achievement(rule, to_date.target, to_date.actual);
  const auto without_rule = achievement(rule, Rational(1), Rational(1));
  if (without_rule.why == NotComputable::kNoRule) return without_rule;
  return {std::nullopt, std::nullopt, to_date.why};
}

}  // namespace

Measured measure(const MeasureCase& each) {
  Measured measured{.to_date = to_date(each.series, each.indicator.time, each.as_of)};
  measured.warnings = warnings_of(each, measured.to_date);
  if (each.has_polarity)
    measured.achieved = achieved_by(each.indicator.rule, measured.to_date);
  else
    measured.achieved.why = NotComputable::kNoRule;
  return measured;
}

std::vector<PresetNumber> under_presets(const MeasureCase& each, const Measured& measured) {
  std::vector<PresetNumber> numbers;
  for (const auto& preset : presets()) {
    if (preset.rule.polarity != each.indicator.rule.polarity) continue;
    numbers.push_back(
        {&preset, achieved_by(applied(preset, each.indicator.rule), measured.to_date)});
  }
  return numbers;
}

Sentence warning_sentence(std::string_view code) {
  if (code == "negative_target")
    return {"target negatif: rasio dengan target negatif membalik arti",
            "the target is negative: a ratio to it turns its meaning around"};
  if (code == "cumulative_fell")
    return {"isian kumulatif lebih kecil daripada periode sebelumnya",
            "the cumulative entry is below that of an earlier period"};
  return {"rasio per periode dijumlah atau dirata-rata; pertimbangkan ratio_of_sums",
          "ratios of periods are added or averaged; consider ratio_of_sums"};
}

}  // namespace takar::measurement
