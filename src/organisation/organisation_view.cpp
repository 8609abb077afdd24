#include "organisation/organisation_view.hpp"

#include "organisation/internal/rows_store.hpp"
#include "organisation/person_detail.hpp"
#include "organisation/words.hpp"

namespace takar::organisation {
namespace {

using internal::optional_id;
using internal::optional_instant;

// Columns: person, name, nip; the name is null for an erased person.
PersonView person_from(const store::Row& row, int first) {
  return {PersonId{row.i64(first)},
          std::string(row.is_null(first + 1) ? kErasedName : row.text(first + 1)),
          std::string(row.text(first + 2))};
}

AgencyView agency_from(const store::Row& row) {
  return {AgencyId{row.i64(0)},
          RegionId{row.i64(1)},
          std::string(row.text(2)),
          std::string(row.text(3)),
          std::string(row.text(4)),
          std::string(row.text(5)),
          std::string(row.text(6)),
          std::string(row.text(7)),
          row.i64(8)};
}

// Columns: position, title, role, unit, unit's name, then the holder's.
PositionView position_from(const store::Row& row) {
  PositionView view{PositionId{row.i64(0)},
                    std::string(row.text(1)),
                    position_role_named(row.text(2)).value(),
                    optional_id<UnitId>(row, 3),
                    std::string(row.text(4)),
                    std::nullopt};
  if (!row.is_null(5)) view.holder = person_from(row, 5);
  return view;
}

// Columns of a unit as units_of() selects them.
UnitView unit_from(const store::Row& row) {
  return {UnitId{row.i64(0)},
          std::string(row.text(1)),
          unit_kind_named(row.text(2)).value(),
          optional_id<UnitId>(row, 3),
          row.i64(4) != 0,
          optional_id<PositionId>(row, 5)};
}

}  // namespace

std::optional<AgencyView> agency_view(store::ReadTransaction& transaction, AgencyId id) {
  std::optional<AgencyView> view;
  transaction.query(
      "SELECT a.agency, a.region, a.name, r.name, a.time_zone, a.hours_profile, a.letter_code,"
      " a.period_word, a.version FROM agency a JOIN region r ON r.region = a.region"
      " WHERE a.agency = $1",
      {id.value},
      [&](const store::Row& row) { view = agency_from(row); });
  return view;
}

std::vector<AgencyView> agencies_of(store::ReadTransaction& transaction, RegionId region) {
  std::vector<AgencyView> views;
  transaction.query(
      "SELECT a.agency, a.region, a.name, r.name, a.time_zone, a.hours_profile, a.letter_code,"
      " a.period_word, a.version FROM agency a JOIN region r ON r.region = a.region"
      " WHERE a.region = $1 ORDER BY a.name, a.agency",
      {region.value},
      [&](const store::Row& row) { views.push_back(agency_from(row)); });
  return views;
}

std::vector<AgencyId> all_agencies(store::ReadTransaction& transaction) {
  std::vector<AgencyId> agencies;
  transaction.query("SELECT agency FROM agency ORDER BY agency", {}, [&](const store::Row& row) {
    agencies.push_back({row.i64(0)});
  });
  return agencies;
}

std::optional<PersonView> person_view(store::ReadTransaction& transaction,
                                      AgencyId agency,
                                      PersonId person) {
  std::optional<PersonView> view;
  transaction.query(
      "SELECT p.person, d.name, d.nip FROM person p"
      " LEFT JOIN person_detail d ON d.agency = p.agency AND d.person = p.person"
      " WHERE p.agency = $1 AND p.person = $2",
      {agency.value, person.value},
      [&](const store::Row& row) { view = person_from(row, 0); });
  return view;
}

std::vector<PersonView> people_of(store::ReadTransaction& transaction, AgencyId agency) {
  std::vector<PersonView> views;
  transaction.query(
      "SELECT p.person, d.name, d.nip FROM person p"
      " LEFT JOIN person_detail d ON d.agency = p.agency AND d.person = p.person"
      " WHERE p.agency = $1 ORDER BY p.person",
      {agency.value},
      [&](const store::Row& row) { views.push_back(person_from(row, 0)); });
  return views;
}

std::optional<PersonView> person_with_nip(store::ReadTransaction& transaction,
                                          AgencyId agency,
                                          std::string_view nip) {
  std::optional<PersonView> view;
  transaction.query("SELECT person, name, nip FROM person_detail WHERE agency = $1 AND nip = $2",
                    {agency.value, nip},
                    [&](const store::Row& row) { view = person_from(row, 0); });
  return view;
}

std::vector<PositionView> positions_of(store::ReadTransaction& transaction,
                                       AgencyId agency,
                                       Instant now) {
  std::vector<PositionView> views;
  transaction.query(
      "SELECT p.position, p.title, p.role, p.unit, u.name, t.person, d.name, d.nip"
      " FROM position p"
      " LEFT JOIN unit u ON u.agency = p.agency AND u.unit = p.unit"
      " LEFT JOIN tenure t ON t.agency = p.agency AND t.position = p.position"
      " AND t.from_us <= $2 AND (t.until_us IS NULL OR t.until_us > $2)"
      " LEFT JOIN person_detail d ON d.agency = p.agency AND d.person = t.person"
      " WHERE p.agency = $1 ORDER BY p.position",
      {agency.value, to_us(now)},
      [&](const store::Row& row) { views.push_back(position_from(row)); });
  return views;
}

std::vector<HeldPositionView> held_positions(store::ReadTransaction& transaction,
                                             AgencyId agency,
                                             PersonId person,
                                             Instant now) {
  std::vector<HeldPositionView> views;
  // A person's own tenures, then his delegations; a Plt. only while nobody holds the post.
  transaction.query(
      "WITH act AS ("
      " SELECT 0 AS place, agency, position, 'definitive' AS kind, '' AS decree_number, until_us,"
      " '' AS sops, 1 AS may_sign FROM tenure WHERE agency = $1 AND person = $2"
      " AND from_us <= $3 AND (until_us IS NULL OR until_us > $3)"
      " UNION ALL"
      " SELECT 1, g.agency, g.position, g.kind, g.decree_number, g.until_us, g.sops, g.may_sign"
      " FROM delegation g WHERE g.agency = $1 AND g.person = $2"
      " AND g.from_us <= $3 AND g.until_us > $3"
      " AND (g.kind = 'plh' OR NOT EXISTS (SELECT 1 FROM tenure h WHERE h.agency = g.agency"
      " AND h.position = g.position AND h.from_us <= $3"
      " AND (h.until_us IS NULL OR h.until_us > $3))))"
      " SELECT p.position, p.title, p.role, p.unit, u.name, t.person, d.name, d.nip,"
      " act.kind, act.decree_number, act.until_us, act.sops, act.may_sign"
      " FROM act"
      " JOIN position p ON p.agency = act.agency AND p.position = act.position"
      " LEFT JOIN unit u ON u.agency = p.agency AND u.unit = p.unit"
      " LEFT JOIN tenure t ON t.agency = p.agency AND t.position = p.position"
      " AND t.from_us <= $3 AND (t.until_us IS NULL OR t.until_us > $3)"
      " LEFT JOIN person_detail d ON d.agency = p.agency AND d.person = t.person"
      " ORDER BY act.place, p.position",
      {agency.value, person.value, to_us(now)},
      [&](const store::Row& row) {
        views.push_back({position_from(row),
                         {authority_kind_named(row.text(8)).value(), std::string(row.text(9))},
                         optional_instant(row, 10),
                         {internal::lines_of(row.text(11)), row.i64(12) != 0}});
      });
  return views;
}

std::vector<MayAct> may_act_as(store::ReadTransaction& transaction,
                               AgencyId agency,
                               PositionId position,
                               Instant now) {
  std::vector<MayAct> found;
  transaction.query(
      "WITH holder AS ("
      " SELECT agency, person FROM tenure WHERE agency = $1 AND position = $2"
      " AND from_us <= $3 AND (until_us IS NULL OR until_us > $3)),"
      " act AS ("
      " SELECT 0 AS place, agency, person, 'definitive' AS kind, '' AS decree_number FROM holder"
      " UNION ALL"
      " SELECT 1, agency, person, kind, decree_number FROM delegation"
      " WHERE agency = $1 AND position = $2 AND from_us <= $3 AND until_us > $3"
      " AND (kind = 'plh' OR NOT EXISTS (SELECT 1 FROM holder)))"
      " SELECT act.person, d.name, d.nip, act.kind, act.decree_number FROM act"
      " LEFT JOIN person_detail d ON d.agency = act.agency AND d.person = act.person"
      " ORDER BY act.place, act.person",
      {agency.value, position.value, to_us(now)},
      [&](const store::Row& row) {
        found.push_back({person_from(row, 0),
                         {authority_kind_named(row.text(3)).value(), std::string(row.text(4))}});
      });
  return found;
}

std::optional<PersonView> holder_of(store::ReadTransaction& transaction,
                                    AgencyId agency,
                                    PositionId position,
                                    Instant now) {
  std::optional<PersonView> holder;
  transaction.query(
      "SELECT t.person, d.name, d.nip FROM tenure t"
      " LEFT JOIN person_detail d ON d.agency = t.agency AND d.person = t.person"
      " WHERE t.agency = $1 AND t.position = $2 AND t.from_us <= $3"
      " AND (t.until_us IS NULL OR t.until_us > $3)",
      {agency.value, position.value, to_us(now)},
      [&](const store::Row& row) { holder = person_from(row, 0); });
  return holder;
}

std::vector<UnitView> units_of(store::ReadTransaction& transaction, AgencyId agency) {
  std::vector<UnitView> views;
  transaction.query(
      "SELECT u.unit, u.name, u.kind, u.parent, u.reports_data,"
      " (SELECT MIN(p.position) FROM position p WHERE p.agency = u.agency AND p.unit = u.unit"
      " AND p.role = CASE WHEN u.kind = 'sekretariat' THEN 'secretary' ELSE 'unit_head' END)"
      " FROM unit u WHERE u.agency = $1 ORDER BY u.unit",
      {agency.value},
      [&](const store::Row& row) { views.push_back(unit_from(row)); });
  return views;
}

std::vector<UnitView> reporting_units(store::ReadTransaction& transaction, AgencyId agency) {
  std::vector<UnitView> views = units_of(transaction, agency);
  std::erase_if(views, [](const UnitView& unit) { return !unit.reports_data; });
  return views;
}

std::vector<DelegationView> delegations_of(store::ReadTransaction& transaction,
                                           AgencyId agency,
                                           Instant now) {
  std::vector<DelegationView> views;
  transaction.query(
      "SELECT g.delegation, g.kind, g.position, g.person, g.from_us, g.until_us, g.decree_number,"
      " g.sops, g.may_sign, p.title, d.name FROM delegation g"
      " JOIN position p ON p.agency = g.agency AND p.position = g.position"
      " LEFT JOIN person_detail d ON d.agency = g.agency AND d.person = g.person"
      " WHERE g.agency = $1 AND g.until_us > $2 AND g.until_us > g.from_us"
      " ORDER BY g.from_us, g.delegation",
      {agency.value, to_us(now)},
      [&](const store::Row& row) {
        views.push_back({{DelegationId{row.i64(0)},
                          authority_kind_named(row.text(1)).value(),
                          PositionId{row.i64(2)},
                          PersonId{row.i64(3)},
                          from_us(row.i64(4)),
                          from_us(row.i64(5)),
                          std::string(row.text(6)),
                          {internal::lines_of(row.text(7)), row.i64(8) != 0}},
                         std::string(row.text(9)),
                         std::string(row.is_null(10) ? kErasedName : row.text(10))});
      });
  return views;
}

}  // namespace takar::organisation
