#pragma once
// The stored form of a plan's events. Keys are the field names; figures are decimal text. The same
// value gives the same bytes.

#include <string_view>

#include "base/json.hpp"
#include "plan/plan_acts.hpp"

namespace takar::plan {

// "plan_drafted", "plan_approved" or "spending_recorded".
[[nodiscard]] std::string_view name_of(const Event&);
[[nodiscard]] json::Object to_json(const Event&);

// Reads what this program wrote. Bug if the record is damaged.
[[nodiscard]] Event event_from_json(std::string_view name, const json::Object&);

}  // namespace takar::plan
