#include "bpmn/internal/placement.hpp"

#include <algorithm>

#include "sop/places.hpp"
#include "sop/text_width.hpp"

namespace takar::bpmn::internal {
namespace {

constexpr std::int32_t kMargin = 40;
constexpr std::int32_t kHead = 30;  // Of the pool and of a lane, at their left.
constexpr std::int32_t kGap = 48;   // Between two columns.
constexpr std::int32_t kGapOut = 16, kGapIn = 32;
constexpr std::int32_t kRoom = 24;  // Between a task and its papers, and around the lane's content.
constexpr std::int32_t kTrack = 14;
constexpr std::int32_t kEvent = 36, kGateway = 50;
constexpr std::int32_t kTaskWidth = 140, kTaskHeight = 80;
constexpr std::int32_t kPaperCell = 110, kPaperWidth = 36, kPaperHeight = 50;
constexpr std::int32_t kLabelWidth = 90;  // Programs break a label at this width.
constexpr std::int32_t kNoteWidth = 140;
constexpr std::int32_t kLine = 15;
constexpr std::int32_t kLaneHeightMin = 120;
constexpr std::int32_t kPixel = 100;  // Text is measured in hundredths of a pixel.
constexpr sop::Type kTaskType{12 * kPixel, false}, kLabelType{11 * kPixel, false};

std::int32_t lines_of(std::string_view text, sop::Type type, std::int32_t width) {
  return static_cast<std::int32_t>(sop::wrapped(text, type, width * kPixel).size());
}

// The box that a label fills, at the origin.
Box label_of(std::string_view text) {
  if (text.empty()) return {};
  const auto lines = sop::wrapped(text, kLabelType, kLabelWidth * kPixel);
  std::int32_t width = 0;
  for (const auto& line : lines) width = std::max(width, sop::text_width(line, kLabelType));
  return {0, 0, width / kPixel + 2, static_cast<std::int32_t>(lines.size()) * kLine};
}

struct Texts {
  std::vector<std::string> inputs;
  std::string output, note;
};

Texts texts_of(const sop::Sop& sop, const Node& node) {
  if (node.kind != NodeKind::kTask) return {};
  const auto& step = sop.steps.at(node.step);
  Texts texts;
  for (std::size_t i = 1; i <= step.inputs.size(); ++i)
    texts.inputs.push_back(
        sop::shown_words(sop, step_place(node.step, "inputs/" + std::to_string(i))));
  texts.output = sop::shown_words(sop, step_place(node.step, "output"));
  texts.note = sop::shown_words(sop, step_place(node.step, "note"));
  return texts;
}

// How large a node is with all that hangs on it, before it has a place.
struct Size {
  std::int32_t column = 0;            // The width of its column.
  std::int32_t w = 0, h = 0;          // Of the shape.
  std::int32_t above = 0, below = 0;  // From the middle of the lane.
  Box label;                          // From the middle of the lane, too.
};

Size size_of_gateway(const sop::Step& step, const Node& node) {
  Size size{kGateway, kGateway, kGateway, kGateway / 2, kGateway / 2, {}};
  if (node.kind != NodeKind::kDecision) return size;
  size.label = label_of(node.name);
  const auto yes = label_of(step.yes_label), no = label_of(step.no_label);
  size.column = std::max(size.label.w, 2 * (std::max(yes.w, no.w) + 8));
  size.label.y = -(std::max(kGateway / 2, yes.h) + 6 + size.label.h);
  size.above = -size.label.y;
  size.below += no.h + 8;
  return size;
}

Size size_of_task(const Node& node, const Texts& texts) {
  const auto count = static_cast<std::int32_t>(texts.inputs.size());
  const std::int32_t under =
      (texts.output.empty() ? 0 : kPaperCell) + (texts.note.empty() ? 0 : kNoteWidth + kRoom);
  Size size;
  size.w = std::max({kTaskWidth, count * kPaperCell, under});
  size.h = std::max(kTaskHeight, lines_of(node.name, kTaskType, size.w - 14) * kLine + 36);
  size.column = size.w;
  std::int32_t label = 0;
  for (const auto& input : texts.inputs) label = std::max(label, label_of(input).h);
  size.above = size.h / 2 + (count == 0 ? 0 : kRoom + kPaperHeight + 4 + label);
  std::int32_t hanging = 0;
  if (!texts.output.empty()) hanging = kPaperHeight + 4 + label_of(texts.output).h;
  if (!texts.note.empty())
    hanging = std::max(hanging, lines_of(texts.note, kTaskType, kNoteWidth - 14) * kLine + 14);
  size.below = size.h / 2 + (hanging == 0 ? 0 : kRoom + hanging);
  return size;
}

class Placer {
 public:
  Placer(const sop::Sop& sop, const Drawing& drawing, bool with_papers)
      : sop_(sop), drawing_(drawing) {
    for (const auto& node : drawing.nodes) {
      texts_.push_back(with_papers ? texts_of(sop, node) : Texts{});
      sizes_.push_back(size_of(node, texts_.back()));
    }
  }

  Placement place() {
    place_columns();
    place_lanes();
    for (std::size_t i = 0; i < drawing_.nodes.size(); ++i) place_node(i);
    for (const auto& flow : drawing_.flows) place_flow(flow);
    return std::move(placement_);
  }

 private:
  Size size_of(const Node& node, const Texts& texts) const {
    if (node.is_task()) return size_of_task(node, texts);
    if (node.kind == NodeKind::kJoin || node.kind == NodeKind::kDecision)
      return size_of_gateway(sop_.steps.at(node.step), node);
    auto label = label_of(node.name);
    label.y = kEvent / 2 + 6;
    return {std::max(kEvent, label.w), kEvent, kEvent, kEvent / 2, kEvent / 2 + 6 + label.h, label};
  }

  void place_columns() {
    std::int32_t x = kMargin + 2 * kHead + kGap;
    for (const auto& size : sizes_) {
      columns_.push_back({x, 0, size.column, 0});
      x += size.column + kGap;
    }
    placement_.pool = {kMargin, kMargin, x - kMargin, 0};
  }

  // Whether the flow leads over other columns, so that it needs a track.
  static bool is_long(const Flow& flow) {
    return flow.exit == Exit::kNo || flow.to != flow.from + 1;
  }

  void place_lanes() {
    const std::size_t count = sop_.performers.size();
    std::vector<std::int32_t> above(count, 0), below(count, 0), tracks(count, 0);
    for (std::size_t i = 0; i < drawing_.nodes.size(); ++i) {
      const auto lane = drawing_.nodes[i].lane;
      above[lane] = std::max(above[lane], sizes_[i].above);
      below[lane] = std::max(below[lane], sizes_[i].below);
    }
    for (const auto& flow : drawing_.flows)
      if (is_long(flow)) ++tracks[drawing_.nodes[flow.from].lane];
    std::int32_t y = placement_.pool.y;
    for (std::size_t lane = 0; lane < count; ++lane) {
      const auto title = sop::text_width(sop_.performers[lane].shown_title(), kTaskType) / kPixel;
      const auto content = kRoom + above[lane] + below[lane] + kRoom + tracks[lane] * kTrack;
      const auto height = std::max({kLaneHeightMin, content, std::min(title + 20, 400)});
      placement_.lanes.push_back({placement_.pool.x + kHead, y, placement_.pool.w - kHead, height});
      middles_.push_back(y + kRoom + above[lane]);
      free_tracks_.push_back(y + height - tracks[lane] * kTrack);
      y += height;
    }
    placement_.pool.h = y - placement_.pool.y;
  }

  void place_node(std::size_t i) {
    const auto& size = sizes_[i];
    const auto middle = middles_[drawing_.nodes[i].lane];
    const Box box{columns_[i].middle_x() - size.w / 2, middle - size.h / 2, size.w, size.h};
    placement_.nodes.push_back(box);
    Box label = size.label;
    label.x = box.middle_x() - label.w / 2;
    label.y += middle;
    placement_.labels.push_back(label);
    placement_.papers.push_back(papers_of(box, texts_[i]));
  }

  // A data object whose middle is at x; its label stands on the far side of the task.
  static Paper data_object(std::int32_t x, std::int32_t y, const std::string& name, bool above) {
    Paper paper{{x - kPaperWidth / 2, y, kPaperWidth, kPaperHeight}, label_of(name), {}};
    paper.label.x = x - paper.label.w / 2;
    paper.label.y = above ? y - 4 - paper.label.h : paper.box.bottom() + 4;
    return paper;
  }

  static Papers papers_of(const Box& task, const Texts& texts) {
    Papers papers;
    const auto count = static_cast<std::int32_t>(texts.inputs.size());
    for (std::int32_t k = 0; k < count; ++k) {
      const auto x = task.x + task.w * (2 * k + 1) / (2 * count);
      const auto y = task.y - kRoom - kPaperHeight;
      papers.inputs.push_back(data_object(x, y, texts.inputs[static_cast<std::size_t>(k)], true));
      papers.inputs.back().line = {{x, y + kPaperHeight}, {x, task.y}};
    }
    const auto y = task.bottom() + kRoom;
    if (!texts.output.empty()) {
      const auto x = task.x + kPaperCell / 2;
      papers.output.push_back(data_object(x, y, texts.output, false));
      papers.output.back().line = {{x, task.bottom()}, {x, y}};
    }
    if (!texts.note.empty()) {
      const auto h = lines_of(texts.note, kTaskType, kNoteWidth - 14) * kLine + 14;
      const Box box{task.right() - kNoteWidth, y, kNoteWidth, h};
      papers.note.push_back({box, {}, {{box.x + 10, y}, {box.x + 10, task.bottom()}}});
    }
    return papers;
  }

  void place_flow(const Flow& flow) {
    auto points = is_long(flow) ? long_way(flow) : short_way(flow);
    const auto merged = std::unique(points.begin(), points.end());
    points.erase(merged, points.end());
    Box label = label_of(flow.name);
    if (label.w > 0) {
      const auto& gateway = placement_.nodes[flow.from];
      const bool no = flow.exit == Exit::kNo;
      label.x = no ? gateway.middle_x() + 4 : gateway.right() + 2;
      label.y = no ? gateway.bottom() + 2 : gateway.middle_y() - 4 - label.h;
    }
    placement_.flows.push_back(std::move(points));
    placement_.flow_labels.push_back(label);
  }

  // To the next column: straight, or up and down in the gap before it.
  std::vector<Point> short_way(const Flow& flow) const {
    const auto& from = placement_.nodes[flow.from];
    const auto& to = placement_.nodes[flow.to];
    const Point leaves{from.right(), from.middle_y()}, enters{to.x, to.middle_y()};
    if (leaves.y == enters.y) return {leaves, enters};
    const auto x = columns_[flow.to].x - kGapOut;
    return {leaves, {x, leaves.y}, {x, enters.y}, enters};
  }

  std::vector<Point> long_way(const Flow& flow) {
    const auto& from = placement_.nodes[flow.from];
    const auto& to = placement_.nodes[flow.to];
    auto& track = free_tracks_[drawing_.nodes[flow.from].lane];
    const auto y = track;
    track += kTrack;
    std::vector<Point> way;
    if (flow.exit == Exit::kNo) {
      way = {{from.middle_x(), from.bottom()}, {from.middle_x(), y}};
    } else {
      const auto x = columns_[flow.from].right() + kGapOut;
      way = {{from.right(), from.middle_y()}, {x, from.middle_y()}, {x, y}};
    }
    if (drawing_.nodes[flow.to].kind == NodeKind::kJoin) {
      way.push_back({to.middle_x(), y});
      way.push_back({to.middle_x(), y < to.y ? to.y : to.bottom()});
      return way;
    }
    const auto x = columns_[flow.to].x - (kGap - kGapIn);
    for (const Point point : {Point{x, y}, Point{x, to.middle_y()}, Point{to.x, to.middle_y()}})
      way.push_back(point);
    return way;
  }

  const sop::Sop& sop_;
  const Drawing& drawing_;
  std::vector<Texts> texts_;
  std::vector<Size> sizes_;
  std::vector<Box> columns_;
  std::vector<std::int32_t> middles_, free_tracks_;  // Of each lane.
  Placement placement_;
};

}  // namespace

Placement place(const sop::Sop& sop, const Drawing& drawing, bool with_papers) {
  return Placer(sop, drawing, with_papers).place();
}

}  // namespace takar::bpmn::internal
