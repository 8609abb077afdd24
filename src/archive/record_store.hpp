#pragma once
// The records of an agency in the store: events of the stream "records", which bears the agency's
// number, and one row for each line of its own schedule, each file of which something is known, and
// each disposal list. Every function throws Fault if the database fails.

#include "archive/record_acts.hpp"
#include "organisation/actor.hpp"
#include "store/store.hpp"

namespace takar::archive {

[[nodiscard]] Records records_of(store::ReadTransaction&, organisation::AgencyId);

// Appends the event and writes its rows.
void save(store::WriteTransaction&,
          organisation::AgencyId,
          const RecordEvent&,
          organisation::Stamp);

// Writes the rows of these tables anew from the log. Answers the number of events.
std::int64_t rebuild_records(store::WriteTransaction&);

}  // namespace takar::archive
