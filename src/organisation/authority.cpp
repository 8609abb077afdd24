#include "organisation/authority.hpp"

#include <algorithm>

namespace takar::organisation {
namespace {

bool in_force(const Tenure& tenure, Instant now) {
  return tenure.from <= now && (!tenure.until || now < *tenure.until);
}

bool in_force(const Delegation& delegation, Instant now) {
  return delegation.from <= now && now < delegation.until;
}

bool covers(const HeldPosition& held, const Deed& deed) {
  if (deed.signs && !held.scope.may_sign) return false;
  const auto& sops = held.scope.sops;
  return sops.empty() || std::find(sops.begin(), sops.end(), deed.sop) != sops.end();
}

}  // namespace

std::optional<PersonId> holder_of(std::span<const Tenure> tenures,
                                  PositionId position,
                                  Instant now) {
  for (const Tenure& tenure : tenures)
    if (tenure.position == position && in_force(tenure, now)) return tenure.person;
  return std::nullopt;
}

std::vector<HeldPosition> positions_held(std::span<const Tenure> tenures,
                                         std::span<const Delegation> delegations,
                                         PersonId person,
                                         Instant now) {
  std::vector<HeldPosition> held;
  for (const Tenure& tenure : tenures)
    if (tenure.person == person && in_force(tenure, now))
      held.push_back({tenure.position, {AuthorityKind::kDefinitive, ""}, tenure.until, {}});
  for (const Delegation& each : delegations) {
    if (each.person != person || !in_force(each, now)) continue;
    if (each.kind == AuthorityKind::kPlt && holder_of(tenures, each.position, now)) continue;
    held.push_back({each.position, {each.kind, each.decree_number}, each.until, each.scope});
  }
  return held;
}

std::optional<Authority> authority_of(std::span<const HeldPosition> held,
                                      PositionId position,
                                      const Deed& deed) {
  for (const HeldPosition& each : held)
    if (each.position == position && covers(each, deed)) return each.authority;
  return std::nullopt;
}

}  // namespace takar::organisation
