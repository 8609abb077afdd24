#pragma once
// Everything that the page of one task shows: the task, its row of the SOP with kelengkapan, the
// form, the units, what was registered before, which acts are allowed, and what comes next.

#include <vector>

#include "app/case_json.hpp"
#include "store/store.hpp"

namespace takar::app {

// As TaskPage of docs/openapi.yaml. `by` are the positions in which the viewer may act here now.
// Throws Fault.
[[nodiscard]] json::Object task_page_json(store::ReadTransaction&,
                                          const Scene&,
                                          const workflow::Case&,
                                          const workflow::Visit&,
                                          const std::vector<organisation::Actor>& by);

}  // namespace takar::app
