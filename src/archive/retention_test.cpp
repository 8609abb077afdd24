#include "archive/retention.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace takar::archive {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

Date on(int y, unsigned m, unsigned d) {
  return {year(y), month(m), day(d)};
}

RetentionLine own(std::int32_t active, std::int32_t inactive, Date from) {
  return {"000.8.6.3", "Akuntabilitas", active, inactive, Fate::kDestroy, "Perbup Contoh 1", from};
}

TEST(RetentionSchedule, KnowsTheFilesOfRunsAndTheProceduresThemselves) {
  const auto runs = line_in_force({}, kCaseCode, on(2026, 11, 21));
  ASSERT_TRUE(runs.has_value());
  EXPECT_EQ(runs->active_years, 2);
  EXPECT_EQ(runs->inactive_years, 3);
  EXPECT_EQ(runs->fate, Fate::kDestroy);
  const auto sops = line_in_force({}, kSopCode, on(2026, 11, 21));
  ASSERT_TRUE(sops.has_value());
  EXPECT_EQ(sops->fate, Fate::kKeep);
}

TEST(RetentionSchedule, GivesEveryLineItsSourceAndLeavesOutCodesWithoutYears) {
  EXPECT_TRUE(std::ranges::none_of(common_schedule(),
                                   [](const RetentionLine& line) { return line.source.empty(); }));
  EXPECT_FALSE(line_in_force({}, "000.8.3", on(2026, 11, 21)).has_value());
  EXPECT_FALSE(line_in_force({}, "tidak ada", on(2026, 11, 21)).has_value());
}

TEST(RetentionSchedule, TheAgencysNewestLineInForceComesFirst) {
  const std::vector lines{own(1, 1, on(2025, 1, 1)), own(4, 6, on(2026, 7, 1))};
  EXPECT_EQ(line_in_force(lines, kCaseCode, on(2024, 12, 31))->active_years, 2);
  EXPECT_EQ(line_in_force(lines, kCaseCode, on(2026, 6, 30))->active_years, 1);
  EXPECT_EQ(line_in_force(lines, kCaseCode, on(2026, 7, 1))->active_years, 4);
}

TEST(RetentionSchedule, OfTwoLinesOfOneDayTheLaterOneHolds) {
  const std::vector lines{own(1, 1, on(2026, 1, 1)), own(5, 5, on(2026, 1, 1))};
  EXPECT_EQ(line_in_force(lines, kCaseCode, on(2026, 1, 1))->active_years, 5);
}

struct Day {
  Date today;
  Stage stage;
};

TEST(Standing, GoesFromActiveToDueOnTheDaysOfItsLine) {
  const auto line = line_in_force({}, kCaseCode, on(2026, 1, 1));
  const auto closed = on(2026, 10, 5);
  for (const auto& each : {Day{on(2026, 10, 5), Stage::kActive},
                           Day{on(2028, 10, 4), Stage::kActive},
                           Day{on(2028, 10, 5), Stage::kInactive},
                           Day{on(2031, 10, 4), Stage::kInactive},
                           Day{on(2031, 10, 5), Stage::kDue}})
    EXPECT_EQ(standing_of(line, closed, each.today).stage, each.stage);
}

TEST(Standing, OfAPermanentLineEndsInKeeping) {
  const auto line = line_in_force({}, kSopCode, on(2026, 1, 1));
  EXPECT_EQ(standing_of(line, on(2020, 1, 1), on(2030, 1, 1)).stage, Stage::kPermanent);
}

TEST(Standing, IsOpenWhileTheCaseRunsAndUnscheduledWithoutALine) {
  EXPECT_EQ(standing_of(own(0, 0, on(2026, 1, 1)), {}, on(2099, 1, 1)).stage, Stage::kOpen);
  EXPECT_EQ(standing_of({}, on(2020, 1, 1), on(2030, 1, 1)).stage, Stage::kUnscheduled);
}

TEST(Standing, YearsFromALeapDayEndOnTheTwentyEighth) {
  const auto standing = standing_of(own(1, 3, on(2020, 1, 1)), on(2024, 2, 29), on(2024, 3, 1));
  EXPECT_EQ(standing.inactive_from, on(2025, 2, 28));
  EXPECT_EQ(standing.due_on, on(2028, 2, 29));
}

TEST(Standing, WithoutAnyYearsIsDueAtOnce) {
  const auto closed = on(2026, 10, 5);
  EXPECT_EQ(standing_of(own(0, 0, on(2020, 1, 1)), closed, closed).stage, Stage::kDue);
}

}  // namespace
}  // namespace takar::archive
