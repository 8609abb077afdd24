#include "bpmn/internal/drawing.hpp"

#include "sop/places.hpp"

namespace takar::bpmn::internal {
namespace {

std::size_t index_of(sop::StepNumber number) {
  return static_cast<std::size_t>(number) - 1;
}

std::size_t index_of(sop::PerformerColumn column) {
  return static_cast<std::size_t>(column) - 1;
}

// The first and the last node of each row.
struct Ends {
  std::size_t entry = 0, exit = 0;
};

class Drawer {
 public:
  explicit Drawer(const sop::Sop& sop) : sop_(sop), ways_in_(sop.steps.size(), 0) {
    ++ways_in_.front();
    for (const auto& step : sop.steps) {
      if (step.next) ++ways_in_.at(index_of(*step.next));
      if (step.no) ++ways_in_.at(index_of(*step.no));
    }
  }

  Drawing draw() {
    add(NodeKind::kStart, 0, "start", "Mulai");
    for (std::size_t i = 0; i < sop_.steps.size(); ++i) add_row(i);
    drawing_.flows.push_back({0, ends_.front().entry, Exit::kOnly, ""});
    for (std::size_t i = 0; i < sop_.steps.size(); ++i) add_flows(i);
    return std::move(drawing_);
  }

 private:
  std::size_t add(NodeKind kind, std::size_t step, const std::string& id, std::string name) {
    const auto lane = index_of(sop_.steps.at(step).performers.front());
    drawing_.nodes.push_back({kind, step, lane, id, std::move(name)});
    return drawing_.nodes.size() - 1;
  }

  // Adds the node behind the row's nodes so far, with the flow that leads to it.
  void go_on(NodeKind kind, std::size_t step, const std::string& id, std::string name) {
    const auto node = add(kind, step, id, std::move(name));
    auto& ends = ends_.at(step);
    if (ends.entry == 0)
      ends.entry = node;
    else
      drawing_.flows.push_back({ends.exit, node, Exit::kOnly, ""});
    ends.exit = node;
  }

  void add_row(std::size_t i) {
    const auto& step = sop_.steps[i];
    const auto number = std::to_string(i + 1);
    ends_.push_back({});
    if (ways_in_[i] > 1) go_on(NodeKind::kJoin, i, "join_" + number, "");
    if (step.fan_out && step.fan_out->mode == sop::FanOut::Mode::kCollect) {
      go_on(NodeKind::kUnits, i, "units_" + number, step.fan_out->activity);
      if (step.fan_out->performer) drawing_.nodes.back().lane = index_of(*step.fan_out->performer);
    }
    go_on(NodeKind::kTask, i, "step_" + number, sop::shown_words(sop_, step_place(i, "activity")));
    if (step.no)
      go_on(NodeKind::kDecision,
            i,
            "decision_" + number,
            step.yes_label + " / " + step.no_label + "?");
    if (!step.next) add(NodeKind::kEnd, i, "end_" + number, "Selesai");
  }

  void add_flows(std::size_t i) {
    const auto& step = sop_.steps[i];
    const auto exit = step.no ? Exit::kYes : Exit::kOnly;
    const auto from = ends_.at(i).exit;
    const auto to = step.next ? ends_.at(index_of(*step.next)).entry : from + 1;
    drawing_.flows.push_back({from, to, exit, step.yes_label});
    if (step.no)
      drawing_.flows.push_back(
          {from, ends_.at(index_of(*step.no)).entry, Exit::kNo, step.no_label});
  }

  const sop::Sop& sop_;
  std::vector<std::size_t> ways_in_;
  std::vector<Ends> ends_;
  Drawing drawing_;
};

}  // namespace

Drawing drawing_of(const sop::Sop& sop) {
  return Drawer(sop).draw();
}

bool is_per_unit(const sop::Sop& sop, const Node& node) {
  const auto& fan_out = sop.steps.at(node.step).fan_out;
  if (node.kind == NodeKind::kUnits) return true;
  return node.kind == NodeKind::kTask && fan_out && fan_out->mode == sop::FanOut::Mode::kEach;
}

std::string step_place(std::size_t step, std::string_view key) {
  return "steps/" + std::to_string(step + 1) + "/" + std::string(key);
}

}  // namespace takar::bpmn::internal
