#include "measurement/recap.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace takar::measurement {
namespace {

// Recorded figures are decimal text already; anything else is our mistake.
std::optional<Rational> figure(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  const auto value = parse_decimal(*text);
  TAKAR_CHECK(value.has_value(), "a recorded figure is decimal text");
  return *value;
}

std::optional<std::string> text_of(const std::optional<Rational>& value) {
  if (!value) return std::nullopt;
  const auto exact = exact_decimal(*value);
  return exact ? *exact : decimal_text(*value, kActualDecimals);
}

void add(std::optional<Rational>& sum, const std::optional<Rational>& value) {
  if (value) sum = sum ? *sum + *value : *value;
}

Figures summed_components(const Indicator& indicator,
                          const std::vector<const UnitEntry*>& counted) {
  Figures sums;
  for (const auto& component : indicator.components)
    for (const auto* unit : counted) {
      const auto found = unit->entry.components.find(component.id);
      if (found != unit->entry.components.end()) add(sums[component.id], figure(found->second));
    }
  return sums;
}

std::optional<Rational> by_formula(const Indicator& indicator, const Figures& figures) {
  const auto formula = Formula::parse(indicator.formula, formula_names(indicator.components));
  TAKAR_CHECK(formula.has_value(), "a saved indicator has a formula that reads");
  return formula->evaluate(figures).value;
}

// One unit's realisation, exactly: its formula over its own components.
std::optional<Rational> own_actual(const Indicator& indicator, const UnitEntry& unit) {
  if (indicator.components.empty()) return figure(unit.entry.actual);
  return by_formula(indicator, summed_components(indicator, {&unit}));
}

// Values of which none is missing, put together. Empty without any.
std::optional<Rational> together(UnitRule rule, const std::vector<Rational>& values) {
  if (values.empty()) return std::nullopt;
  if (rule == UnitRule::kMax) return *std::max_element(values.begin(), values.end());
  if (rule == UnitRule::kMin) return *std::min_element(values.begin(), values.end());
  Rational sum = 0;
  for (const auto& value : values) sum += value;
  if (rule == UnitRule::kAverage) return sum / Rational(static_cast<std::int64_t>(values.size()));
  return sum;
}

std::optional<Rational> joint_actual(const Indicator& indicator,
                                     UnitRule rule,
                                     const Figures& sums,
                                     const std::vector<const UnitEntry*>& counted) {
  if (rule == UnitRule::kRatioOfSums)
    return sums.empty() ? std::nullopt : by_formula(indicator, sums);
  std::vector<Rational> actuals;
  for (const auto* unit : counted)
    if (const auto actual = own_actual(indicator, *unit)) actuals.push_back(*actual);
  return together(rule, actuals);
}

std::optional<Rational> joint_target(UnitRule rule, const std::vector<const UnitEntry*>& counted) {
  std::vector<Rational> targets;
  for (const auto* unit : counted) {
    const auto target = figure(unit->target);
    if (!target) return std::nullopt;
    if (rule == UnitRule::kRatioOfSums && !targets.empty() && targets.front() != *target)
      return std::nullopt;
    targets.push_back(*target);
  }
  if (rule == UnitRule::kRatioOfSums) targets.resize(targets.empty() ? 0 : 1);
  return together(rule, targets);
}

}  // namespace

Recap consolidate(const Indicator& indicator,
                  const std::vector<UnitEntry>& units,
                  const std::optional<std::string>& agency_target) {
  Recap recap;
  std::vector<const UnitEntry*> counted;
  for (const auto& unit : units) {
    switch (unit.entry.state) {
      case EntryState::kFilled:
        counted.push_back(&unit);
        break;
      case EntryState::kNihil:
        recap.nihil.push_back(unit.unit_name);
        break;
      case EntryState::kNotMeasured:
        recap.not_measured.push_back(unit.unit_name);
        break;
      case EntryState::kEmpty:
        recap.missing.push_back(unit.unit_name);
        break;
    }
  }
  const auto rule = unit_rule_or_usual(indicator.over_units, !indicator.formula.empty());
  recap.components = summed_components(indicator, counted);
  const auto actual = joint_actual(indicator, rule, recap.components, counted);
  const auto target = agency_target ? figure(agency_target) : joint_target(rule, counted);
  recap.exact = actual;
  recap.actual = text_of(actual);
  recap.target = text_of(target);
  recap.achieved = achievement(indicator.rule, target, actual);
  return recap;
}

}  // namespace takar::measurement
