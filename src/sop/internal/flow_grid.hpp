#pragma once
// The grid of the flow-chart table: how wide its columns are, how its texts break, which rows stand
// on which page, and where the strips for off-page connectors lie.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "sop/flowchart.hpp"

namespace takar::sop::internal {

inline constexpr std::int32_t kMargin = 1500;
inline constexpr std::int32_t kStripHeight = 1000;  // One line of connectors.
inline constexpr std::int32_t kSymbolHeight = 720;
inline constexpr std::int32_t kDiamondHeight = 860;

// The columns that hold text, in the order of the table; the performers stand after the second.
enum TextColumn : std::size_t { kNumber, kActivity, kInputs, kTime, kOutput, kNote, kTextColumns };

struct Columns {
  std::string_view paper;
  std::int32_t width = 0, height = 0;  // Of the page.
  std::array<std::int32_t, kTextColumns> x{}, w{};
  std::int32_t performers_x = 0, performer_w = 0;
  std::int32_t count = 0;  // Of performers.
  std::int32_t lane = 0;   // Beside each border of a performer column, free of symbols.
};

// A part of a row that stands on one page. Only the first part of a row holds its symbol.
struct RowPart {
  std::size_t step = 0;  // Index.
  bool is_first = true;
  std::array<std::vector<std::string>, kTextColumns> lines;
  std::int32_t y = 0, h = 0;
};

// An off-page connector: one end of an arrow that goes on on another page.
struct Connector {
  std::size_t edge = 0;
  bool is_exit = true;      // The arrow goes to it; otherwise it comes from it.
  bool at_top = false;      // In the strip below the head, or in the one below the last row.
  std::int32_t column = 0;  // From 0: the wish of the arrow, later the place it got.
  std::int32_t line = 0;    // Of the strip.
};

struct PagePlan {
  std::vector<RowPart> parts;
  std::vector<Connector> connectors;
  std::int32_t top_lines = 0, bottom_lines = 0;
};

struct Edge {
  std::size_t from = 0, to = 0;  // Indices of steps.
  FlowArrowKind kind = FlowArrowKind::kNext;
  std::string label;      // "Ya", "Tidak" ...
  std::string connector;  // The sign on its connectors, if it leaves the page.
};

[[nodiscard]] Columns columns_for(const Sop&, Paper);
[[nodiscard]] std::vector<Edge> edges_of(const Sop&);

// The head of the table: the cells that every page repeats, and their height.
struct Head {
  std::vector<FlowCell> cells;
  std::int32_t height = 0;
};
[[nodiscard]] Head head_of(const Sop&, const Columns&);

// Puts the rows on pages. `extra` is height added to each row; edges that leave a page get a sign.
[[nodiscard]] std::vector<PagePlan> paged(const Sop&,
                                          const Columns&,
                                          std::int32_t head_height,
                                          const std::vector<std::int32_t>& extra,
                                          std::vector<Edge>& edges);

}  // namespace takar::sop::internal
