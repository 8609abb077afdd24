#pragma once
// Finds the way of each arrow of one page between the symbols, and a free place for its label.
//
// For every arrow all sensible ways are listed (straight; sideways and down; through a lane
// beside a column) and the cheapest one that touches no symbol is taken. No randomness: the same
// page gives the same ways. The outermost lanes are free on every page, so there is always a way.

#include <cstdint>
#include <string>
#include <vector>

#include "sop/flowchart.hpp"

namespace takar::sop::internal {

// What an arrow may leave or enter: the shapes of one row, or one connector.
struct FlowNode {
  struct Run {
    FlowBox box;
    std::vector<std::int32_t> centres;  // Of the columns that it covers: where arrows touch it.
  };
  std::vector<Run> runs;             // From left to right.
  std::size_t main = 0;              // The run of the performer who completes the step.
  std::int32_t top = 0, bottom = 0;  // The row around it.
  bool is_connector = false;
};

struct FlowLink {
  std::size_t from = 0, to = 0;  // Places among the nodes.
  FlowArrow arrow;               // Gets its points and the place of its label.
};

struct FlowStage {
  std::vector<FlowNode> nodes;
  std::vector<FlowLink> links;
  std::vector<std::int32_t> borders;  // Between and beside the performer columns, from left.
  std::int32_t top = 0;               // Below the head of the table.
  std::int32_t lane = 0;              // The width beside each border that no symbol uses.
};

// Fills in the ways and labels. Answers the places of the nodes beside which a label found no
// room.
[[nodiscard]] std::vector<std::size_t> route(FlowStage&);

}  // namespace takar::sop::internal
