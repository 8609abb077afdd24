#include "bpmn/internal/diagram.hpp"

namespace takar::bpmn::internal {
namespace {

void write_bounds(pugi::xml_node parent, const Box& box) {
  auto bounds = parent.append_child("dc:Bounds");
  bounds.append_attribute("x") = box.x;
  bounds.append_attribute("y") = box.y;
  bounds.append_attribute("width") = box.w;
  bounds.append_attribute("height") = box.h;
}

void write_label(pugi::xml_node parent, const Box& box) {
  if (box.w > 0) write_bounds(parent.append_child("bpmndi:BPMNLabel"), box);
}

// A shape of the element; its own id has "_shape" behind it.
pugi::xml_node add_shape(pugi::xml_node plane, const std::string& element, const Box& box) {
  auto shape = plane.append_child("bpmndi:BPMNShape");
  shape.append_attribute("id") = (element + "_shape").c_str();
  shape.append_attribute("bpmnElement") = element.c_str();
  write_bounds(shape, box);
  return shape;
}

pugi::xml_node add_edge(pugi::xml_node plane,
                        const std::string& element,
                        const std::vector<Point>& points) {
  auto edge = plane.append_child("bpmndi:BPMNEdge");
  edge.append_attribute("id") = (element + "_edge").c_str();
  edge.append_attribute("bpmnElement") = element.c_str();
  for (const auto& point : points) {
    auto waypoint = edge.append_child("di:waypoint");
    waypoint.append_attribute("x") = point.x;
    waypoint.append_attribute("y") = point.y;
  }
  return edge;
}

void add_paper(pugi::xml_node plane, const std::string& id, const Paper& paper) {
  write_label(add_shape(plane, id, paper.box), paper.label);
  add_edge(plane, id + "_line", paper.line);
}

void add_horizontal(pugi::xml_node plane, const std::string& id, const Box& box) {
  auto shape = add_shape(plane, id, box);
  shape.append_attribute("isHorizontal") = true;
}

}  // namespace

std::string input_id(const Node& node, std::size_t index) {
  return node.id + "_input_" + std::to_string(index + 1);
}

std::string output_id(const Node& node) {
  return node.id + "_output";
}

std::string note_id(const Node& node) {
  return node.id + "_note";
}

std::string lane_id(std::size_t lane) {
  return "lane_" + std::to_string(lane + 1);
}

std::string flow_id(std::size_t flow) {
  return "flow_" + std::to_string(flow + 1);
}

void write_diagram(pugi::xml_node definitions, const Drawing& drawing, const Placement& places) {
  auto diagram = definitions.append_child("bpmndi:BPMNDiagram");
  diagram.append_attribute("id") = "diagram";
  auto plane = diagram.append_child("bpmndi:BPMNPlane");
  plane.append_attribute("id") = "plane";
  plane.append_attribute("bpmnElement") = "collaboration";
  add_horizontal(plane, "pool", places.pool);
  for (std::size_t i = 0; i < places.lanes.size(); ++i)
    add_horizontal(plane, lane_id(i), places.lanes[i]);
  for (std::size_t i = 0; i < drawing.nodes.size(); ++i) {
    const auto& node = drawing.nodes[i];
    auto shape = add_shape(plane, node.id, places.nodes[i]);
    if (node.kind == NodeKind::kDecision || node.kind == NodeKind::kJoin)
      shape.append_attribute("isMarkerVisible") = true;
    write_label(shape, places.labels[i]);
    const auto& papers = places.papers[i];
    for (std::size_t k = 0; k < papers.inputs.size(); ++k)
      add_paper(plane, input_id(node, k), papers.inputs[k]);
    for (const auto& output : papers.output) add_paper(plane, output_id(node), output);
    for (const auto& note : papers.note) add_paper(plane, note_id(node), note);
  }
  for (std::size_t i = 0; i < drawing.flows.size(); ++i)
    write_label(add_edge(plane, flow_id(i), places.flows[i]), places.flow_labels[i]);
}

}  // namespace takar::bpmn::internal
