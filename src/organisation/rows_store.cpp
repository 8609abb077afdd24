#include "organisation/internal/rows_store.hpp"
#include "base/text.hpp"
#include "organisation/words.hpp"

namespace takar::organisation::internal {
namespace {

struct AgencyRows {
  store::WriteTransaction& transaction;
  std::int64_t agency;
  std::int64_t version;

  void operator()(const AgencyFounded& event) const {
    const AgencySettings& settings = event.settings;
    transaction.execute(
        "INSERT INTO agency (agency, region, version, name, time_zone, hours_profile, letterhead,"
        " letter_code, period_word) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {agency,
         event.region.value,
         version,
         settings.name,
         settings.time_zone,
         settings.hours_profile,
         joined(settings.letterhead),
         settings.letter_code,
         settings.period_word});
  }
  void operator()(const SettingsChanged& event) const {
    const AgencySettings& settings = event.settings;
    transaction.execute(
        "UPDATE agency SET name = $2, time_zone = $3, hours_profile = $4, letterhead = $5,"
        " letter_code = $6, period_word = $7 WHERE agency = $1",
        {agency,
         settings.name,
         settings.time_zone,
         settings.hours_profile,
         joined(settings.letterhead),
         settings.letter_code,
         settings.period_word});
  }
  void operator()(const UnitAdded& event) const {
    const Unit& unit = event.unit;
    transaction.execute(
        "INSERT INTO unit (agency, unit, parent, kind, name, reports_data)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        {agency,
         unit.id.value,
         param(unit.parent),
         word_of(unit.kind),
         unit.name,
         std::int64_t{unit.reports_data}});
  }
  void operator()(const UnitChanged& event) const {
    const Unit& unit = event.unit;
    transaction.execute(
        "UPDATE unit SET kind = $3, name = $4, reports_data = $5 WHERE agency = $1 AND unit = $2",
        {agency, unit.id.value, word_of(unit.kind), unit.name, std::int64_t{unit.reports_data}});
  }
  void operator()(const UnitRemoved& event) const {
    transaction.execute("DELETE FROM unit WHERE agency = $1 AND unit = $2",
                        {agency, event.unit.value});
  }
  void operator()(const PositionChanged& event) const {
    const Position& position = event.position;
    transaction.execute(
        "UPDATE position SET unit = $3, role = $4, title = $5 WHERE agency = $1 AND position = $2",
        {agency, position.id.value, param(position.unit), word_of(position.role), position.title});
  }
  void operator()(const PositionRemoved& event) const {
    transaction.execute("DELETE FROM position WHERE agency = $1 AND position = $2",
                        {agency, event.position.value});
  }
  void operator()(const DayOffRemoved& event) const {
    const std::string day = calendar::to_iso(event.date);
    transaction.execute("DELETE FROM agency_day_off WHERE agency = $1 AND day = $2", {agency, day});
  }
  void operator()(const PositionAdded& event) const {
    const Position& position = event.position;
    transaction.execute(
        "INSERT INTO position (agency, position, unit, role, title) VALUES ($1, $2, $3, $4, $5)",
        {agency, position.id.value, param(position.unit), word_of(position.role), position.title});
  }
  void operator()(const PersonAdded& event) const {
    transaction.execute(
        "INSERT INTO person (agency, person, detail_sha256, erased) VALUES ($1, $2, $3, 0)",
        {agency, event.person.value, event.detail_sha256});
  }
  void operator()(const DetailChanged& event) const {
    transaction.execute("UPDATE person SET detail_sha256 = $3 WHERE agency = $1 AND person = $2",
                        {agency, event.person.value, event.detail_sha256});
  }
  void operator()(const DetailErased& event) const {
    transaction.execute("UPDATE person SET erased = 1 WHERE agency = $1 AND person = $2",
                        {agency, event.person.value});
  }
  void operator()(const PersonAppointed& event) const {
    const Tenure& tenure = event.tenure;
    transaction.execute(
        "INSERT INTO tenure (agency, tenure, person, position, from_us, until_us)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        {agency,
         tenure.id.value,
         tenure.person.value,
         tenure.position.value,
         to_us(tenure.from),
         param(tenure.until)});
  }
  void operator()(const TenureEnded& event) const {
    transaction.execute("UPDATE tenure SET until_us = $3 WHERE agency = $1 AND tenure = $2",
                        {agency, event.tenure.value, to_us(event.until)});
  }
  void operator()(const DelegationGranted& event) const {
    const Delegation& each = event.delegation;
    transaction.execute(
        "INSERT INTO delegation (agency, delegation, kind, position, person, from_us, until_us,"
        " decree_number, sops, may_sign) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        {agency,
         each.id.value,
         word_of(each.kind),
         each.position.value,
         each.person.value,
         to_us(each.from),
         to_us(each.until),
         each.decree_number,
         joined(each.scope.sops),
         std::int64_t{each.scope.may_sign}});
  }
  void operator()(const DelegationEnded& event) const {
    transaction.execute("UPDATE delegation SET until_us = $3 WHERE agency = $1 AND delegation = $2",
                        {agency, event.delegation.value, to_us(event.until)});
  }
  void operator()(const DayOffAdded& event) const {
    const std::string day = calendar::to_iso(event.day.date);
    transaction.execute(
        "INSERT INTO agency_day_off (agency, number, day, half_day, closes_at, name, source)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {agency,
         version,
         day,
         std::int64_t{event.day.half_day},
         std::int64_t{event.day.closes_at},
         event.day.name,
         event.day.source});
  }
};

struct AccountRows {
  store::WriteTransaction& transaction;
  std::int64_t account;

  void operator()(const AccountOpened& event) const {
    transaction.execute(
        "INSERT INTO account (account, agency, person, username, role, disabled, version,"
        " password_initial) VALUES ($1, $2, $3, $4, $5, 0, 0, $6)",
        {account,
         event.agency.value,
         event.person.value,
         event.username,
         word_of(event.role),
         std::int64_t{event.initial.value_or(false)}});
  }
  void operator()(const RoleChanged& event) const {
    transaction.execute("UPDATE account SET role = $2 WHERE account = $1",
                        {account, word_of(event.role)});
  }
  void operator()(const PasswordChanged& event) const {
    transaction.execute("UPDATE account SET password_initial = $2 WHERE account = $1",
                        {account, std::int64_t{event.initial.value_or(false)}});
  }
  void operator()(const AccountDisabled&) const {
    transaction.execute("UPDATE account SET disabled = 1 WHERE account = $1", {account});
  }
  void operator()(const AccountEnabled&) const {
    transaction.execute("UPDATE account SET disabled = 0 WHERE account = $1", {account});
  }
};

}  // namespace

void write_region(store::WriteTransaction& transaction,
                  std::int64_t version,
                  const RegionRegistered& event) {
  transaction.execute(
      "INSERT INTO region (region, name, version) VALUES ($1, $2, $3)"
      " ON CONFLICT (region) DO UPDATE SET name = excluded.name, version = excluded.version",
      {event.region.value, event.name, version});
}

void write_agency(store::WriteTransaction& transaction,
                  AgencyId agency,
                  std::int64_t version,
                  const AgencyEvent& event) {
  std::visit(AgencyRows{transaction, agency.value, version}, event);
  transaction.execute("UPDATE agency SET version = $2 WHERE agency = $1", {agency.value, version});
}

void write_account(store::WriteTransaction& transaction,
                   AccountId account,
                   std::int64_t version,
                   const AccountEvent& event) {
  std::visit(AccountRows{transaction, account.value}, event);
  transaction.execute("UPDATE account SET version = $2 WHERE account = $1",
                      {account.value, version});
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  if (text.empty()) return lines;
  for (const std::string_view line : split(text, '\n')) lines.emplace_back(line);
  return lines;
}

}  // namespace takar::organisation::internal
