#pragma once
// An act on the agency itself, inside the transaction of the runner: substitutes, people and their
// accounts, units and positions, the SOP it takes up, indicators. One table names every verb with
// the right that it needs; what stands in no row is no verb.

#include <string>
#include <string_view>

#include "app/act.hpp"
#include "app/shelf.hpp"
#include "app/viewer.hpp"
#include "base/random.hpp"
#include "organisation/password.hpp"
#include "store/store.hpp"

namespace takar::app {

[[nodiscard]] bool is_agency_act(std::string_view verb);

// Whether the act only tells what it would do: its transaction is rolled back.
[[nodiscard]] bool is_trial(std::string_view verb);

// Takes the passwords out of the request and puts their hashes beside it, so that none is queued,
// stored or hashed inside a transaction. About 0.2 s for each at ordinary cost. Acts without
// passwords are left as they are. Rejects with app.too_many_accounts {limit} and as
// organisation::check_password does.
[[nodiscard]] Result<void> hash_passwords(ActRequest&, organisation::PasswordCost);

// What an act on the agency draws on. Borrowed for the call.
struct AgencyMeans {
  Shelf& shelf;
  Random& random;  // Salts of people's details.
};

// The answer's JSON, in the act's own words.
// Rejects as permit() does (permission.hpp), with app.no_agency, app.field_missing,
// app.field_wrong, app.unknown_verb and as the rules of the organisation do.
[[nodiscard]] Result<std::string> act_on_agency(
    store::WriteTransaction&, AgencyMeans, const Viewer&, const ActRequest&, Instant now);

}  // namespace takar::app
