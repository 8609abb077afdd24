#include "base/json_parts.hpp"

#include <gtest/gtest.h>

namespace takar::json {
namespace {

TEST(JsonParts, CutsAnObjectIntoItsMembers) {
  const auto members = members_of(R"( {"a": 1, "b" : {"c":[1,2,"}"]}, "d\"e": "x,y"} )");
  ASSERT_TRUE(members);
  ASSERT_EQ(members->size(), 3U);
  EXPECT_EQ((*members)[0].key, "a");
  EXPECT_EQ((*members)[1].value, R"({"c":[1,2,"}"]})");
  EXPECT_EQ((*members)[2].key, R"(d\"e)");
  EXPECT_EQ((*members)[2].value, R"("x,y")");
}

TEST(JsonParts, CutsAListIntoItsElementsWhateverTheyHold) {
  EXPECT_EQ(elements_of("[ ]"), std::vector<std::string_view>{});
  EXPECT_EQ(elements_of("[1, {\"a\":[]}, nonsense]"),
            (std::vector<std::string_view>{"1", "{\"a\":[]}", "nonsense"}));
}

TEST(JsonParts, SaysNothingAboutTextThatIsNotOneBalancedPart) {
  for (const char* text : {"", "[", "[1", "[1]]", "{\"a\":1", "{\"a\"}", "{a:1}", "1", "[\"a]"})
    EXPECT_FALSE(elements_of(text) || members_of(text)) << text;
}

TEST(JsonParts, DeepNestingTakesNoStack) {
  const std::string deep = std::string(1'000'000, '[') + std::string(1'000'000, ']');
  const auto elements = elements_of("[" + deep + ",1]");
  ASSERT_TRUE(elements);
  EXPECT_EQ(elements->size(), 2U);
}

TEST(JsonParts, NamesTheBrokenPart) {
  EXPECT_EQ(broken_part(R"({"a":1,"targets":{"2026Q1":01}})"), "targets.2026Q1");
  EXPECT_EQ(broken_part(R"({"a":[1,{"b":1,"b":2}]})"), "a[1].b");
  EXPECT_EQ(broken_part(R"({"a":1,"a":2})"), "a");
  EXPECT_EQ(broken_part("nonsense"), "");
}

}  // namespace
}  // namespace takar::json
