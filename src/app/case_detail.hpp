#pragma once
// One case as its page shows it: every row of the SOP with its state, the people, the papers.

#include <optional>

#include "app/case_json.hpp"
#include "documents/model.hpp"
#include "store/store.hpp"

namespace takar::app {

// As CaseDetail of docs/openapi.yaml. Throws Fault.
[[nodiscard]] json::Object case_detail_json(store::ReadTransaction&,
                                            const Scene&,
                                            const workflow::Case&);

// The paper that a step registered, from the event that holds it. Throws Fault.
// Rejects with app.document_has_no_paper: the output was an uploaded file alone.
[[nodiscard]] Result<documents::Document> registered_paper(store::ReadTransaction&,
                                                           const workflow::DocumentRow&);

}  // namespace takar::app
