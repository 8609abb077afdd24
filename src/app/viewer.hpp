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
  bool must_change_password = false;  // Nothing but a new password is open to him.
};

}  // namespace takar::app
