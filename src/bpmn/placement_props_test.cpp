// Laws of the drawing over random SOPs.

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "bpmn/internal/placement.hpp"
#include "sop/sop_generator.hpp"

namespace takar::bpmn::internal {
namespace {

bool overlap(const Box& one, const Box& other) {
  return one.x < other.right() && other.x < one.right() && one.y < other.bottom() &&
         other.y < one.bottom();
}

// Whether the segment passes through the inside of the box.
bool crosses(const Point& a, const Point& b, const Box& box) {
  const Box segment{std::min(a.x, b.x), std::min(a.y, b.y), 0, 0};
  const auto right = std::max(a.x, b.x), bottom = std::max(a.y, b.y);
  return segment.x < box.right() && box.x < right + (a.x == b.x ? 1 : 0) &&
         segment.y < box.bottom() && box.y < bottom + (a.y == b.y ? 1 : 0) &&
         !(a.x == b.x && (a.x == box.x || a.x == box.right())) &&
         !(a.y == b.y && (a.y == box.y || a.y == box.bottom()));
}

bool touches(const Point& point, const Box& box) {
  return point.x >= box.x && point.x <= box.right() && point.y >= box.y && point.y <= box.bottom();
}

bool holds(const Box& outer, const Box& inner) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

std::vector<Box> shapes_of(const Placement& places) {
  auto shapes = places.nodes;
  for (const auto& papers : places.papers) {
    for (const auto& list : {papers.inputs, papers.output, papers.note})
      for (const auto& paper : list) shapes.push_back(paper.box);
  }
  return shapes;
}

std::vector<std::vector<Point>> lines_of(const Placement& places) {
  auto lines = places.flows;
  for (const auto& papers : places.papers)
    for (const auto& list : {papers.inputs, papers.output, papers.note})
      for (const auto& paper : list) lines.push_back(paper.line);
  return lines;
}

std::vector<Box> labels_of(const Placement& places) {
  std::vector<Box> labels;
  for (const auto& label : places.labels)
    if (label.w > 0) labels.push_back(label);
  for (const auto& label : places.flow_labels)
    if (label.w > 0) labels.push_back(label);
  for (const auto& papers : places.papers)
    for (const auto& list : {papers.inputs, papers.output})
      for (const auto& paper : list)
        if (paper.label.w > 0) labels.push_back(paper.label);
  return labels;
}

RC_GTEST_PROP(Placement, LetsNoLinePassThroughAShapeOrALabel, ()) {
  const auto sop = *sop::generated_sop();
  const auto places = place(sop, drawing_of(sop), *rc::gen::arbitrary<bool>());
  for (const auto& line : lines_of(places))
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      RC_ASSERT(line[i].x == line[i + 1].x || line[i].y == line[i + 1].y);
      for (const auto& shape : shapes_of(places)) RC_ASSERT(!crosses(line[i], line[i + 1], shape));
      for (const auto& label : labels_of(places)) RC_ASSERT(!crosses(line[i], line[i + 1], label));
    }
}

RC_GTEST_PROP(Placement, LaysNoShapeOrLabelOverAnother, ()) {
  const auto sop = *sop::generated_sop();
  const auto places = place(sop, drawing_of(sop), *rc::gen::arbitrary<bool>());
  auto boxes = shapes_of(places);
  const auto labels = labels_of(places);
  boxes.insert(boxes.end(), labels.begin(), labels.end());
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (std::size_t k = i + 1; k < boxes.size(); ++k) RC_ASSERT(!overlap(boxes[i], boxes[k]));
}

RC_GTEST_PROP(Placement, KeepsEveryNodeInItsLaneAndEveryFlowBetweenItsNodes, ()) {
  const auto sop = *sop::generated_sop();
  const auto drawing = drawing_of(sop);
  const auto places = place(sop, drawing, true);
  for (std::size_t i = 0; i < drawing.nodes.size(); ++i)
    RC_ASSERT(holds(places.lanes[drawing.nodes[i].lane], places.nodes[i]));
  for (const auto& lane : places.lanes) RC_ASSERT(holds(places.pool, lane));
  for (const auto& shape : shapes_of(places)) RC_ASSERT(holds(places.pool, shape));
  for (std::size_t i = 0; i < drawing.flows.size(); ++i) {
    RC_ASSERT(touches(places.flows[i].front(), places.nodes[drawing.flows[i].from]));
    RC_ASSERT(touches(places.flows[i].back(), places.nodes[drawing.flows[i].to]));
  }
}

}  // namespace
}  // namespace takar::bpmn::internal
