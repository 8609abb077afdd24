#pragma once
// A spreadsheet (XLSX) as the cells that stand in it, for forms and tables that people fill in:
// where each stands, of which kind it is, and what is written there.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"

namespace takar::exchange {

struct WorkbookCell {
  enum class Kind : std::uint8_t {
    kText,
    kNumber,   // `text` is decimal text of at most 15 significant digits.
    kPercent,  // A number that is shown as a percentage: 0.85 for 85 %.
    kDay,      // A number that is shown as a day: "02/01/2026".
    kFormula,  // `text` is what it last gave.
    kOther,    // A truth value or an error, e.g. "#DIV/0!".
  };

  std::size_t column = 0, row = 0;  // From 0.
  Kind kind = Kind::kText;
  std::string text;
};

struct WorkbookSheet {
  std::string name;
  bool hidden = false;
  std::vector<WorkbookCell> cells;  // Those that hold something, row by row.
};

inline constexpr std::size_t kWorkbookCellsMax = 200'000;  // Our own limit, of all sheets.

// Rejects with exchange.broken_file, exchange.encrypted or exchange.too_large.
[[nodiscard]] Result<std::vector<WorkbookSheet>> read_workbook(std::string_view bytes,
                                                               const std::string& file_name);

// The figure that a program wrote into a number cell, as decimal text. Spreadsheets keep binary
// fractions and show 15 digits of them: 4.3499999999999996 was typed as 4.35. Text that is no such
// number is answered as it is.
// Source: IEEE 754 (a binary64 keeps any 15 decimal digits); ECMA-376 part 1, 18.3.1.96.
[[nodiscard]] std::string cell_figure(std::string_view written);

[[nodiscard]] json::Array to_json(const std::vector<WorkbookSheet>&);
// As to_json() wrote it. Rejects with base.sandbox_died if it is not of that shape.
[[nodiscard]] Result<std::vector<WorkbookSheet>> workbook_from_json(const json::Value&);

}  // namespace takar::exchange
