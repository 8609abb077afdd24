#pragma once
// Follow-ups (tindak lanjut): the decisions of a case's meetings, each with who sees to it and by
// when. They stand in the minutes that were registered last; a later version takes their place.

#include "app/case_json.hpp"
#include "workflow/events.hpp"

namespace takar::app {

// [{step, text, owner, holder, due, overdue}]: the position's title and who holds it now, null
// without one; the day (YYYY-MM-DD) or null; overdue from the day after it, by the office's clock.
[[nodiscard]] json::Array follow_ups_json(const Scene&,
                                          const workflow::Case&,
                                          const std::vector<workflow::Event>& history);

}  // namespace takar::app
