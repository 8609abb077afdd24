#include <algorithm>
#include <charconv>

#include "bpmn/internal/graph.hpp"
#include "bpmn/internal/names.hpp"

namespace takar::bpmn::internal {
namespace {

bool is_row(const Element& element) {
  return element.kind == ElementKind::kActivity && !own_facts(element.xml, "units");
}

// The place in the table that our own writer gave the activity; 0 if none.
std::size_t own_place(const Element& element) {
  const std::string_view text = own_facts(element.xml, "step").attribute("place").value();
  std::size_t place = 0;
  std::from_chars(text.data(), text.data() + text.size(), place);
  return place;
}

// Elements so that each stands behind what leads to it, returns left out; no recursion.
class Order {
 public:
  explicit Order(const Graph& graph) : graph_(graph), seen_(graph.elements.size(), false) {}

  std::vector<std::size_t> walk() {
    for (const bool starts : {false, true})
      for (std::size_t i = graph_.elements.size(); i-- > 0;)
        if (!graph_.elements[i].is_entered &&
            (graph_.elements[i].kind == ElementKind::kStart) == starts)
          visit(i);
    std::reverse(finished_.begin(), finished_.end());
    for (std::size_t i = 0; i < seen_.size(); ++i) {  // Circles that nothing leads into.
      const auto before = static_cast<std::ptrdiff_t>(finished_.size());
      visit(i);
      std::reverse(finished_.begin() + before, finished_.end());
    }
    return std::move(finished_);
  }

 private:
  struct Visit {
    std::size_t element = 0, left = 0;  // left: links that wait, taken from the last.
  };

  void visit(std::size_t root) {
    if (seen_[root]) return;
    seen_[root] = true;
    std::vector<Visit> path{{root, graph_.elements[root].out.size()}};
    while (!path.empty()) {
      auto& here = path.back();
      if (here.left == 0) {
        finished_.push_back(here.element);
        path.pop_back();
        continue;
      }
      const auto link = graph_.elements[here.element].out[--here.left];
      const auto to = graph_.links[link].to;
      if (seen_[to]) continue;
      seen_[to] = true;
      path.push_back({to, graph_.elements[to].out.size()});
    }
  }

  const Graph& graph_;
  std::vector<bool> seen_;
  std::vector<std::size_t> finished_;
};

}  // namespace

std::vector<std::size_t> activities_in_order(const Graph& graph) {
  std::vector<std::size_t> rows;
  bool all_own = true;
  for (const auto i : Order(graph).walk()) {
    if (!is_row(graph.elements[i])) continue;
    rows.push_back(i);
    all_own = all_own && own_place(graph.elements[i]) > 0;
  }
  if (all_own)
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t one, std::size_t other) {
      return own_place(graph.elements[one]) < own_place(graph.elements[other]);
    });
  return rows;
}

std::vector<Way> ways_from(const Graph& graph, std::size_t activity) {
  struct Open {
    std::size_t element;
    Way so_far;
  };
  std::vector<Way> found;
  std::vector<bool> seen(graph.elements.size(), false);
  std::vector<Open> open{{activity, {}}};
  for (std::size_t next = 0; next < open.size(); ++next) {
    const auto [at, so_far] = open[next];
    const auto& element = graph.elements[at];
    const bool splits = local_name(element.xml) == "parallelGateway" ||
                        local_name(element.xml) == "eventBasedGateway";
    if (element.out.empty()) found.push_back({std::nullopt, so_far.label, so_far.is_default});
    for (const auto link : element.out) {
      const auto& flow = graph.links[link];
      Way way{flow.to, flow.name.empty() ? so_far.label : flow.name};
      way.is_default = so_far.is_default || flow.is_default;
      way.splits = so_far.splits || (splits && element.out.size() > 1);
      if (is_row(graph.elements[flow.to])) {
        found.push_back(std::move(way));
      } else if (!seen[flow.to]) {
        seen[flow.to] = true;
        open.push_back({flow.to, std::move(way)});
      }
    }
  }
  return found;
}

}  // namespace takar::bpmn::internal
