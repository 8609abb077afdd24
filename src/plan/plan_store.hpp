#pragma once
// The plans of an agency in the store: events of the stream "plan", which bears the agency's
// number, and one row for each version and each recorded spending. Every function throws Fault if
// the database fails.

#include "organisation/actor.hpp"
#include "plan/plan_acts.hpp"
#include "store/store.hpp"

namespace takar::plan {

// Without versions if the agency has no plan.
[[nodiscard]] Plans plans_of(store::ReadTransaction&, organisation::AgencyId);

// Appends the event and writes its rows.
void save(store::WriteTransaction&, organisation::AgencyId, const Event&, organisation::Stamp);

// Writes the rows of this room anew from the log. Answers the number of events.
std::int64_t rebuild(store::WriteTransaction&);

}  // namespace takar::plan
