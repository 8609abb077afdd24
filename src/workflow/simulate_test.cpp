#include "workflow/simulate.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "calendar/calendar_tables.hpp"
#include "sop/yaml.hpp"

namespace takar::workflow {
namespace {

using std::chrono::year;

sop::Sop sumbersuko() {
  std::ifstream file(TAKAR_SOURCE_DIR "/sop/kecamatan-sumbersuko.sop.yaml");
  std::stringstream text;
  text << file.rdbuf();
  return sop::read_yaml(text.str()).value();
}

calendar::WorkingCalendar office() {
  return calendar::WorkingCalendar::build(
             calendar::office_facts({TimeZone::kWib, "five_day", {}}).value())
      .value();
}

Instant midnight(calendar::Date date) {
  return to_instant(LocalTime(std::chrono::local_days(date)), TimeZone::kWib);
}

TEST(Simulation, WalksEveryRowOnceWhenEverythingIsRight) {
  const auto sop = sumbersuko();
  const auto walked = simulate(sop, office(), {midnight(year(2026) / 10 / 1), {}});
  ASSERT_TRUE(walked);
  ASSERT_EQ(walked->steps.size(), sop.steps.size());
  for (std::size_t i = 1; i < walked->steps.size(); ++i)
    EXPECT_GE(walked->steps[i].from, walked->steps[i - 1].due);
  EXPECT_EQ(walked->finished, walked->steps.back().due);
}

TEST(Simulation, BeginsWhenTheOfficeOpensAndSkipsTheWeekend) {
  const auto sop = sumbersuko();
  const auto saturday = midnight(year(2026) / 10 / 3);
  const auto walked = simulate(sop, office(), {saturday, {}});
  ASSERT_TRUE(walked);
  EXPECT_EQ(local_date(walked->steps.front().from, TimeZone::kWib), year(2026) / 10 / 5);
}

TEST(Simulation, GoesBackWhereADecisionSaysNo) {
  const auto sop = sumbersuko();
  const auto start = midnight(year(2026) / 10 / 1);
  const auto straight = simulate(sop, office(), {start, {}});
  const auto returned = simulate(sop, office(), {start, {sop::StepNumber{6}}});
  ASSERT_TRUE(straight && returned);
  EXPECT_GT(returned->steps.size(), straight->steps.size());
  EXPECT_GT(returned->finished, straight->finished);
  EXPECT_TRUE(returned->steps.at(5).returned);
  EXPECT_EQ(returned->steps.at(6).step, *sop.steps.at(5).no);
}

TEST(Simulation, DoesNotLetAPlainRowSayNo) {
  const auto sop = sumbersuko();
  const auto start = midnight(year(2026) / 10 / 1);
  EXPECT_EQ(simulate(sop, office(), {start, {sop::StepNumber{1}}})->finished,
            simulate(sop, office(), {start, {}})->finished);
}

TEST(Simulation, RefusesWhatLiesBeyondTheCalendar) {
  const auto late = simulate(sumbersuko(), office(), {midnight(year(2199) / 1 / 2), {}});
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().code, "workflow.simulation_too_far");
}

}  // namespace
}  // namespace takar::workflow
