#pragma once
// The results of an agency as the leader's page shows them, and of a region's agencies side by side
// (docs/openapi.yaml).

#include <optional>
#include <vector>

#include "app/reading.hpp"
#include "report/results.hpp"
#include "report/timeliness.hpp"

namespace takar::app {

// What the results of one agency are made of. Throws Fault.
struct AgencyResults {
  calendar::Quarter quarter;
  std::vector<report::Line> lines;
  std::vector<report::LineResult> results;  // Of the lines, in their order.
  std::vector<report::Duty> duties;         // Of the year.
};
[[nodiscard]] AgencyResults agency_results(store::ReadTransaction&,
                                           const Office&,
                                           calendar::Quarter,
                                           Instant now);

// The newest quarter with figures, else the one that ended last by the office's clock.
[[nodiscard]] calendar::Quarter newest_quarter(store::ReadTransaction&, const Office&, Instant now);

// Results of docs/openapi.yaml, as of the quarter that the path names, or of the newest one.
// Rejects with app.field_wrong {"year/quarter"}.
[[nodiscard]] Result<json::Object> results(const Asked&, const Office&);
[[nodiscard]] Result<json::Object> newest_results(const Asked&, const Office&);

// RegionResults of docs/openapi.yaml: the agencies of the office's region, by name. They are put
// side by side without a rank: their indicators differ.
// Rejects with app.not_allowed if the viewer may not see other agencies' figures, or with
// app.field_wrong.
[[nodiscard]] Result<json::Object> region_results(const Asked&, const Office&);

// The quarter that the first two numbers of the path name. Rejects with app.field_wrong.
[[nodiscard]] Result<calendar::Quarter> asked_quarter(const Asked&);

}  // namespace takar::app
