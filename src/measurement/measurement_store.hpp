#pragma once
// The tables of this room: indicators, targets and entries, each with the event that is its truth.
// Every query binds the agency. Every function throws Fault if the database fails.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/quarter.hpp"
#include "measurement/entry.hpp"
#include "measurement/indicator.hpp"
#include "organisation/actor.hpp"
#include "store/store.hpp"

namespace takar::measurement {

struct AssignedIndicator {
  Indicator indicator;
  organisation::UnitId unit;  // Who answers for it.
};

struct QuarterTarget {
  calendar::Quarter quarter;
  std::string target;  // Decimal text.
};

// Appends event indicator_added and writes the row. The indicator passed checked() before; its id
// was taken from the transaction.
void save_indicator(store::WriteTransaction&,
                    organisation::AgencyId,
                    const AssignedIndicator&,
                    organisation::Stamp);

// Appends event indicator_rules_set and makes these the indicator's rules; those before it stay
// readable by their version (rules_at()). Cases whose rules are frozen keep theirs. The indicator
// passed with_rules() before; `reason` says why, in the office's words.
void set_rules(store::WriteTransaction&,
               organisation::AgencyId,
               const Indicator&,
               const std::string& reason,
               organisation::Stamp);

// Appends event targets_set and replaces the targets of those quarters.
void set_targets(store::WriteTransaction&,
                 organisation::AgencyId,
                 IndicatorId,
                 const std::vector<QuarterTarget>&,
                 organisation::Stamp);

// By unit and then in the order in which they were added.
[[nodiscard]] std::vector<AssignedIndicator> indicators_of(store::ReadTransaction&,
                                                           organisation::AgencyId);
[[nodiscard]] std::vector<Indicator> indicators_of(store::ReadTransaction&,
                                                   organisation::AgencyId,
                                                   organisation::UnitId);
// Rises with every change of an indicator or a target of the agency. For a caller that keeps them.
[[nodiscard]] std::int64_t indicators_version(store::ReadTransaction&, organisation::AgencyId);

// Decimal text; empty when none was set.
[[nodiscard]] std::optional<std::string> target_of(store::ReadTransaction&,
                                                   organisation::AgencyId,
                                                   IndicatorId,
                                                   calendar::Quarter);

// Where figures were entered. A case is named by its number: this room knows no cases.
struct EntryPlace {
  organisation::AgencyId agency;
  std::int64_t case_id = 0;
  organisation::UnitId unit;
  calendar::Quarter quarter;
};

// Appends event entries_recorded and writes the rows; an earlier answer of the unit is replaced in
// the rows and stays in the log.
void record_entries(store::WriteTransaction&,
                    const EntryPlace&,
                    const std::vector<Entry>&,
                    Instant at);

// How often figures were recorded in that case.
[[nodiscard]] std::int64_t figures_version(store::ReadTransaction&, std::int64_t case_id);

// The unit's answers in that case, by indicator.
[[nodiscard]] std::vector<Entry> entries_of(store::ReadTransaction&,
                                            organisation::AgencyId,
                                            std::int64_t case_id,
                                            organisation::UnitId);

// Every unit's answers in that case, for a recap.
struct UnitAnswer {
  organisation::UnitId unit;
  Entry entry;
};
[[nodiscard]] std::vector<UnitAnswer> answers_of(store::ReadTransaction&,
                                                 organisation::AgencyId,
                                                 std::int64_t case_id);

// The targets of that quarter by indicator, decimal text; an indicator without one is not in it.
[[nodiscard]] std::map<IndicatorId, std::string> targets_of(store::ReadTransaction&,
                                                            organisation::AgencyId,
                                                            calendar::Quarter);

// The realisation that was last recorded for that quarter, in whatever case; decimal text.
[[nodiscard]] std::optional<std::string> actual_of(store::ReadTransaction&,
                                                   organisation::AgencyId,
                                                   IndicatorId,
                                                   calendar::Quarter);

// Throws every row of this room away and writes them anew from the event log. Answers the number of
// events.
std::int64_t rebuild(store::WriteTransaction&);

}  // namespace takar::measurement
