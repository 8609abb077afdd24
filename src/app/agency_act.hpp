#pragma once
// An act on the agency itself, inside the transaction of the runner: substitutes, for now.

#include <string>
#include <string_view>

#include "app/act.hpp"
#include "app/shelf.hpp"
#include "app/viewer.hpp"
#include "store/store.hpp"

namespace takar::app {

[[nodiscard]] bool is_agency_act(std::string_view verb);

// The answer's JSON: {"delegation_id"}. Verbs: grant_delegation, end_delegation.
// Rejects with app.not_allowed, app.no_agency, app.field_missing, app.field_wrong,
// app.unknown_verb and as the rules of the organisation do.
[[nodiscard]] Result<std::string> act_on_agency(
    store::WriteTransaction&, Shelf&, const Viewer&, const ActRequest&, Instant now);

}  // namespace takar::app
