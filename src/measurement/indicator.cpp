#include "measurement/indicator.hpp"

#include <algorithm>

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

}  // namespace

Result<Indicator> checked(Indicator indicator) {
  if (indicator.code.empty() || indicator.name.empty() || indicator.unit.empty())
    return reject("measurement.indicator_unnamed");
  for (const auto* text : {&indicator.code, &indicator.name, &indicator.unit})
    if (text->size() > kIndicatorNameBytesMax)
      return reject("measurement.indicator_too_long", {std::to_string(kIndicatorNameBytesMax)});
  if (indicator.rule.polarity == Polarity::kLower && !indicator.rule.lower_rule)
    return reject("measurement.lower_rule_missing", {indicator.name});
  if (indicator.components.size() > kComponentsMax)
    return reject("measurement.too_many_components", {std::to_string(kComponentsMax)});
  std::vector<std::string> ids;
  for (const auto& component : indicator.components) {
    if (!is_component_id(component.id)) return reject("measurement.bad_component", {component.id});
    if (std::find(ids.begin(), ids.end(), component.id) != ids.end())
      return reject("measurement.component_twice", {component.id});
    ids.push_back(component.id);
  }
  if (ids.empty() && indicator.formula.empty()) return indicator;
  if (indicator.formula.empty()) return reject("measurement.formula_missing", {indicator.name});
  const auto formula = Formula::parse(indicator.formula, ids);
  if (!formula) return reject(formula.error());
  return indicator;
}

std::string rule_text(const AchievementRule& rule) {
  std::string text = "rasio: R / T x 100";
  if (rule.polarity == Polarity::kLower) {
    if (!rule.lower_rule) return "aturan belum dipilih";
    text = *rule.lower_rule == LowerRule::kLinear ? "selisih: (2T - R) / T x 100"
                                                  : "kebalikan: T / R x 100";
  }
  if (rule.cap_percent) text += "; batas atas " + decimal_text(*rule.cap_percent, 2);
  if (rule.floor_percent) text += "; batas bawah " + decimal_text(*rule.floor_percent, 2);
  return text;
}

std::string_view polarity_word(Polarity polarity) {
  return polarity == Polarity::kHigher ? "higher" : "lower";
}

}  // namespace takar::measurement
