#pragma once
// Which position stands behind a performer column (kolom pelaksana) of an SOP in an agency. Set
// when the agency takes the SOP up; frozen into each case when it is opened.

#include <string_view>
#include <vector>

#include "app/office.hpp"
#include "sop/sop.hpp"
#include "store/store.hpp"
#include "workflow/case.hpp"

namespace takar::app {

struct ColumnBinding {
  sop::PerformerColumn column{};
  PositionId position;
};

// In the order of the columns. Throws Fault.
[[nodiscard]] std::vector<ColumnBinding> column_bindings(store::ReadTransaction&,
                                                         AgencyId,
                                                         std::string_view sop_key);

// Replaces the bindings of that SOP (Sop::id), as event performers_bound. Throws Fault.
void bind_performers(store::WriteTransaction&,
                     AgencyId,
                     std::string_view sop_key,
                     const std::vector<ColumnBinding>&,
                     organisation::Stamp);

// Writes the rows anew from the event log. Throws Fault.
void rebuild_bindings(store::WriteTransaction&);

// The unit's head behind every per-unit column, as the office stands.
[[nodiscard]] workflow::RosterUnit roster_unit(const Office&, const sop::Sop&, UnitId);

}  // namespace takar::app
