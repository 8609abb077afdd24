#pragma once
// What stands on the BPMN drawing of an SOP, before anything has a place: nodes and the flows
// between them, in the order of the rows.
//
// A row is one task. Where more than one way leads to it, a gateway joins them first; a decision
// has a gateway behind it; a row that gathers from the units has the units' own task before it.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sop/sop.hpp"

namespace takar::bpmn::internal {

enum class NodeKind : std::uint8_t { kStart, kJoin, kUnits, kTask, kDecision, kEnd };

struct Node {
  NodeKind kind = NodeKind::kTask;
  std::size_t step = 0;  // Index of the row that it belongs to.
  std::size_t lane = 0;  // Index of the performer.
  std::string id, name;

  // A task of one row or of its units.
  bool is_task() const { return kind == NodeKind::kTask || kind == NodeKind::kUnits; }
};

enum class Exit : std::uint8_t { kOnly, kYes, kNo };

struct Flow {
  std::size_t from = 0, to = 0;  // Places among the nodes.
  Exit exit = Exit::kOnly;
  std::string name;  // The answer at a decision's exit.
};

struct Drawing {
  std::vector<Node> nodes;
  std::vector<Flow> flows;
};

// The SOP is sound. Cannot fail.
[[nodiscard]] Drawing drawing_of(const sop::Sop&);

// Whether every unit does this node once for itself.
[[nodiscard]] bool is_per_unit(const sop::Sop&, const Node&);

// "steps/3/activity": the place of a value of a row, whose index counts from 0.
[[nodiscard]] std::string step_place(std::size_t step, std::string_view key);

}  // namespace takar::bpmn::internal
