#include "app/structure_act.hpp"

#include <algorithm>
#include <charconv>

#include "app/binding_store.hpp"
#include "app/command_body.hpp"
#include "base/text.hpp"
#include "measurement/measurement_store.hpp"
#include "organisation/commands.hpp"
#include "organisation/organisation_store.hpp"
#include "organisation/words.hpp"
#include "workflow/case_view.hpp"

namespace takar::app {
namespace {

std::string text(const json::Object& body, std::string_view key) {
  return std::string(trim(json::string_or_empty(body, key)));
}

template <class Command>
AgencyAnswer done(AgencyDesk& desk, const Command& command) {
  const auto carried = organisation::carry_out(desk.tx, desk.agency, command, desk.stamp);
  if (!carried) return reject(carried.error());
  return json::Object{};
}

Result<organisation::Unit> unit_in(const json::Object& body, UnitId id) {
  const auto kind = organisation::unit_kind_named(json::string_or_empty(body, "kind"));
  if (!kind) return reject("app.field_wrong", {"kind"});
  const auto parent = optional_id_at(body, "parent_id");
  if (!parent) return reject(parent.error());
  organisation::Unit unit{.id = id, .kind = *kind, .name = text(body, "name")};
  if (*parent) unit.parent = UnitId{**parent};
  unit.reports_data = json::bool_at(body, "reports_data").value_or(false);
  return unit;
}

Result<organisation::Position> position_in(const json::Object& body, PositionId id) {
  const auto role = organisation::position_role_named(json::string_or_empty(body, "role"));
  if (!role) return reject("app.field_wrong", {"role"});
  const auto unit = optional_id_at(body, "unit_id");
  if (!unit) return reject(unit.error());
  organisation::Position position{.id = id, .role = *role, .title = text(body, "title")};
  if (*unit) position.unit = UnitId{**unit};
  return position;
}

// Cases keep the units and positions they were opened with, so nothing goes once there is one.
Result<void> check_no_case(const AgencyDesk& desk) {
  if (workflow::cases_of(desk.tx, desk.agency.id, 1).empty()) return {};
  return reject("app.office_has_cases");
}

// Whether some performer column of the agency's SOPs leads to the position.
bool is_bound(store::ReadTransaction& tx, AgencyId agency, PositionId position) {
  bool bound = false;
  tx.query("SELECT sop_key FROM performer_binding WHERE agency_id = $1 AND position_id = $2",
           {agency.value, position.value},
           [&](const store::Row&) { bound = true; });
  return bound;
}

// The tenure that holds the position at `at`; null if it is vacant.
const organisation::Tenure* tenure_at(const organisation::Agency& agency,
                                      PositionId position,
                                      Instant at) {
  const auto holds = [&](const organisation::Tenure& each) {
    return each.position == position && each.from < at && (!each.until || *each.until > at);
  };
  const auto found = std::find_if(agency.tenures.begin(), agency.tenures.end(), holds);
  return found == agency.tenures.end() ? nullptr : &*found;
}

// Minutes after midnight of "11:30".
std::optional<std::int16_t> minutes_of(std::string_view clock) {
  if (clock.size() != 5 || clock[2] != ':') return std::nullopt;
  std::int16_t hours = 0;
  std::int16_t minutes = 0;
  const char* at = clock.data();
  if (std::from_chars(at, at + 2, hours).ptr != at + 2) return std::nullopt;
  if (std::from_chars(at + 3, at + 5, minutes).ptr != at + 5) return std::nullopt;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  return static_cast<std::int16_t>(hours * 60 + minutes);
}

Result<calendar::Date> date_in(const json::Object& body) {
  const auto date = calendar::parse_date(json::string_or_empty(body, "date"));
  if (!date) return reject("app.field_wrong", {"date"});
  return *date;
}

}  // namespace

AgencyAnswer change_settings(AgencyDesk& desk) {
  const auto& body = desk.body();
  organisation::AgencySettings settings{
      .name = text(body, "name"),
      .time_zone = json::string_or_empty(body, "time_zone"),
      .hours_profile = json::string_or_empty(body, "hours_profile"),
      .letter_code = text(body, "letter_code"),
      .period_word = json::string_or_empty(body, "period_word")};
  if (const auto* lines = json::array_at(body, "letterhead"))
    for (const auto& line : *lines)
      if (line.is_string()) settings.letterhead.emplace_back(line.get_string());
  return done(desk, organisation::ChangeSettings{std::move(settings)});
}

AgencyAnswer name_government(AgencyDesk& desk) {
  const auto event = organisation::decide(
      organisation::RenameRegion{desk.agency.region, text(desk.body(), "name")});
  if (!event) return reject(event.error());
  organisation::save(desk.tx, *event, desk.stamp);
  // An office is kept by the agency's version and shows the government's name: so it moves on too.
  return done(desk, organisation::ChangeSettings{desk.agency.settings});
}

AgencyAnswer add_units(AgencyDesk& desk) {
  const auto rows = objects_at(desk.body(), "units");
  if (!rows) return reject(rows.error());
  for (const auto* row : *rows) {
    const auto unit = unit_in(*row, {desk.tx.next_id()});
    if (!unit) return reject(unit.error());
    if (auto added = done(desk, organisation::AddUnit{*unit}); !added) return added;
  }
  return json::Object{};
}

AgencyAnswer change_unit(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "unit_id");
  if (!id) return reject(id.error());
  const auto unit = unit_in(desk.body(), {*id});
  if (!unit) return reject(unit.error());
  return done(desk, organisation::ChangeUnit{*unit});
}

AgencyAnswer remove_unit(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "unit_id");
  if (!id) return reject(id.error());
  if (const auto free = check_no_case(desk); !free) return reject(free.error());
  if (!measurement::indicators_of(desk.tx, desk.agency.id, UnitId{*id}).empty())
    return reject("app.unit_has_indicators");
  return done(desk, organisation::RemoveUnit{{*id}});
}

AgencyAnswer add_positions(AgencyDesk& desk) {
  const auto rows = objects_at(desk.body(), "positions");
  if (!rows) return reject(rows.error());
  for (const auto* row : *rows) {
    const auto position = position_in(*row, {desk.tx.next_id()});
    if (!position) return reject(position.error());
    if (auto added = done(desk, organisation::AddPosition{*position}); !added) return added;
  }
  return json::Object{};
}

AgencyAnswer change_position(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "position_id");
  if (!id) return reject(id.error());
  const auto position = position_in(desk.body(), {*id});
  if (!position) return reject(position.error());
  return done(desk, organisation::ChangePosition{*position});
}

AgencyAnswer remove_position(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "position_id");
  if (!id) return reject(id.error());
  if (const auto free = check_no_case(desk); !free) return reject(free.error());
  if (is_bound(desk.tx, desk.agency.id, {*id})) return reject("app.position_is_bound");
  return done(desk, organisation::RemovePosition{{*id}});
}

AgencyAnswer appoint_person(AgencyDesk& desk) {
  const auto& body = desk.body();
  const auto person = id_at(body, "person_id");
  if (!person) return reject(person.error());
  const auto position = id_at(body, "position_id");
  if (!position) return reject(position.error());
  const auto from = instant_or(body, "from", desk.stamp.at);
  if (!from) return reject(from.error());
  const auto* held = tenure_at(desk.agency, {*position}, *from);
  if (held != nullptr && json::bool_at(body, "replace").value_or(false))
    if (auto ended = done(desk, organisation::EndTenure{held->id, *from}); !ended) return ended;
  return done(desk,
              organisation::AppointPerson{
                  {{desk.tx.next_id()}, {*person}, {*position}, *from, std::nullopt}});
}

AgencyAnswer end_tenure(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "tenure_id");
  if (!id) return reject(id.error());
  const auto until = instant_or(desk.body(), "until", desk.stamp.at);
  if (!until) return reject(until.error());
  return done(desk, organisation::EndTenure{{*id}, *until});
}

AgencyAnswer add_day_off(AgencyDesk& desk) {
  const auto& body = desk.body();
  const auto date = date_in(body);
  if (!date) return reject(date.error());
  organisation::LocalDayOff day{
      .date = *date, .name = text(body, "name"), .source = text(body, "source")};
  if (const auto clock = json::text_at(body, "closes_at")) {
    const auto minutes = minutes_of(*clock);
    if (!minutes) return reject("app.field_wrong", {"closes_at"});
    day.half_day = true;
    day.closes_at = *minutes;
  }
  return done(desk, organisation::AddDayOff{std::move(day)});
}

AgencyAnswer remove_day_off(AgencyDesk& desk) {
  const auto date = date_in(desk.body());
  if (!date) return reject(date.error());
  return done(desk, organisation::RemoveDayOff{*date});
}

}  // namespace takar::app
