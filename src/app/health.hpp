#pragma once
// How the program and its store are, for the operator's page (docs/openapi.yaml).

#include "app/office.hpp"
#include "base/json.hpp"
#include "store/store.hpp"

namespace takar::app {

// Of the whole store, but for the frozen cases: those are of the agency. Throws Fault.
[[nodiscard]] json::Object health_json(store::Store&, AgencyId, Instant now);

}  // namespace takar::app
