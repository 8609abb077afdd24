#pragma once
// The symbols drawn on a worksheet (DrawingML, ECMA-376 part 1, 20.5): in which cell each stands.

#include <vector>

#include <pugixml.hpp>

#include "exchange/internal/off_page.hpp"
#include "exchange/internal/sheet.hpp"

namespace takar::exchange::internal {

struct PlacedSymbol {
  std::size_t row = 0, column = 0;  // From 0, of the worksheet.
  std::size_t symbol = 0;           // Its place in Sheet::symbols.
};

// Adds the symbols to `sheet` and their arrows to `off_page`.
[[nodiscard]] std::vector<PlacedSymbol> place_shapes(const pugi::xml_node& worksheet,
                                                     const pugi::xml_document& drawing,
                                                     std::int32_t page,
                                                     Sheet& sheet,
                                                     OffPage& off_page);

}  // namespace takar::exchange::internal
