#pragma once
// The rules and targets of one case, frozen when its forms are prepared, so that a later change of
// an indicator leaves a quarter that is being measured, or was, as it is. Rules are named by their
// version, which is never altered. Every function throws Fault if the database fails.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "calendar/quarter.hpp"
#include "measurement/dry_run.hpp"
#include "measurement/measurement_store.hpp"
#include "organisation/actor.hpp"
#include "store/event_log.hpp"
#include "store/store.hpp"

namespace takar::measurement {

struct FrozenRules {
  std::int64_t version = 0;             // Of the case's stream "rules"; 0: nothing is frozen.
  std::vector<AssignedIndicator> list;  // By unit and then in the order in which they were added.
  std::map<IndicatorId, std::string> targets;         // Decimal text; without one it is not in it.
  std::map<IndicatorId, std::int64_t> rule_versions;  // Of the indicator's stream.
};

// A case is named by its number: this room knows no cases.
struct FrozenPlace {
  organisation::AgencyId agency;
  std::int64_t case_id = 0;
  calendar::Quarter quarter;
};

// Appends event rules_frozen with every indicator that the case does not hold yet, under the rules
// and the target that hold now. Without a new one nothing is appended: what is frozen stays.
void freeze_rules(store::WriteTransaction&, const FrozenPlace&, organisation::Stamp);

// 0 while the case's rules are not frozen.
[[nodiscard]] std::int64_t frozen_version(store::ReadTransaction&, std::int64_t case_id);
[[nodiscard]] FrozenRules frozen_rules(store::ReadTransaction&,
                                       organisation::AgencyId,
                                       std::int64_t case_id);

// Whether an event counts, for a question about an earlier moment.
using Counts = std::function<bool(const store::StoredEvent&)>;

// The rules of the case out of the log, by the events that count alone.
struct FrozenOnce {
  FrozenRules rules;
  std::map<IndicatorId, Instant> frozen_at;  // UTC.
};
[[nodiscard]] FrozenOnce frozen_rules_once(store::ReadTransaction&,
                                           organisation::AgencyId,
                                           std::int64_t case_id,
                                           const Counts&);

// One handing in of a unit's answers, as the log keeps it: a later one does not replace it there.
struct RecordedEntries {
  organisation::UnitId unit;
  std::vector<Entry> entries;
  std::int64_t place = 0;  // Of the event in the log.
  Instant at;              // UTC.
};
// In the order in which they came in.
[[nodiscard]] std::vector<RecordedEntries> recorded_entries(store::ReadTransaction&,
                                                            organisation::AgencyId,
                                                            std::int64_t case_id,
                                                            const Counts&);

// The indicator as that version of its stream set it; empty if the agency has no such version.
[[nodiscard]] std::optional<Indicator> rules_at(store::ReadTransaction&,
                                                organisation::AgencyId,
                                                IndicatorId,
                                                std::int64_t version);

// One setting of an indicator's rules, as the log tells it.
struct RuleVersion {
  std::int64_t version = 0;  // Of the indicator's stream.
  Indicator indicator;
  organisation::PersonId by;  // 0: the program itself.
  std::string reason;         // "" for the rules that the indicator was added with.
  Instant at;                 // UTC.
};
// The newest first; empty if the agency has no such indicator.
[[nodiscard]] std::vector<RuleVersion> rule_versions(store::ReadTransaction&,
                                                     organisation::AgencyId,
                                                     IndicatorId);

// What was recorded of an indicator, one figure a quarter in their order: the newest answer, with
// the target that the case froze, or the quarter's target where nothing is frozen.
[[nodiscard]] std::vector<PastFigure> past_figures(store::ReadTransaction&,
                                                   organisation::AgencyId,
                                                   IndicatorId);

// Writes the rows of frozen_rule anew from the log. Answers the number of events.
std::int64_t rebuild_frozen_rules(store::WriteTransaction&);

}  // namespace takar::measurement
