#include "measurement/entry.hpp"

#include <algorithm>

#include "measurement/formula.hpp"

namespace takar::measurement {
namespace {

constexpr std::size_t kValuesMax = 1000;

// Canonical decimal text is taken as it stands: a program wrote it. Everything else is read as a
// person types it, and what may mean two figures is asked about, not guessed at.
Result<Rational> read_figure(const Indicator& indicator, const std::string& text) {
  auto value = parse_decimal(text);
  if (value && exact_decimal(*value) == text) return value;
  value = parse_indonesian_number(text);
  if (!value && value.error().code == "base.bad_number")
    return reject("measurement.bad_figure", {indicator.name, text.substr(0, 80)});
  return value;
}

std::string text_of(const Rational& value) {
  const auto exact = exact_decimal(value);
  return exact ? *exact : decimal_text(value, kActualDecimals);
}

std::string name_of(const Indicator& indicator, std::string_view component_id) {
  for (const auto& component : indicator.components)
    if (component.id == component_id) return component.name;
  return std::string(component_id);
}

Result<Entry> with_components(const Indicator& indicator, Entry entry) {
  Figures figures;
  for (const auto& [id, text] : entry.components) {
    const auto known = std::any_of(indicator.components.begin(),
                                   indicator.components.end(),
                                   [&name = id](const Component& each) { return each.id == name; });
    if (!known) return reject("measurement.unknown_component", {indicator.name, id});
    if (text.empty()) continue;
    const auto value = read_figure(indicator, text);
    if (!value) return reject(value.error());
    figures[id] = *value;
  }
  entry.components.clear();
  for (const auto& component : indicator.components) {
    const auto found = figures.find(component.id);
    if (found == figures.end())
      return reject("measurement.component_missing", {indicator.name, component.name});
    entry.components[component.id] = text_of(*found->second);
  }
  const auto formula = Formula::parse(indicator.formula, formula_names(indicator.components));
  if (!formula) return reject(formula.error());
  const auto computed = formula->evaluate(figures);
  if (computed.why == Computed::Why::kMissing)
    return reject("measurement.component_missing",
                  {indicator.name, name_of(indicator, computed.about)});
  if (computed.why == Computed::Why::kZeroDivisor)
    return reject("measurement.zero_divisor", {indicator.name, computed.about});
  entry.actual = text_of(*computed.value);
  return entry;
}

Result<std::map<std::string, std::string, std::less<>>> read_components(const json::Object& value,
                                                                        const std::string& place) {
  std::map<std::string, std::string, std::less<>> components;
  const auto* found = json::object_at(value, "components");
  if (found == nullptr) return components;
  for (const auto& [id, text] : *found) {
    if (text.is_null()) continue;
    if (!text.is_string())
      return reject("measurement.bad_values", {place + ".components." + std::string(id)});
    components[std::string(id)] = std::string(text.as_string());
  }
  return components;
}

Result<Entry> read_value(const json::Object& value, const std::string& place) {
  Entry entry;
  const auto state = json::text_at(value, "state");
  const auto known = entry_state(state.value_or(""));
  if (!known) return reject("measurement.bad_values", {place + ".state"});
  entry.state = *known;
  auto components = read_components(value, place);
  if (!components) return reject(components.error());
  entry.components = std::move(*components);
  if (const auto actual = json::text_at(value, "actual"); actual && !actual->empty())
    entry.actual = std::string(*actual);
  entry.note = json::string_or_empty(value, "note");
  return entry;
}

}  // namespace

std::string_view word(EntryState state) {
  switch (state) {
    case EntryState::kEmpty:
      return "empty";
    case EntryState::kFilled:
      return "filled";
    case EntryState::kNihil:
      return "nihil";
    case EntryState::kNotMeasured:
      return "not_measured";
  }
  return "";
}

std::optional<EntryState> entry_state(std::string_view text) {
  for (const auto state :
       {EntryState::kEmpty, EntryState::kFilled, EntryState::kNihil, EntryState::kNotMeasured})
    if (word(state) == text) return state;
  return std::nullopt;
}

Result<Entry> checked(const Indicator& indicator, Entry entry) {
  if (entry.note.size() > kNoteBytesMax)
    return reject("measurement.note_too_long", {indicator.name, std::to_string(kNoteBytesMax)});
  if (entry.state == EntryState::kEmpty) return reject("measurement.unanswered", {indicator.name});
  if (entry.state != EntryState::kFilled) {
    const bool has_figure =
        entry.actual || std::any_of(entry.components.begin(),
                                    entry.components.end(),
                                    [](const auto& each) { return !each.second.empty(); });
    if (has_figure) return reject("measurement.figure_with_nihil", {indicator.name});
    if (entry.note.empty()) return reject("measurement.note_missing", {indicator.name});
    entry.components.clear();
    return entry;
  }
  // A realisation sent along with components is not believed: it is reckoned here.
  if (!indicator.components.empty()) return with_components(indicator, std::move(entry));
  if (!entry.components.empty())
    return reject("measurement.unknown_component",
                  {indicator.name, entry.components.begin()->first});
  if (!entry.actual) return reject("measurement.actual_missing", {indicator.name});
  const auto value = read_figure(indicator, *entry.actual);
  if (!value) return reject(value.error());
  entry.actual = text_of(*value);
  return entry;
}

Result<std::vector<Entry>> read_values(const std::vector<Indicator>& indicators,
                                       const json::Object& content) {
  const auto* values = json::array_at(content, "values");
  if (values == nullptr || values->size() > kValuesMax)
    return reject("measurement.bad_values", {"values"});
  std::map<std::string, Entry, std::less<>> by_id;
  for (std::size_t i = 0; i < values->size(); ++i) {
    const auto place = "values[" + std::to_string(i) + "]";
    const auto* value = (*values)[i].if_object();
    if (value == nullptr) return reject("measurement.bad_values", {place});
    const auto id = json::string_or_empty(*value, "indicator_id");
    const auto indicator =
        std::find_if(indicators.begin(), indicators.end(), [&](const Indicator& each) {
          return std::to_string(each.id.value) == id;
        });
    if (indicator == indicators.end()) return reject("measurement.unknown_indicator", {id});
    auto entry = read_value(*value, place);
    if (!entry) return reject(entry.error());
    entry->indicator_id = indicator->id;
    entry = checked(*indicator, std::move(*entry));
    if (!entry) return reject(entry.error());
    if (!by_id.emplace(id, std::move(*entry)).second)
      return reject("measurement.answered_twice", {indicator->name});
  }
  std::vector<Entry> entries;
  for (const auto& indicator : indicators) {
    const auto found = by_id.find(std::to_string(indicator.id.value));
    if (found == by_id.end()) return reject("measurement.unanswered", {indicator.name});
    entries.push_back(std::move(found->second));
  }
  return entries;
}

json::Object to_json(const Entry& entry) {
  json::Object components;
  for (const auto& [id, text] : entry.components) components[id] = text;
  json::Object object;
  object["indicator_id"] = std::to_string(entry.indicator_id.value);
  object["components"] = std::move(components);
  object["actual"] = entry.actual ? json::Value(*entry.actual) : json::Value(nullptr);
  object["state"] = word(entry.state);
  object["note"] = entry.note;
  return object;
}

}  // namespace takar::measurement
