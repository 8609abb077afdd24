#include "workflow/event_json.hpp"

#include <gtest/gtest.h>

namespace takar::workflow {
namespace {

const Act kAct{{PersonId{3}, PositionId{4}, {organisation::AuthorityKind::kPlh, "800/1"}},
               from_us(1'790'000'000'000'000)};

TEST(EventJson, IsWrittenUnderTheNamesOfTheFields) {
  const Event event = StepPaused{kAct, VisitNumber{2}, "Menunggu \"data\"\n"};
  EXPECT_EQ(name_of(event), "step_paused");
  EXPECT_EQ(body_of(event),
            R"({"at":1790000000000000,"by":{"person":3,"position":4,"authority":"plh",)"
            R"("decree_number":"800/1"},"visit":2,"reason":"Menunggu \"data\"\u000a"})");
  EXPECT_EQ(read_event(name_of(event), body_of(event)).value(), event);
}

TEST(EventJson, KeepsTheContentOfADocumentByteForByte) {
  StepCompleted event{kAct, VisitNumber{1}};
  event.document = DocumentFiled{DocumentId{5}, "Disposisi"};
  event.document->content = "{\"a\": \"\\u00e9\\n\",  \"b\":[1]}";
  const auto read = read_event("step_completed", body_of(event)).value();
  EXPECT_EQ(std::get<StepCompleted>(read).document->content, event.document->content);
}

TEST(EventJson, RefusesWhatItDidNotWrite) {
  const std::string start = R"({"at":1,"by":{"person":3,"position":4,"authority":"plh"})";
  const std::vector<std::pair<std::string, std::string>> bad = {
      {start + R"(,"visit":2})", "reason"},  // missing
      {start + R"(,"visit":2,"reason":"x","more":1})", "unknown key"},
      {start + R"(,"visit":70000,"reason":"x"})", "visit"},  // out of range
      {start + R"(,"visit":-1,"reason":"x"})", "visit"},
      {start + R"(,"visit":"2","reason":"x"})", "visit"},  // another type
      {R"({"at":1,"by":{"person":3,"position":4,"authority":"raja"},"visit":2,"reason":"x"})",
       "authority"},
      {"[]", "unknown key"},
      {"{", "JSON"}};
  for (const auto& [body, place] : bad) {
    const auto read = read_event("step_paused", body);
    ASSERT_FALSE(read.has_value()) << body;
    EXPECT_EQ(read.error().code, "workflow.bad_event");
    EXPECT_EQ(read.error().details, (std::vector<std::string>{"step_paused", place})) << body;
  }
  EXPECT_FALSE(read_event("step_paused_twice", "{}").has_value());
}

}  // namespace
}  // namespace takar::workflow
