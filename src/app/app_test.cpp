#include <gtest/gtest.h>

#include "app/command_body.hpp"

namespace takar::app {
namespace {

ActRequest request(std::string verb, json::Object body) {
  return {.verb = std::move(verb),
          .case_id = 17,
          .visit = 3,
          .idempotency_key = "k",
          .body = std::move(body)};
}

TEST(CommandBody, ReadsADecisionWithItsReason) {
  const auto act = read_act(request("complete_step",
                                    {{"version", 4},
                                     {"position_id", "12"},
                                     {"decision", "no"},
                                     {"reason", "Lengkapi."},
                                     {"content", json::Object{{"note", "x"}}}}));
  ASSERT_TRUE(act.has_value());
  const auto& command = std::get<workflow::CompleteStep>(act->command);
  EXPECT_EQ(command.task.version, 4);
  EXPECT_EQ(command.decision, false);
  EXPECT_EQ(command.reason, "Lengkapi.");
  EXPECT_EQ(act->as.value, 12);
  ASSERT_TRUE(act->content.has_value());
}

TEST(CommandBody, NamesTheFieldThatItCannotRead) {
  const auto wrong = read_act(request("complete_step", {{"decision", "mungkin"}}));
  ASSERT_FALSE(wrong.has_value());
  EXPECT_EQ(wrong.error().code, "app.field_wrong");
  EXPECT_EQ(wrong.error().details, std::vector<std::string>{"decision"});
  const auto missing = read_act(request("return_step", {{"reason", "x"}}));
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, "app.field_missing");
}

TEST(CommandBody, KnowsNoOtherVerbs) {
  const auto act = read_act(request("drop_table", {}));
  ASSERT_FALSE(act.has_value());
  EXPECT_EQ(act.error().code, "app.unknown_verb");
}

TEST(CommandBody, RefusesIdsThatAreNotDigits) {
  for (const char* id : {"", "0", "-1", "1x", "99999999999999999999"}) {
    const auto act = read_act(request("claim_task", {{"position_id", id}}));
    ASSERT_FALSE(act.has_value()) << id;
    EXPECT_EQ(act.error().code, "app.field_wrong");
  }
}

}  // namespace
}  // namespace takar::app
