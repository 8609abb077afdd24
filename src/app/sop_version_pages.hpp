#pragma once
// The life of an SOP version as the interfaces show it: its state and how it came there, the other
// versions of its SOP, who has read it, what changed, and when a report would be ready.

#include "app/office.hpp"
#include "app/shelf.hpp"
#include "app/viewer.hpp"
#include "base/json.hpp"
#include "sop/sop.hpp"
#include "store/store.hpp"

namespace takar::app {

// As SopLife of docs/openapi.yaml. Rejects with app.sop_not_found. Throws Fault.
[[nodiscard]] Result<json::Object> sop_life_json(
    store::ReadTransaction&, const Office&, const Viewer&, sop::SopId, Instant now);

// As SopChanges of docs/openapi.yaml: against the version before; empty for a first one.
// Rejects with app.sop_not_found. Throws Fault.
[[nodiscard]] Result<json::Object> sop_changes_page_json(store::ReadTransaction&,
                                                         Shelf&,
                                                         AgencyId,
                                                         sop::SopId);

// As SopSimulation of docs/openapi.yaml. `returns` are numbers of rows, joined by commas.
// Rejects with app.field_wrong {"start"} or {"returns"}, or workflow.simulation_too_far.
[[nodiscard]] Result<json::Object> sop_simulation_json(const Office&,
                                                       const sop::Sop&,
                                                       std::string_view start,
                                                       std::string_view returns);

}  // namespace takar::app
