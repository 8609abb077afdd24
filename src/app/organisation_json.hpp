#pragma once
// The agency and its people as the interfaces show them (docs/openapi.yaml).

#include <string_view>

#include "app/office.hpp"
#include "app/viewer.hpp"
#include "base/json.hpp"

namespace takar::app {

// Who is signed in, in which positions he may act now, and where.
[[nodiscard]] json::Object me_json(const Office&,
                                   const Viewer&,
                                   std::string_view csrf,
                                   Instant now);

// Units, positions with their holders, people, and the substitutes of now and later.
[[nodiscard]] json::Object organisation_json(const Office&, Instant now);

}  // namespace takar::app
