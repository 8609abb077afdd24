#include "sop/flowchart.hpp"

#include <algorithm>
#include <optional>

#include "sop/internal/flow_grid.hpp"
#include "sop/internal/flow_router.hpp"

namespace takar::sop {
namespace {

using internal::Columns;
using internal::columns_for;
using internal::Connector;
using internal::Edge;
using internal::edges_of;
using internal::FlowNode;
using internal::FlowStage;
using internal::Head;
using internal::head_of;
using internal::kActivity;
using internal::kDiamondHeight;
using internal::kMargin;
using internal::kNumber;
using internal::kStripHeight;
using internal::kSymbolHeight;
using internal::kTextColumns;
using internal::kTime;
using internal::paged;
using internal::PagePlan;
using internal::route;
using internal::RowPart;

constexpr std::int32_t kConnectorWidth = 680;
constexpr std::int32_t kConnectorHeight = 640;
constexpr std::int32_t kSymbolWidthMax = 1600;  // In one column.
constexpr std::int32_t kRowGrowth = 480;  // Added to a row beside which a label found no room.
constexpr int kGrowthRounds = 8;

FlowSymbol symbol_of(Symbol symbol) {
  switch (symbol) {
    case Symbol::kStart:
      return FlowSymbol::kStart;
    case Symbol::kDecision:
      return FlowSymbol::kDecision;
    case Symbol::kEnd:
      return FlowSymbol::kEnd;
    case Symbol::kProcess:
      break;
  }
  return FlowSymbol::kProcess;
}

// One page while it is put together.
class Sheet {
 public:
  Sheet(const Sop& sop, const Columns& columns, const Head& head, std::int32_t number)
      : sop_(sop), columns_(columns), head_(head) {
    page_.number = number;
    page_.width = columns.width;
    page_.height = columns.height;
    page_.cells = head.cells;
    stage_.lane = columns.lane;
    stage_.top = kMargin + head.height;
    for (std::int32_t i = 0; i <= columns.count; ++i)
      stage_.borders.push_back(columns.performers_x + i * columns.performer_w);
  }

  // Answers the steps whose rows should be taller.
  std::vector<std::size_t> fill(const PagePlan& plan, const std::vector<Edge>& edges) {
    const std::int32_t rows_y = kMargin + head_.height;
    add_strip(rows_y, plan.top_lines);
    std::int32_t bottom = rows_y + plan.top_lines * kStripHeight;
    for (const auto& part : plan.parts) {
      add_part(part);
      bottom = part.y + part.h;
    }
    add_strip(bottom, plan.bottom_lines);
    page_.height = std::max(page_.height, bottom + plan.bottom_lines * kStripHeight + kMargin);
    for (const auto& connector : plan.connectors)
      add_connector(connector, edges[connector.edge], connector.at_top ? rows_y : bottom);
    add_links(edges);
    std::vector<std::size_t> crowded;
    for (const std::size_t node : route(stage_))
      if (node_step_[node]) crowded.push_back(*node_step_[node]);
    for (auto& link : stage_.links) page_.arrows.push_back(std::move(link.arrow));
    return crowded;
  }

  FlowPage take() { return std::move(page_); }

 private:
  std::int32_t performer_x(std::int32_t column) const {
    return columns_.performers_x + column * columns_.performer_w;
  }

  void add_row_cells(std::int32_t y, std::int32_t h, const RowPart* part) {
    static constexpr std::string_view kRoles[kTextColumns] = {
        "number", "activity", "input", "time", "output", "note"};
    for (std::size_t i = 0; i < kTextColumns; ++i) {
      FlowCell cell{
          {columns_.x[i], y, columns_.w[i], h}, {}, i == kNumber || i == kTime, kRoles[i]};
      if (part != nullptr) cell.lines = part->lines[i];
      page_.cells.push_back(std::move(cell));
      if (i != kActivity) continue;
      for (std::int32_t c = 0; c < columns_.count; ++c)
        page_.cells.push_back(
            {{performer_x(c), y, columns_.performer_w, h}, {}, false, "performer"});
    }
  }

  void add_strip(std::int32_t y, std::int32_t lines) {
    if (lines > 0) add_row_cells(y, lines * kStripHeight, nullptr);
  }

  void add_part(const RowPart& part) {
    add_row_cells(part.y, part.h, &part);
    if (part.is_first) add_symbols(part);
  }

  // One shape for each group of neighbouring columns.
  void add_symbols(const RowPart& part) {
    const Step& step = sop_.steps[part.step];
    auto columns = step.performers;
    std::sort(columns.begin(), columns.end());
    FlowNode node;
    node.top = part.y;
    node.bottom = part.y + part.h;
    for (std::size_t first = 0; first < columns.size();) {
      std::size_t last = first;
      const auto number = [&](std::size_t i) { return static_cast<std::int32_t>(columns[i]); };
      while (last + 1 < columns.size() && number(last + 1) == number(last) + 1) ++last;
      const bool is_main =
          step.performers.front() >= columns[first] && step.performers.front() <= columns[last];
      if (is_main) node.main = node.runs.size();
      add_run(node, part, number(first) - 1, number(last) - 1);
      first = last + 1;
    }
    stage_.nodes.push_back(std::move(node));
    node_step_.emplace_back(part.step);
  }

  void add_run(FlowNode& node, const RowPart& part, std::int32_t first, std::int32_t last) {
    const Step& step = sop_.steps[part.step];
    const bool is_main = static_cast<std::int32_t>(step.performers.front()) - 1 >= first &&
                         static_cast<std::int32_t>(step.performers.front()) - 1 <= last;
    FlowSymbol symbol = symbol_of(step.symbol);
    if (symbol == FlowSymbol::kDecision && !is_main) symbol = FlowSymbol::kProcess;
    const std::int32_t h = symbol == FlowSymbol::kDecision ? kDiamondHeight : kSymbolHeight;
    const std::int32_t single = std::min(columns_.performer_w - 2 * columns_.lane, kSymbolWidthMax);
    const std::int32_t x = performer_x(first) + (columns_.performer_w - single) / 2;
    const std::int32_t w = (last - first) * columns_.performer_w + single;
    const FlowBox box{x, part.y + (part.h - h) / 2, w, h};
    FlowNode::Run run{box, {}};
    if (symbol == FlowSymbol::kDecision) {
      run.centres = {box.x + box.w / 2};
    } else {
      for (std::int32_t c = first; c <= last; ++c)
        run.centres.push_back(performer_x(c) + columns_.performer_w / 2);
    }
    node.runs.push_back(std::move(run));
    page_.shapes.push_back(
        {step.number, PerformerColumn{static_cast<std::uint16_t>(first + 1)}, symbol, box, ""});
  }

  void add_connector(const Connector& connector, const Edge& edge, std::int32_t strip_y) {
    const std::int32_t room = columns_.performer_w - 2 * columns_.lane;
    const std::int32_t w = std::min(kConnectorWidth, room);
    const std::int32_t y = strip_y + connector.line * kStripHeight;
    const FlowBox box{performer_x(connector.column) + (columns_.performer_w - w) / 2,
                      y + (kStripHeight - kConnectorHeight) / 2,
                      w,
                      kConnectorHeight};
    FlowNode node;
    node.runs = {{box, {box.x + box.w / 2}}};
    node.top = y;
    node.bottom = y + kStripHeight;
    node.is_connector = true;
    const StepNumber step = sop_.steps[connector.is_exit ? edge.from : edge.to].number;
    page_.shapes.push_back({step,
                            PerformerColumn{static_cast<std::uint16_t>(connector.column + 1)},
                            FlowSymbol::kConnector,
                            box,
                            edge.connector});
    (connector.is_exit ? exits_ : entries_).emplace_back(connector.edge, stage_.nodes.size());
    stage_.nodes.push_back(std::move(node));
    node_step_.emplace_back(std::nullopt);
  }

  std::optional<std::size_t> node_of(std::size_t step) const {
    for (std::size_t n = 0; n < node_step_.size(); ++n)
      if (node_step_[n] == step) return n;
    return std::nullopt;
  }

  static std::optional<std::size_t> node_of(
      const std::vector<std::pair<std::size_t, std::size_t>>& list, std::size_t edge) {
    for (const auto& [e, node] : list)
      if (e == edge) return node;
    return std::nullopt;
  }

  void add_links(const std::vector<Edge>& edges) {
    for (std::size_t e = 0; e < edges.size(); ++e) {
      const Edge& edge = edges[e];
      const auto from = node_of(edge.from), to = node_of(edge.to);
      const auto exit = node_of(exits_, e), entry = node_of(entries_, e);
      FlowArrow arrow;
      arrow.from = sop_.steps[edge.from].number;
      arrow.to = sop_.steps[edge.to].number;
      arrow.kind = edge.kind;
      if (entry) stage_.links.push_back({*entry, *to, arrow});
      arrow.label = edge.label;
      if (exit)
        stage_.links.push_back({*from, *exit, std::move(arrow)});
      else if (from && to && !entry)
        stage_.links.push_back({*from, *to, std::move(arrow)});
    }
  }

  const Sop& sop_;
  const Columns& columns_;
  const Head& head_;
  FlowPage page_;
  FlowStage stage_;
  std::vector<std::optional<std::size_t>> node_step_;  // Of each node; empty for a connector.
  std::vector<std::pair<std::size_t, std::size_t>> exits_, entries_;  // Edge and node.
};

}  // namespace

Flowchart lay_out(const Sop& sop, Paper paper) {
  const Columns columns = columns_for(sop, paper);
  const Head head = head_of(sop, columns);
  std::vector<std::int32_t> extra(sop.steps.size(), 0);
  auto edges = edges_of(sop);
  Flowchart chart{columns.paper, {}};
  for (int round = 0; round <= kGrowthRounds; ++round) {
    bool grew = false;
    chart.pages.clear();
    for (const auto& plan : paged(sop, columns, head.height, extra, edges)) {
      Sheet sheet(sop, columns, head, static_cast<std::int32_t>(chart.pages.size() + 1));
      for (const std::size_t step : sheet.fill(plan, edges)) {
        extra[step] += kRowGrowth;
        grew = true;
      }
      chart.pages.push_back(sheet.take());
    }
    if (!grew) break;
  }
  return chart;
}

}  // namespace takar::sop
