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

json::Value text(std::string_view words) {
  return json::Value(boost::json::string_view(words.data(), words.size()));
}

json::Value figure_or_null(const std::optional<Rational>& figure) {
  if (!figure) return nullptr;
  const auto exact = exact_decimal(*figure);
  TAKAR_CHECK(exact.has_value(), "a cap or floor has no finite decimal form");
  return text(*exact);
}

std::optional<Rational> figure_in(const json::Object& object, std::string_view key) {
  const auto written = json::text_at(object, key);
  if (!written) return std::nullopt;
  const auto figure = parse_decimal(*written);
  TAKAR_CHECK(figure.has_value(), "a stored figure is not decimal text");
  return *figure;
}

json::Object rule_json(const AchievementRule& rule) {
  json::Value lower = nullptr;
  if (rule.lower_rule)
    lower = text(word_of(*rule.lower_rule, LowerRule::kLinear, "linear", "inverse"));
  return {
      {"polarity", text(polarity_word(rule.polarity))},
      {"lower_rule", std::move(lower)},
      {"zero_target",
       text(word_of(rule.zero_target, ZeroTarget::kNotMeasured, "not_measured", "full_if_zero"))},
      {"zero_actual",
       text(word_of(rule.zero_actual, ZeroActual::kNotMeasured, "not_measured", "full"))},
      {"cap_percent", figure_or_null(rule.cap_percent)},
      {"floor_percent", figure_or_null(rule.floor_percent)}};
}

AchievementRule rule_from(const json::Object& object) {
  AchievementRule rule;
  if (json::text_at(object, "polarity") == "lower") rule.polarity = Polarity::kLower;
  if (const auto lower = json::text_at(object, "lower_rule"))
    rule.lower_rule = *lower == "linear" ? LowerRule::kLinear : LowerRule::kInverse;
  if (json::text_at(object, "zero_target") == "full_if_zero")
    rule.zero_target = ZeroTarget::kFullIfZero;
  if (json::text_at(object, "zero_actual") == "full") rule.zero_actual = ZeroActual::kFull;
  rule.cap_percent = figure_in(object, "cap_percent");
  rule.floor_percent = figure_in(object, "floor_percent");
  return rule;
}

}  // namespace

json::Object to_json(const Indicator& indicator) {
  json::Array components;
  for (const auto& component : indicator.components)
    components.push_back(json::Object{{"id", component.id}, {"name", component.name}});
  return {{"id", indicator.id.value},
          {"code", indicator.code},
          {"name", indicator.name},
          {"unit", indicator.unit},
          {"rule", rule_json(indicator.rule)},
          {"components", std::move(components)},
          {"formula", indicator.formula}};
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
                                    json::string_or_empty(component.as_object(), "name")});
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
