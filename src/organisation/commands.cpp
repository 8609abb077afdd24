#include "organisation/commands.hpp"

#include <algorithm>

#include "base/indonesian.hpp"
#include "base/text.hpp"
#include "calendar/calendar_tables.hpp"
#include "organisation/authority.hpp"
#include "organisation/internal/names.hpp"
#include "organisation/words.hpp"

namespace takar::organisation {
namespace {

using internal::check_name;

Result<void> check_room(std::size_t have, std::size_t limit, std::string_view what) {
  if (have < limit) return {};
  return reject("organisation.too_many", {std::string(what), std::to_string(limit)});
}

Result<void> check_settings(const AgencySettings& settings) {
  if (const auto named = check_name("nama perangkat daerah", settings.name); !named) return named;
  if (!time_zone_named(settings.time_zone) || !settings.time_zone.starts_with("Asia/"))
    return reject("organisation.bad_settings", {"zona waktu", settings.time_zone});
  if (!calendar::office_facts({TimeZone::kWib, settings.hours_profile, {}}))
    return reject("organisation.bad_settings", {"pola jam kerja", settings.hours_profile});
  if (settings.period_word != "Triwulan" && settings.period_word != "Tribulan")
    return reject("organisation.bad_settings", {"sebutan periode", settings.period_word});
  if (settings.letterhead.size() > kLetterheadLinesMax)
    return reject("organisation.too_many",
                  {"baris kop surat", std::to_string(kLetterheadLinesMax)});
  for (const std::string& line : settings.letterhead)
    if (const auto named = check_name("baris kop surat", line); !named) return named;
  if (settings.letter_code.empty()) return {};
  return check_name("kode unit", settings.letter_code);
}

Result<void> check_unit(const Agency& agency, std::optional<UnitId> unit) {
  if (unit && find(agency, *unit) == nullptr)
    return reject("organisation.unit_not_found", {std::to_string(unit->value)});
  return {};
}

Result<void> check_person(const Agency& agency, PersonId id) {
  const Person* person = find(agency, id);
  if (person == nullptr || person->erased)
    return reject("organisation.person_not_found", {std::to_string(id.value)});
  return {};
}

Result<void> check_position(const Agency& agency, PositionId id) {
  if (find(agency, id) != nullptr) return {};
  return reject("organisation.position_not_found", {std::to_string(id.value)});
}

bool is_day_off(const Agency& agency, const calendar::Date& date) {
  return std::any_of(agency.days_off.begin(), agency.days_off.end(), [&](const LocalDayOff& each) {
    return each.date == date;
  });
}

bool overlap(Instant from,
             std::optional<Instant> until,
             Instant other_from,
             std::optional<Instant> other_until) {
  return (!other_until || from < *other_until) && (!until || other_from < *until);
}

std::string title_of(const Agency& agency, PositionId id) {
  const Position* position = find(agency, id);
  return position == nullptr ? "" : position->title;
}

Result<void> check_delegation_terms(const Delegation& delegation) {
  if (delegation.kind == AuthorityKind::kDefinitive)
    return reject("organisation.bad_settings", {"jenis penugasan", "definitive"});
  if (delegation.until <= delegation.from) return reject("organisation.bad_period");
  if (trim(delegation.decree_number).empty()) return reject("organisation.decree_missing");
  if (delegation.scope.sops.size() > kScopeSopsMax)
    return reject("organisation.too_many", {"prosedur", std::to_string(kScopeSopsMax)});
  for (const std::string& sop : delegation.scope.sops)
    if (const auto named = check_name("prosedur", sop); !named) return named;
  return check_name("nomor surat perintah", delegation.decree_number);
}

Result<void> check_post(const Agency& agency, const Delegation& delegation) {
  const auto holder = holder_of(agency.tenures, delegation.position, delegation.from);
  const std::string title = title_of(agency, delegation.position);
  if (delegation.kind == AuthorityKind::kPlt && holder)
    return reject("organisation.post_is_held", {title});
  if (delegation.kind == AuthorityKind::kPlh && !holder)
    return reject("organisation.post_is_vacant", {title});
  if (holder == delegation.person) return reject("organisation.own_substitute", {title});
  return {};
}

}  // namespace

Result<RegionRegistered> decide(const RegisterRegion& command) {
  if (const auto named = check_name("nama pemerintah daerah", command.name); !named)
    return reject(named.error());
  return RegionRegistered{command.id, command.name};
}

Result<RegionRenamed> decide(const RenameRegion& command) {
  if (const auto named = check_name("nama pemerintah daerah", command.name); !named)
    return reject(named.error());
  return RegionRenamed{command.id, command.name};
}

Result<AgencyFounded> decide(const FoundAgency& command) {
  if (const auto sound = check_settings(command.settings); !sound) return reject(sound.error());
  return AgencyFounded{command.id, command.region, command.settings};
}

Result<SettingsChanged> decide(const ChangeSettings& command, const Agency&) {
  if (const auto sound = check_settings(command.settings); !sound) return reject(sound.error());
  return SettingsChanged{command.settings};
}

Result<UnitAdded> decide(const AddUnit& command, const Agency& agency) {
  if (const auto named = check_name("nama unit", command.unit.name); !named)
    return reject(named.error());
  if (const auto known = check_unit(agency, command.unit.parent); !known)
    return reject(known.error());
  if (const auto room = check_room(agency.units.size(), kUnitsMax, "unit"); !room)
    return reject(room.error());
  return UnitAdded{command.unit};
}

Result<UnitChanged> decide(const ChangeUnit& command, const Agency& agency) {
  const Unit* now = find(agency, command.unit.id);
  if (now == nullptr)
    return reject("organisation.unit_not_found", {std::to_string(command.unit.id.value)});
  if (const auto named = check_name("nama unit", command.unit.name); !named)
    return reject(named.error());
  Unit changed = command.unit;
  changed.parent = now->parent;
  return UnitChanged{changed};
}

Result<UnitRemoved> decide(const RemoveUnit& command, const Agency& agency) {
  const Unit* unit = find(agency, command.unit);
  if (unit == nullptr)
    return reject("organisation.unit_not_found", {std::to_string(command.unit.value)});
  for (const Position& each : agency.positions)
    if (each.unit == command.unit)
      return reject("organisation.unit_in_use", {unit->name, each.title});
  for (const Unit& each : agency.units)
    if (each.parent == command.unit)
      return reject("organisation.unit_in_use", {unit->name, each.name});
  return UnitRemoved{command.unit};
}

Result<PositionAdded> decide(const AddPosition& command, const Agency& agency) {
  if (const auto named = check_name("nama jabatan", command.position.title); !named)
    return reject(named.error());
  if (const auto known = check_unit(agency, command.position.unit); !known)
    return reject(known.error());
  if (const auto room = check_room(agency.positions.size(), kPositionsMax, "jabatan"); !room)
    return reject(room.error());
  return PositionAdded{command.position};
}

Result<PositionChanged> decide(const ChangePosition& command, const Agency& agency) {
  if (const auto known = check_position(agency, command.position.id); !known)
    return reject(known.error());
  if (const auto named = check_name("nama jabatan", command.position.title); !named)
    return reject(named.error());
  if (const auto known = check_unit(agency, command.position.unit); !known)
    return reject(known.error());
  return PositionChanged{command.position};
}

Result<PositionRemoved> decide(const RemovePosition& command, const Agency& agency) {
  if (const auto known = check_position(agency, command.position); !known)
    return reject(known.error());
  const auto leans = [&](const auto& each) { return each.position == command.position; };
  if (std::any_of(agency.tenures.begin(), agency.tenures.end(), leans) ||
      std::any_of(agency.delegations.begin(), agency.delegations.end(), leans))
    return reject("organisation.position_in_use", {title_of(agency, command.position)});
  return PositionRemoved{command.position};
}

Result<PersonAdded> decide(const AddPerson& command, const Agency& agency) {
  if (const auto room = check_room(agency.people.size(), kPeopleMax, "pegawai"); !room)
    return reject(room.error());
  return PersonAdded{command.id, command.detail_sha256};
}

Result<DetailChanged> decide(const ChangeDetail& command, const Agency& agency) {
  if (const auto known = check_person(agency, command.person); !known) return reject(known.error());
  return DetailChanged{command.person, command.detail_sha256};
}

Result<DetailErased> decide(const EraseDetail& command, const Agency& agency) {
  if (const auto known = check_person(agency, command.person); !known) return reject(known.error());
  if (!positions_held(agency.tenures, agency.delegations, command.person, command.at).empty())
    return reject("organisation.still_in_office");
  return DetailErased{command.person};
}

Result<PersonAppointed> decide(const AppointPerson& command, const Agency& agency) {
  const Tenure& tenure = command.tenure;
  if (const auto known = check_person(agency, tenure.person); !known) return reject(known.error());
  if (const auto known = check_position(agency, tenure.position); !known)
    return reject(known.error());
  if (tenure.until && *tenure.until <= tenure.from) return reject("organisation.bad_period");
  for (const Tenure& each : agency.tenures)
    if (each.position == tenure.position &&
        overlap(tenure.from, tenure.until, each.from, each.until))
      return reject("organisation.tenure_overlaps", {title_of(agency, tenure.position)});
  if (const auto room = check_room(agency.tenures.size(), kTenuresMax, "masa jabatan"); !room)
    return reject(room.error());
  return PersonAppointed{tenure};
}

Result<TenureEnded> decide(const EndTenure& command, const Agency& agency) {
  const auto found = std::find_if(agency.tenures.begin(),
                                  agency.tenures.end(),
                                  [&](const Tenure& each) { return each.id == command.tenure; });
  if (found == agency.tenures.end())
    return reject("organisation.tenure_not_found", {std::to_string(command.tenure.value)});
  if (command.until <= found->from) return reject("organisation.bad_period");
  if (found->until && *found->until <= command.until) return reject("organisation.already_ended");
  return TenureEnded{command.tenure, command.until};
}

Result<DelegationGranted> decide(const GrantDelegation& command, const Agency& agency) {
  const Delegation& delegation = command.delegation;
  if (const auto known = check_position(agency, delegation.position); !known)
    return reject(known.error());
  if (const auto known = check_person(agency, delegation.person); !known)
    return reject(known.error());
  if (const auto sound = check_delegation_terms(delegation); !sound) return reject(sound.error());
  if (const auto fits = check_post(agency, delegation); !fits) return reject(fits.error());
  for (const Delegation& each : agency.delegations)
    if (each.position == delegation.position && each.from < each.until &&
        overlap(delegation.from, delegation.until, each.from, each.until))
      return reject("organisation.delegation_overlaps",
                    {title_of(agency, delegation.position), each.decree_number});
  if (const auto room = check_room(agency.delegations.size(), kDelegationsMax, "penugasan"); !room)
    return reject(room.error());
  return DelegationGranted{delegation};
}

Result<DelegationEnded> decide(const EndDelegation& command, const Agency& agency) {
  const auto found = std::find_if(
      agency.delegations.begin(), agency.delegations.end(), [&](const Delegation& each) {
        return each.id == command.delegation;
      });
  if (found == agency.delegations.end())
    return reject("organisation.delegation_not_found", {std::to_string(command.delegation.value)});
  if (found->until <= command.at || found->until <= found->from)
    return reject("organisation.already_ended");
  if (!command.reason.empty())
    if (const auto named = check_name("alasan", command.reason); !named)
      return reject(named.error());
  return DelegationEnded{command.delegation, std::max(found->from, command.at), command.reason};
}

Result<DayOffAdded> decide(const AddDayOff& command, const Agency& agency) {
  constexpr std::int16_t kMinutesPerDay = 24 * 60;  // Source: definition of the day.
  const LocalDayOff& day = command.day;
  if (const auto named = check_name("nama hari libur", day.name); !named)
    return reject(named.error());
  if (const auto named = check_name("dasar hari libur", day.source); !named)
    return reject(named.error());
  if (!day.date.ok() || day.closes_at < 0 || day.closes_at > kMinutesPerDay)
    return reject("organisation.bad_settings", {"hari libur", day.name});
  if (const auto room = check_room(agency.days_off.size(), kDaysOffMax, "hari libur"); !room)
    return reject(room.error());
  if (is_day_off(agency, day.date))
    return reject("organisation.day_off_twice", {indonesian_date(day.date)});
  Agency after = agency;
  after.days_off.push_back(day);
  if (const auto calendar = calendar_of(after); !calendar) return reject(calendar.error());
  return DayOffAdded{day};
}

Result<DayOffRemoved> decide(const RemoveDayOff& command, const Agency& agency) {
  if (!is_day_off(agency, command.date))
    return reject("organisation.day_off_not_found", {calendar::to_iso(command.date)});
  return DayOffRemoved{command.date};
}

}  // namespace takar::organisation
