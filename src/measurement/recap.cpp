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

std::optional<Rational> summed_actual(const Indicator& indicator,
                                      Recap& recap,
                                      const std::vector<const UnitEntry*>& counted) {
  if (indicator.components.empty()) {
    std::optional<Rational> sum;
    for (const auto* unit : counted) add(sum, figure(unit->entry.actual));
    return sum;
  }
  std::vector<std::string> ids;
  for (const auto& component : indicator.components) {
    ids.push_back(component.id);
    for (const auto* unit : counted) {
      const auto found = unit->entry.components.find(component.id);
      if (found != unit->entry.components.end())
        add(recap.components[component.id], figure(found->second));
    }
  }
  const auto formula = Formula::parse(indicator.formula, ids);
  TAKAR_CHECK(formula.has_value(), "a saved indicator has a formula that reads");
  return formula->evaluate(recap.components).value;
}

std::optional<Rational> joint_target(const Indicator& indicator,
                                     const std::vector<const UnitEntry*>& counted) {
  std::optional<Rational> sum;
  for (const auto* unit : counted) {
    const auto target = figure(unit->target);
    if (!target) return std::nullopt;
    if (!indicator.components.empty() && sum && *sum != *target) return std::nullopt;
    if (indicator.components.empty())
      add(sum, target);
    else
      sum = target;
  }
  return sum;
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
  const auto actual = summed_actual(indicator, recap, counted);
  const auto target = agency_target ? figure(agency_target) : joint_target(indicator, counted);
  recap.actual = text_of(actual);
  recap.target = text_of(target);
  recap.achieved = achievement(indicator.rule, target, actual);
  return recap;
}

}  // namespace takar::measurement
