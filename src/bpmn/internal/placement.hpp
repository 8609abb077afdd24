#pragma once
// Where everything on the BPMN drawing stands: lanes from top to bottom, nodes from left to right,
// each in a column of its own, so that no flow needs to cross a shape.
//
// A flow to the next column goes straight or through the gap between the columns. Every other one
// runs in a track below the lane that it comes from; papers stand above and below their task.

#include <cstdint>
#include <vector>

#include "bpmn/internal/drawing.hpp"

namespace takar::bpmn::internal {

// Pixels from the upper left corner.
struct Point {
  std::int32_t x = 0, y = 0;

  bool operator==(const Point&) const = default;
};

struct Box {
  std::int32_t x = 0, y = 0, w = 0, h = 0;

  std::int32_t right() const { return x + w; }
  std::int32_t bottom() const { return y + h; }
  std::int32_t middle_x() const { return x + w / 2; }
  std::int32_t middle_y() const { return y + h / 2; }
  bool operator==(const Box&) const = default;
};

// A data object or an annotation, and the line between it and its task.
struct Paper {
  Box box, label;  // An annotation has its words in the box: its label is empty.
  std::vector<Point> line;
};

// What hangs on one node.
struct Papers {
  std::vector<Paper> inputs;
  std::vector<Paper> output, note;  // At most one each.
};

struct Placement {
  Box pool;
  std::vector<Box> lanes;
  std::vector<Box> nodes, labels;         // Of each node; a node without label has an empty box.
  std::vector<Papers> papers;             // Of each node; empty where papers are not asked for.
  std::vector<std::vector<Point>> flows;  // Of each flow; every segment is level or upright.
  std::vector<Box> flow_labels;
};

// The same drawing gives the same places. Cannot fail.
[[nodiscard]] Placement place(const sop::Sop&, const Drawing&, bool with_papers);

}  // namespace takar::bpmn::internal
