#include "measurement/dry_run.hpp"

#include <gtest/gtest.h>

namespace takar::measurement {
namespace {

Indicator typed(Polarity polarity, std::optional<LowerRule> lower) {
  Indicator indicator{.code = "1", .name = "Lama layanan", .unit = "hari"};
  indicator.rule.polarity = polarity;
  indicator.rule.lower_rule = lower;
  return indicator;
}

PastFigure past(std::int32_t quarter, const char* actual, const char* target) {
  return {{2026, 4, quarter},
          {.indicator_id = {1}, .state = EntryState::kFilled, .actual = actual},
          target};
}

TEST(DryRun, ShowsEachPastFigureUnderBothRules) {
  const auto now = typed(Polarity::kLower, LowerRule::kLinear);
  const auto wanted = typed(Polarity::kLower, LowerRule::kInverse);
  const auto tried = try_rules(now, wanted, {past(1, "12", "10"), past(2, "10", "10")});
  ASSERT_EQ(tried.size(), 2U);
  EXPECT_EQ(percent_text(tried[0].now.alone.achieved), "80.00");
  EXPECT_EQ(percent_text(tried[0].wanted.alone.achieved), "83.33");
  EXPECT_TRUE(tried[0].changes());
  EXPECT_EQ(percent_text(tried[1].now.alone.achieved), "100.00");
  EXPECT_EQ(percent_text(tried[1].wanted.alone.achieved), "100.00");
  EXPECT_FALSE(tried[1].changes());
}

TEST(DryRun, PutsTheYearTogetherByTheTimeRuleOfEach) {
  auto now = typed(Polarity::kHigher, std::nullopt);
  auto wanted = now;
  now.time.rule = TimeRule::kLast;
  wanted.time.rule = TimeRule::kSum;
  const auto tried = try_rules(now, wanted, {past(1, "3", "4"), past(2, "2", "4")});
  EXPECT_EQ(tried[1].now.to_date.actual, Rational(2));
  EXPECT_EQ(tried[1].wanted.to_date.actual, Rational(5));
  EXPECT_EQ(tried[1].wanted.to_date.target, Rational(8));
  EXPECT_TRUE(tried[1].changes());
}

TEST(DryRun, HasNoNumberWhereANewComponentWasNeverAskedFor) {
  Indicator now{.code = "1", .name = "Kehadiran", .unit = "%"};
  now.components = {{"a", "Hadir", ""}, {"b", "Diundang", ""}};
  now.formula = "a / b * 100";
  auto wanted = now;
  wanted.components.push_back({"c", "Daring", ""});
  wanted.formula = "(a + c) / b * 100";
  const PastFigure figure{
      {2026, 4, 1},
      {.indicator_id = {1}, .state = EntryState::kFilled, .components = {{"a", "3"}, {"b", "4"}}},
      "100"};
  const auto tried = try_rules(now, wanted, {figure});
  EXPECT_EQ(percent_text(tried[0].now.alone.achieved), "75.00");
  EXPECT_EQ(tried[0].wanted.alone.achieved.why, NotComputable::kMissing);
}

TEST(DryRun, LeavesAStatementWithoutAFigureWithoutANumber) {
  const auto now = typed(Polarity::kHigher, std::nullopt);
  const PastFigure nihil{{2026, 4, 1}, {.indicator_id = {1}, .state = EntryState::kNihil}, "4"};
  const auto tried = try_rules(now, now, {nihil});
  EXPECT_FALSE(tried[0].now.alone.achieved.raw.has_value());
  EXPECT_FALSE(tried[0].changes());
}

}  // namespace
}  // namespace takar::measurement
