#pragma once
// The drawing's own part of a BPMN file (BPMN DI): a shape with its box for everything that is
// seen, an edge with its points for every line.

#include <string>

#include <pugixml.hpp>

#include "bpmn/internal/placement.hpp"

namespace takar::bpmn::internal {

// Adds <bpmndi:BPMNDiagram>. The ids are those that write.cpp gives.
void write_diagram(pugi::xml_node definitions, const Drawing&, const Placement&);

// The ids of what hangs on a task: "step_3_input_1", "step_3_output", "step_3_note"; with "_line"
// behind it the line to the task.
[[nodiscard]] std::string input_id(const Node&, std::size_t index);
[[nodiscard]] std::string output_id(const Node&);
[[nodiscard]] std::string note_id(const Node&);
[[nodiscard]] std::string lane_id(std::size_t lane);
[[nodiscard]] std::string flow_id(std::size_t flow);

}  // namespace takar::bpmn::internal
