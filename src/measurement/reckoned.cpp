#include "measurement/reckoned.hpp"

#include "base/check.hpp"

namespace takar::measurement {
namespace {

std::optional<Rational> recorded(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  const auto value = parse_decimal(*text);
  TAKAR_CHECK(value.has_value(), "a recorded figure is decimal text");
  return *value;
}

NotComputable without_value(Computed::Why why) {
  if (why == Computed::Why::kZeroDivisor) return NotComputable::kZeroDivisor;
  if (why == Computed::Why::kTooLong) return NotComputable::kTooLong;
  return NotComputable::kMissing;
}

// Puts the components through the formula, and the outcome through the rule.
void reckon(const Indicator& indicator, Reckoned& figure) {
  auto why = NotComputable::kMissing;
  if (!indicator.formula.empty() && !figure.figures.empty()) {
    const auto formula =
        Formula::parse_open(indicator.formula, formula_names(indicator.components));
    TAKAR_CHECK(formula.has_value(), "a saved indicator has a formula that reads");
    const auto computed = formula->evaluate(figure.figures);
    figure.actual = computed.value;
    why = without_value(computed.why);
  }
  figure.achieved = achievement(indicator.rule, figure.target, figure.actual);
  if (!figure.actual && figure.achieved.why == NotComputable::kMissing) figure.achieved.why = why;
}

}  // namespace

Reckoned reckoned(const Indicator& indicator,
                  const Entry& entry,
                  const std::optional<std::string>& target) {
  Reckoned figure;
  figure.target = recorded(target);
  if (entry.state == EntryState::kFilled) {
    for (const auto& [id, text] : entry.components) figure.figures[id] = recorded(text);
    figure.actual = recorded(entry.actual);
  }
  reckon(indicator, figure);
  return figure;
}

Reckoned reckoned(const Indicator& indicator, const Recap& recap) {
  Reckoned figure;
  figure.figures = recap.components;
  figure.actual = recap.exact;
  figure.target = recorded(recap.target);
  figure.achieved = recap.achieved;
  const auto rule = unit_rule_or_usual(indicator.over_units, !indicator.formula.empty());
  if (rule == UnitRule::kRatioOfSums) reckon(indicator, figure);
  return figure;
}

std::vector<PresetNumber> under_presets(const Indicator& indicator, const Reckoned& figure) {
  std::vector<PresetNumber> numbers;
  if (!figure.actual) return numbers;
  for (const auto& preset : presets()) {
    if (preset.rule.polarity != indicator.rule.polarity) continue;
    numbers.push_back(
        {&preset, achievement(applied(preset, indicator.rule), figure.target, figure.actual)});
  }
  return numbers;
}

}  // namespace takar::measurement
