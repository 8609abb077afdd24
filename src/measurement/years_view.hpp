#pragma once
// What was recorded over several years, in two questions: for results that put quarters and years
// together. Both bind the agency, reach the tables alone and throw Fault if the database fails.

#include <string>
#include <vector>

#include "calendar/quarter.hpp"
#include "measurement/entry.hpp"
#include "organisation/actor.hpp"
#include "store/store.hpp"

namespace takar::measurement {

// Both ends included.
struct YearSpan {
  std::int32_t first = 0, last = 0;
};

struct RecordedEntry {
  organisation::UnitId unit;
  calendar::Quarter quarter;
  Entry entry;
};

// The oldest first: of two answers to one question in one quarter the later one stands.
[[nodiscard]] std::vector<RecordedEntry> entries_in(store::ReadTransaction&,
                                                    organisation::AgencyId,
                                                    YearSpan);

struct RecordedTarget {
  IndicatorId indicator;
  calendar::Quarter quarter;
  std::string target;  // Decimal text.
};
[[nodiscard]] std::vector<RecordedTarget> targets_in(store::ReadTransaction&,
                                                     organisation::AgencyId,
                                                     YearSpan);

// The newest quarter of which the agency has recorded anything; empty before the first one.
[[nodiscard]] std::optional<calendar::Quarter> newest_quarter(store::ReadTransaction&,
                                                              organisation::AgencyId);

}  // namespace takar::measurement
