#pragma once
// The history of a case is the truth; every table of the room can be rebuilt from it.

#include <vector>

#include "workflow/events.hpp"

namespace takar::workflow {

// Applies one event and counts it. Bug if it cannot follow the case as it stands.
void apply(const Event&, Case&);

// Plays `events` in order onto a case that was never opened. Bug if they contradict themselves.
[[nodiscard]] Case replay(CaseId, const std::vector<Event>& events);

}  // namespace takar::workflow
