#pragma once
// Reads what results are made of. Each function binds the agency and throws Fault if the database
// fails.

#include <functional>
#include <string>
#include <vector>

#include "measurement/years_view.hpp"
#include "report/results.hpp"

namespace takar::report {

using UnitName = std::function<std::string(UnitId)>;

// Every indicator of the agency with the figures and targets of those years, by unit and then in
// the order in which they were added.
[[nodiscard]] std::vector<Share> shares_of(store::ReadTransaction&,
                                           organisation::AgencyId,
                                           measurement::YearSpan,
                                           const UnitName&);

}  // namespace takar::report
