#pragma once
// The common ground of all forms: a document as rows of cells. Each reader of a form makes a
// Sheet; one reader of SOPs reads it.

#include <string>
#include <string_view>
#include <vector>

#include "exchange/draft.hpp"

namespace takar::exchange::internal {

// Breaks inside a cell: '\n' between paragraphs and list items, kSoft where the type changes.
inline constexpr char kSoft = '\x1f';

// A symbol of the flow-chart that stands in a cell.
struct Mark {
  std::size_t column = 0;  // From 0.
  std::size_t symbol = 0;  // Its place in Sheet::symbols.
};

struct Row {
  Origin origin;
  std::vector<std::string> cells;  // At least one; a plain line is one cell.
  bool blank = false;              // Nothing stands in any cell, save symbols.
  std::vector<Mark> marks;
};

enum class Form : std::uint8_t { kBox, kCapsule, kDiamond, kPentagon };

struct DrawnSymbol {
  Form form = Form::kBox;
  Origin origin;
  std::string label;  // Of a pentagon: where its arrow goes on.
};

struct DrawnArrow {
  std::size_t from = 0, to = 0;  // Places in Sheet::symbols.
  std::string label;             // "Ya", "Tidak"; "" if none stands at it.
  bool headed = true;            // False: no head was seen; the direction is that of reading.
};

struct Sheet {
  std::string form;
  std::vector<Row> rows;
  std::vector<DrawnSymbol> symbols;
  std::vector<DrawnArrow> arrows;
};

// A text with tabs between cells, remains of HTML and Markdown. `text` is UTF-8.
[[nodiscard]] Sheet sheet_of_text(std::string_view text);

}  // namespace takar::exchange::internal
