#pragma once
// What was typed and handed over at the steps of a case, as its history holds it.

#include <functional>
#include <vector>

#include "base/json.hpp"
#include "workflow/case.hpp"
#include "workflow/events.hpp"

namespace takar::app {

// Calls `use` for each registered content, the oldest first, with the visit that it came from. A
// later one of the same row takes the place of an earlier one: that is for the caller to say.
void for_each_content(const workflow::Case&,
                      const std::vector<workflow::Event>&,
                      const std::function<void(const workflow::Visit&, const json::Object&)>& use);

}  // namespace takar::app
