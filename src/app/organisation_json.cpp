#include "app/organisation_json.hpp"

#include <algorithm>

#include "app/case_json.hpp"
#include "app/permission.hpp"
#include "organisation/words.hpp"

namespace takar::app {
namespace {

// 0: of the agency itself.
json::Value unit_id_json(UnitId unit) {
  return unit ? id_text(unit.value) : json::Value(nullptr);
}

UnitId unit_of(const organisation::Position& position) {
  return position.unit ? *position.unit : UnitId{};
}

json::Object person_json(const Office& office, PersonId id) {
  const auto found = std::find_if(office.people.begin(),
                                  office.people.end(),
                                  [&](const auto& person) { return person.id == id; });
  const bool known = found != office.people.end();
  return {{"id", id_text(id.value)},
          {"name", known ? found->name : std::string()},
          {"nip", text_or_null(known ? found->nip : std::string())}};
}

json::Object held_json(const Office& office, const organisation::HeldPosition& held) {
  const auto* position = organisation::find(office.agency, held.position);
  const auto unit = position == nullptr ? UnitId{} : unit_of(*position);
  return {{"id", id_text(held.position.value)},
          {"title", position_title(office, held.position)},
          {"unit_id", unit_id_json(unit)},
          {"unit_name", text_or_null(unit_name(office, unit))},
          {"authority", json::text(organisation::word_of(held.authority.kind))},
          {"decree_number", text_or_null(held.authority.decree_number)},
          {"until", instant_or_null(held.until)}};
}

json::Object position_json(const Office& office,
                           const organisation::Position& position,
                           Instant now) {
  const auto holder = holder_of(office, position.id, now);
  return {{"id", id_text(position.id.value)},
          {"title", position.title},
          {"unit_id", unit_id_json(unit_of(position))},
          {"holder", text_or_null(person_name(office, holder))},
          {"holder_id", holder ? id_text(holder.value) : json::Value(nullptr)}};
}

json::Object delegation_json(const Office& office, const organisation::Delegation& delegation) {
  return {{"id", id_text(delegation.id.value)},
          {"kind", json::text(organisation::word_of(delegation.kind))},
          {"position_id", id_text(delegation.position.value)},
          {"position_title", position_title(office, delegation.position)},
          {"person_id", id_text(delegation.person.value)},
          {"person_name", person_name(office, delegation.person)},
          {"from", to_rfc3339(delegation.from)},
          {"until", to_rfc3339(delegation.until)},
          {"decree_number", delegation.decree_number}};
}

}  // namespace

json::Object me_json(const Office& office,
                     const Viewer& viewer,
                     std::string_view csrf,
                     Instant now) {
  json::Array positions;
  for (const auto& held : positions_of(office, viewer.person, now))
    positions.push_back(held_json(office, held));
  const auto relation = relation_to(office, viewer, now);
  json::Array may;
  for (const auto word : agency_actions(office, viewer, now)) may.push_back(json::text(word));
  return {{"person", person_json(office, viewer.person)},
          {"account_role", json::text(organisation::word_of(viewer.role))},
          {"agency",
           json::Object{{"id", id_text(office.agency.id.value)},
                        {"name", office.agency.settings.name},
                        {"named", office.agency.settings.name != organisation::kUnnamedAgency},
                        {"government", office.government},
                        {"time_zone", office.agency.settings.time_zone},
                        {"zone_word", json::text(word_of(office.zone))},
                        {"period_word", office.agency.settings.period_word}}},
          {"positions", std::move(positions)},
          {"may", std::move(may)},
          {"administers", permit(viewer, Action::kChangeOrganisation, relation).has_value()},
          {"must_change_password", viewer.must_change_password},
          {"csrf", json::text(csrf)},
          {"language", "id"}};
}

json::Object organisation_json(const Office& office, Instant now) {
  json::Array units;
  for (const auto& unit : office.agency.units)
    units.push_back(json::Object{{"id", id_text(unit.id.value)},
                                 {"name", unit.name},
                                 {"kind", json::text(organisation::word_of(unit.kind))},
                                 {"reports_data", unit.reports_data}});
  json::Array positions;
  for (const auto& position : office.agency.positions)
    positions.push_back(position_json(office, position, now));
  json::Array people;
  for (const auto& person : office.people) people.push_back(person_json(office, person.id));
  json::Array delegations;
  for (const auto& delegation : office.agency.delegations)
    if (delegation.until > now) delegations.push_back(delegation_json(office, delegation));
  return {{"units", std::move(units)},
          {"positions", std::move(positions)},
          {"people", std::move(people)},
          {"delegations", std::move(delegations)}};
}

}  // namespace takar::app
