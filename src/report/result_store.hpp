#pragma once
// Reads what results are made of. Each function binds the agency and throws Fault if the database
// fails.

#include <functional>
#include <string>
#include <vector>

#include "organisation/actor.hpp"
#include "report/results.hpp"
#include "store/store.hpp"

namespace takar::report {

using UnitName = std::function<std::string(UnitId)>;

// Every indicator of the agency as of that quarter, by unit and then in the order in which they
// were added: the figures of its year and of kYearsBefore before it, each with the target and the
// rules it was measured by.
[[nodiscard]] std::vector<Share> shares_of(store::ReadTransaction&,
                                           organisation::AgencyId,
                                           Quarter as_of,
                                           const UnitName&);

}  // namespace takar::report
