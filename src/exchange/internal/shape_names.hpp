#pragma once
// What DrawingML and VML call the symbols of the official form, and how they measure.

#include <cstdint>
#include <optional>
#include <string_view>

#include <pugixml.hpp>

#include "exchange/internal/sheet.hpp"

namespace takar::exchange::internal {

// "flowChartDecision" (ECMA-376 part 1, 20.1.10.55) or the number of a VML type. Empty: no symbol.
[[nodiscard]] std::optional<Form> form_named(std::string_view name);

// Thousandths of a point (20.1.2.1: 12,700 units are a point); kept within what a page can be.
[[nodiscard]] std::int32_t points_of_emu(std::int64_t emu);

// Whether an end of a line, a:headEnd or a:tailEnd, is drawn with a head.
[[nodiscard]] bool has_head(const pugi::xml_node& end);

}  // namespace takar::exchange::internal
