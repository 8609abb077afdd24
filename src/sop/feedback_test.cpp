#include "sop/feedback.hpp"

#include <gtest/gtest.h>

namespace takar::sop {
namespace {

std::string code(const Feedback& given, std::int64_t open = 0) {
  const auto kept = decide(given, open);
  return kept ? "" : std::string(kept.error().code);
}

TEST(FeedbackRules, KeepTheWordsWithoutTheBlanksAroundThem) {
  const auto kept = decide({"  Langkah 3 membingungkan.\n", " Siti ", ""}, 0);
  ASSERT_TRUE(kept);
  EXPECT_EQ(*kept, (Feedback{"Langkah 3 membingungkan.", "Siti", ""}));
}

TEST(FeedbackRules, RefuseWhatSaysNothing) {
  EXPECT_EQ(code({" \n\t ", "Siti", ""}), "sop.feedback_empty");
}

TEST(FeedbackRules, RefuseWhatIsTooLong) {
  EXPECT_EQ(code({std::string(kFeedbackBytesMax, 'a'), "", ""}), "");
  EXPECT_EQ(code({std::string(kFeedbackBytesMax + 1, 'a'), "", ""}), "sop.feedback_too_long");
  EXPECT_EQ(code({"a", std::string(kFeedbackNameBytesMax + 1, 'a'), ""}), "sop.feedback_too_long");
}

TEST(FeedbackRules, RefuseCharactersThatAreNotSeen) {
  EXPECT_EQ(code({"dua\nbaris\tada", "", ""}), "");
  EXPECT_EQ(code({std::string("a\0b", 3), "", ""}), "sop.feedback_unreadable");
  EXPECT_EQ(code({"a\x1b[31m", "", ""}), "sop.feedback_unreadable");
  EXPECT_EQ(code({"bagus", "nama\u202Ekartu", ""}), "sop.feedback_unreadable");
  EXPECT_EQ(code({"bagus", "", "\u2066x"}), "sop.feedback_unreadable");
  EXPECT_EQ(code({"\xff\xfe", "", ""}), "sop.feedback_unreadable");
}

TEST(FeedbackRules, StopAtAHeapThatNobodyReads) {
  EXPECT_EQ(code({"bagus", "", ""}, kFeedbackOpenMax - 1), "");
  EXPECT_EQ(code({"bagus", "", ""}, kFeedbackOpenMax), "sop.feedback_full");
}

}  // namespace
}  // namespace takar::sop
