#pragma once
// The list of tasks: what waits for the viewer, by filter, with how many wait in each.

#include "app/reading.hpp"

namespace takar::app {

// {"items","counts"} by the filter "mine", "team", "unclaimed" or "done". Who may see no task has
// none: an empty list. Rejects with app.bad_filter. Throws Fault.
[[nodiscard]] Result<json::Object> tasks_json(const Asked&, const Office&);

}  // namespace takar::app
