#pragma once
// The pieces that a DOCX body is put together from: paragraphs, cells, tables and drawn pages.
// Lengths are twips, twentieths of a point, unless a comment says otherwise.

#include <cstdint>
#include <string>
#include <string_view>

#include "documents/model.hpp"

namespace takar::documents::docx {

// 1440 twips to the inch of 25.4 mm, rounded down.
[[nodiscard]] constexpr std::int32_t twips(std::int32_t mm) {
  return mm * 1440 * 10 / 254;
}

struct Sheet {
  std::int32_t width = 0, height = 0;  // mm
  std::int32_t left = 0, right = 0, top = 0, bottom = 0;

  [[nodiscard]] std::int32_t text_width() const { return twips(width - left - right); }
};
[[nodiscard]] Sheet sheet_of(const Document&);

struct ParagraphStyle {
  Align align = Align::kLeft;
  bool bold = false;
  std::int32_t half_points = 22;
  std::int32_t after = 120;
  std::int32_t left = 0, hanging = 0;
  bool keep_next = false;
  std::string_view extra;  // Further paragraph properties as XML, in the schema's order.
};

// One paragraph; line ends and tabs of the text stay what they are.
[[nodiscard]] std::string paragraph(std::string_view text, const ParagraphStyle&);

struct TableLook {
  bool grid = true;       // Every cell has its lines.
  bool together = false;  // No page ends inside it.
};

// A table whose columns share that width.
[[nodiscard]] std::string table(const Table&, std::int32_t width, const TableLook&);

// One page of an SOP's flow-chart, every cell, symbol and arrow at its place on a sheet of its own
// size. `number` is that of the first drawing, which no other drawing of the file may have.
struct DrawnPage {
  std::string body;
  std::int32_t next_number = 1;
};
[[nodiscard]] DrawnPage drawn_page(const FlowPage&, std::int32_t number);

// Page size, margins and the references to head and foot.
[[nodiscard]] std::string section(const Sheet&);

}  // namespace takar::documents::docx
