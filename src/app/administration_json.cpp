#include "app/administration_json.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "app/binding_store.hpp"
#include "app/case_json.hpp"
#include "app/organisation_json.hpp"
#include "app/permission.hpp"
#include "app/procedures.hpp"
#include "calendar/calendar_tables.hpp"
#include "calendar/quarter.hpp"
#include "measurement/measurement_store.hpp"
#include "organisation/account_store.hpp"
#include "organisation/signing_key_store.hpp"
#include "organisation/words.hpp"
#include "sop/sop_store.hpp"
#include "workflow/case_view.hpp"

namespace takar::app {
namespace {

using Scene = AdministrationScene;

constexpr std::array<std::string_view, 2> kProfiles{"five_day", "six_day"};
constexpr int kMinutesPerHour = 60;

template <class Ids>
json::Value id_or_null(const std::optional<Ids>& id) {
  return id ? id_text(id->value) : json::Value(nullptr);
}

std::string clock_text(std::int16_t minutes) {
  return fmt::format("{:02}:{:02}", minutes / kMinutesPerHour, minutes % kMinutesPerHour);
}

// The ordinary week of each profile, from Monday.
json::Array profiles_json(const Office& office) {
  json::Array profiles;
  for (const auto name : kProfiles) {
    const auto facts = calendar::office_facts({office.zone, std::string(name), {}});
    if (!facts || facts->schedules.empty()) continue;
    json::Array week;
    for (const auto& day : facts->schedules.front().weekday) {
      json::Array spans;
      for (const auto& span : day)
        spans.push_back(
            json::Object{{"from", clock_text(span.from)}, {"until", clock_text(span.until)}});
      week.push_back(std::move(spans));
    }
    profiles.push_back(json::Object{{"name", json::text(name)},
                                    {"week", std::move(week)},
                                    {"source", facts->schedules.front().source}});
  }
  return profiles;
}

json::Object settings_json(const Scene& scene) {
  const auto& settings = scene.office.agency.settings;
  json::Array letterhead;
  for (const auto& line : settings.letterhead) letterhead.push_back(json::Value(line));
  const bool may_name =
      permit(scene.viewer, Action::kFoundAgency, relation_to(scene.office, scene.viewer, scene.now))
          .has_value();
  return {{"name", settings.name},
          {"named", settings.name != organisation::kUnnamedAgency},
          {"government", scene.office.government},
          {"may_name_government", may_name},
          {"time_zone", settings.time_zone},
          {"hours_profile", settings.hours_profile},
          {"letterhead", std::move(letterhead)},
          {"letter_code", settings.letter_code},
          {"period_word", settings.period_word}};
}

json::Array units_json(const organisation::Agency& agency) {
  json::Array units;
  for (const auto& unit : agency.units)
    units.push_back(json::Object{{"id", id_text(unit.id.value)},
                                 {"name", unit.name},
                                 {"kind", json::text(organisation::word_of(unit.kind))},
                                 {"parent_id", id_or_null(unit.parent)},
                                 {"reports_data", unit.reports_data}});
  return units;
}

json::Array positions_json(const organisation::Agency& agency) {
  json::Array positions;
  for (const auto& position : agency.positions)
    positions.push_back(json::Object{{"id", id_text(position.id.value)},
                                     {"title", position.title},
                                     {"role", json::text(organisation::word_of(position.role))},
                                     {"unit_id", id_or_null(position.unit)}});
  return positions;
}

json::Array tenures_json(const organisation::Agency& agency) {
  json::Array tenures;
  for (const auto& tenure : agency.tenures)
    tenures.push_back(json::Object{{"id", id_text(tenure.id.value)},
                                   {"person_id", id_text(tenure.person.value)},
                                   {"position_id", id_text(tenure.position.value)},
                                   {"from", to_rfc3339(tenure.from)},
                                   {"until", instant_or_null(tenure.until)}});
  return tenures;
}

json::Array people_json(const Scene& scene) {
  std::map<PersonId, json::Value> accounts;
  for (const auto& account : organisation::accounts_of(scene.tx, scene.office.agency.id))
    accounts[account.person] =
        json::Object{{"id", id_text(account.id.value)},
                     {"username", account.username},
                     {"role", json::text(organisation::word_of(account.role))},
                     {"disabled", account.disabled},
                     {"initial_password", account.initial_password},
                     {"own", account.id == scene.viewer.account}};
  json::Array people;
  for (const auto& person : scene.office.people) {
    const auto account = accounts.find(person.id);
    people.push_back(json::Object{
        {"id", id_text(person.id.value)},
        {"name", person.name},
        {"nip", text_or_null(person.nip)},
        {"account", account == accounts.end() ? json::Value(nullptr) : account->second}});
  }
  return people;
}

json::Array days_off_json(const organisation::Agency& agency) {
  json::Array days;
  for (const auto& day : agency.days_off)
    days.push_back(json::Object{
        {"date", calendar::to_iso(day.date)},
        {"closes_at", day.half_day ? json::Value(clock_text(day.closes_at)) : json::Value(nullptr)},
        {"name", day.name},
        {"source", day.source}});
  return days;
}

json::Array procedures_json() {
  json::Array all;
  for (const auto& sop : procedures()) {
    json::Array performers;
    for (const auto& performer : sop.performers)
      performers.push_back(json::Value(performer.shown_title()));
    all.push_back(json::Object{{"key", sop.id},
                               {"title", sop.identity.title},
                               {"agency", sop.identity.agency},
                               {"government", sop.identity.government},
                               {"step_count", static_cast<std::int64_t>(sop.steps.size())},
                               {"performers", std::move(performers)}});
  }
  return all;
}

json::Object sop_json(const Scene& scene, const sop::SopRow& row) {
  const auto agency = scene.office.agency.id;
  const auto sop = scene.shelf.sop(scene.tx, agency, row.id);
  const auto bindings = column_bindings(scene.tx, agency, row.key);
  json::Array columns;
  for (const auto& performer : sop->performers) {
    const auto bound = std::find_if(bindings.begin(), bindings.end(), [&](const auto& each) {
      return each.column == performer.column;
    });
    columns.push_back(json::Object{
        {"column", static_cast<std::int64_t>(performer.column)},
        {"title", performer.shown_title()},
        {"per_unit", performer.per_unit},
        {"position_id",
         bound == bindings.end() ? json::Value(nullptr) : id_text(bound->position.value)}});
  }
  return {{"id", id_text(row.id.value)},
          {"key", row.key},
          {"title", row.title},
          {"version", row.version},
          {"columns", std::move(columns)}};
}

// The version of each SOP that a new case runs; while there is none, the newest.
json::Array sops_json(const Scene& scene) {
  std::vector<sop::SopRow> shown;
  for (const auto& row : sop::sops_of(scene.tx, scene.office.agency.id)) {
    if (shown.empty() || shown.back().key != row.key)
      shown.push_back(row);
    else if (!sop::opens_cases(shown.back().state) && sop::opens_cases(row.state))
      shown.back() = row;
  }
  json::Array all;
  for (const auto& row : shown) all.push_back(sop_json(scene, row));
  return all;
}

// The quarters that the set-up asks targets for: the one that ended last, and the year's others.
std::vector<calendar::Quarter> quarters_of(const Office& office, Instant now) {
  const auto year =
      static_cast<std::int32_t>(static_cast<int>(local_date(now, office.zone).year()));
  std::vector<calendar::Quarter> quarters{{year - 1, 4}};
  for (std::int32_t number = 1; number <= 4; ++number) quarters.push_back({year, number});
  return quarters;
}

json::Array indicators_json(const Scene& scene) {
  const auto agency = scene.office.agency.id;
  std::map<measurement::IndicatorId, json::Array> targets;
  for (const auto quarter : quarters_of(scene.office, scene.now))
    for (const auto& [indicator, target] : measurement::targets_of(scene.tx, agency, quarter))
      targets[indicator].push_back(
          json::Object{{"period", calendar::to_text(quarter)}, {"target", target}});
  json::Array all;
  for (const auto& [indicator, unit] : measurement::indicators_of(scene.tx, agency)) {
    json::Array components;
    for (const auto& component : indicator.components)
      components.push_back(json::Value(component.name));
    all.push_back(
        json::Object{{"id", id_text(indicator.id.value)},
                     {"unit_id", id_text(unit.value)},
                     {"code", indicator.code},
                     {"name", indicator.name},
                     {"measure", indicator.unit},
                     {"polarity", json::text(measurement::polarity_word(indicator.rule.polarity))},
                     {"rule", measurement::rule_text(indicator.rule)},
                     {"components", std::move(components)},
                     {"formula", indicator.formula},
                     {"targets", std::move(targets[indicator.id])}});
  }
  return all;
}

json::Object signing_json(const Scene& scene) {
  const auto settings = organisation::signing_settings_of(scene.tx, scene.office.agency.id);
  return {{"stamp_address", settings.stamp_address},
          {"trust_roots", settings.trust_roots},
          {"public_address", settings.public_address}};
}

}  // namespace

json::Object administration_json(const AdministrationScene& scene) {
  const auto& agency = scene.office.agency;
  return {{"agency", settings_json(scene)},
          {"profiles", profiles_json(scene.office)},
          {"units", units_json(agency)},
          {"positions", positions_json(agency)},
          {"tenures", tenures_json(agency)},
          {"people", people_json(scene)},
          {"days_off", days_off_json(agency)},
          {"procedures", procedures_json()},
          {"sops", sops_json(scene)},
          {"indicators", indicators_json(scene)},
          {"signing", signing_json(scene)},
          {"has_cases", !workflow::cases_of(scene.tx, agency.id, 1).empty()}};
}

}  // namespace takar::app
