#include "documents/facts_json.hpp"

#include <array>

#include "base/check.hpp"

namespace takar::documents {
namespace {

struct RowText {
  std::string_view key;
  std::string MeasuredRow::*text;
};

constexpr std::array<RowText, 14> kRowTexts = {{{"indicator_id", &MeasuredRow::indicator_id},
                                                {"unit_name", &MeasuredRow::unit_name},
                                                {"code", &MeasuredRow::code},
                                                {"name", &MeasuredRow::name},
                                                {"unit", &MeasuredRow::unit},
                                                {"polarity", &MeasuredRow::polarity},
                                                {"formula", &MeasuredRow::formula},
                                                {"rule", &MeasuredRow::rule},
                                                {"target", &MeasuredRow::target},
                                                {"actual", &MeasuredRow::actual},
                                                {"achievement", &MeasuredRow::achievement},
                                                {"reason", &MeasuredRow::reason},
                                                {"state", &MeasuredRow::state},
                                                {"note", &MeasuredRow::note}}};

const json::Object& object_in(const json::Value& value) {
  TAKAR_CHECK(value.is_object(), "a recorded row of figures cannot be read");
  return value.get_object();
}

MeasuredRow row_from(const json::Object& object) {
  MeasuredRow row;
  for (const auto& each : kRowTexts) row.*each.text = json::string_or_empty(object, each.key);
  row.precision = json::integer_at(object, "precision");
  if (const auto* components = json::array_at(object, "components"))
    for (const auto& value : *components) {
      const auto& component = object_in(value);
      row.components.push_back(
          {json::string_or_empty(component, "name"), json::string_or_empty(component, "value")});
    }
  return row;
}

}  // namespace

json::Array to_json(const std::vector<MeasuredRow>& rows) {
  json::Array array;
  array.reserve(rows.size());
  for (const auto& row : rows) {
    json::Object object;
    const auto put = [&](std::string_view key, const std::string& text) {
      if (!text.empty()) object.emplace(key, text);
    };
    for (const auto& each : kRowTexts) put(each.key, row.*each.text);
    if (row.precision) object.emplace("precision", *row.precision);
    json::Array components;
    for (const auto& component : row.components)
      components.push_back(json::Object{{"name", component.name}, {"value", component.value}});
    if (!components.empty()) object.emplace("components", std::move(components));
    array.push_back(std::move(object));
  }
  return array;
}

std::string figures_json(const Facts& facts, std::string_view form) {
  return json::write(json::Object{{"form", std::string(form)},
                                  {"agency", facts.office.letterhead.agency},
                                  {"case", facts.procedure.title},
                                  {"period", facts.procedure.period},
                                  {"sop_number", facts.procedure.sop_number},
                                  {"rows", to_json(facts.rows)}});
}

std::vector<MeasuredRow> measured_rows_from(const json::Array& array) {
  std::vector<MeasuredRow> rows;
  rows.reserve(array.size());
  for (const auto& value : array) rows.push_back(row_from(object_in(value)));
  return rows;
}

}  // namespace takar::documents
