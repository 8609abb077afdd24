#include "measurement/rules_json.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "measurement/indicator_json.hpp"
#include "measurement/scales.hpp"

namespace takar::measurement {
namespace {

std::string trimmed(const json::Object& object, std::string_view key) {
  return std::string(trim(json::string_or_empty(object, key)));
}

// Absent or null: no figure. Rejects with measurement.bad_rules or as parse_decimal() does.
Result<std::optional<Rational>> figure_at(const json::Object& object, std::string_view key) {
  const auto* value = object.if_contains(boost::json::string_view(key.data(), key.size()));
  if (value == nullptr || value->is_null()) return std::optional<Rational>();
  if (!value->is_string()) return reject("measurement.bad_rules", {std::string(key)});
  const auto figure = parse_decimal({value->get_string().data(), value->get_string().size()});
  if (!figure) return reject(figure.error());
  return std::optional<Rational>(*figure);
}

Result<std::optional<Band>> band_at(const json::Object& object) {
  const auto* ends = json::array_at(object, "band");
  if (ends == nullptr) return std::optional<Band>();
  if (ends->size() != 2 || !ends->at(0).is_string() || !ends->at(1).is_string())
    return reject("measurement.bad_rules", {"band"});
  const json::Object named{{"from", ends->at(0)}, {"to", ends->at(1)}};
  const auto from = figure_at(named, "from");
  if (!from) return reject(from.error());
  const auto to = figure_at(named, "to");
  if (!to) return reject(to.error());
  return std::optional<Band>(Band{**from, **to});
}

Result<std::optional<LowerRule>> lower_rule_at(const json::Object& object) {
  const auto word = json::text_at(object, "lower_rule");
  if (!word) return std::optional<LowerRule>();
  if (*word == "linear") return std::optional<LowerRule>(LowerRule::kLinear);
  if (*word == "inverse") return std::optional<LowerRule>(LowerRule::kInverse);
  return reject("measurement.bad_rules", {"lower_rule"});
}

Result<ZeroTarget> zero_target_at(const json::Object& object) {
  const auto word = json::string_or_empty(object, "zero_target");
  if (word == "not_measured") return ZeroTarget::kNotMeasured;
  if (word == "full_if_zero") return ZeroTarget::kFullIfZero;
  if (word == "manual") return ZeroTarget::kManual;
  return reject("measurement.bad_rules", {"zero_target"});
}

Result<ZeroActual> zero_actual_at(const json::Object& object) {
  const auto word = json::string_or_empty(object, "zero_actual");
  if (word == "not_measured") return ZeroActual::kNotMeasured;
  if (word == "full") return ZeroActual::kFull;
  return reject("measurement.bad_rules", {"zero_actual"});
}

Result<AchievementRule> rule_in(const json::Object& object) {
  const auto polarity = polarity_named(json::string_or_empty(object, "polarity"));
  if (!polarity) return reject("measurement.bad_rules", {"polarity"});
  const auto lower_rule = lower_rule_at(object);
  if (!lower_rule) return reject(lower_rule.error());
  const auto band = band_at(object);
  if (!band) return reject(band.error());
  const auto zero_target = zero_target_at(object);
  if (!zero_target) return reject(zero_target.error());
  const auto zero_actual = zero_actual_at(object);
  if (!zero_actual) return reject(zero_actual.error());
  const auto cap = figure_at(object, "cap_percent");
  if (!cap) return reject(cap.error());
  const auto floor = figure_at(object, "floor_percent");
  if (!floor) return reject(floor.error());
  return AchievementRule{.polarity = *polarity,
                         .lower_rule = *lower_rule,
                         .band = *band,
                         .zero_target = *zero_target,
                         .zero_actual = *zero_actual,
                         .cap_percent = *cap,
                         .floor_percent = *floor};
}

Result<TimeRules> time_in(const json::Object& object) {
  TimeRules time;
  if (const auto word = json::text_at(object, "rule")) {
    time.rule = time_rule_named(*word);
    if (!time.rule) return reject("measurement.bad_rules", {"time.rule"});
  }
  const auto target = target_basis_named(json::string_or_empty(object, "target"));
  if (!target) return reject("measurement.bad_rules", {"time.target"});
  const auto missing = missing_rule_named(json::string_or_empty(object, "missing"));
  if (!missing) return reject("measurement.bad_rules", {"time.missing"});
  time.target = *target;
  time.missing = *missing;
  time.carry = json::bool_at(object, "carry").value_or(false);
  return time;
}

Result<std::vector<Component>> components_in(const json::Array& rows) {
  if (rows.size() > kComponentsMax)
    return reject("measurement.too_many_components", {std::to_string(kComponentsMax)});
  std::vector<Component> components;
  for (const auto& row : rows) {
    const auto* object = row.if_object();
    if (object == nullptr || trimmed(*object, "name").empty())
      return reject("measurement.bad_rules", {"components"});
    components.push_back(
        {trimmed(*object, "id"), trimmed(*object, "name"), trimmed(*object, "unit")});
  }
  return components;
}

Result<std::optional<UnitRule>> over_units_at(const json::Object& rules) {
  const auto word = json::text_at(rules, "over_units");
  if (!word) return std::optional<UnitRule>();
  const auto rule = unit_rule_named(*word);
  if (!rule) return reject("measurement.bad_rules", {"over_units"});
  return rule;
}

Result<std::vector<EntryCheck>> checks_in(const json::Object& rules) {
  std::vector<EntryCheck> checks;
  const auto* rows = json::array_at(rules, "checks");
  if (rows == nullptr) return checks;
  for (const auto& row : *rows) {
    const auto* object = row.if_object();
    if (object == nullptr) return reject("measurement.bad_rules", {"checks"});
    const auto severity = json::string_or_empty(*object, "severity");
    if (severity != "error" && severity != "warning")
      return reject("measurement.bad_rules", {"checks.severity"});
    checks.push_back({trimmed(*object, "condition"),
                      severity == "error" ? CheckSeverity::kError : CheckSeverity::kWarning,
                      trimmed(*object, "words")});
  }
  return checks;
}

// What stands beside the achievement rule and the time rule. Rejects as with_rules() does.
Result<Indicator> with_the_rest(Indicator indicator, const json::Object& rules) {
  indicator.unit = trimmed(rules, "measure");
  indicator.precision = static_cast<int>(
      std::clamp<std::int64_t>(json::integer_at(rules, "precision").value_or(-1), -1, 1000));
  const auto over_units = over_units_at(rules);
  if (!over_units) return reject(over_units.error());
  indicator.over_units = *over_units;
  indicator.scale = trimmed(rules, "scale");
  const auto scales = scale_names();
  if (!indicator.scale.empty() &&
      std::find(scales.begin(), scales.end(), indicator.scale) == scales.end())
    return reject("measurement.unknown_scale", {indicator.scale});
  const auto weight = figure_at(rules, "weight");
  if (!weight) return reject(weight.error());
  if (*weight && **weight < 0) return reject("measurement.bad_rules", {"weight"});
  indicator.weight = *weight;
  indicator.formula = trimmed(rules, "formula");
  auto checks = checks_in(rules);
  if (!checks) return reject(checks.error());
  indicator.checks = std::move(*checks);
  const auto outlier = figure_at(rules, "outlier_percent");
  if (!outlier) return reject(outlier.error());
  indicator.outlier_percent = *outlier;
  const bool over_sums = indicator.time.rule == TimeRule::kRatioOfSums ||
                         indicator.over_units == UnitRule::kRatioOfSums;
  if (over_sums && indicator.formula.empty())
    return reject("measurement.ratio_needs_formula", {indicator.name});
  return checked(std::move(indicator));
}

}  // namespace

json::Object rules_json(const Indicator& indicator) {
  auto rule = to_json(indicator.rule);
  if (!rule.contains("band")) rule["band"] = nullptr;
  json::Array components;
  for (const auto& component : indicator.components)
    components.push_back(
        json::Object{{"id", component.id}, {"name", component.name}, {"unit", component.unit}});
  json::Value over_units = nullptr;
  if (indicator.over_units) over_units = json::text(word(*indicator.over_units));
  json::Value weight = nullptr;
  if (indicator.weight) weight = decimal_text(*indicator.weight, kPrecisionMax);
  json::Value outlier = nullptr;
  if (indicator.outlier_percent) outlier = decimal_text(*indicator.outlier_percent, kPrecisionMax);
  return {{"measure", indicator.unit},
          {"precision", indicator.precision},
          {"rule", std::move(rule)},
          {"time", to_json(indicator.time)},
          {"over_units", std::move(over_units)},
          {"scale", indicator.scale},
          {"weight", std::move(weight)},
          {"components", std::move(components)},
          {"formula", indicator.formula},
          {"checks", checks_json(indicator.checks)},
          {"outlier_percent", std::move(outlier)}};
}

Result<Indicator> with_rules(Indicator indicator, const json::Object& rules) {
  const auto* rule = json::object_at(rules, "rule");
  const auto* time = json::object_at(rules, "time");
  const auto* rows = json::array_at(rules, "components");
  if (rule == nullptr) return reject("measurement.bad_rules", {"rule"});
  if (time == nullptr) return reject("measurement.bad_rules", {"time"});
  if (rows == nullptr) return reject("measurement.bad_rules", {"components"});
  const auto achievement_rule = rule_in(*rule);
  if (!achievement_rule) return reject(achievement_rule.error());
  const auto time_rules = time_in(*time);
  if (!time_rules) return reject(time_rules.error());
  auto components = components_in(*rows);
  if (!components) return reject(components.error());
  indicator.rule = *achievement_rule;
  indicator.time = *time_rules;
  indicator.components = std::move(*components);
  return with_the_rest(std::move(indicator), rules);
}

}  // namespace takar::measurement
