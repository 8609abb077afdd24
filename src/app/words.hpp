#pragma once
// The words by which interfaces name the states of cases and visits, beside sop/words.hpp and
// organisation/words.hpp: stable, lower case, English.

#include <string_view>

#include "workflow/case.hpp"

namespace takar::app {

[[nodiscard]] std::string_view word_of(workflow::VisitState);         // "available", "received" ...
[[nodiscard]] std::string_view word_of(workflow::CaseState);          // "open", "suspended" ...
[[nodiscard]] std::string_view word_of(calendar::WorkingTime::Unit);  // "minutes", "days"

}  // namespace takar::app
