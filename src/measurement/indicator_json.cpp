#include "measurement/indicator_json.hpp"

#include <charconv>

#include "base/check.hpp"

namespace takar::measurement {
namespace {

// Two enumerators, two words.
template <class Enum>
std::string_view word_of(Enum value, Enum first, std::string_view word, std::string_view other) {
  return value == first ? word : other;
}

json::Value figure_or_null(const std::optional<Rational>& figure) {
  if (!figure) return nullptr;
  const auto exact = exact_decimal(*figure);
  TAKAR_CHECK(exact.has_value(), "a figure of a rule has no finite decimal form");
  return json::text(*exact);
}

std::optional<Rational> figure_in(const json::Object& object, std::string_view key) {
  const auto written = json::text_at(object, key);
  if (!written) return std::nullopt;
  const auto figure = parse_decimal(*written);
  TAKAR_CHECK(figure.has_value(), "a stored figure is not decimal text");
  return *figure;
}

std::string_view zero_target_word(ZeroTarget zero) {
  if (zero == ZeroTarget::kManual) return "manual";
  return zero == ZeroTarget::kFullIfZero ? "full_if_zero" : "not_measured";
}

std::optional<Band> band_in(const json::Object& object) {
  const auto* ends = json::array_at(object, "band");
  if (ends == nullptr) return std::nullopt;
  const auto end = [&](std::size_t place) {
    const auto* written = place < ends->size() ? (*ends)[place].if_string() : nullptr;
    TAKAR_CHECK(written != nullptr, "a stored band lacks an end");
    const auto figure = parse_decimal({written->data(), written->size()});
    TAKAR_CHECK(figure.has_value(), "a stored band ends in no figure");
    return *figure;
  };
  return Band{end(0), end(1)};
}

AchievementRule rule_from(const json::Object& object) {
  AchievementRule rule;
  const auto polarity = polarity_named(json::string_or_empty(object, "polarity"));
  TAKAR_CHECK(polarity.has_value(), "a stored indicator names no polarity");
  rule.polarity = *polarity;
  if (const auto lower = json::text_at(object, "lower_rule"))
    rule.lower_rule = *lower == "linear" ? LowerRule::kLinear : LowerRule::kInverse;
  const auto zero = json::text_at(object, "zero_target");
  if (zero == "full_if_zero") rule.zero_target = ZeroTarget::kFullIfZero;
  if (zero == "manual") rule.zero_target = ZeroTarget::kManual;
  if (json::text_at(object, "zero_actual") == "full") rule.zero_actual = ZeroActual::kFull;
  rule.band = band_in(object);
  rule.cap_percent = figure_in(object, "cap_percent");
  rule.floor_percent = figure_in(object, "floor_percent");
  return rule;
}

TimeRules time_from(const json::Object& object) {
  TimeRules time;
  time.rule = time_rule_named(json::string_or_empty(object, "rule"));
  const auto target = target_basis_named(json::string_or_empty(object, "target"));
  const auto missing = missing_rule_named(json::string_or_empty(object, "missing"));
  TAKAR_CHECK(target && missing, "a stored indicator has a damaged time rule");
  time.target = *target;
  time.missing = *missing;
  time.carry = json::bool_at(object, "carry").value_or(false);
  return time;
}

// What an indicator of an earlier release did not have is written only where it is not the default,
// so that equal indicators give equal bytes whenever they were made.
void put_later_fields(const Indicator& indicator, json::Object& object) {
  if (indicator.time != TimeRules{}) object["time"] = to_json(indicator.time);
  if (indicator.precision != Indicator{}.precision) object["precision"] = indicator.precision;
  if (indicator.over_units) object["over_units"] = json::text(word(*indicator.over_units));
  if (!indicator.scale.empty()) object["scale"] = indicator.scale;
  if (indicator.weight) object["weight"] = figure_or_null(indicator.weight);
  if (!indicator.checks.empty()) object["checks"] = checks_json(indicator.checks);
  if (indicator.outlier_percent)
    object["outlier_percent"] = figure_or_null(indicator.outlier_percent);
}

void take_later_fields(const json::Object& object, Indicator& indicator) {
  if (const auto* time = json::object_at(object, "time")) indicator.time = time_from(*time);
  if (const auto places = json::integer_at(object, "precision"))
    indicator.precision = static_cast<int>(*places);
  indicator.over_units = unit_rule_named(json::string_or_empty(object, "over_units"));
  indicator.scale = json::string_or_empty(object, "scale");
  indicator.weight = figure_in(object, "weight");
  indicator.outlier_percent = figure_in(object, "outlier_percent");
  if (const auto* checks = json::array_at(object, "checks"))
    for (const auto& check : *checks)
      indicator.checks.push_back({json::string_or_empty(check.as_object(), "condition"),
                                  json::text_at(check.as_object(), "severity") == "error"
                                      ? CheckSeverity::kError
                                      : CheckSeverity::kWarning,
                                  json::string_or_empty(check.as_object(), "words")});
}

json::Object component_json(const Component& component) {
  json::Object object{{"id", component.id}, {"name", component.name}};
  if (!component.unit.empty()) object["unit"] = component.unit;
  return object;
}

}  // namespace

json::Object to_json(const AchievementRule& rule) {
  json::Value lower = nullptr;
  if (rule.lower_rule)
    lower = json::text(word_of(*rule.lower_rule, LowerRule::kLinear, "linear", "inverse"));
  json::Object object{
      {"polarity", json::text(polarity_word(rule.polarity))},
      {"lower_rule", std::move(lower)},
      {"zero_target", json::text(zero_target_word(rule.zero_target))},
      {"zero_actual",
       json::text(word_of(rule.zero_actual, ZeroActual::kNotMeasured, "not_measured", "full"))},
      {"cap_percent", figure_or_null(rule.cap_percent)},
      {"floor_percent", figure_or_null(rule.floor_percent)}};
  if (rule.band)
    object["band"] = json::Array{figure_or_null(rule.band->from), figure_or_null(rule.band->to)};
  return object;
}

json::Array checks_json(const std::vector<EntryCheck>& checks) {
  json::Array rows;
  for (const auto& check : checks)
    rows.push_back(json::Object{
        {"condition", check.condition},
        {"severity",
         json::text(word_of(check.severity, CheckSeverity::kError, "error", "warning"))},
        {"words", check.words}});
  return rows;
}

json::Object to_json(const TimeRules& time) {
  return {{"rule", time.rule ? json::text(word(*time.rule)) : json::Value(nullptr)},
          {"target", json::text(word(time.target))},
          {"missing", json::text(word(time.missing))},
          {"carry", time.carry}};
}

json::Object to_json(const Indicator& indicator) {
  json::Array components;
  for (const auto& component : indicator.components)
    components.push_back(component_json(component));
  json::Object object{{"id", indicator.id.value},
                      {"code", indicator.code},
                      {"name", indicator.name},
                      {"unit", indicator.unit},
                      {"rule", to_json(indicator.rule)},
                      {"components", std::move(components)},
                      {"formula", indicator.formula}};
  put_later_fields(indicator, object);
  return object;
}

Indicator indicator_from_json(const json::Object& object) {
  const auto* rule = json::object_at(object, "rule");
  const auto* components = json::array_at(object, "components");
  TAKAR_CHECK(rule != nullptr && components != nullptr, "a stored indicator is damaged");
  Indicator indicator{.id = {json::integer_at(object, "id").value_or(0)},
                      .code = json::string_or_empty(object, "code"),
                      .name = json::string_or_empty(object, "name"),
                      .unit = json::string_or_empty(object, "unit"),
                      .rule = rule_from(*rule),
                      .formula = json::string_or_empty(object, "formula")};
  for (const auto& component : *components)
    indicator.components.push_back({json::string_or_empty(component.as_object(), "id"),
                                    json::string_or_empty(component.as_object(), "name"),
                                    json::string_or_empty(component.as_object(), "unit")});
  take_later_fields(object, indicator);
  return indicator;
}

Entry entry_from_json(const json::Object& object) {
  Entry entry{.note = json::string_or_empty(object, "note")};
  const auto id = json::string_or_empty(object, "indicator_id");
  std::from_chars(id.data(), id.data() + id.size(), entry.indicator_id.value);
  const auto state = entry_state(json::string_or_empty(object, "state"));
  TAKAR_CHECK(entry.indicator_id && state, "a stored entry is damaged");
  entry.state = *state;
  if (const auto actual = json::text_at(object, "actual")) entry.actual = std::string(*actual);
  if (const auto* components = json::object_at(object, "components"))
    for (const auto& [key, value] : *components)
      if (const auto* figure = value.if_string())
        entry.components[std::string(key)] = std::string(*figure);
  return entry;
}

}  // namespace takar::measurement
