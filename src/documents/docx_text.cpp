#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/check.hpp"
#include "documents/internal/docx_text.hpp"
#include "documents/package.hpp"

namespace takar::documents::docx {
namespace {

constexpr std::int32_t kCellText = 18;  // Half points, as the PDF prints tables.
constexpr std::int32_t kHeaderGrey = 0xEB;

std::string_view word_of(Align align) {
  constexpr std::array<std::string_view, 4> kWords{"left", "center", "right", "both"};
  return kWords.at(static_cast<std::size_t>(align));
}

std::string runs(std::string_view text, bool bold, std::int32_t half_points) {
  const auto properties = fmt::format("<w:rPr>{}<w:sz w:val=\"{}\"/><w:szCs w:val=\"{}\"/></w:rPr>",
                                      bold ? "<w:b/>" : "",
                                      half_points,
                                      half_points);
  std::string run = "<w:r>" + properties;
  for (std::size_t from = 0; from <= text.size();) {
    const auto end = std::min(text.find_first_of("\n\t", from), text.size());
    if (from > 0) run += text[from - 1] == '\t' ? "<w:tab/>" : "<w:br/>";
    if (end > from)
      run += fmt::format("<w:t xml:space=\"preserve\">{}</w:t>",
                         xml_text(text.substr(from, end - from)));
    from = end + 1;
  }
  return run + "</w:r>";
}

// Shares of the width in whole twips; the last column takes what is left.
std::vector<std::int32_t> widths_of(const Table& table, std::int32_t width) {
  std::int64_t shares = 0;
  for (const auto& column : table.columns) shares += column.width;
  std::vector<std::int32_t> widths;
  std::int32_t left = width;
  for (const auto& column : table.columns) {
    widths.push_back(static_cast<std::int32_t>(std::int64_t{width} * column.width / shares));
    left -= widths.back();
  }
  if (!widths.empty()) widths.back() += left;
  return widths;
}

struct Grid {
  const Table& table;
  std::vector<std::int32_t> widths;
  bool together = false;
};

// A cell that reaches down, by the column where it begins.
struct Reaching {
  std::int32_t rows = 0;  // That it still takes.
  std::int32_t span = 1;
};

std::string width_of(const Grid& grid, std::size_t column, std::int32_t span) {
  const auto end = std::min(column + static_cast<std::size_t>(span), grid.widths.size());
  std::int32_t width = 0;
  for (std::size_t i = column; i < end; ++i) width += grid.widths[i];
  return fmt::format("<w:tcW w:w=\"{}\" w:type=\"dxa\"/>{}",
                     width,
                     span > 1 ? fmt::format("<w:gridSpan w:val=\"{}\"/>", span) : std::string());
}

std::string continued_cell(const Grid& grid, std::size_t column, std::int32_t span) {
  return "<w:tc><w:tcPr>" + width_of(grid, column, span) + "<w:vMerge/></w:tcPr><w:p/></w:tc>";
}

std::string cell(const Grid& grid, const Cell& cell, std::size_t column, bool is_header) {
  const ParagraphStyle style{
      .align = cell.align.value_or(is_header ? Align::kCenter : grid.table.columns[column].align),
      .bold = is_header || cell.bold,
      .half_points = kCellText,
      .after = 0,
      .keep_next = grid.together};
  std::string look = cell.rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
  if (is_header)
    look += fmt::format("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{0:X}{0:X}{0:X}\"/>",
                        kHeaderGrey);
  if (is_header || cell.rows > 1) look += "<w:vAlign w:val=\"center\"/>";
  return "<w:tc><w:tcPr>" + width_of(grid, column, cell.span) + look + "</w:tcPr>" +
         paragraph(cell.text, style) + "</w:tc>";
}

// `above`: the cells of rows above that reach down, one for each column; left as this row leaves
// them.
std::string row(const Grid& grid,
                const TableRow& cells,
                bool is_header,
                std::vector<Reaching>& above) {
  std::string properties = "<w:cantSplit/>";
  if (!is_header && grid.table.row_height > 0)
    properties += fmt::format("<w:trHeight w:val=\"{}\"/>", twips(grid.table.row_height));
  if (is_header) properties += "<w:tblHeader/>";
  std::string text = "<w:tr><w:trPr>" + properties + "</w:trPr>";
  auto next = cells.begin();
  for (std::size_t column = 0; column < grid.widths.size();) {
    auto& reaching = above[column];
    if (reaching.rows > 0) {
      text += continued_cell(grid, column, reaching.span);
      --reaching.rows;
    } else {
      TAKAR_CHECK(next != cells.end(), "cells fill the columns");
      text += cell(grid, *next, column, is_header);
      reaching = {next->rows - 1, next->span};
      ++next;
    }
    column += static_cast<std::size_t>(reaching.span);
  }
  return text + "</w:tr>";
}

std::string rows(const Grid& grid, const std::vector<TableRow>& all, bool is_header) {
  std::vector<Reaching> above(grid.widths.size());
  std::string text;
  for (const auto& cells : all) text += row(grid, cells, is_header, above);
  return text;
}

std::string borders(bool grid) {
  std::string text = "<w:tblBorders>";
  for (const auto* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
    text += fmt::format("<w:{} w:val=\"{}\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
                        side,
                        grid ? "single" : "nil");
  return text + "</w:tblBorders>";
}

}  // namespace

Sheet sheet_of(const Document& document) {
  Sheet sheet = document.paper == Paper::kA4 ? Sheet{210, 297} : Sheet{215, 330};
  if (document.orientation == Orientation::kLandscape) {
    std::swap(sheet.width, sheet.height);
    sheet.left = sheet.right = sheet.top = sheet.bottom = 20;
    return sheet;
  }
  // Source: Permendagri 1/2023, as the PDF.
  sheet.left = 30;
  sheet.right = 20;
  sheet.top = 20;
  sheet.bottom = 25;
  return sheet;
}

std::string paragraph(std::string_view text, const ParagraphStyle& style) {
  return fmt::format(
      "<w:p><w:pPr>{}{}<w:spacing w:before=\"0\" w:after=\"{}\"/>"
      "<w:ind w:left=\"{}\" w:hanging=\"{}\"/><w:jc w:val=\"{}\"/></w:pPr>{}</w:p>",
      style.keep_next ? "<w:keepNext/>" : "",
      style.extra,
      style.after,
      style.left,
      style.hanging,
      word_of(style.align),
      runs(text, style.bold, style.half_points));
}

std::string table(const Table& table, std::int32_t width, const TableLook& look) {
  const Grid laid{table, widths_of(table, width), look.together};
  std::string text = fmt::format(
      "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/>{}<w:tblLayout w:type=\"fixed\"/>"
      "<w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/>"
      "</w:tblCellMar></w:tblPr><w:tblGrid>",
      width,
      borders(look.grid));
  for (const auto each : laid.widths) text += fmt::format("<w:gridCol w:w=\"{}\"/>", each);
  text += "</w:tblGrid>";
  return text + rows(laid, table.header, true) + rows(laid, table.rows, false) + "</w:tbl>";
}

std::string section(const Sheet& sheet) {
  return fmt::format(
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
      "<w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
      "<w:pgSz w:w=\"{}\" w:h=\"{}\"{}/>"
      "<w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"{}\" "
      "w:footer=\"{}\" w:gutter=\"0\"/></w:sectPr>",
      twips(sheet.width),
      twips(sheet.height),
      sheet.width > sheet.height ? " w:orient=\"landscape\"" : "",
      twips(sheet.top),
      twips(sheet.right),
      twips(sheet.bottom),
      twips(sheet.left),
      twips(9),
      twips(9));
}

}  // namespace takar::documents::docx
