#include "base/text.hpp"

#include <gtest/gtest.h>

namespace takar {
namespace {

TEST(Text, TrimKeepsWhatStandsBetween) {
  EXPECT_EQ(trim(" \t a b \r\n"), "a b");
  EXPECT_EQ(trim(" \n"), "");
  EXPECT_EQ(trim(""), "");
}

TEST(Text, SplitKeepsEmptyParts) {
  EXPECT_EQ(split("a,,b,", ','), (std::vector<std::string_view>{"a", "", "b", ""}));
  EXPECT_EQ(split("", ','), (std::vector<std::string_view>{""}));
}

TEST(Text, FoldsOnlyAsciiLetters) {
  EXPECT_EQ(to_lower_ascii("Kota MALANG-Ü9"), "kota malang-Ü9");
}

TEST(Text, KnowsWellFormedUtf8) {
  for (const char* text : {"", "abc", "ü", "€", "\xF0\x9F\x98\x80", "\xF4\x8F\xBF\xBF"})
    EXPECT_TRUE(is_utf8(text)) << text;
}

TEST(Text, RefusesBytesThatAreNoUtf8) {
  for (const char* text : {"\x80",
                           "\xC0\x80",
                           "\xC1\xBF",
                           "\xE0\x9F\xBF",
                           "\xED\xA0\x80",
                           "\xF0\x8F\xBF\xBF",
                           "\xF4\x90\x80\x80",
                           "\xF5\x80\x80\x80",
                           "a\xC3",
                           "\xE2\x82",
                           "\xE2\x82x"})
    EXPECT_FALSE(is_utf8(text));
}

TEST(Text, ReadsAWholeNumberAndNothingElse) {
  EXPECT_EQ(whole_number("0"), 0);
  EXPECT_EQ(whole_number("9223372036854775807"), 9223372036854775807);
  for (const auto* wrong : {"", "-1", "+1", " 1", "1 ", "1.0", "0x1", "9223372036854775808"})
    EXPECT_FALSE(whole_number(wrong)) << wrong;
}

}  // namespace
}  // namespace takar
