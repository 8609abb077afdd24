#include "report/results.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "measurement/reckoned.hpp"

namespace takar::report {
namespace {

using measurement::Indicator;
using measurement::NotComputable;
using measurement::Period;
using measurement::Recap;

constexpr std::int32_t kQuarters = 4;

bool same_line(const Indicator& one, const Indicator& other) {
  return one.code == other.code && one.name == other.name;
}

Period period_of(Quarter quarter) {
  return {quarter.year, kQuarters, quarter.number};
}

measurement::UnitEntry answer_of(const Share& share, Quarter quarter) {
  measurement::UnitEntry answer{
      .unit_name = share.unit_name, .entry = {.indicator_id = share.indicator.id}, .target = {}};
  if (const auto entry = share.entries.find(quarter); entry != share.entries.end())
    answer.entry = entry->second;
  if (const auto target = share.targets.find(quarter); target != share.targets.end())
    answer.target = target->second;
  return answer;
}

// What all units together were to reach: a sum, or for a ratio the target that they have in common.
std::optional<std::string> joint_target(const Line& line, Quarter quarter) {
  std::optional<Rational> joint;
  for (const auto& share : line.shares) {
    const auto found = share.targets.find(quarter);
    if (found == share.targets.end()) return std::nullopt;
    const auto target = parse_decimal(found->second);
    TAKAR_CHECK(target.has_value(), "a recorded target is decimal text");
    const bool is_ratio = !line.indicator().components.empty();
    if (is_ratio && joint && *joint != *target) return std::nullopt;
    joint = is_ratio || !joint ? *target : Rational(*joint + *target);
  }
  return joint ? exact_decimal(*joint) : std::nullopt;
}

// While some units have not answered, the others are held against their own targets.
Recap recap_at(const Line& line, Quarter quarter) {
  std::vector<measurement::UnitEntry> answers;
  for (const auto& share : line.shares) answers.push_back(answer_of(share, quarter));
  auto recap = measurement::consolidate(line.indicator(), answers, std::nullopt);
  if (!recap.actual && !recap.target) recap.target = joint_target(line, quarter);
  return recap;
}

QuarterState state_of(const Recap& recap, bool is_due) {
  const bool none = !recap.actual && recap.components.empty();
  if (none && !recap.missing.empty()) return is_due ? QuarterState::kEmpty : QuarterState::kNotDue;
  if (none) return recap.nihil.empty() ? QuarterState::kNotMeasured : QuarterState::kNihil;
  return recap.missing.empty() ? QuarterState::kFilled : QuarterState::kPartly;
}

// One line with what is read from it once: its recaps by quarter and its series.
class Reader {
 public:
  explicit Reader(const Line& line) : line_(line) {
    const auto& indicator = line.indicator();
    if (!indicator.formula.empty()) {
      auto formula = measurement::Formula::parse_open(
          indicator.formula, measurement::formula_names(indicator.components));
      TAKAR_CHECK(formula.has_value(), "a saved indicator has a formula that reads");
      series_.formula = std::move(*formula);
    }
    for (const auto& share : line.shares) {
      for (const auto& [quarter, entry] : share.entries) take(quarter);
      for (const auto& [quarter, target] : share.targets) take(quarter);
    }
  }

  [[nodiscard]] QuarterResult quarter(Quarter at) const {
    const auto found = recaps_.find(at);
    const auto recap = found == recaps_.end() ? recap_at(line_, at) : found->second;
    const auto reckoned = measurement::reckoned(line_.indicator(), recap);
    const bool is_due = recap.target.has_value() || !has_targets(at.year);
    return {at,
            state_of(recap, is_due),
            reckoned.actual,
            reckoned.target,
            reckoned.achieved,
            recap.missing};
  }

  [[nodiscard]] measurement::ToDate to_date(Quarter at) const {
    return measurement::to_date(series_, line_.indicator().time, period_of(at));
  }

  // Whether anything is known of that year.
  [[nodiscard]] bool knows(std::int32_t year) const {
    return std::any_of(
        recaps_.begin(), recaps_.end(), [&](const auto& each) { return each.first.year == year; });
  }

 private:
  void take(Quarter quarter) {
    const auto [place, is_new] = recaps_.try_emplace(quarter);
    if (!is_new) return;
    auto& recap = place->second;
    recap = recap_at(line_, quarter);
    const auto reckoned = measurement::reckoned(line_.indicator(), recap);
    if (reckoned.target) series_.targets[period_of(quarter)] = *reckoned.target;
    auto& figures = series_.figures[period_of(quarter)];
    figures = recap.components;
    if (!series_.formula && reckoned.actual)
      figures[std::string(measurement::kTypedComponent)] = *reckoned.actual;
  }

  [[nodiscard]] bool has_targets(std::int32_t year) const {
    return std::any_of(series_.targets.begin(), series_.targets.end(), [&](const auto& each) {
      return each.first.year == year;
    });
  }

  const Line& line_;
  std::map<Quarter, Recap> recaps_;
  measurement::Series series_;
};

measurement::Achievement achieved(const Indicator& indicator, const measurement::ToDate& to_date) {
  if (to_date.why != NotComputable::kComputed) return {std::nullopt, std::nullopt, to_date.why};
  return measurement::achievement(indicator.rule, to_date.target, to_date.actual);
}

measurement::ReportedYear reported_year(const Line& line, const Reader& reader, Quarter as_of) {
  const auto now = reader.to_date(as_of);
  measurement::ReportedYear year{.now = {as_of.year, now.actual, now.target},
                                 .before = {},
                                 .plan_target = line.yardsticks.plan_target,
                                 .standard = line.yardsticks.standard};
  for (std::int32_t back = 1; back <= kYearsBefore; ++back) {
    const Quarter then{as_of.year - back, as_of.number};
    if (!reader.knows(then.year)) continue;
    const auto figures = reader.to_date(then);
    year.before.push_back({then.year, figures.actual, figures.target});
  }
  return year;
}

measurement::Trend trend_at(const Line& line, const Reader& reader, Quarter as_of) {
  const auto now = reader.quarter(as_of);
  auto earlier = calendar::previous(as_of);
  for (std::int32_t back = 0; back < kQuarters; ++back, earlier = calendar::previous(earlier)) {
    const auto then = reader.quarter(earlier);
    if (!then.actual) continue;
    return measurement::trend_of(line.indicator().rule, now.target, then.actual, now.actual);
  }
  return measurement::Trend::kUnknown;
}

std::optional<measurement::Rating> rating_of(std::string_view scale,
                                             const std::optional<Rational>& percent,
                                             Quarter as_of) {
  if (!percent) return std::nullopt;
  return measurement::rate(
      scale.empty() ? kUsualScale : scale, *percent, calendar::last_day(as_of));
}

Quarter quarter_of(const LineResult& result) {
  return result.quarters.back().quarter;
}

}  // namespace

std::vector<Line> lines_of(std::vector<Share> shares) {
  std::vector<Line> lines;
  for (auto& share : shares) {
    auto found = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
      return same_line(line.indicator(), share.indicator);
    });
    if (found == lines.end()) found = lines.insert(lines.end(), Line{});
    found->shares.push_back(std::move(share));
  }
  return lines;
}

std::string_view word(QuarterState state) {
  switch (state) {
    case QuarterState::kNotDue:
      return "not_due";
    case QuarterState::kEmpty:
      return "empty";
    case QuarterState::kPartly:
      return "partly";
    case QuarterState::kFilled:
      return "filled";
    case QuarterState::kNihil:
      return "nihil";
    case QuarterState::kNotMeasured:
      return "not_measured";
  }
  return "";
}

LineResult result_of(const Line& line, Quarter as_of) {
  const Reader reader(line);
  LineResult result;
  for (std::int32_t number = 1; number <= kQuarters; ++number)
    result.quarters.push_back(reader.quarter({as_of.year, number}));
  result.to_date = reader.to_date(as_of);
  result.achieved = achieved(line.indicator(), result.to_date);
  result.rating = rating_of(line.indicator().scale, result.achieved.capped, as_of);
  result.compared = measurement::compare(line.indicator().rule, reported_year(line, reader, as_of));
  result.trend = trend_at(line, reader, as_of);
  return result;
}

Standing standing_of(const std::vector<Line>& lines, const std::vector<LineResult>& results) {
  TAKAR_CHECK(lines.size() == results.size(), "every line has its result");
  Standing standing;
  standing.indicators = lines.size();
  std::vector<measurement::Scored> scored;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& indicator = lines[i].indicator();
    const auto& percent = results[i].achieved.capped;
    scored.push_back({.name = indicator.name,
                      .unit = "%",
                      .value = percent,
                      .weight = indicator.weight.value_or(Rational(1))});
    if (!percent) ++standing.without;
    if (percent && *percent >= 100) ++standing.reached;
    if (percent && *percent < 100) ++standing.below;
  }
  auto score = measurement::score(scored);
  TAKAR_CHECK(score.has_value(), "achievements are all in percent");
  standing.score = std::move(*score);
  if (!results.empty())
    standing.rating = rating_of(kUsualScale, standing.score.value, quarter_of(results.front()));
  return standing;
}

std::vector<UnitStanding> unit_standings(const std::vector<Line>& lines, Quarter as_of) {
  struct Owned {
    UnitId unit;
    std::string name;
    std::vector<Line> lines;
  };
  std::vector<Owned> units;
  for (const auto& line : lines)
    for (const auto& share : line.shares) {
      auto found = std::find_if(
          units.begin(), units.end(), [&](const Owned& each) { return each.unit == share.unit; });
      if (found == units.end())
        found = units.insert(units.end(), {share.unit, share.unit_name, {}});
      found->lines.push_back({{share}, {}});
    }
  std::vector<UnitStanding> standings;
  for (const auto& unit : units) {
    std::vector<LineResult> results;
    for (const auto& line : unit.lines) results.push_back(result_of(line, as_of));
    standings.push_back({unit.unit, unit.name, standing_of(unit.lines, results)});
  }
  return standings;
}

}  // namespace takar::report
