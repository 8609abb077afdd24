#pragma once
// What was recorded over several years, in a few questions: for results that put quarters and years
// together. Each binds the agency, reaches the tables alone and throws Fault if the database fails.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "calendar/quarter.hpp"
#include "measurement/entry.hpp"
#include "measurement/indicator.hpp"
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
  std::optional<std::string> target;  // Decimal text; empty: the quarter has none.
};
// Of each quarter the target that its answer was measured against, frozen with the case's forms, or
// the target that is set now where nothing is frozen: a later revision leaves a measured quarter as
// it is. Source: docs/decisions/0110.
[[nodiscard]] std::vector<RecordedTarget> targets_in(store::ReadTransaction&,
                                                     organisation::AgencyId,
                                                     YearSpan);

// The rules under which the newest answer of each indicator was given, in those years and not after
// that quarter; only of indicators whose rules were changed since. Source: docs/decisions/0110.
[[nodiscard]] std::map<IndicatorId, Indicator> superseded_rules(store::ReadTransaction&,
                                                                organisation::AgencyId,
                                                                YearSpan,
                                                                calendar::Quarter as_of);

struct RecordedQuarter {
  calendar::Quarter quarter;
  std::int64_t case_id = 0;  // In which the newest answer of that quarter was given.
};
// The quarters before `quarter` for which the indicator was answered, the newest first; at most
// `limit` of them.
[[nodiscard]] std::vector<RecordedQuarter> quarters_before(store::ReadTransaction&,
                                                           organisation::AgencyId,
                                                           IndicatorId,
                                                           calendar::Quarter,
                                                           std::size_t limit);

// The newest quarter of which the agency has recorded anything; empty before the first one.
[[nodiscard]] std::optional<calendar::Quarter> newest_quarter(store::ReadTransaction&,
                                                              organisation::AgencyId);

}  // namespace takar::measurement
