// The cells of a spreadsheet that somebody uploads, and what a child says it read in one. Whatever
// was read is written and read again as the same.
#include <cstdint>
#include <string_view>

#include "base/check.hpp"
#include "exchange/workbook.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  namespace exchange = takar::exchange;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto figure = exchange::cell_figure(text);
  TAKAR_CHECK(exchange::cell_figure(figure) == figure, "a figure that was read reads as the same");
  const auto sheets = exchange::read_workbook(text, "formulir.xlsx");
  if (!sheets) return 0;
  const auto json = exchange::to_json(*sheets);
  const auto again = exchange::workbook_from_json(json);
  TAKAR_CHECK(again && exchange::to_json(*again) == json, "cells come back as they went out");
  return 0;
}
