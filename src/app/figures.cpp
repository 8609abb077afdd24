#include "app/figures.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/case_json.hpp"
#include "base/rejections.hpp"
#include "measurement/achievement.hpp"
#include "measurement/figure_comment_store.hpp"
#include "measurement/frozen_rules_store.hpp"
#include "measurement/recap.hpp"
#include "measurement/reckoned.hpp"

namespace takar::app {
namespace {

using measurement::EntryState;

measurement::Achievement achieved(const FormRow& row) {
  return measurement::reckoned(row.indicator, row.entry, row.target).achieved;
}

calendar::Quarter quarter_of(const workflow::Case& current) {
  return calendar::parse_quarter(current.period).value_or(calendar::Quarter{});
}

// The forms of the units that have an indicator, in the order in which they come.
std::vector<UnitForm> read_forms(const CaseIndicators& indicators,
                                 std::optional<UnitId> only = std::nullopt) {
  std::vector<UnitForm> forms;
  for (const auto& item : indicators.list) {
    if (only && item.unit != *only) continue;
    if (forms.empty() || forms.back().unit != item.unit) forms.push_back({.unit = item.unit});
    FormRow row;
    const auto target = indicators.targets.find(item.indicator.id);
    if (target != indicators.targets.end()) row.target = target->second;
    row.entry.indicator_id = item.indicator.id;
    row.indicator = item.indicator;
    forms.back().rows.push_back(std::move(row));
  }
  return forms;
}

void put_entry(UnitForm& form, measurement::Entry entry) {
  const auto row = std::find_if(form.rows.begin(), form.rows.end(), [&](const auto& candidate) {
    return candidate.indicator.id == entry.indicator_id;
  });
  if (row != form.rows.end()) row->entry = std::move(entry);
}

void put_nihil(const workflow::Case& current, UnitForm& form) {
  if (!stated_nihil(current, form.unit)) return;
  for (auto& row : form.rows) row.entry = {row.indicator.id, EntryState::kNihil, {}, {}, {}};
}

json::Object components_json(const measurement::Entry& entry) {
  json::Object components;
  for (const auto& [id, text] : entry.components) components[id] = text;
  return components;
}

json::Object value_json(const FormRow& row) {
  const auto percent = measurement::percent_text(achieved(row));
  const auto state = measurement::word(row.entry.state);
  return {{"components", components_json(row.entry)},
          {"actual", row.entry.actual ? json::Value(*row.entry.actual) : json::Value(nullptr)},
          {"state", json::text(state)},
          {"note", row.entry.note},
          {"achievement", text_or_null(percent)}};
}

// "Peserta hadir / Peserta diundang * 100": the formula in the words of its components.
std::string formula_text(const measurement::Indicator& indicator) {
  const auto formula = measurement::Formula::parse_open(
      indicator.formula, measurement::formula_names(indicator.components));
  if (!formula) return {};
  return formula->rewritten([&](const std::string& id) {
    const auto found = std::find_if(indicator.components.begin(),
                                    indicator.components.end(),
                                    [&](const auto& component) { return component.id == id; });
    return found == indicator.components.end() ? id : found->name;
  });
}

json::Object row_json(const FormRow& row) {
  json::Array components;
  for (const auto& component : row.indicator.components)
    components.push_back(json::Object{{"id", component.id}, {"name", component.name}});
  const auto polarity = measurement::polarity_word(row.indicator.rule.polarity);
  return {{"id", id_text(row.indicator.id.value)},
          {"code", row.indicator.code},
          {"name", row.indicator.name},
          {"unit", row.indicator.unit},
          {"polarity", json::text(polarity)},
          {"rule_text", measurement::rule_text(row.indicator.rule)},
          {"formula_text", formula_text(row.indicator)},
          {"components", std::move(components)},
          {"target", row.target ? json::Value(*row.target) : json::Value(nullptr)},
          {"previous_actual",
           row.previous_actual ? json::Value(*row.previous_actual) : json::Value(nullptr)},
          {"comments", row.comments},
          {"value", value_json(row)}};
}

// Still being typed: no reason to call it wrong.
bool is_unfinished(const Rejection& rejection) {
  static constexpr std::array<std::string_view, 4> kCodes{"measurement.unanswered",
                                                          "measurement.component_missing",
                                                          "measurement.actual_missing",
                                                          "measurement.note_missing"};
  return std::find(kCodes.begin(), kCodes.end(), rejection.code) != kCodes.end();
}

json::Object refusal_json(const Rejection& rejection) {
  const auto sentence = explain(rejection);
  return {{"code", std::string(rejection.code)},
          {"title_id", sentence.indonesian},
          {"title_en", sentence.english}};
}

documents::MeasuredRow measured_row(const measurement::Indicator& indicator) {
  return {.indicator_id = std::to_string(indicator.id.value),
          .code = indicator.code,
          .name = indicator.name,
          .unit = indicator.unit,
          .polarity = std::string(measurement::polarity_word(indicator.rule.polarity)),
          .formula = formula_text(indicator),
          .rule = measurement::rule_text(indicator.rule),
          .precision = indicator.precision};
}

// With the decimals of the indicator; "" without a number.
std::string percent_of(const measurement::Indicator& indicator,
                       const measurement::Achievement& achieved) {
  return achieved.capped ? fixed_decimal(*achieved.capped, indicator.precision) : std::string();
}

// Every indicator once, with the answers of all units that have it.
std::vector<std::pair<measurement::Indicator, std::vector<measurement::UnitEntry>>> by_indicator(
    const Office& office, const std::vector<UnitForm>& forms) {
  std::vector<std::pair<measurement::Indicator, std::vector<measurement::UnitEntry>>> list;
  for (const auto& form : forms)
    for (const auto& row : form.rows) {
      auto found = std::find_if(list.begin(), list.end(), [&](const auto& item) {
        return item.first.code == row.indicator.code && item.first.name == row.indicator.name;
      });
      if (found == list.end()) found = list.insert(list.end(), {row.indicator, {}});
      found->second.push_back({unit_name(office, form.unit), row.entry, row.target});
    }
  return list;
}

}  // namespace

bool stated_nihil(const workflow::Case& current, UnitId unit) {
  bool nihil = false;
  for (const auto& visit : current.visits)
    if (visit.unit == unit && visit.finished_at) nihil = visit.outcome == workflow::Outcome::kNihil;
  return nihil;
}

CaseIndicators read_indicators(store::ReadTransaction& tx, const workflow::Case& current) {
  auto frozen = measurement::frozen_rules(tx, current.agency, current.id.value);
  if (frozen.version > 0)
    return {frozen.version, true, std::move(frozen.list), std::move(frozen.targets)};
  return {measurement::indicators_version(tx, current.agency),
          false,
          measurement::indicators_of(tx, current.agency),
          measurement::targets_of(tx, current.agency, quarter_of(current))};
}

void freeze_indicators(store::WriteTransaction& tx,
                       const workflow::Case& current,
                       organisation::Stamp stamp) {
  measurement::freeze_rules(tx, {current.agency, current.id.value, quarter_of(current)}, stamp);
}

UnitForm form_of(store::ReadTransaction& tx,
                 const workflow::Case& current,
                 const CaseIndicators& indicators,
                 UnitId unit) {
  auto forms = read_forms(indicators, unit);
  if (forms.empty()) return {.unit = unit};
  for (auto& entry : measurement::entries_of(tx, current.agency, current.id.value, unit))
    put_entry(forms.front(), std::move(entry));
  put_nihil(current, forms.front());
  return std::move(forms.front());
}

std::vector<UnitForm> forms_of(store::ReadTransaction& tx,
                               const workflow::Case& current,
                               const CaseIndicators& indicators) {
  auto read = read_forms(indicators);
  for (auto& answer : measurement::answers_of(tx, current.agency, current.id.value))
    for (auto& form : read)
      if (form.unit == answer.unit) put_entry(form, std::move(answer.entry));
  std::vector<UnitForm> forms;
  for (const auto& member : current.roster.units) {
    const auto found = std::find_if(
        read.begin(), read.end(), [&](const auto& form) { return form.unit == member.unit; });
    forms.push_back(found == read.end() ? UnitForm{.unit = member.unit} : std::move(*found));
    put_nihil(current, forms.back());
  }
  return forms;
}

void add_previous(store::ReadTransaction& tx, const workflow::Case& current, UnitForm& form) {
  const auto before = calendar::previous(quarter_of(current));
  for (auto& row : form.rows)
    row.previous_actual = measurement::actual_of(tx, current.agency, row.indicator.id, before);
  const auto counts = measurement::comment_counts(tx, {current.agency, current.id.value});
  for (auto& row : form.rows) {
    const auto found = counts.find(row.indicator.id);
    if (found != counts.end()) row.comments = found->second;
  }
}

void add_history(store::ReadTransaction& tx, const workflow::Case& current, UnitForm& form) {
  for (auto& row : form.rows)
    row.past = measurement::past_figures(tx, current.agency, row.indicator.id);
}

measurement::PastFigure typed_figure(const workflow::Case& current,
                                     const FormRow& row,
                                     const measurement::Entry& entry) {
  const auto quarter = quarter_of(current);
  return {{quarter.year, 4, quarter.number}, entry, row.target};
}

json::Array findings_json(const std::vector<measurement::EntryFinding>& findings) {
  json::Array rows;
  for (const auto& finding : findings) {
    const auto sentence = explain(finding.why);
    const bool error = finding.severity == measurement::CheckSeverity::kError;
    rows.push_back(json::Object{{"severity", error ? "error" : "warning"},
                                {"title_id", sentence.indonesian},
                                {"title_en", sentence.english}});
  }
  return rows;
}

std::string basis_of(store::ReadTransaction& tx,
                     const Office& office,
                     const workflow::Case& current,
                     const CaseIndicators& indicators) {
  auto basis = fmt::format("agency {} {} {} figures {} units",
                           office.agency.version,
                           indicators.frozen ? "rules" : "indicators",
                           indicators.version,
                           measurement::figures_version(tx, current.id.value));
  for (const auto& member : current.roster.units)
    basis +=
        fmt::format(" {}{}", member.unit.value, stated_nihil(current, member.unit) ? " nihil" : "");
  return basis;
}

json::Object reckoned_json(const workflow::Case& current, FormRow row, measurement::Entry entry) {
  json::Value refusal = nullptr;
  const auto checked = measurement::checked(row.indicator, std::move(entry));
  row.entry = checked ? *checked : measurement::Entry{.indicator_id = row.indicator.id};
  if (!checked && !is_unfinished(checked.error())) refusal = refusal_json(checked.error());
  const auto reckoned = achieved(row);
  const auto why = measurement::word(reckoned.why);
  std::vector<measurement::EntryFinding> findings;
  if (checked)
    findings =
        measurement::findings_of(row.indicator, typed_figure(current, row, *checked), row.past);
  return {{"indicator_id", id_text(row.indicator.id.value)},
          {"actual", row.entry.actual ? json::Value(*row.entry.actual) : json::Value(nullptr)},
          {"achievement", text_or_null(measurement::percent_text(reckoned))},
          {"why", json::text(why)},
          {"refusal", std::move(refusal)},
          {"findings", findings_json(findings)}};
}

json::Object form_json(const UnitForm& form) {
  json::Array indicators;
  for (const auto& row : form.rows) indicators.push_back(row_json(row));
  return {{"indicators", std::move(indicators)}};
}

std::vector<documents::MeasuredRow> measured_rows(const Office& office, const UnitForm& form) {
  std::vector<documents::MeasuredRow> rows;
  for (const auto& line : form.rows) {
    auto row = measured_row(line.indicator);
    row.unit_name = unit_name(office, form.unit);
    for (const auto& component : line.indicator.components) {
      const auto found = line.entry.components.find(component.id);
      row.components.push_back(
          {component.name, found == line.entry.components.end() ? std::string() : found->second});
    }
    row.target = line.target.value_or("");
    row.actual = line.entry.actual.value_or("");
    const auto achievement = achieved(line);
    row.achievement = percent_of(line.indicator, achievement);
    row.reason = std::string(measurement::sentence(achievement.why));
    row.state = std::string(measurement::word(line.entry.state));
    row.note = line.entry.note;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<documents::MeasuredRow> office_rows(const Office& office,
                                                const std::vector<UnitForm>& forms) {
  std::vector<documents::MeasuredRow> rows;
  for (const auto& form : forms)
    for (auto& row : measured_rows(office, form)) rows.push_back(std::move(row));
  for (const auto& [indicator, entries] : by_indicator(office, forms)) {
    const auto recap = measurement::consolidate(indicator, entries, std::nullopt);
    auto row = measured_row(indicator);
    for (const auto& component : indicator.components) {
      const auto sum = recap.components.find(component.id);
      const bool known = sum != recap.components.end() && sum->second;
      row.components.push_back(
          {component.name,
           known ? decimal_text(*sum->second, measurement::kActualDecimals) : std::string()});
    }
    row.target = recap.target.value_or("");
    row.actual = recap.actual.value_or("");
    row.achievement = percent_of(indicator, recap.achieved);
    row.reason = std::string(measurement::sentence(recap.achieved.why));
    row.state = recap.actual ? "filled" : "empty";
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace takar::app
