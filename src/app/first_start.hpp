#pragma once
// What a server does once it stands: make the first secret, or the demo's cases for people to try.

#include <optional>
#include <string>

#include "app/demo_agencies.hpp"

namespace takar::app {

// The one-time secret that makes the first account; a new start without an account makes a new one.
// Empty when an account exists. Throws Fault.
[[nodiscard]] std::optional<std::string> first_admin_secret(store::Store&, Random&);

// Loads the demo agencies into an empty store and opens the last quarter's case in each, so that
// somebody finds work waiting; a store that holds them already is left as it is. Throws Fault.
[[nodiscard]] LoadedDemo demo_for_people(store::Store&, Application&, Random&, Instant now);

}  // namespace takar::app
