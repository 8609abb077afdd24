#pragma once
// What others ask of an agency, one SELECT each, bound to the agency. Names are those of today; an
// erased one reads kErasedName. Every function throws Fault if the database fails.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "organisation/authority.hpp"
#include "store/store.hpp"

namespace takar::organisation {

struct AgencyView {
  AgencyId id;
  RegionId region;
  std::string name;
  std::string government;  // The region's name.
  std::string time_zone;   // IANA name.
  std::string hours_profile, letter_code, period_word;
  std::int64_t version = 0;
};
[[nodiscard]] std::optional<AgencyView> agency_view(store::ReadTransaction&, AgencyId);

// The agencies of one region, by name.
[[nodiscard]] std::vector<AgencyView> agencies_of(store::ReadTransaction&, RegionId);

// Every agency of this store, for the operator's own commands.
[[nodiscard]] std::vector<AgencyId> all_agencies(store::ReadTransaction&);

struct PersonView {
  PersonId id;
  std::string name, nip;
};
[[nodiscard]] std::optional<PersonView> person_view(store::ReadTransaction&, AgencyId, PersonId);
[[nodiscard]] std::vector<PersonView> people_of(store::ReadTransaction&, AgencyId);

// Empty if nobody in the agency has that NIP.
[[nodiscard]] std::optional<PersonView> person_with_nip(store::ReadTransaction&,
                                                        AgencyId,
                                                        std::string_view nip);

struct PositionView {
  PositionId id;
  std::string title;
  PositionRole role{};
  std::optional<UnitId> unit;
  std::string unit_name;             // "" above all units.
  std::optional<PersonView> holder;  // The definitive one at `now`.
};
[[nodiscard]] std::vector<PositionView> positions_of(store::ReadTransaction&,
                                                     AgencyId,
                                                     Instant now);

// A position that a person may act as at `now`, with its words.
struct HeldPositionView {
  PositionView position;
  Authority authority;
  std::optional<Instant> until;  // UTC.
  DelegationScope scope;
};
[[nodiscard]] std::vector<HeldPositionView> held_positions(store::ReadTransaction&,
                                                           AgencyId,
                                                           PersonId,
                                                           Instant now);

// Everybody who may act as the position at `now`, the holder first.
struct MayAct {
  PersonView person;
  Authority authority;
};
[[nodiscard]] std::vector<MayAct> may_act_as(store::ReadTransaction&,
                                             AgencyId,
                                             PositionId,
                                             Instant now);

// The definitive holder at `now`; empty if the post is vacant.
[[nodiscard]] std::optional<PersonView> holder_of(store::ReadTransaction&,
                                                  AgencyId,
                                                  PositionId,
                                                  Instant now);

struct UnitView {
  UnitId id;
  std::string name;
  UnitKind kind{};
  std::optional<UnitId> parent;
  bool reports_data = false;
  std::optional<PositionId> head;  // The position of role unit_head or secretary in it.
};
[[nodiscard]] std::vector<UnitView> units_of(store::ReadTransaction&, AgencyId);
// Those that take part when a form is spread over the units, by id.
[[nodiscard]] std::vector<UnitView> reporting_units(store::ReadTransaction&, AgencyId);

struct DelegationView {
  Delegation delegation;
  std::string position_title, person_name;
};
// Those that have not ended before `now`, by start.
[[nodiscard]] std::vector<DelegationView> delegations_of(store::ReadTransaction&,
                                                         AgencyId,
                                                         Instant now);

}  // namespace takar::organisation
