#include "base/csv.hpp"

#include <gtest/gtest.h>

namespace takar {
namespace {

TEST(Csv, QuotesWhatWouldEndTheField) {
  EXPECT_EQ(csv_field("biasa"), "biasa");
  EXPECT_EQ(csv_field("satu, dua"), "\"satu, dua\"");
  EXPECT_EQ(csv_field("kata \"kutip\""), "\"kata \"\"kutip\"\"\"");
  EXPECT_EQ(csv_field("dua\nbaris"), "\"dua\nbaris\"");
}

TEST(Csv, LetsNoSpreadsheetRunAFormula) {
  for (const auto* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    EXPECT_EQ(csv_field(text).front(), '\'') << text;
  EXPECT_EQ(csv_field("\r=1"), "\"'\r=1\"");
  EXPECT_EQ(csv_number("-12.5"), "-12.5");
}

}  // namespace
}  // namespace takar
