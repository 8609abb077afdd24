#include "plan/agreement.hpp"

#include <gtest/gtest.h>

namespace takar::plan {
namespace {

using organisation::PositionId;

constexpr PositionId kHead{1};
constexpr PositionId kDivision{2};
constexpr PositionId kSection{3};

PlannedIndicator planned(std::int64_t id, const std::string& target) {
  return {{id}, {{"2026", target}, {"2026Q1", "1"}}};
}

// The head answers for the goal, a division for the objective and its programme, a section for one
// activity of it; a second activity is nobody's.
Version a_plan() {
  Version version{.title = "Renstra", .first_year = 2025, .last_year = 2029};
  version.nodes = {
      {.level = Level::kGoal,
       .name = "Kota rukun",
       .owner = kHead,
       .indicators = {planned(11, "80")}},
      {.level = Level::kObjective,
       .name = "Konflik tertangani",
       .parent = 0,
       .owner = kDivision,
       .indicators = {planned(12, "90"), {{13}, {}}}},
      {.level = Level::kProgram,
       .code = "8.01",
       .name = "Program ketahanan",
       .parent = 1,
       .owner = kDivision,
       .budget = "1000"},
      {.level = Level::kActivity,
       .code = "8.01.01",
       .name = "Forum",
       .parent = 2,
       .owner = kSection,
       .indicators = {planned(14, "4")},
       .budget = "400.5"},
      {.level = Level::kActivity, .code = "8.01.02", .name = "Data", .parent = 2, .budget = "600"}};
  return version;
}

TEST(Agreement, StandsForEveryPositionThatAnswersForSomething) {
  const auto all = agreements_of(a_plan(), kHead, 2026);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].position, kHead);
  EXPECT_EQ(all[1].position, kDivision);
  EXPECT_EQ(all[2].position, kSection);
}

TEST(Agreement, IsSignedWithThePositionAbove) {
  const auto all = agreements_of(a_plan(), kHead, 2026);
  EXPECT_EQ(all[0].superior, PositionId{});
  EXPECT_EQ(all[1].superior, kHead);
  EXPECT_EQ(all[2].superior, kDivision);
  auto orphan = a_plan();
  orphan.nodes[0].owner = {};
  EXPECT_EQ(agreements_of(orphan, kHead, 2026)[0].superior, kHead);
}

TEST(Agreement, HoldsTheTargetsOfItsYear) {
  const auto all = agreements_of(a_plan(), kHead, 2026);
  ASSERT_EQ(all[1].targets.size(), 2U);
  EXPECT_EQ(all[1].targets[0], (AgreedTarget{"Konflik tertangani", {12}, "90"}));
  EXPECT_EQ(all[1].targets[1].target, "");
  EXPECT_EQ(agreements_of(a_plan(), kHead, 2027)[0].targets[0].target, "");
}

TEST(Agreement, CountsNoBudgetTwice) {
  const auto all = agreements_of(a_plan(), kHead, 2026);
  EXPECT_EQ(all[0].budgets, all[1].budgets);
  ASSERT_EQ(all[1].budgets.size(), 1U);
  EXPECT_EQ(all[1].budgets[0].code, "8.01");
  ASSERT_EQ(all[2].budgets.size(), 1U);
  EXPECT_EQ(total_of(all[2].budgets), "400.5");
  EXPECT_EQ(total_of({}), "0");
}

TEST(Agreement, IsThereInTheYearsOfThePlanAlone) {
  EXPECT_TRUE(agreements_of(a_plan(), kHead, 2024).empty());
  EXPECT_TRUE(agreements_of(a_plan(), kHead, 2030).empty());
  EXPECT_EQ(agreements_of(a_plan(), kHead, 2029).size(), 3U);
}

}  // namespace
}  // namespace takar::plan
