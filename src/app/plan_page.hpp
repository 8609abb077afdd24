#pragma once
// The plan of the agency as a page: its versions, and the tree of one of them with what each node
// achieved in the quarter that was measured last and what was spent of its budget.

#include "app/reading.hpp"

namespace takar::app {

// PlanPage of docs/openapi.yaml; the draft with ?version=draft, else the version in force. An
// agency without a plan has an empty page. Rejects with nothing of its own. Throws Fault.
[[nodiscard]] Result<json::Object> plan_page(const Asked&, const Office&);

}  // namespace takar::app
