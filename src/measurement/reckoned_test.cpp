#include "measurement/reckoned.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace takar::measurement {
namespace {

Indicator share() {
  Indicator indicator{.code = "1", .name = "Kehadiran", .unit = "%"};
  indicator.components = {{"a", "Hadir", ""}, {"b", "Diundang", ""}};
  indicator.formula = "a / b * 100";
  return indicator;
}

Entry filled(std::string a, std::string b, std::string actual) {
  return {.state = EntryState::kFilled,
          .components = {{"a", std::move(a)}, {"b", std::move(b)}},
          .actual = std::move(actual)};
}

TEST(Reckoned, GoesBackToTheComponentsAndNotToTheRoundedRealisation) {
  const auto figure = reckoned(share(), filled("1", "3", "33.333333"), "100");
  ASSERT_TRUE(figure.achieved.raw);
  EXPECT_EQ(*figure.achieved.raw, Rational(100) / 3);
}

TEST(Reckoned, TakesATypedRealisationAsItStands) {
  Indicator typed{.code = "2", .name = "Opini", .unit = "nilai"};
  const auto figure = reckoned(typed, {.state = EntryState::kFilled, .actual = "3.5"}, "4");
  EXPECT_EQ(figure.actual, Rational(7) / 2);
  EXPECT_EQ(*figure.achieved.raw, Rational(175) / 2);
}

TEST(Reckoned, HasNoNumberWhereNothingWasStated) {
  for (const auto state : {EntryState::kEmpty, EntryState::kNihil, EntryState::kNotMeasured}) {
    const auto figure = reckoned(share(), {.state = state}, "100");
    EXPECT_FALSE(figure.achieved.raw);
    EXPECT_EQ(figure.achieved.why, NotComputable::kMissing);
    EXPECT_TRUE(under_presets(share(), figure).empty());
  }
}

TEST(Reckoned, TellsADivisorOfZeroFromAMissingFigure) {
  EXPECT_EQ(reckoned(share(), filled("1", "0", "0"), "100").achieved.why,
            NotComputable::kZeroDivisor);
}

TEST(Reckoned, PutsUnitsTogetherFromTheirSums) {
  const auto recap =
      consolidate(share(),
                  {{"A", filled("10", "20", "50"), "50"}, {"B", filled("1", "100", "1"), "50"}},
                  std::nullopt);
  const auto figure = reckoned(share(), recap);
  EXPECT_EQ(figure.actual, Rational(55) / 6);
  EXPECT_EQ(*figure.achieved.raw, Rational(55) / 3);
}

TEST(Reckoned, PutsUnitsTogetherByTheRuleThatTheAgencyChose) {
  Indicator typed{.code = "2", .name = "Lama layanan", .unit = "hari"};
  const auto answer = [](const char* actual) {
    return Entry{.state = EntryState::kFilled, .actual = actual};
  };
  const std::vector<UnitEntry> units{
      {"A", answer("1"), "2"}, {"B", answer("2"), "2"}, {"C", answer("5"), "5"}};
  const auto actual_by = [&](std::optional<UnitRule> rule) {
    typed.over_units = rule;
    return reckoned(typed, consolidate(typed, units, std::nullopt));
  };
  EXPECT_EQ(actual_by(std::nullopt).actual, Rational(8));
  EXPECT_EQ(actual_by(UnitRule::kAverage).actual, Rational(8, 3));
  EXPECT_EQ(actual_by(UnitRule::kAverage).target, Rational(3));
  EXPECT_EQ(percent_text(actual_by(UnitRule::kAverage).achieved), "88.89");
  EXPECT_EQ(actual_by(UnitRule::kMax).actual, Rational(5));
  EXPECT_EQ(actual_by(UnitRule::kMin).target, Rational(2));
}

TEST(Reckoned, TakesTheMeanOfUnitsRatiosOnlyWhereThatWasChosen) {
  auto mean = share();
  mean.over_units = UnitRule::kAverage;
  const std::vector<UnitEntry> units{{"A", filled("10", "20", "50"), "50"},
                                     {"B", filled("1", "100", "1"), "50"}};
  EXPECT_EQ(reckoned(mean, consolidate(mean, units, std::nullopt)).actual, Rational(51, 2));
  EXPECT_EQ(reckoned(share(), consolidate(share(), units, std::nullopt)).actual, Rational(55, 6));
}

TEST(Reckoned, ShowsTheNumberUnderEveryPresetOfItsPolarity) {
  Indicator lower{.code = "3", .name = "Stunting", .unit = "%"};
  lower.rule.polarity = Polarity::kLower;
  lower.rule.lower_rule = LowerRule::kLinear;
  const auto figure = reckoned(lower, {.state = EntryState::kFilled, .actual = "5"}, "10");
  const auto numbers = under_presets(lower, figure);
  const auto raw = [&](std::string_view id) {
    const auto found = std::find_if(
        numbers.begin(), numbers.end(), [&](const auto& each) { return each.preset->id == id; });
    return found == numbers.end() ? std::string("none") : percent_text(found->achieved);
  };
  EXPECT_EQ(raw("selisih-100"), "100.00");
  EXPECT_EQ(raw("selisih-2TR"), "150.00");
  EXPECT_EQ(raw("kebalikan-TR"), "200.00");
  EXPECT_EQ(raw("rasio"), "none");
}

}  // namespace
}  // namespace takar::measurement
