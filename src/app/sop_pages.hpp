#pragma once
// Procedures as the interfaces show them: the list, the whole SOP, the official form as geometry.

#include "app/shelf.hpp"
#include "app/viewer.hpp"
#include "base/json.hpp"
#include "sop/sop.hpp"
#include "store/store.hpp"

namespace takar::app {

// {"items":[...]}: every SOP version of the agency, and in which positions the viewer may open a
// case of it now. Throws Fault.
[[nodiscard]] json::Object sop_list_json(
    store::ReadTransaction&, Shelf&, const Office&, const Viewer&, Instant now);
// As Sop of docs/openapi.yaml.
[[nodiscard]] json::Object sop_page_json(std::int64_t id, const sop::Sop&);
// As Flowchart of docs/openapi.yaml: A4, landscape.
[[nodiscard]] json::Object flowchart_json(const sop::Sop&);

}  // namespace takar::app
