#include "report/results.hpp"

#include <gtest/gtest.h>

#include "report/timeliness.hpp"

namespace takar::report {
namespace {

using measurement::EntryState;
using measurement::NotComputable;
using measurement::TimeRule;

constexpr UnitId kOne{11};
constexpr UnitId kTwo{12};
constexpr Quarter kThird{2026, 3};

measurement::Indicator counted() {
  measurement::Indicator indicator{
      .id = {5}, .code = "1", .name = "Konflik ditangani", .unit = "kasus"};
  indicator.time.rule = TimeRule::kSum;
  return indicator;
}

measurement::Indicator ratio() {
  auto indicator = counted();
  indicator.unit = "%";
  indicator.components = {{"a", "Tertangani", ""}, {"b", "Dilaporkan", ""}};
  indicator.formula = "a / b * 100";
  indicator.time.rule = TimeRule::kRatioOfSums;
  return indicator;
}

measurement::Entry filled(const std::string& actual) {
  return {{5}, EntryState::kFilled, {}, actual, ""};
}

measurement::Entry parts(const std::string& a, const std::string& b) {
  return {{5}, EntryState::kFilled, {{"a", a}, {"b", b}}, std::nullopt, ""};
}

Share share(const measurement::Indicator& indicator, UnitId unit = kOne) {
  return {unit, unit == kOne ? "Bidang Satu" : "Bidang Dua", indicator, {}, {}};
}

std::string percent(const measurement::Achievement& achieved) {
  return measurement::percent_text(achieved);
}

TEST(Results, PutTheQuartersOfTheYearTogetherUpToTheOneAskedFor) {
  auto one = share(counted());
  one.targets = {{{2026, 1}, "10"}, {{2026, 2}, "10"}, {{2026, 3}, "10"}, {{2026, 4}, "10"}};
  one.entries = {{{2026, 1}, filled("8")}, {{2026, 2}, filled("10")}, {{2026, 3}, filled("9")}};
  const auto result = result_of({{one}, {}}, kThird);
  EXPECT_EQ(result.to_date.actual, Rational(27));
  EXPECT_EQ(result.to_date.target, Rational(30));
  EXPECT_EQ(percent(result.achieved), "90.00");
  ASSERT_EQ(result.quarters.size(), 4U);
  EXPECT_EQ(percent(result.quarters[0].achieved), "80.00");
  EXPECT_EQ(result.quarters[3].state, QuarterState::kEmpty);
  EXPECT_EQ(result.rating->indonesian, "Tinggi");
  EXPECT_EQ(result.trend, measurement::Trend::kWorse);
}

TEST(Results, AddTheComponentsOfUnitsAndDivideOnce) {
  auto one = share(ratio());
  auto two = share(ratio(), kTwo);
  one.targets[kThird] = two.targets[kThird] = "50";
  one.entries[kThird] = parts("10", "20");
  two.entries[kThird] = parts("1", "100");
  const auto lines = lines_of({one, two});
  ASSERT_EQ(lines.size(), 1U);
  const auto result = result_of(lines[0], kThird);
  // The mean of 50 % and 1 % would be 25.5 %.
  EXPECT_EQ(fixed_decimal(*result.quarters[2].actual, 2), "9.17");
  EXPECT_EQ(percent(result.achieved), "18.33");
}

TEST(Results, AMissingUnitIsNamedAndNoZero) {
  auto one = share(counted());
  auto two = share(counted(), kTwo);
  one.targets[kThird] = two.targets[kThird] = "10";
  one.entries[kThird] = filled("10");
  const auto result = result_of(lines_of({one, two})[0], kThird);
  EXPECT_EQ(result.quarters[2].state, QuarterState::kPartly);
  EXPECT_EQ(result.quarters[2].missing, std::vector<std::string>{"Bidang Dua"});
  EXPECT_EQ(result.quarters[2].actual, Rational(10));
}

TEST(Results, AGapHoldsTheYearBackAndSaysWhichQuarterItIs) {
  auto one = share(counted());
  one.targets = {{{2026, 2}, "10"}, {{2026, 3}, "10"}};
  one.entries[kThird] = filled("9");
  const auto result = result_of({{one}, {}}, kThird);
  EXPECT_EQ(result.achieved.why, NotComputable::kMissing);
  EXPECT_EQ(result.to_date.about, "2026Q2");
  EXPECT_FALSE(result.rating.has_value());
}

TEST(Results, NihilAndNotDueAreStatesOfTheirOwn) {
  auto one = share(counted());
  one.targets[kThird] = "10";
  one.entries[kThird] = {{5}, EntryState::kNihil, {}, {}, "Tidak ada konflik."};
  const auto result = result_of({{one}, {}}, kThird);
  EXPECT_EQ(result.quarters[2].state, QuarterState::kNihil);
  EXPECT_FALSE(result.quarters[2].actual.has_value());
  EXPECT_EQ(result.quarters[0].state, QuarterState::kNotDue);
}

TEST(Results, CompareWithTheYearsBeforeThePlanAndTheStandard) {
  auto one = share(counted());
  one.targets = {{{2025, 1}, "10"}, {{2026, 1}, "10"}};
  one.entries = {{{2025, 1}, filled("5")}, {{2026, 1}, filled("8")}};
  const Line line{{one}, {Rational(16), 2029, measurement::Standard{4, "BPS 2025"}}};
  const auto compared = result_of(line, {2026, 1}).compared;
  ASSERT_EQ(compared.with_years.size(), 1U);
  EXPECT_EQ(compared.with_years[0].year, 2025);
  EXPECT_EQ(compared.with_years[0].change, Rational(3));
  EXPECT_EQ(compared.with_years[0].trend, measurement::Trend::kBetter);
  EXPECT_EQ(percent(compared.with_target), "80.00");
  EXPECT_EQ(percent(compared.with_plan), "50.00");
  EXPECT_EQ(percent(compared.with_standard), "200.00");
}

TEST(Results, AnEarlierYearWithoutAnyFigureIsNotComparedAtAll) {
  auto one = share(counted());
  one.entries[{2026, 1}] = filled("8");
  EXPECT_TRUE(result_of({{one}, {}}, {2026, 1}).compared.with_years.empty());
}

TEST(Standing, NamesWhatHasNoNumberAndWeighsTheRest) {
  auto heavy = share(counted());
  heavy.indicator.weight = Rational(3);
  heavy.targets[kThird] = "10";
  heavy.entries[kThird] = filled("10");
  auto light = share(counted());
  light.indicator.name = "Lain";
  light.targets[kThird] = "10";
  light.entries[kThird] = filled("2");
  auto empty = share(counted());
  empty.indicator.name = "Kosong";
  const auto lines = lines_of({heavy, light, empty});
  std::vector<LineResult> results;
  for (const auto& line : lines) results.push_back(result_of(line, kThird));
  const auto standing = standing_of(lines, results);
  EXPECT_EQ(standing.score.value, Rational(80));
  EXPECT_EQ(standing.score.left_out, std::vector<std::string>{"Kosong"});
  EXPECT_EQ(standing.reached, 1U);
  EXPECT_EQ(standing.below, 1U);
  EXPECT_EQ(standing.without, 1U);
  EXPECT_EQ(standing.rating->indonesian, "Tinggi");
}

TEST(Standing, OfAUnitHoldsItsOwnSharesAlone) {
  auto one = share(counted());
  auto two = share(counted(), kTwo);
  one.targets[kThird] = two.targets[kThird] = "10";
  one.entries[kThird] = filled("10");
  two.entries[kThird] = filled("4");
  const auto units = unit_standings(lines_of({one, two}), kThird);
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].standing.score.value, Rational(100));
  EXPECT_EQ(units[1].standing.score.value, Rational(40));
}

TEST(Timeliness, CountsWhatIsDueAndNotWhatMayStillCome) {
  const std::vector<Duty> duties{{kOne, kThird, DutyState::kOnTime},
                                 {kTwo, kThird, DutyState::kLate},
                                 {{13}, kThird, DutyState::kMissing},
                                 {{14}, kThird, DutyState::kOverdue},
                                 {{15}, kThird, DutyState::kOpen}};
  const auto rates = rates_of(duties);
  EXPECT_EQ(rates.due, 4U);
  EXPECT_EQ(rates.reporting_rate, Rational(50));
  EXPECT_EQ(rates.on_time_rate, Rational(25));
  EXPECT_FALSE(rates_of(duties, UnitId{15}).reporting_rate.has_value());
}

}  // namespace
}  // namespace takar::report
