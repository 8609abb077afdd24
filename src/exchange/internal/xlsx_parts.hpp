#pragma once
// What every reader of a spreadsheet (XLSX, ECMA-376 part 1, 18) needs: its sheets by their parts,
// the texts that cells share, and whether a cell style shows a figure, a percentage or a day.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "exchange/internal/package.hpp"

namespace takar::exchange::internal {

// How a cell style shows a number (18.8.30).
enum class NumberLook : std::uint8_t { kPlain, kPercent, kDay };

struct NamedSheet {
  std::string name;
  std::string part;  // Its place in the package.
  bool hidden = false;
};

struct XlsxParts {
  std::vector<NamedSheet> sheets;  // As the tabs stand.
  std::vector<std::string> strings;
  std::vector<NumberLook> looks;  // Of each cell style.
  bool from_1904 = false;         // Days count from 1904-01-01 (18.17.4.1).
};

// Rejects like Package.
[[nodiscard]] Result<XlsxParts> parts_of_xlsx(Package&);

// The part that a relation names; "" if there is none of that id.
[[nodiscard]] std::string target_of(const pugi::xml_document& links, std::string_view id);

// "C7" -> column 2, row 6. Empty if it is no reference.
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> cell_named(std::string_view name);

// The words of a cell that holds words, its own or shared ones; "" of any other cell.
[[nodiscard]] std::string text_in(const pugi::xml_node& cell, const XlsxParts&);

// How the cell's style shows a number.
[[nodiscard]] NumberLook look_of(const pugi::xml_node& cell, const XlsxParts&);

// The day of a serial number of a worksheet as "02/01/2026". Days count from 1899-12-30, or from
// 1904-01-01 in workbooks that say so. "" beyond the year 9999.
[[nodiscard]] std::string day_of_serial(std::int64_t serial, bool from_1904);

}  // namespace takar::exchange::internal
