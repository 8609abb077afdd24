#include "app/indicator_page.hpp"

#include <algorithm>

#include "app/case_json.hpp"
#include "app/figures.hpp"
#include "app/measured_number.hpp"
#include "measurement/dry_run.hpp"
#include "measurement/frozen_rules_store.hpp"
#include "measurement/indicator_json.hpp"
#include "measurement/presets.hpp"
#include "measurement/reckoned.hpp"
#include "measurement/rules_json.hpp"
#include "measurement/scales.hpp"

namespace takar::app {
namespace {

using measurement::Indicator;
using measurement::IndicatorId;

json::Object tried_json(const Indicator& now,
                        const Indicator& wanted,
                        const measurement::TriedFigure& figure) {
  return {{"period", measurement::to_text(figure.period)},
          {"changes", figure.changes()},
          {"now", number_json(now, figure.now.alone)},
          {"wanted", number_json(wanted, figure.wanted.alone)},
          {"now_to_date", number_json(now, figure.now.to_date)},
          {"wanted_to_date", number_json(wanted, figure.wanted.to_date)}};
}

json::Object preset_json(const Indicator& indicator, const measurement::Preset& preset) {
  auto rule = measurement::to_json(measurement::applied(preset, indicator.rule));
  if (!rule.contains("band")) rule["band"] = nullptr;
  return {{"id", json::text(preset.id)},
          {"name_id", json::text(preset.indonesian)},
          {"name_en", json::text(preset.english)},
          {"practice", json::text(preset.practice)},
          {"rule", std::move(rule)}};
}

// Every preset of the indicator's polarity with its number for each recorded period.
json::Array under_presets_json(const Indicator& indicator,
                               const std::vector<measurement::PastFigure>& past) {
  json::Array rows;
  for (const auto& preset : measurement::presets()) {
    if (preset.rule.polarity != indicator.rule.polarity) continue;
    auto tried = indicator;
    tried.rule = measurement::applied(preset, indicator.rule);
    json::Array numbers;
    for (const auto& figure : past) {
      auto number = number_json(tried, measurement::reckoned(tried, figure.entry, figure.target));
      number["period"] = measurement::to_text(figure.period);
      numbers.push_back(std::move(number));
    }
    rows.push_back(json::Object{{"preset", json::text(preset.id)},
                                {"in_force", tried.rule == indicator.rule},
                                {"numbers", std::move(numbers)}});
  }
  return rows;
}

json::Array versions_json(const Office& office,
                          const std::vector<measurement::RuleVersion>& versions) {
  json::Array rows;
  for (const auto& version : versions)
    rows.push_back(json::Object{{"version", version.version},
                                {"at", to_rfc3339(version.at)},
                                {"by", text_or_null(person_name(office, version.by))},
                                {"reason", version.reason},
                                {"rule_id", measurement::rule_text(version.indicator.rule)},
                                {"rule_en", measurement::rule_text_english(version.indicator.rule)},
                                {"formula", version.indicator.formula}});
  return rows;
}

json::Array scales_json() {
  json::Array names;
  for (const auto name : measurement::scale_names()) names.push_back(json::text(name));
  return names;
}

}  // namespace

Result<json::Object> indicator_page(const Asked& asked, const Office& office) {
  auto& tx = asked.tx;
  const IndicatorId id{asked.question.numbers.at(0)};
  const auto agency = office.agency.id;
  const auto all = measurement::indicators_of(tx, agency);
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const auto& each) { return each.indicator.id == id; });
  if (found == all.end()) return reject("app.indicator_not_found", {std::to_string(id.value)});
  const auto& indicator = found->indicator;
  const auto past = measurement::past_figures(tx, agency, id);
  json::Array presets;
  for (const auto& preset : measurement::presets())
    presets.push_back(preset_json(indicator, preset));
  return json::Object{
      {"id", id_text(id.value)},
      {"code", indicator.code},
      {"name", indicator.name},
      {"unit_name", unit_name(office, found->unit)},
      {"rules", measurement::rules_json(indicator)},
      {"words", rule_words_json(indicator)},
      {"versions", versions_json(office, measurement::rule_versions(tx, agency, id))},
      {"presets", std::move(presets)},
      {"scales", scales_json()},
      {"under_presets", under_presets_json(indicator, past)}};
}

json::Object tried_rules_json(store::ReadTransaction& tx,
                              AgencyId agency,
                              const Indicator& now,
                              const Indicator& wanted) {
  const auto past = measurement::past_figures(tx, agency, now.id);
  json::Array figures;
  const auto tried = measurement::try_rules(now, wanted, past);
  for (std::size_t i = 0; i < tried.size(); ++i) {
    auto figure = tried_json(now, wanted, tried[i]);
    figure["findings"] = findings_json(measurement::findings_of(wanted, past[i], past));
    figures.push_back(std::move(figure));
  }
  return {{"words", rule_words_json(wanted)},
          {"figures", std::move(figures)},
          {"under_presets", under_presets_json(wanted, past)}};
}

}  // namespace takar::app
