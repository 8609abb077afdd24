#include "measurement/series.hpp"

#include <gtest/gtest.h>

#include "measurement/comparisons.hpp"
#include "measurement/explanation.hpp"
#include "measurement/score.hpp"

namespace takar::measurement {
namespace {

Period quarter(std::int32_t number) {
  return {2026, 4, number};
}

Series typed(const std::vector<std::optional<int>>& actuals, const std::vector<int>& targets) {
  Series series;
  for (std::size_t i = 0; i < actuals.size(); ++i)
    series.figures[quarter(static_cast<std::int32_t>(i) + 1)]["value"] =
        actuals[i] ? std::optional<Rational>(*actuals[i]) : std::nullopt;
  for (std::size_t i = 0; i < targets.size(); ++i)
    series.targets[quarter(static_cast<std::int32_t>(i) + 1)] = targets[i];
  return series;
}

TEST(Period, ReadsEveryKindOfCode) {
  for (const char* code : {"2026Q3", "2026S1", "2026-07", "2026"})
    EXPECT_EQ(to_text(parse_period(code).value()), code);
  for (const char* code : {"",
                           "2026Q5",
                           "2026Q0",
                           "2026S3",
                           "2026-13",
                           "26Q1",
                           "2026Q",
                           "2026X1",
                           "1999Q1",
                           "2026q1",
                           "2026-7",
                           "2026Q1 "})
    EXPECT_FALSE(parse_period(code)) << code;
  EXPECT_EQ(before(quarter(1)), (Period{2025, 4, 4}));
}

TEST(Series, AGapStopsTheSumUntilTheAgencyChoosesOtherwise) {
  const auto series = typed({10, std::nullopt, 15}, {10, 20, 30});
  const auto under = [&](MissingRule missing) {
    return to_date(series, {.rule = TimeRule::kSum, .missing = missing}, quarter(3));
  };
  EXPECT_EQ(under(MissingRule::kBlock).actual, std::nullopt);
  EXPECT_EQ(under(MissingRule::kBlock).about, "2026Q2");
  EXPECT_EQ(under(MissingRule::kFlag).target, Rational(60));
  EXPECT_EQ(under(MissingRule::kSkip).target, Rational(40));
  EXPECT_EQ(under(MissingRule::kZero).actual, Rational(25));
  EXPECT_EQ(under(MissingRule::kFlag).missing, std::vector<Period>{quarter(2)});
}

TEST(Series, APeriodWithoutATargetAndAFigureIsNotDue) {
  auto series = typed({std::nullopt, 40}, {});
  series.targets[quarter(2)] = 50;
  series.targets[quarter(4)] = 50;
  const TimeRules sum{.rule = TimeRule::kSum};
  EXPECT_EQ(to_date(series, sum, quarter(1)).why, NotComputable::kNotDue);
  EXPECT_EQ(to_date(series, sum, quarter(3)).actual, Rational(40));
  EXPECT_EQ(to_date(series, sum, quarter(4)).about, "2026Q4");
}

TEST(Series, WhatIsRecordedLaterChangesNoEarlierReport) {
  auto series = typed({20, 45}, {25, 50, 75, 100});
  const TimeRules last{.rule = TimeRule::kLast};
  const auto then = to_date(series, last, quarter(2)).actual;
  series.figures[quarter(3)]["value"] = 70;
  EXPECT_EQ(to_date(series, last, quarter(2)).actual, then);
}

TEST(Series, ARatioOfSumsOfOnePeriodIsItsOwnRatio) {
  Series series;
  series.formula = Formula::parse_open("a / b * 100", {}).value();
  series.figures[quarter(1)] = {{"a", 3}, {"b", 7}};
  const TimeRules alone{};
  const TimeRules sums{.rule = TimeRule::kRatioOfSums};
  EXPECT_EQ(to_date(series, sums, quarter(1)).actual, to_date(series, alone, quarter(1)).actual);
  series.figures[quarter(2)] = {{"a", 5}, {"b", 0}};
  EXPECT_EQ(to_date(series, sums, quarter(2)).actual, Rational(800, 7));
  series.figures[quarter(3)] = {{"a", 5}};
  EXPECT_EQ(to_date(series, sums, quarter(3)).about, "2026Q3: b");
  series.formula.reset();
  EXPECT_EQ(to_date(series, sums, quarter(2)).why, NotComputable::kNoTimeRule);
}

TEST(Series, ATargetThatOnlySomePeriodsHaveIsNoTarget) {
  auto series = typed({1, 2, 3}, {10, 20});
  const TimeRules sum{.rule = TimeRule::kSum};
  EXPECT_EQ(to_date(series, sum, quarter(3)).why_no_target, NotComputable::kNoTarget);
  series.targets = {{quarter(3), 12}};
  EXPECT_EQ(to_date(series, sum, quarter(3)).target, Rational(12));
  series.targets = {{{2026, 1, 1}, 40}};
  EXPECT_EQ(to_date(series, sum, quarter(3)).target, Rational(40));
  EXPECT_TRUE(to_date(series, sum, quarter(3)).year_target);
}

TEST(Definitions, AreReckonedInTheOrderOfTheirUse) {
  const auto definitions = ordered({{"total", "dua + c"}, {"dua", "a * 2"}});
  ASSERT_TRUE(definitions);
  Figures figures{{"a", 3}, {"c", 1}};
  EXPECT_EQ(derive(*definitions, figures, {}).why, Computed::Why::kComputed);
  EXPECT_EQ(figures.at("total"), Rational(7));
}

TEST(Definitions, ThatLeadBackToThemselvesAreRefused) {
  const auto refused = ordered({{"a", "b + 1"}, {"b", "c"}, {"c", "a"}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "measurement.formula_cycle");
  EXPECT_EQ(refused.error().details, std::vector<std::string>{"a > b > c > a"});
  std::map<std::string, std::string, std::less<>> many;
  for (std::size_t i = 0; i <= kDefinitionsMax; ++i) many["d" + std::to_string(i)] = "1";
  EXPECT_EQ(ordered(many).error().code, "measurement.too_many_definitions");
}

TEST(Explanation, LeadsFromTheComponentsToThePrintedPercentage) {
  Indicator indicator{.unit = "%",
                      .rule = {Polarity::kLower, LowerRule::kLinear},
                      .components = {{"a", "Hari", ""}, {"b", "Baku", ""}},
                      .formula = "a / b * 100"};
  indicator.rule.cap_percent = 110;
  const Reckoned reckoned{{{"a", 10}, {"b", 12}},
                          Rational(250, 3),
                          Rational(100),
                          achievement(indicator.rule, Rational(100), Rational(250, 3))};
  const auto sentences = explain(indicator, reckoned);
  ASSERT_EQ(sentences.size(), 5U);
  EXPECT_EQ(sentences[0].english, "Realisation (R) = a / b * 100 = 10 / 12 * 100 = ≈83.333333 %");
  EXPECT_NE(sentences[2].english.find("(2 x 100 - ≈83.333333) / 100 x 100 = ≈116.666667%"),
            std::string::npos);
  EXPECT_EQ(sentences[3].english, "The cap of 110.00 applies: the achievement becomes 110.00%");
  EXPECT_NE(sentences[4].indonesian.find("Dicetak 110,00%"), std::string::npos);
}

TEST(Explanation, NamesTheReasonWhereThereIsNoNumber) {
  const auto sentences =
      explain({}, {{}, Rational(3), std::nullopt, {.why = NotComputable::kNoTarget}});
  EXPECT_EQ(sentences.back().indonesian, "Capaian tidak dapat dihitung: target belum ditetapkan");
}

TEST(Comparisons, FollowTheRuleOfTheIndicator) {
  const AchievementRule lower{Polarity::kLower, LowerRule::kInverse};
  const auto result = compare(lower,
                              {.now = {2026, Rational(8), Rational(10)},
                               .before = {{2025, Rational(12), Rational(12)}, {2024, {}, {}}},
                               .plan_target = Rational(6)});
  EXPECT_EQ(result.with_target.raw, Rational(125));
  EXPECT_EQ(result.with_years[0].change, Rational(-4));
  EXPECT_EQ(result.with_years[0].trend, Trend::kBetter);
  EXPECT_EQ(result.with_years[1].trend, Trend::kUnknown);
  EXPECT_EQ(result.with_plan.raw, Rational(75));
  EXPECT_EQ(result.with_standard.why, NotComputable::kNoTarget);
}

TEST(Comparisons, ABandIsNeitherBetterNorWorseInside) {
  const AchievementRule band{.polarity = Polarity::kRange, .band = Band{7, 8}};
  EXPECT_EQ(trend_of(band, {}, Rational(7), Rational(8)), Trend::kSame);
  EXPECT_EQ(trend_of(band, {}, Rational(8), Rational(9)), Trend::kWorse);
  const AchievementRule exact{.polarity = Polarity::kExact};
  EXPECT_EQ(trend_of(exact, Rational(10), Rational(8), Rational(11)), Trend::kBetter);
  EXPECT_EQ(trend_of(exact, {}, Rational(8), Rational(11)), Trend::kUnknown);
}

TEST(Score, ListsWhatHasNoNumberAndNeverCountsItAsZero) {
  const auto result = score({{"A", "%", Rational(80)}, {"B", "%", std::nullopt}});
  EXPECT_EQ(result->value, Rational(80));
  EXPECT_EQ(result->left_out, std::vector<std::string>{"B"});
  EXPECT_EQ(score({{"B", "%", std::nullopt}})->value, std::nullopt);
  EXPECT_EQ(score({{"A", "%", Rational(1)}, {"B", "orang", Rational(1)}}).error().code,
            "measurement.mixed_units");
  EXPECT_EQ(reporting_rate(3, 4), Rational(75));
  EXPECT_EQ(reporting_rate(0, 0), std::nullopt);
  EXPECT_FALSE(efficiency_by_budget({{100, 0, 5}}));
}

}  // namespace
}  // namespace takar::measurement
