#include <gtest/gtest.h>

#include "documents/scene.hpp"

namespace takar::documents {
namespace {

Scene laid_out(Table table) {
  Document document;
  document.blocks.push_back(std::move(table));
  Typesetter typesetter;
  return layout(document, typesetter);
}

// Two columns; the first cell at the left takes both rows.
Table with_a_cell_over_two_rows() {
  Table table;
  table.columns = {{1}, {1}};
  table.rows = {{{"kiri", 1, false, {}, 2}, {"atas"}}, {{"bawah"}}};
  return table;
}

// Those of the table: the line above the foot of the page stands below the bottom margin.
std::vector<LineItem> table_lines(const Page& page) {
  std::vector<LineItem> lines;
  for (const auto& line : page.lines)
    if (line.to.y < page.height - from_mm(25)) lines.push_back(line);
  return lines;
}

TEST(TableLayout, ACellOverRowsHasNoLineThroughIt) {
  const auto pages = laid_out(with_a_cell_over_two_rows());
  ASSERT_EQ(pages.size(), 1U);
  const auto lines = table_lines(pages[0]);
  int across = 0, half = 0;
  for (const auto& line : lines)
    if (line.from.y == line.to.y) ++(line.from.x == lines[0].from.x ? across : half);
  EXPECT_EQ(across, 2);  // Above and below the table.
  EXPECT_EQ(half, 1);    // Between "atas" and "bawah" alone.
}

TEST(TableLayout, ATallCellStretchesTheLastOfItsRows) {
  auto table = with_a_cell_over_two_rows();
  table.rows[0][0].text = "satu\ndua\ntiga\nempat\nlima\nenam";
  const auto pages = laid_out(table);
  const auto& texts = pages[0].texts;
  ASSERT_GE(texts.size(), 3U);
  Length foot = 0;
  for (const auto& line : table_lines(pages[0])) foot = std::max(foot, line.to.y);
  EXPECT_LE(texts[0].y + texts[0].box.height(), foot);
}

TEST(TableLayout, IsSetSmallerToEndOnItsPage) {
  Table table;
  table.columns = {{1}};
  for (int row = 0; row < 44; ++row) table.rows.push_back({{"Peraturan yang menjadi dasar"}});
  EXPECT_EQ(laid_out(table).size(), 2U);
  table.on_one_page = true;
  EXPECT_EQ(laid_out(table).size(), 1U);
  for (int row = 0; row < 60; ++row) table.rows.push_back({{"Peraturan yang menjadi dasar"}});
  EXPECT_GT(laid_out(table).size(), 1U);
}

TEST(TableModel, RefusesCellsThatFillMoreOrLessThanTheTable) {
  Document document;
  document.blocks.push_back(with_a_cell_over_two_rows());
  EXPECT_EQ(document_from_json(to_json(document)).value(), document);
  auto& rows = std::get<Table>(document.blocks[0]).rows;
  rows[1].push_back({"lebih"});
  EXPECT_EQ(document_from_json(to_json(document)).error().code, "documents.bad_model");
  rows.pop_back();
  EXPECT_EQ(document_from_json(to_json(document)).error().code, "documents.bad_model");
}

}  // namespace
}  // namespace takar::documents
