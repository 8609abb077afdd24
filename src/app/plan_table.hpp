#pragma once
// The table of a plan as an act or a demo file brings it, made ready for the rules of the room
// plan: positions by their titles and indicators by their codes.

#include <vector>

#include "base/json.hpp"
#include "measurement/measurement_store.hpp"
#include "organisation/agency.hpp"
#include "plan/plan_acts.hpp"
#include "plan/plan_rows.hpp"
#include "store/store.hpp"

namespace takar::app {

using Indicators = std::vector<measurement::AssignedIndicator>;

// "rows" of DraftPlan of docs/openapi.yaml. Rejects with app.field_missing or app.field_wrong.
[[nodiscard]] Result<std::vector<plan::Row>> plan_rows_in(const json::Object& body);

// Titles are compared without regard to case. Borrows both.
[[nodiscard]] plan::Known plan_names(const organisation::Agency&, const Indicators&);

// The rest of DraftPlan.
[[nodiscard]] plan::DraftPlan plan_command_in(const json::Object& body, std::vector<plan::Node>);

// The quarterly targets of the version become those that forms ask for from now on. Throws Fault.
void set_quarterly_targets(store::WriteTransaction&,
                           organisation::AgencyId,
                           const plan::Version&,
                           organisation::Stamp);

}  // namespace takar::app
