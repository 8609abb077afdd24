#pragma once
// What happened to a region, an agency or an account. Each event is stored as JSON under the
// snake_case of its name; fields may be added, never renamed or removed.

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/json.hpp"
#include "organisation/account_role.hpp"
#include "organisation/agency.hpp"

namespace takar::organisation {

struct RegionRegistered {
  RegionId region;
  std::string name;  // Pemerintah Kota ..., Pemerintah Kabupaten ...
};
struct RegionRenamed {
  RegionId region;
  std::string name;
};
struct AgencyFounded {
  AgencyId agency;
  RegionId region;
  AgencySettings settings;
};
struct SettingsChanged {
  AgencySettings settings;
};
struct UnitAdded {
  Unit unit;
};
// The whole unit as it is from now on.
struct UnitChanged {
  Unit unit;
};
struct UnitRemoved {
  UnitId unit;
};
struct PositionAdded {
  Position position;
};
// The whole position as it is from now on.
struct PositionChanged {
  Position position;
};
struct PositionRemoved {
  PositionId position;
};
struct PersonAdded {
  PersonId person;
  std::string detail_sha256;
};
// The person's details were corrected.
struct DetailChanged {
  PersonId person;
  std::string detail_sha256;
};
// The person's details were erased; his acts stay.
struct DetailErased {
  PersonId person;
};
struct PersonAppointed {
  Tenure tenure;
};
struct TenureEnded {
  TenureId tenure;
  Instant until;  // UTC.
};
struct DelegationGranted {
  Delegation delegation;
};
struct DelegationEnded {
  DelegationId delegation;
  Instant until;  // UTC.
  std::string reason;
};
struct DayOffAdded {
  LocalDayOff day;
};

struct DayOffRemoved {
  calendar::Date date;
};

using AgencyEvent = std::variant<AgencyFounded,
                                 SettingsChanged,
                                 UnitAdded,
                                 PositionAdded,
                                 PersonAdded,
                                 DetailChanged,
                                 DetailErased,
                                 PersonAppointed,
                                 TenureEnded,
                                 DelegationGranted,
                                 DelegationEnded,
                                 DayOffAdded,
                                 UnitChanged,
                                 UnitRemoved,
                                 PositionChanged,
                                 PositionRemoved,
                                 DayOffRemoved>;

struct AccountOpened {
  AccountId account;
  AgencyId agency;
  PersonId person;
  std::string username;
  AccountRole role{};
  std::optional<bool> initial;  // The password was set by somebody else; to be changed at once.
};
struct RoleChanged {
  AccountRole role{};
};
struct PasswordChanged {
  std::optional<bool> initial;  // As in AccountOpened.
};
struct AccountDisabled {
  std::string reason;
};
struct AccountEnabled {};

using AccountEvent =
    std::variant<AccountOpened, RoleChanged, PasswordChanged, AccountDisabled, AccountEnabled>;

// The name under which an event is stored, e.g. unit_added.
[[nodiscard]] std::string_view name_of(const AgencyEvent&);
[[nodiscard]] std::string_view name_of(const AccountEvent&);

// The stored form, and back. Bug if the log holds what this program cannot read.
// `by` is who did it; it is written beside the fields and changes no row.
[[nodiscard]] std::string to_json(const RegionRegistered&);
[[nodiscard]] std::string to_json(const RegionRenamed&, PersonId by);
[[nodiscard]] std::string to_json(const AgencyEvent&, PersonId by = {});
[[nodiscard]] std::string to_json(const AccountEvent&, PersonId by = {});
// Both events of a region hold the same two fields.
[[nodiscard]] RegionRegistered region_event_from(std::string_view body);
[[nodiscard]] AgencyEvent agency_event_from(std::string_view name, std::string_view body);
[[nodiscard]] AccountEvent account_event_from(std::string_view name, std::string_view body);

// Bug if the event does not fit the agency: decide() lets no such event through.
void apply(const AgencyEvent&, Agency&);

}  // namespace takar::organisation
