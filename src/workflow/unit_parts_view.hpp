#pragma once
// What each unit owed to the cases of a span of quarters, and when it answered: for the reporting
// rate and the on-time rate. One row for each case and unit, bound to one agency.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/store.hpp"
#include "workflow/case.hpp"

namespace takar::workflow {

struct UnitPart {
  CaseId case_id;
  std::string period;  // e.g. "2026Q3"
  UnitId unit;
  BranchState state = BranchState::kOpen;  // As its latest visit tells.
  bool on_time = true;  // No visit of the unit ended after it was due; a supplement is late.
  std::optional<Instant> due_at;       // UTC. Of the latest visit that states a time.
  std::optional<Instant> finished_at;  // UTC. Of the latest visit; empty while it is open.
};

// Of the cases whose period lies between the two ("2026Q1", "2026Q4"), ends included, in the order
// in which they were opened. Stopped cases owe nothing. Throws Fault.
[[nodiscard]] std::vector<UnitPart> unit_parts(store::ReadTransaction&,
                                               AgencyId,
                                               std::string_view first_period,
                                               std::string_view last_period);

}  // namespace takar::workflow
