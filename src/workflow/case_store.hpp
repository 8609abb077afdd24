#pragma once
// The tables of this room: the events of each case (the truth) and the rows that show it, written
// in one transaction. Every function throws Fault if the database fails.

#include <optional>
#include <vector>

#include "store/store.hpp"
#include "workflow/events.hpp"

namespace takar::workflow {

// The case as its rows tell. Empty if this agency has no such case.
[[nodiscard]] std::optional<Case> load_case(store::ReadTransaction&, AgencyId, CaseId);

// Case::version as its row tells; 0 if this agency has no such case. For a caller that keeps cases.
[[nodiscard]] std::int64_t case_version(store::ReadTransaction&, AgencyId, CaseId);

// Appends `event` as number `after.version` of the case and writes the rows in which `after`
// differs from `before`. Throws Fault if that number is taken: somebody was faster, and nothing is
// written.
void save(store::WriteTransaction&, const Case& before, const Case& after, const Event& event);

// The open or finished case of that agency, SOP (Sop::id) and period that was not stopped; for
// OpenCase::open_already.
[[nodiscard]] std::optional<CaseId> case_of_period(store::ReadTransaction&,
                                                   AgencyId,
                                                   std::string_view sop_key,
                                                   std::string_view period);

// All events of the case, oldest first. Bug if the log holds what this program cannot read.
[[nodiscard]] std::vector<Event> load_history(store::ReadTransaction&, AgencyId, CaseId);

// Throws every row of this room away and writes them anew from the event log. Answers the number of
// cases.
std::int64_t rebuild(store::WriteTransaction&);

}  // namespace takar::workflow
