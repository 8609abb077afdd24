#include "app/measured_number.hpp"

#include "app/case_json.hpp"
#include "measurement/scales.hpp"

namespace takar::app {
namespace {

using measurement::Indicator;

json::Value decimal_or_null(const std::optional<Rational>& value, int places) {
  if (!value) return nullptr;
  return json::Value(decimal_text(*value, places));
}

json::Value rating_or_null(const Indicator& indicator, const std::optional<Rational>& capped) {
  if (indicator.scale.empty() || !capped) return nullptr;
  const auto rating = measurement::rate(indicator.scale, *capped);
  return rating ? json::text(rating->indonesian) : json::Value(nullptr);
}

}  // namespace

json::Object number_json(const Indicator& indicator, const measurement::Reckoned& reckoned) {
  const auto& achieved = reckoned.achieved;
  return {{"actual", decimal_or_null(reckoned.actual, indicator.precision)},
          {"target", decimal_or_null(reckoned.target, measurement::kPrecisionMax)},
          {"raw", decimal_or_null(achieved.raw, measurement::kPercentDecimals)},
          {"achievement", text_or_null(measurement::percent_text(achieved))},
          {"why", json::text(measurement::word(achieved.why))},
          {"rating", rating_or_null(indicator, achieved.capped)}};
}

json::Object rule_words_json(const Indicator& indicator) {
  const auto rule =
      measurement::unit_rule_or_usual(indicator.over_units, !indicator.formula.empty());
  return {{"rule_id", measurement::rule_text(indicator.rule)},
          {"rule_en", measurement::rule_text_english(indicator.rule)},
          {"time_id", measurement::time_text(indicator.time)},
          {"time_en", measurement::time_text_english(indicator.time)},
          {"units_id", measurement::unit_rule_text(rule)},
          {"units_en", measurement::unit_rule_text_english(rule)}};
}

}  // namespace takar::app
