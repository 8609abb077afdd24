#pragma once
// One indicator over the periods of a year: its figures and targets period by period, put together
// up to a period that the caller names. Nothing here asks a clock which period it is.
//
// A period is due when it has a target or a figure; where the year has no target by period, every
// period is due. A due period without a figure is missing and is named, never zero by itself.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "measurement/achievement.hpp"
#include "measurement/definitions.hpp"
#include "measurement/formula.hpp"
#include "measurement/period.hpp"
#include "measurement/time_rules.hpp"

namespace takar::measurement {

// The component that is the realisation itself where there is no formula.
inline constexpr std::string_view kTypedComponent = "value";

struct Series {
  std::map<Period, Figures> figures;   // Of any years; an earlier one serves sebelumnya(x).
  std::map<Period, Rational> targets;  // By period, or one for the year.
  std::optional<Formula> formula;
  std::vector<Definition> definitions;
};

struct ToDate {
  std::optional<Rational> actual, target;
  NotComputable why = NotComputable::kComputed;  // Why there is no `actual`.
  std::string about;  // What is missing or zero: a period, a component, a part.
  NotComputable why_no_target = NotComputable::kComputed;
  std::vector<Period> filled;          // Periods that gave a figure.
  std::vector<Period> missing;         // Due periods that gave none.
  std::optional<Period> carried_from;  // An earlier period's figure stands in.
  Figures figures;                     // What the formula was reckoned over, if over one set.
  bool year_target = false;            // The target is the year's.
};

// Cannot fail: whatever keeps it from a figure is an answer.
[[nodiscard]] ToDate to_date(const Series&, const TimeRules&, const Period& as_of);

}  // namespace takar::measurement
