#include "report/result_table.hpp"

#include <gtest/gtest.h>

namespace takar::report {
namespace {

ResultTable a_table(const std::string& name = "Konflik, \"besar\"") {
  const measurement::Indicator indicator{.id = {5}, .code = "=1+1", .name = name, .unit = "kasus"};
  Share share{{11}, "Bidang", indicator, {}, {}};
  share.targets[{2026, 1}] = "3";
  share.entries[{2026, 1}] = {{5}, measurement::EntryState::kFilled, {}, "2", ""};
  const std::vector<Line> lines{{{share}, {}}};
  const Quarter as_of{2026, 2};
  return result_table(
      {"Pemerintah Kota Contoh", "Kesbangpol", "Triwulan II 2026", as_of, from_us(0)},
      lines,
      {result_of(lines[0], as_of)});
}

TEST(ResultTable, HasARowForEachQuarterThatHasBeenReached) {
  const auto table = a_table();
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0].at(8), "66.67");
  EXPECT_EQ(table.rows[1].at(7), "");
  EXPECT_EQ(table.rows[1].at(10), "not_due");
}

TEST(ResultTable, CsvQuotesAndLetsNoTextBecomeAFormula) {
  const auto csv = to_csv(a_table());
  EXPECT_NE(
      csv.find("'=1+1,\"Konflik, \"\"besar\"\"\",kasus,Bidang,2026,1,3,2,66.67,66.67,filled,\r\n"),
      csv.npos)
      << csv;
}

TEST(ResultTable, JsonSaysWhatItsColumnsMeanAndKeepsEmptyApartFromZero) {
  const auto json = to_json(a_table());
  EXPECT_EQ(json.at("metadata").at("columns").as_array().size(), result_columns().size());
  EXPECT_EQ(json.at("rows").at(0).at("actual"), "2");
  EXPECT_TRUE(json.at("rows").at(1).at("actual").is_null());
}

TEST(ResultTable, WorkbookHoldsFiguresAsNumbersAndCodesAsText) {
  const auto book = to_workbook(a_table());
  const auto& row = book.sheets.at(0).rows.at(3);
  EXPECT_EQ(row.at(0).kind, documents::SheetCell::Kind::kText);
  EXPECT_EQ(row.at(7).kind, documents::SheetCell::Kind::kNumber);
  EXPECT_EQ(row.at(7).text, "2");
}

}  // namespace
}  // namespace takar::report
