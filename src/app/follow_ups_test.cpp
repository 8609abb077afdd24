#include "app/follow_ups.hpp"

#include <gtest/gtest.h>

namespace takar::app {
namespace {

const Instant kNow = parse_rfc3339("2026-11-16T20:00:00Z").value();  // 17 November in WIB.

class FollowUps : public ::testing::Test {
 protected:
  FollowUps() {
    office_.agency.positions = {{.id = {5}, .title = "Kasubag Umum"}};
    sop_.steps.resize(2);
    sop_.steps[1].kind = sop::StepKind::kMinutes;
  }

  // The minutes are registered, as the visit that follows.
  void register_minutes(const std::string& decisions, std::uint16_t step = 2) {
    const auto number = static_cast<workflow::VisitNumber>(case_.visits.size() + 1);
    case_.visits.push_back({.number = number, .step = static_cast<sop::StepNumber>(step)});
    workflow::StepCompleted done{.visit = number};
    done.document = workflow::DocumentFiled{
        .content = R"({"content":{"discussion":"x","decisions":[)" + decisions + "]}}"};
    history_.emplace_back(done);
  }
  json::Array items() const { return follow_ups_json({office_, sop_, kNow}, case_, history_); }

  Office office_;
  sop::Sop sop_;
  workflow::Case case_;
  std::vector<workflow::Event> history_;
};

TEST_F(FollowUps, NameWhoSeesToItAndByWhen) {
  register_minutes(R"({"text":"Lengkapi data","owner_position_id":"5","due":"2026-11-17"})");
  const json::Value expected = json::Object{{"text", "Lengkapi data"},
                                            {"owner", "Kasubag Umum"},
                                            {"holder", nullptr},
                                            {"due", "2026-11-17"},
                                            {"overdue", false},
                                            {"step", 2}};
  ASSERT_EQ(items().size(), 1U);
  EXPECT_EQ(items().front(), expected);
}

TEST_F(FollowUps, AreOverdueFromTheDayAfterByTheClockOfTheOffice) {
  register_minutes(
      R"({"text":"a","due":"2026-11-16"},{"text":"b","due":"2026-11-18"},{"text":"c"})");
  const auto all = items();
  EXPECT_TRUE(all.at(0).at("overdue").as_bool());
  EXPECT_FALSE(all.at(1).at("overdue").as_bool());
  EXPECT_FALSE(all.at(2).at("overdue").as_bool());
  EXPECT_TRUE(all.at(2).at("owner").is_null());
}

TEST_F(FollowUps, StandInTheMinutesThatWereRegisteredLast) {
  register_minutes(R"({"text":"yang lama"})");
  register_minutes(R"({"text":"yang baru"})");
  register_minutes(R"({"text":"bukan notula"})", 1);
  ASSERT_EQ(items().size(), 1U);
  EXPECT_EQ(items().front().at("text"), "yang baru");
}

}  // namespace
}  // namespace takar::app
