#include "app/reading.hpp"

#include <gtest/gtest.h>

namespace takar::app {
namespace {

TEST(Readings, AreFoundByTheirOperation) {
  ASSERT_NE(find_reading("task_page"), nullptr);
  EXPECT_EQ(find_reading("task_page")->action, Action::kSeeCase);
  EXPECT_EQ(find_reading("complete_step"), nullptr);
  EXPECT_EQ(find_reading("document_file"), nullptr);
  EXPECT_NE(find_file_reading("document_file"), nullptr);
}

TEST(Readings, AreAllGuardedButTheListThatIsEmptyForWhoMaySeeNothing) {
  EXPECT_FALSE(find_reading("tasks")->action.has_value());
  for (const auto* operation : {"cases", "sops", "organisation", "administration", "audit"})
    EXPECT_TRUE(find_reading(operation)->action.has_value()) << operation;
}

TEST(Question, GivesWhatTheQueryNamesOrTheOtherValue) {
  const Question question{"audit", {}, {{"person", "12"}, {"before", "kemarin"}}};
  EXPECT_EQ(question.ask("person"), "12");
  EXPECT_EQ(question.ask("about", "all"), "all");
  EXPECT_EQ(question.ask_number("person", 0), 12);
  EXPECT_EQ(question.ask_number("before", 7), 7);
}

}  // namespace
}  // namespace takar::app
