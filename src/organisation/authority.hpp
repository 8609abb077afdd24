#pragma once
// By which authority a person may act as a position at an instant: as its holder, as Plt. (the post
// is vacant) or as Plh. (the holder is away). Resolved when he acts, never assigned beforehand, so
// open tasks move with the position.
// Source: UU 30/2014 article 14 and 34 (Plh. and Plt. act in the place of the official).

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "organisation/agency.hpp"

namespace takar::organisation {

struct HeldPosition {
  PositionId position;
  Authority authority;
  std::optional<Instant> until;  // UTC. End of the tenure or delegation, if known.
  DelegationScope scope;         // Unlimited for the holder himself.
};

// Everything the person may act as at `now`, his own positions first. A Plt. counts only while
// nobody holds the post: a new holder ends it by himself.
[[nodiscard]] std::vector<HeldPosition> positions_held(std::span<const Tenure>,
                                                       std::span<const Delegation>,
                                                       PersonId,
                                                       Instant now);

// What the act is, as far as a substitute's scope asks.
struct Deed {
  std::string_view sop;  // Sop::id; "" for an act outside a procedure.
  bool signs = false;
};

// The authority of that person for that position at `now`; the holder's own one first. Empty: none.
[[nodiscard]] std::optional<Authority> authority_of(std::span<const HeldPosition>,
                                                    PositionId,
                                                    const Deed&);

// The definitive holder at `now`; empty if the post is vacant.
[[nodiscard]] std::optional<PersonId> holder_of(std::span<const Tenure>, PositionId, Instant now);

}  // namespace takar::organisation
