#pragma once
// The acts that change an agency. decide() answers the event or why not, and changes nothing; ids
// are made by the application and arrive with the command. Whether the actor may act at all is
// asked before (access.hpp).

#include <optional>
#include <string>

#include "organisation/events.hpp"

namespace takar::organisation {

// Limits of one agency. Source: docs/decisions/0012-organisation.md.
inline constexpr std::size_t kUnitsMax = 500;
inline constexpr std::size_t kPositionsMax = 2'000;
inline constexpr std::size_t kPeopleMax = 5'000;
inline constexpr std::size_t kTenuresMax = 20'000;
inline constexpr std::size_t kDelegationsMax = 20'000;
inline constexpr std::size_t kDaysOffMax = 1'000;
inline constexpr std::size_t kNameBytesMax = 200;
inline constexpr std::size_t kLetterheadLinesMax = 8;
inline constexpr std::size_t kScopeSopsMax = 100;

struct RegisterRegion {
  RegionId id;
  std::string name;
};
// Rejects with organisation.bad_name.
[[nodiscard]] Result<RegionRegistered> decide(const RegisterRegion&);

struct RenameRegion {
  RegionId id;
  std::string name;
};
// Rejects with organisation.bad_name.
[[nodiscard]] Result<RegionRenamed> decide(const RenameRegion&);

struct FoundAgency {
  AgencyId id;
  RegionId region;
  AgencySettings settings;
};
// Rejects with organisation.bad_name or organisation.bad_settings.
[[nodiscard]] Result<AgencyFounded> decide(const FoundAgency&);

struct ChangeSettings {
  AgencySettings settings;
};
// Rejects with organisation.bad_name or organisation.bad_settings.
[[nodiscard]] Result<SettingsChanged> decide(const ChangeSettings&, const Agency&);

struct AddUnit {
  Unit unit;
};
// Rejects with organisation.bad_name, organisation.unit_not_found (its parent) or
// organisation.too_many.
[[nodiscard]] Result<UnitAdded> decide(const AddUnit&, const Agency&);

struct ChangeUnit {
  Unit unit;  // Its parent stays as it is.
};
// Rejects with organisation.unit_not_found or organisation.bad_name.
[[nodiscard]] Result<UnitChanged> decide(const ChangeUnit&, const Agency&);

struct RemoveUnit {
  UnitId unit;
};
// For a unit that nothing leans on yet. Rejects with organisation.unit_not_found or
// organisation.unit_in_use {name, position or unit in it}.
[[nodiscard]] Result<UnitRemoved> decide(const RemoveUnit&, const Agency&);

struct AddPosition {
  Position position;
};
// Rejects with organisation.bad_name, organisation.unit_not_found or organisation.too_many.
[[nodiscard]] Result<PositionAdded> decide(const AddPosition&, const Agency&);

struct ChangePosition {
  Position position;
};
// Rejects with organisation.position_not_found, organisation.bad_name or
// organisation.unit_not_found.
[[nodiscard]] Result<PositionChanged> decide(const ChangePosition&, const Agency&);

struct RemovePosition {
  PositionId position;
};
// For a position that nobody ever held or stood in for. Rejects with
// organisation.position_not_found or organisation.position_in_use {title}.
[[nodiscard]] Result<PositionRemoved> decide(const RemovePosition&, const Agency&);

struct AddPerson {
  PersonId id;
  std::string detail_sha256;  // Of details that make_person_detail() let through.
};
// Rejects with organisation.too_many.
[[nodiscard]] Result<PersonAdded> decide(const AddPerson&, const Agency&);

struct ChangeDetail {
  PersonId person;
  std::string detail_sha256;
};
// Rejects with organisation.person_not_found.
[[nodiscard]] Result<DetailChanged> decide(const ChangeDetail&, const Agency&);

struct EraseDetail {
  PersonId person;
  Instant at;  // UTC.
};
// Rejects with organisation.person_not_found, or organisation.still_in_office while he holds or
// stands in for a position.
[[nodiscard]] Result<DetailErased> decide(const EraseDetail&, const Agency&);

struct AppointPerson {
  Tenure tenure;
};
// Rejects with organisation.person_not_found, organisation.position_not_found,
// organisation.bad_period, organisation.tenure_overlaps {position} or organisation.too_many.
[[nodiscard]] Result<PersonAppointed> decide(const AppointPerson&, const Agency&);

struct EndTenure {
  TenureId tenure;
  Instant until;  // UTC.
};
// Rejects with organisation.tenure_not_found, organisation.bad_period or
// organisation.already_ended.
[[nodiscard]] Result<TenureEnded> decide(const EndTenure&, const Agency&);

struct GrantDelegation {
  Delegation delegation;
};
// A Plt. needs a vacant post, a Plh. a held one, both at the start of the period.
// Rejects with organisation.position_not_found, organisation.person_not_found,
// organisation.bad_period, organisation.decree_missing, organisation.post_is_held,
// organisation.post_is_vacant, organisation.own_substitute, organisation.delegation_overlaps or
// organisation.too_many.
[[nodiscard]] Result<DelegationGranted> decide(const GrantDelegation&, const Agency&);

struct EndDelegation {
  DelegationId delegation;
  Instant at;  // UTC.
  std::string reason;
};
// Ends it at once; one that has not begun never begins. Rejects with
// organisation.delegation_not_found, organisation.already_ended or organisation.bad_name.
[[nodiscard]] Result<DelegationEnded> decide(const EndDelegation&, const Agency&);

struct AddDayOff {
  LocalDayOff day;
};
// Rejects with organisation.bad_name, organisation.bad_settings, organisation.day_off_twice {date},
// organisation.too_many, or as the calendar does when the day does not fit the hours.
[[nodiscard]] Result<DayOffAdded> decide(const AddDayOff&, const Agency&);

struct RemoveDayOff {
  calendar::Date date;
};
// Deadlines that were told already stay. Rejects with organisation.day_off_not_found {date}.
[[nodiscard]] Result<DayOffRemoved> decide(const RemoveDayOff&, const Agency&);

}  // namespace takar::organisation
