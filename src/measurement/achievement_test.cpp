#include "measurement/achievement.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace takar::measurement {
namespace {

struct Row {
  std::string id, polarity, rule, target, actual, zero_target, zero_actual, cap, floor, raw, capped,
      why;
};

std::vector<Row> rows_of_the_table() {
  std::ifstream file(TAKAR_SOURCE_DIR "/tests/tables/achievement.tsv");
  std::vector<Row> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const auto f = split(line, '\t');
    const auto at = [&](std::size_t i) { return std::string(f.at(i)); };
    rows.push_back(
        {at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), at(10), at(11)});
  }
  return rows;
}

std::optional<Rational> figure(const std::string& text) {
  if (text.empty() || text == "none") return std::nullopt;
  return parse_decimal(text).value();
}

AchievementRule rule_of(const Row& row) {
  AchievementRule rule;
  rule.polarity = row.polarity == "higher" ? Polarity::kHigher : Polarity::kLower;
  if (row.rule == "selisih") rule.lower_rule = LowerRule::kLinear;
  if (row.rule == "kebalikan") rule.lower_rule = LowerRule::kInverse;
  if (row.zero_target == "full_if_zero") rule.zero_target = ZeroTarget::kFullIfZero;
  if (row.zero_actual == "full") rule.zero_actual = ZeroActual::kFull;
  rule.cap_percent = figure(row.cap);
  rule.floor_percent = figure(row.floor);
  return rule;
}

TEST(Achievement, GivesWhatEveryRowOfTheTableSays) {
  const auto rows = rows_of_the_table();
  ASSERT_GE(rows.size(), 70u);
  for (const auto& row : rows) {
    const auto got = achievement(rule_of(row), figure(row.target), figure(row.actual));
    EXPECT_EQ(percent_text(got), row.capped) << row.id;
    EXPECT_EQ(word(got.why), row.why) << row.id;
    if (!row.raw.empty()) {
      EXPECT_EQ(fixed_decimal(*got.raw, 2), row.raw) << row.id;
    }
  }
}

TEST(Achievement, WithoutAChosenRuleIsNotComputed) {
  AchievementRule rule;
  rule.polarity = Polarity::kLower;
  EXPECT_EQ(achievement(rule, Rational(10), Rational(5)).why, NotComputable::kNoRule);
  EXPECT_EQ(rule_text(rule), "aturan belum dipilih");
}

TEST(Achievement, DoesNotChangeWhenTargetAndRealisationAreScaledTogether) {
  for (const auto lower : {LowerRule::kLinear, LowerRule::kInverse})
    for (int target = 1; target < 20; ++target)
      for (int actual = 1; actual < 20; ++actual) {
        const AchievementRule rule{Polarity::kLower, lower};
        EXPECT_EQ(achievement(rule, Rational(target), Rational(actual)).raw,
                  achievement(rule, Rational(target, 7), Rational(actual, 7)).raw);
      }
}

TEST(Achievement, EveryReasonHasAWordAndASentence) {
  for (const auto why : {NotComputable::kMissing,
                         NotComputable::kNoTarget,
                         NotComputable::kNoRule,
                         NotComputable::kZeroTarget,
                         NotComputable::kZeroActual}) {
    EXPECT_FALSE(word(why).empty());
    EXPECT_FALSE(sentence(why).empty());
  }
}

TEST(RuleText, NamesRuleCapAndFloor) {
  AchievementRule rule{Polarity::kLower, LowerRule::kLinear};
  rule.cap_percent = 120;
  rule.floor_percent = 0;
  EXPECT_EQ(rule_text(rule), "selisih: (2T - R) / T x 100; batas atas 120; batas bawah 0");
  EXPECT_EQ(rule_text({}), "rasio: R / T x 100");
}

}  // namespace
}  // namespace takar::measurement
