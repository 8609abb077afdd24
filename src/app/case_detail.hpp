#pragma once
// One case as its page shows it: every row of the SOP with its state, the people, the papers.

#include "app/case_json.hpp"
#include "app/viewer.hpp"
#include "store/store.hpp"

namespace takar::app {

// As CaseDetail of docs/openapi.yaml, with the acts that the viewer may do now. Throws Fault.
[[nodiscard]] json::Object case_detail_json(store::ReadTransaction&,
                                            const Scene&,
                                            const workflow::Case&,
                                            const Viewer&);

}  // namespace takar::app
