#pragma once
// Who looks or acts: a signed-in person of one agency. Every read and every act takes a viewer, and
// binds its agency into every query.

#include "organisation/account_role.hpp"
#include "organisation/actor.hpp"

namespace takar::app {

struct Viewer {
  organisation::AccountId account;
  organisation::PersonId person;
  organisation::AgencyId agency;
  organisation::AccountRole role{};
};

}  // namespace takar::app
