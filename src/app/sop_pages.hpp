#pragma once
// Procedures as the interfaces show them: the list, the whole SOP, the official form as geometry.

#include "app/office.hpp"
#include "base/json.hpp"
#include "sop/sop.hpp"
#include "store/store.hpp"

namespace takar::app {

// {"items":[...]}: every SOP version of the agency. Throws Fault.
[[nodiscard]] json::Object sop_list_json(store::ReadTransaction&, const Office&);
// As Sop of docs/openapi.yaml.
[[nodiscard]] json::Object sop_page_json(std::int64_t id, const sop::Sop&);
// As Flowchart of docs/openapi.yaml: A4, landscape.
[[nodiscard]] json::Object flowchart_json(const sop::Sop&);

}  // namespace takar::app
