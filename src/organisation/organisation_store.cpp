#include "organisation/organisation_store.hpp"

#include "base/check.hpp"
#include "organisation/internal/rows_store.hpp"
#include "organisation/words.hpp"
#include "store/event_log.hpp"

namespace takar::organisation {
namespace {

using internal::optional_id;
using internal::optional_instant;

void load_structure(store::ReadTransaction& transaction, Agency& agency) {
  transaction.query(
      "SELECT unit, parent, kind, name, reports_data FROM unit WHERE agency = $1 ORDER BY unit",
      {agency.id.value},
      [&](const store::Row& row) {
        agency.units.push_back({UnitId{row.i64(0)},
                                optional_id<UnitId>(row, 1),
                                unit_kind_named(row.text(2)).value(),
                                std::string(row.text(3)),
                                row.i64(4) != 0});
      });
  transaction.query(
      "SELECT position, unit, role, title FROM position WHERE agency = $1 ORDER BY position",
      {agency.id.value},
      [&](const store::Row& row) {
        agency.positions.push_back({PositionId{row.i64(0)},
                                    optional_id<UnitId>(row, 1),
                                    position_role_named(row.text(2)).value(),
                                    std::string(row.text(3))});
      });
  transaction.query(
      "SELECT person, detail_sha256, erased FROM person WHERE agency = $1 ORDER BY person",
      {agency.id.value},
      [&](const store::Row& row) {
        agency.people.push_back({PersonId{row.i64(0)}, std::string(row.text(1)), row.i64(2) != 0});
      });
}

void load_offices(store::ReadTransaction& transaction, Agency& agency) {
  transaction.query(
      "SELECT tenure, person, position, from_us, until_us FROM tenure WHERE agency = $1"
      " ORDER BY tenure",
      {agency.id.value},
      [&](const store::Row& row) {
        agency.tenures.push_back({TenureId{row.i64(0)},
                                  PersonId{row.i64(1)},
                                  PositionId{row.i64(2)},
                                  from_us(row.i64(3)),
                                  optional_instant(row, 4)});
      });
  transaction.query(
      "SELECT delegation, kind, position, person, from_us, until_us, decree_number, sops, may_sign"
      " FROM delegation WHERE agency = $1 ORDER BY delegation",
      {agency.id.value},
      [&](const store::Row& row) {
        agency.delegations.push_back({DelegationId{row.i64(0)},
                                      authority_kind_named(row.text(1)).value(),
                                      PositionId{row.i64(2)},
                                      PersonId{row.i64(3)},
                                      from_us(row.i64(4)),
                                      from_us(row.i64(5)),
                                      std::string(row.text(6)),
                                      {internal::lines_of(row.text(7)), row.i64(8) != 0}});
      });
  transaction.query(
      "SELECT day, half_day, closes_at, name, source FROM agency_day_off WHERE agency = $1"
      " ORDER BY number",
      {agency.id.value},
      [&](const store::Row& row) {
        agency.days_off.push_back({calendar::parse_date(row.text(0)).value(),
                                   row.i64(1) != 0,
                                   static_cast<std::int16_t>(row.i64(2)),
                                   std::string(row.text(3)),
                                   std::string(row.text(4))});
      });
}

void delete_views(store::WriteTransaction& transaction) {
  transaction.execute("DELETE FROM region", {});
  transaction.execute("DELETE FROM agency", {});
  transaction.execute("DELETE FROM unit", {});
  transaction.execute("DELETE FROM position", {});
  transaction.execute("DELETE FROM person", {});
  transaction.execute("DELETE FROM tenure", {});
  transaction.execute("DELETE FROM delegation", {});
  transaction.execute("DELETE FROM agency_day_off", {});
  transaction.execute("DELETE FROM account", {});
}

}  // namespace

void save(store::WriteTransaction& transaction, const RegionRegistered& event, Stamp stamp) {
  const std::string body = to_json(event);
  transaction.append({0, "region", event.region.value, 1, "region_registered", body, stamp.at});
  internal::write_region(transaction, 1, event);
}

void save(store::WriteTransaction& transaction, const RegionRenamed& event, Stamp stamp) {
  std::int64_t version = 1;
  transaction.query("SELECT version FROM region WHERE region = $1",
                    {event.region.value},
                    [&](const store::Row& row) { version = row.i64(0) + 1; });
  const std::string body = to_json(event, stamp.by);
  transaction.append({0, "region", event.region.value, version, "region_renamed", body, stamp.at});
  internal::write_region(transaction, version, {event.region, event.name});
}

std::optional<Agency> load_agency(store::ReadTransaction& transaction, AgencyId id) {
  std::optional<Agency> agency;
  transaction.query(
      "SELECT region, version, name, time_zone, hours_profile, letterhead, letter_code, period_word"
      " FROM agency WHERE agency = $1",
      {id.value},
      [&](const store::Row& row) {
        agency.emplace();
        agency->id = id;
        agency->region = RegionId{row.i64(0)};
        agency->version = row.i64(1);
        agency->settings = {std::string(row.text(2)),
                            std::string(row.text(3)),
                            std::string(row.text(4)),
                            internal::lines_of(row.text(5)),
                            std::string(row.text(6)),
                            std::string(row.text(7))};
      });
  if (!agency) return agency;
  load_structure(transaction, *agency);
  load_offices(transaction, *agency);
  return agency;
}

Agency agency_at(store::ReadTransaction& transaction, AgencyId id, std::int64_t version) {
  Agency agency;
  agency.id = id;
  store::for_each_event_of(transaction, "agency", id.value, [&](const store::StoredEvent& event) {
    if (event.stream_version <= version)
      organisation::apply(agency_event_from(event.name, event.body), agency);
  });
  TAKAR_CHECK(agency.version == version, "an agency never had the version that is asked for");
  return agency;
}

std::int64_t agency_version(store::ReadTransaction& transaction, AgencyId id) {
  std::int64_t version = 0;
  transaction.query("SELECT version FROM agency WHERE agency = $1",
                    {id.value},
                    [&](const store::Row& row) { version = row.i64(0); });
  return version;
}

void save(store::WriteTransaction& transaction,
          Agency& agency,
          const AgencyEvent& event,
          Stamp stamp) {
  apply(event, agency);
  const std::string body = to_json(event, stamp.by);
  transaction.append(
      {agency.id.value, "agency", agency.id.value, agency.version, name_of(event), body, stamp.at});
  internal::write_agency(transaction, agency.id, agency.version, event);
}

void save_detail(store::WriteTransaction& transaction,
                 AgencyId agency,
                 const PersonDetail& detail) {
  transaction.execute(
      "INSERT INTO person_detail (agency, person, name, nip, salt) VALUES ($1, $2, $3, $4, $5)"
      " ON CONFLICT (agency, person) DO UPDATE"
      " SET name = excluded.name, nip = excluded.nip, salt = excluded.salt",
      {agency.value, detail.person.value, detail.name, detail.nip, detail.salt});
}

std::optional<PersonDetail> load_detail(store::ReadTransaction& transaction,
                                        AgencyId agency,
                                        PersonId person) {
  std::optional<PersonDetail> detail;
  transaction.query(
      "SELECT name, nip, salt FROM person_detail WHERE agency = $1 AND person = $2",
      {agency.value, person.value},
      [&](const store::Row& row) {
        detail = PersonDetail{
            person, std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))};
      });
  return detail;
}

void erase_detail(store::WriteTransaction& transaction, AgencyId agency, PersonId person) {
  transaction.execute("DELETE FROM person_detail WHERE agency = $1 AND person = $2",
                      {agency.value, person.value});
}

void for_each_agency_id(store::ReadTransaction& transaction,
                        const std::function<void(AgencyId)>& each) {
  transaction.query("SELECT agency FROM agency ORDER BY agency", {}, [&](const store::Row& row) {
    each(AgencyId{row.i64(0)});
  });
}

std::int64_t rebuild(store::WriteTransaction& transaction) {
  delete_views(transaction);
  std::int64_t agencies = 0;
  store::for_each_event(transaction, 0, [&](const store::StoredEvent& event) {
    if (event.stream == "region") {
      internal::write_region(transaction, event.stream_version, region_event_from(event.body));
    } else if (event.stream == "agency") {
      agencies += event.stream_version == 1 ? 1 : 0;
      internal::write_agency(transaction,
                             AgencyId{event.stream_id},
                             event.stream_version,
                             agency_event_from(event.name, event.body));
    } else if (event.stream == "account") {
      internal::write_account(transaction,
                              AccountId{event.stream_id},
                              event.stream_version,
                              account_event_from(event.name, event.body));
    }
  });
  return agencies;
}

}  // namespace takar::organisation
