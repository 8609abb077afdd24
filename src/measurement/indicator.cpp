#include "measurement/indicator.hpp"

#include <algorithm>
#include <array>

#include "measurement/entry_checks.hpp"
#include "measurement/formula.hpp"

namespace takar::measurement {
namespace {

bool is_component_id(std::string_view id) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  const auto fits = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
  return !id.empty() && id.size() <= 40 && is_letter(id.front()) &&
         std::all_of(id.begin(), id.end(), fits);
}

struct PolarityWord {
  Polarity polarity;
  std::string_view word;
};

constexpr std::array kPolarities{PolarityWord{Polarity::kHigher, "higher"},
                                 PolarityWord{Polarity::kLower, "lower"},
                                 PolarityWord{Polarity::kRange, "range"},
                                 PolarityWord{Polarity::kExact, "exact"},
                                 PolarityWord{Polarity::kZeroIsBest, "zero_is_best"}};

// Rejects with what checked() names of the rule.
Result<AchievementRule> checked_rule(const AchievementRule& rule, const std::string& name) {
  if (rule.polarity == Polarity::kLower && !rule.lower_rule)
    return reject("measurement.lower_rule_missing", {name});
  if (rule.polarity == Polarity::kRange && !rule.band)
    return reject("measurement.band_missing", {name});
  if (rule.band && rule.band->to < rule.band->from)
    return reject("measurement.band_turned", {name});
  if (rule.cap_percent && rule.floor_percent && *rule.cap_percent < *rule.floor_percent)
    return reject("measurement.cap_below_floor", {name});
  return rule;
}

// Rejects with what checked() names of the components.
Result<std::vector<FormulaName>> checked_names(const std::vector<Component>& components) {
  if (components.size() > kComponentsMax)
    return reject("measurement.too_many_components", {std::to_string(kComponentsMax)});
  std::vector<std::string> ids;
  for (const auto& component : components) {
    if (!is_component_id(component.id)) return reject("measurement.bad_component", {component.id});
    if (std::find(ids.begin(), ids.end(), component.id) != ids.end())
      return reject("measurement.component_twice", {component.id});
    ids.push_back(component.id);
  }
  return formula_names(components);
}

// The rule's own formula, in words of both languages; what stands beside it is named separately.
std::string lower_text(const std::optional<LowerRule>& rule, std::string_view without) {
  if (!rule) return std::string(without);
  return *rule == LowerRule::kLinear ? "(2T - R) / T x 100" : "T / R x 100";
}

std::string lower_name(const std::optional<LowerRule>& rule) {
  if (!rule) return {};
  return *rule == LowerRule::kLinear ? "selisih: " : "kebalikan: ";
}

std::string band_text(const AchievementRule& rule) {
  if (!rule.band) return "?";
  return decimal_text(rule.band->from, kPrecisionMax) + " - " +
         decimal_text(rule.band->to, kPrecisionMax);
}

}  // namespace

Result<Indicator> checked(Indicator indicator) {
  if (indicator.code.empty() || indicator.name.empty() || indicator.unit.empty())
    return reject("measurement.indicator_unnamed");
  for (const auto* text : {&indicator.code, &indicator.name, &indicator.unit})
    if (text->size() > kIndicatorNameBytesMax)
      return reject("measurement.indicator_too_long", {std::to_string(kIndicatorNameBytesMax)});
  if (indicator.precision < 0 || indicator.precision > kPrecisionMax)
    return reject("measurement.bad_precision", {indicator.name, std::to_string(kPrecisionMax)});
  const auto rule = checked_rule(indicator.rule, indicator.name);
  if (!rule) return reject(rule.error());
  const auto names = checked_names(indicator.components);
  if (!names) return reject(names.error());
  if (const auto checks = check_rules_of(indicator); !checks) return reject(checks.error());
  if (names->empty() && indicator.formula.empty()) return indicator;
  if (indicator.formula.empty()) return reject("measurement.formula_missing", {indicator.name});
  const auto formula = Formula::parse(indicator.formula, *names);
  if (!formula) return reject(formula.error());
  if (formula->unit() && !formula->unit()->empty() && *formula->unit() != indicator.unit)
    return reject("measurement.formula_result_unit",
                  {indicator.name, indicator.unit, *formula->unit()});
  return indicator;
}

std::vector<FormulaName> formula_names(const std::vector<Component>& components) {
  std::vector<FormulaName> names;
  for (const auto& component : components) {
    names.push_back({component.id, component.id, component.unit});
    names.push_back({component.name, component.id, component.unit});
  }
  return names;
}

std::string rule_text(const AchievementRule& rule) {
  std::string text = "rasio: R / T x 100";
  if (rule.polarity == Polarity::kLower)
    text = rule.lower_rule ? lower_name(rule.lower_rule) + lower_text(rule.lower_rule, "")
                           : "aturan belum dipilih";
  if (rule.polarity == Polarity::kRange)
    text = "rentang " + band_text(rule) + ": di dalam 100, di luar ujung terdekat menjadi T, " +
           lower_text(rule.lower_rule, "R / T x 100");
  if (rule.polarity == Polarity::kExact) text = "stabil: (1 - |R - T| / |T|) x 100";
  if (rule.polarity == Polarity::kZeroIsBest)
    text = "nol terbaik: R = 0 bernilai 100, selebihnya " + lower_text(rule.lower_rule, "0");
  if (rule.cap_percent) text += "; batas atas " + decimal_text(*rule.cap_percent, 2);
  if (rule.floor_percent) text += "; batas bawah " + decimal_text(*rule.floor_percent, 2);
  return text;
}

std::string rule_text_english(const AchievementRule& rule) {
  std::string text = "ratio: R / T x 100";
  if (rule.polarity == Polarity::kLower)
    text =
        rule.lower_rule ? "lower is better: " + lower_text(rule.lower_rule, "") : "no rule chosen";
  if (rule.polarity == Polarity::kRange)
    text = "band " + band_text(rule) + ": 100 inside, outside the nearer end becomes T, " +
           lower_text(rule.lower_rule, "R / T x 100");
  if (rule.polarity == Polarity::kExact) text = "exact: (1 - |R - T| / |T|) x 100";
  if (rule.polarity == Polarity::kZeroIsBest)
    text = "zero is best: R = 0 gives 100, otherwise " + lower_text(rule.lower_rule, "0");
  if (rule.cap_percent) text += "; cap " + decimal_text(*rule.cap_percent, 2);
  if (rule.floor_percent) text += "; floor " + decimal_text(*rule.floor_percent, 2);
  return text;
}

std::string_view polarity_word(Polarity polarity) {
  return std::find_if(kPolarities.begin(),
                      kPolarities.end(),
                      [&](const auto& each) { return each.polarity == polarity; })
      ->word;
}

std::optional<Polarity> polarity_named(std::string_view word) {
  for (const auto& each : kPolarities)
    if (each.word == word) return each.polarity;
  return std::nullopt;
}

}  // namespace takar::measurement
