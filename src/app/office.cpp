#include "app/office.hpp"

#include <algorithm>
#include <string_view>

#include "base/check.hpp"
#include "base/text.hpp"
#include "organisation/organisation_store.hpp"

namespace takar::app {
namespace {

std::optional<std::int64_t> number_after(std::string_view text, std::string_view mark) {
  if (!text.starts_with(mark)) return std::nullopt;
  text.remove_prefix(mark.size());
  return whole_number(text);
}

std::string name_or(const std::string& name, const char* otherwise) {
  return name.empty() ? std::string(otherwise) : name;
}

std::string readable(const Office& office, std::string detail) {
  if (const auto person = number_after(detail, "person:"))
    return name_or(person_name(office, {*person}), "pegawai lain");
  if (const auto position = number_after(detail, "position:"))
    return name_or(position_title(office, {*position}), "jabatan lain");
  if (const auto unit = number_after(detail, "unit:"))
    return name_or(unit_name(office, {*unit}), "unit lain");
  if (const auto at = number_after(detail, "at:"))
    return indonesian_moment(from_us(*at), office.zone);
  return detail;
}

// The first position of that role in the unit, or above all units.
PositionId first_of(const Office& office,
                    organisation::PositionRole role,
                    std::optional<UnitId> unit) {
  for (const auto& position : office.agency.positions)
    if (position.role == role && position.unit == unit) return position.id;
  return {};
}

}  // namespace

std::optional<Office> read_office(store::ReadTransaction& tx, AgencyId id) {
  auto agency = organisation::load_agency(tx, id);
  const auto view = organisation::agency_view(tx, id);
  if (!agency || !view) return std::nullopt;
  auto working = organisation::calendar_of(*agency);
  const auto zone = time_zone_named(agency->settings.time_zone);
  TAKAR_CHECK(working && zone, "an agency has settings that its rules do not let pass");
  return Office{.agency = std::move(*agency),
                .government = view->government,
                .people = organisation::people_of(tx, id),
                .zone = *zone,
                .calendar = std::make_shared<const calendar::WorkingCalendar>(std::move(*working))};
}

std::string unit_name(const Office& office, UnitId id) {
  const auto* unit = organisation::find(office.agency, id);
  return unit == nullptr ? std::string() : unit->name;
}

std::string position_title(const Office& office, PositionId id) {
  const auto* position = organisation::find(office.agency, id);
  return position == nullptr ? std::string() : position->title;
}

std::string person_name(const Office& office, PersonId id) {
  const auto found = std::find_if(office.people.begin(),
                                  office.people.end(),
                                  [&](const auto& person) { return person.id == id; });
  return found == office.people.end() ? std::string() : found->name;
}

PersonId holder_of(const Office& office, PositionId position, Instant now) {
  return organisation::holder_of(office.agency.tenures, position, now).value_or(PersonId{});
}

std::vector<organisation::HeldPosition> positions_of(const Office& office,
                                                     PersonId person,
                                                     Instant now) {
  return organisation::positions_held(
      office.agency.tenures, office.agency.delegations, person, now);
}

PositionId head_of(const Office& office) {
  return first_of(office, organisation::PositionRole::kHead, std::nullopt);
}

PositionId head_of(const Office& office, UnitId unit) {
  const auto head = first_of(office, organisation::PositionRole::kUnitHead, unit);
  return head ? head : first_of(office, organisation::PositionRole::kSecretary, unit);
}

std::vector<std::string> readable(const Office& office, std::vector<std::string> details) {
  for (auto& detail : details) detail = readable(office, std::move(detail));
  return details;
}

}  // namespace takar::app
