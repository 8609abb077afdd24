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

struct Row {
  Origin origin;
  std::vector<std::string> cells;  // At least one; a plain line is one cell.
  bool blank = false;              // Nothing stands in any cell.
};

struct Sheet {
  std::string form;
  std::vector<Row> rows;
};

// A text with tabs between cells, remains of HTML and Markdown. `text` is UTF-8.
[[nodiscard]] Sheet sheet_of_text(std::string_view text);

}  // namespace takar::exchange::internal
