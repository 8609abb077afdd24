#include "app/meeting_page.hpp"

#include <gtest/gtest.h>

namespace takar::app {
namespace {

class MeetingPage : public ::testing::Test {
 protected:
  MeetingPage() {
    sop_.steps.resize(4);
    sop_.steps[1].kind = sop::StepKind::kInvite;
    sop_.steps[2].kind = sop::StepKind::kMeet;
    sop_.steps[3].kind = sop::StepKind::kMinutes;
  }

  void hand_over(std::uint16_t step, const std::string& content) {
    const auto number = static_cast<workflow::VisitNumber>(case_.visits.size() + 1);
    case_.visits.push_back({.number = number, .step = static_cast<sop::StepNumber>(step)});
    workflow::StepCompleted done{.visit = number};
    done.document = workflow::DocumentFiled{.content = R"({"content":)" + content + "}"};
    history_.emplace_back(done);
  }
  json::Value at(std::uint16_t step) const {
    return meeting_json(sop_, case_, history_, {.step = static_cast<sop::StepNumber>(step)});
  }

  sop::Sop sop_;
  workflow::Case case_;
  std::vector<workflow::Event> history_;
};

TEST_F(MeetingPage, TakesOverTheInvitationAndWhoCame) {
  hand_over(2, R"({"subject":"Rapat","date":"2026-11-20","time":"09:00","place":"Aula",
                   "agenda":["Capaian"],"participants":["5","6"]})");
  hand_over(3, R"({"attendance":[{"position_id":"5","present":true},
                                 {"position_id":"6","present":false}]})");
  const auto page = at(4);
  EXPECT_EQ(page.at("subject"), "Rapat");
  EXPECT_EQ(page.at("agenda"), json::Array{"Capaian"});
  EXPECT_EQ(page.at("participants").as_array().size(), 2U);
  EXPECT_EQ(page.at("present"), json::Array{"5"});
  EXPECT_EQ(at(3).at("place"), "Aula");
}

TEST_F(MeetingPage, HasNothingForOtherStepsOrBeforeAnInvitation) {
  EXPECT_TRUE(at(3).is_null());
  hand_over(2, R"({"subject":"Rapat","date":"2026-11-20","time":"09:00","place":"Aula"})");
  EXPECT_TRUE(at(1).is_null());
  EXPECT_TRUE(at(3).at("agenda").as_array().empty());
}

}  // namespace
}  // namespace takar::app
