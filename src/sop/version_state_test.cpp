#include "sop/version_state.hpp"

#include <gtest/gtest.h>

namespace takar::sop {
namespace {

using State = VersionState;
using std::chrono::year;

constexpr calendar::Date kToday = year(2026) / 11 / 21;

std::string told(State now, State to, std::string reason = "Contoh") {
  const auto may = decide(ChangeState{to, std::move(reason), kToday, {}}, now);
  return may ? "" : std::string(may.error().code);
}

TEST(VersionState, ComesIntoForceOnlyOnceItIsApproved) {
  EXPECT_EQ(told(State::kApproved, State::kInForce), "");
  EXPECT_EQ(told(State::kTrial, State::kInForce), "sop.state_unfit");
  EXPECT_EQ(told(State::kRevoked, State::kInForce), "sop.state_unfit");
  EXPECT_EQ(told(State::kRevised, State::kInForce), "sop.state_unfit");
}

TEST(VersionState, WaitsForTheDayThatItNames) {
  const ChangeState early{State::kInForce, "", kToday, year(2026) / 12 / 1};
  const auto may = decide(early, State::kApproved);
  ASSERT_FALSE(may);
  EXPECT_EQ(may.error().code, "sop.not_effective_yet");
  EXPECT_EQ(may.error().details, std::vector<std::string>{"1 Desember 2026"});
  EXPECT_TRUE(decide(ChangeState{State::kInForce, "", kToday, kToday}, State::kApproved));
}

TEST(VersionState, IsRevokedWithAReasonAndForGood) {
  EXPECT_EQ(told(State::kInForce, State::kRevoked, " "), "sop.reason_missing");
  EXPECT_EQ(told(State::kInForce, State::kRevoked), "");
  EXPECT_EQ(told(State::kRevoked, State::kRevised), "sop.state_unfit");
}

TEST(VersionState, OpensCasesOnTrialAndInForceAlone) {
  EXPECT_TRUE(opens_cases(State::kTrial));
  EXPECT_TRUE(opens_cases(State::kInForce));
  EXPECT_FALSE(opens_cases(State::kApproved));
  EXPECT_FALSE(opens_cases(State::kRevised));
  EXPECT_FALSE(opens_cases(State::kRevoked));
}

TEST(VersionState, KeepsItsWords) {
  for (const auto state :
       {State::kTrial, State::kApproved, State::kInForce, State::kRevised, State::kRevoked})
    EXPECT_EQ(version_state_from(word_of(state)), state);
  EXPECT_FALSE(version_state_from("active"));
}

TEST(PrintedDate, IsReadAsOfficesWriteIt) {
  EXPECT_EQ(printed_date("2 Januari 2026"), year(2026) / 1 / 2);
  EXPECT_EQ(printed_date(" 2026-01-02 "), year(2026) / 1 / 2);
  EXPECT_FALSE(printed_date("31 Februari 2026"));
  EXPECT_FALSE(printed_date("-"));
  EXPECT_FALSE(printed_date("segera"));
}

}  // namespace
}  // namespace takar::sop
