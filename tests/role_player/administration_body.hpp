#pragma once
// What somebody sends who tries an act of the administration. Where the act would take the scene
// apart it names a thing that is not there: whoever may do it is then told so, and nobody else.

#include <cstdint>
#include <optional>
#include <string>

#include "base/json.hpp"

namespace takar::roles {

struct AdministrationPlace {
  std::string unit, position;  // Ids of the agency that may be changed.
  std::int64_t turn = 0;       // Another number each time, so that nothing is made twice.
};

// Empty: not an act of the administration.
[[nodiscard]] std::optional<json::Object> administration_body(const std::string& operation,
                                                              const AdministrationPlace&);

}  // namespace takar::roles
