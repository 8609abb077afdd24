#pragma once
// Results (hasil pengukuran): what the figures of an agency come to, indicator by indicator, as of
// one quarter. Each quarter alone, the year to date, the four comparisons of an LKjIP and the
// label of the scale. The quarter is an argument; nothing here asks a clock which one it is.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/quarter.hpp"
#include "measurement/comparisons.hpp"
#include "measurement/entry.hpp"
#include "measurement/indicator.hpp"
#include "measurement/scales.hpp"
#include "measurement/score.hpp"
#include "measurement/series.hpp"
#include "organisation/actor.hpp"

namespace takar::report {

using calendar::Quarter;
using measurement::IndicatorId;
using organisation::UnitId;

// One unit's figures for an indicator, of all years that were read.
struct Share {
  UnitId unit;
  std::string unit_name;
  measurement::Indicator indicator;
  std::map<Quarter, measurement::Entry> entries;
  std::map<Quarter, std::string> targets;  // Decimal text.
};

// What the agency's people stated beside the figures, to compare them with.
struct Yardsticks {
  std::optional<Rational> plan_target;  // At the end of the Renstra.
  std::int32_t plan_year = 0;           // The year it ends; 0: not stated.
  std::optional<measurement::Standard> standard;

  bool operator==(const Yardsticks&) const = default;
};

// An indicator as the agency reports it: the units that have it under one code and name together.
struct Line {
  std::vector<Share> shares;  // Never empty. The first one's rules hold.
  Yardsticks yardsticks;

  [[nodiscard]] const measurement::Indicator& indicator() const { return shares.front().indicator; }
};

// In the order in which the first share of each stands.
[[nodiscard]] std::vector<Line> lines_of(std::vector<Share>);

enum class QuarterState : std::uint8_t {
  kNotDue,  // The year has targets, this quarter has none.
  kEmpty,
  kPartly,  // Some units answered, others did not.
  kFilled,
  kNihil,
  kNotMeasured,
};
[[nodiscard]] std::string_view word(QuarterState);  // "not_due", "empty", "partly", ...

struct QuarterResult {
  Quarter quarter;
  QuarterState state = QuarterState::kEmpty;
  std::optional<Rational> actual, target;
  measurement::Achievement achieved;
  std::vector<std::string> missing;  // Names of units.
};

// The scale that rates an indicator which names none.
// Source: data/measurement/rating-scales.tsv; the scale that regional reports use most.
inline constexpr std::string_view kUsualScale = "permendagri86";

// Years before the reported one that are compared with it.
inline constexpr std::int32_t kYearsBefore = 4;  // Source: docs/decisions/0115; a Renstra is five.

struct LineResult {
  std::vector<QuarterResult> quarters;  // The four of the year, those to come too.
  measurement::ToDate to_date;
  measurement::Achievement achieved;  // To date.
  std::optional<measurement::Rating> rating;
  measurement::Comparisons compared;  // With earlier years as of the same quarter.
  measurement::Trend trend{};  // The quarter against the newest one before that has a figure.
};

// Cannot fail: what has no number has a reason.
[[nodiscard]] LineResult result_of(const Line&, Quarter as_of);

struct Standing {
  measurement::Score score;  // Weighted mean of the achievements that have a number.
  std::optional<measurement::Rating> rating;
  std::size_t indicators = 0;
  std::size_t reached = 0;  // Achievement of 100 or more.
  std::size_t below = 0;    // A number under 100.
  std::size_t without = 0;  // No number, each for its own reason.
};

// How the lines stand together; `results` are theirs, in their order.
[[nodiscard]] Standing standing_of(const std::vector<Line>&, const std::vector<LineResult>&);

struct UnitStanding {
  UnitId unit;
  std::string name;
  Standing standing;  // Of the unit's own shares.
};

// In the order in which the units first come.
[[nodiscard]] std::vector<UnitStanding> unit_standings(const std::vector<Line>&, Quarter as_of);

}  // namespace takar::report
