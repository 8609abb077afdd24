#pragma once
// Writes tables as a workbook (XLSX, ECMA-376). Figures are written as the decimal text that they
// are, never through binary floating point, and texts as texts: a cell that begins with "=" is no
// formula. The same workbook gives the same bytes.

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.hpp"

namespace takar::documents {

struct SheetCell {
  enum class Kind : std::uint8_t {
    kText,
    kNumber,  // `text` is decimal text; empty leaves the cell empty.
    kHead,    // Bold on grey.
    kEntry,   // May be written in where the sheet is locked; a figure if it holds one.
    kHidden,  // Text that nobody has to see.
    kTitle,   // Above a table: bold, without a frame, over the empty cells beside it.
  };

  std::string text;
  Kind kind = Kind::kText;
};

// What cells should hold. Whoever types another choice is refused by the office program; whoever
// types no figure is warned.
struct SheetCheck {
  std::string cells;                 // "H5:H9 H12"
  std::vector<std::string> choices;  // One of these, without a comma in any; none: a figure.
  std::string hint;                  // Shown beside the cell, at most kSheetHintMax characters.
};
inline constexpr std::size_t kSheetHintMax = 255;  // Source: ECMA-376 part 1, 18.3.1.32.

struct SheetTable {
  std::string name;                  // At most 31 characters; of others an office complains.
  std::vector<std::int32_t> widths;  // In characters; 0 hides the column.
  std::vector<std::vector<SheetCell>> rows;
  std::size_t head_rows = 1;  // Stay in sight and are printed on every page.
  bool locked = false;        // Only kEntry cells may be changed.
  bool hidden = false;        // The whole sheet, which nobody has to see.
  std::vector<SheetCheck> checks;
};

struct Workbook {
  std::string title;
  std::vector<SheetTable> sheets;  // At least one.
  Instant at;                      // UTC. Its creation date.
};

inline constexpr std::size_t kSheetRowsMax = 1'048'576;  // Source: ECMA-376; what offices open.

// "C7" for the third column and the seventh row, both counted from 0 as 2 and 6.
[[nodiscard]] std::string cell_name(std::size_t column, std::size_t row);

// The bytes of the file. Throws Fault if there is no memory. Bug without a sheet.
[[nodiscard]] std::string render_xlsx(const Workbook&);

}  // namespace takar::documents
