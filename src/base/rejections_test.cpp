#include "base/rejections.hpp"

#include <gtest/gtest.h>

#include "base/check.hpp"

namespace takar {
namespace {

constexpr std::string_view kHead = "code\tclass\tindonesian\tenglish\tsource\n";

std::vector<RejectionRow> read(const std::string& rows) {
  static std::string text;  // The rows borrow from it.
  text = std::string(kHead) + rows;
  return read_rejection_rows(text);
}

TEST(Rejections, TheCatalogueInTheProgramIsWellFormed) {
  EXPECT_FALSE(rejection_rows().empty());
  const auto* row = find_rejection("base.bad_instant");
  ASSERT_NE(row, nullptr);
  EXPECT_EQ(row->kind, RejectionClass::invalid);
  EXPECT_EQ(row->source, "RFC 3339");
}

TEST(Rejections, SpeakBothLanguagesWithTheirDetails) {
  const auto said = explain({"base.bad_json", {"7", "kurung"}});
  EXPECT_NE(said.indonesian.find("pada huruf ke-7: kurung."), std::string::npos) << said.indonesian;
  EXPECT_NE(said.english.find("at character 7: kurung."), std::string::npos) << said.english;
}

TEST(Rejections, AnUnlistedCodeIsStillAnswered) {
  EXPECT_EQ(find_rejection("base.no_such_code"), nullptr);
  const auto said = explain({"base.no_such_code", {}});
  EXPECT_EQ(said.kind, RejectionClass::invalid);
  EXPECT_NE(said.indonesian.find("base.no_such_code"), std::string::npos);
}

TEST(Rejections, PlaceholdersAreFilledInAnyOrderAndOnlyOnce) {
  EXPECT_EQ(fill_placeholders("{2} {1} {1}", {"a", "{2}"}), "{2} a a");
  EXPECT_EQ(fill_placeholders("{3}{x}{", {"a"}), "-{x}{");
}

TEST(Rejections, EveryClassHasItsName) {
  const auto rows = read(
      "a.a\tinvalid\ti\te\t\na.b\tnot_now\ti\te\t\na.c\tforbidden\ti\te\t\n"
      "a.d\tnot_found\ti\te\t\na.e\tconflict\ti\te\tPerpres\n");
  ASSERT_EQ(rows.size(), 5u);
  EXPECT_EQ(name_of(rows[0].kind), "invalid");
  EXPECT_EQ(name_of(rows[4].kind), "conflict");
}

TEST(Rejections, AMalformedCatalogueIsABugThatNamesTheLine) {
  EXPECT_THROW(read("a.a\tinvalid\ti\te\n"), Bug);
  EXPECT_THROW(read("a.a\tperhaps\ti\te\t\n"), Bug);
  EXPECT_THROW(read("a.a\tinvalid\t\te\t\n"), Bug);
  EXPECT_THROW(read("a.b\tinvalid\ti\te\t\na.a\tinvalid\ti\te\t\n"), Bug);
  EXPECT_THROW(read("a.a\tinvalid\ti\te\t\na.a\tinvalid\ti\te\t\n"), Bug);
}

}  // namespace
}  // namespace takar
