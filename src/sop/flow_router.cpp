#include "sop/internal/flow_router.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "base/check.hpp"
#include "sop/text_width.hpp"

namespace takar::sop::internal {
namespace {

using Points = std::vector<FlowPoint>;

// Costs, in hundredths of a millimetre of way that a reader would rather walk.
constexpr std::int64_t kBend = 900;
constexpr std::int64_t kCrossing = 2500;
constexpr std::int64_t kOverlap = 60'000;  // Two arrows on one line cannot be told apart.
constexpr std::int64_t kMerge = 1500;      // Unless they go to the same step.
constexpr std::int64_t kSharedPort = 20'000;
constexpr std::int64_t kShortEnd = 2500;
constexpr std::int32_t kHead = 210;  // As long as an arrow's head is drawn, and a little more.
constexpr std::int32_t kLabelFarthest = 2000;  // Along one piece of the way.
constexpr std::int64_t kSideDoor =
    600;  // Entering a wide box away from the one who answers for it.

enum class Side : std::uint8_t { kLeft, kRight, kTop, kBottom };

struct Port {
  FlowPoint at;
  Side side = Side::kTop;
  std::int64_t cost = 0;
};

struct Segment {
  FlowPoint a, b;  // a is above or left of b.
  std::size_t link = 0;
};

Segment segment_of(FlowPoint p, FlowPoint q, std::size_t link) {
  if (p.x > q.x || p.y > q.y) std::swap(p, q);
  return {p, q, link};
}

bool passes(const Segment& s, const FlowBox& box) {
  return s.a.x < box.x + box.w && s.b.x > box.x && s.a.y < box.y + box.h && s.b.y > box.y;
}

bool is_level(const Segment& s) {
  return s.a.y == s.b.y;
}

enum class Meeting : std::uint8_t { kNone, kCross, kOverlap };

Meeting meeting_of(const Segment& s, const Segment& t) {
  if (is_level(s) == is_level(t)) {
    const bool same = is_level(s) ? s.a.y == t.a.y : s.a.x == t.a.x;
    if (!same) return Meeting::kNone;
    const bool apart =
        is_level(s) ? s.b.x <= t.a.x || t.b.x <= s.a.x : s.b.y <= t.a.y || t.b.y <= s.a.y;
    return apart ? Meeting::kNone : Meeting::kOverlap;
  }
  const Segment& level = is_level(s) ? s : t;
  const Segment& upright = is_level(s) ? t : s;
  const bool cross = level.a.x < upright.a.x && upright.a.x < level.b.x &&
                     upright.a.y < level.a.y && level.a.y < upright.b.y;
  return cross ? Meeting::kCross : Meeting::kNone;
}

Points without_repeats(const Points& points) {
  Points single;
  for (const auto& point : points)
    if (single.empty() || single.back() != point) single.push_back(point);
  return single;
}

// Without the points in the middle of a straight line.
Points tidied(const Points& points) {
  Points tidy;
  for (const auto& point : points) {
    const std::size_t n = tidy.size();
    const bool on_line = n >= 2 && ((tidy[n - 1].x == point.x && tidy[n - 2].x == point.x) ||
                                    (tidy[n - 1].y == point.y && tidy[n - 2].y == point.y));
    if (on_line)
      tidy.back() = point;
    else
      tidy.push_back(point);
  }
  return tidy;
}

// True if the way turns back on itself somewhere.
bool doubles_back(const Points& points) {
  for (std::size_t i = 2; i < points.size(); ++i) {
    const auto &a = points[i - 2], &b = points[i - 1], &c = points[i];
    if (a.x == b.x && b.x == c.x && (b.y > a.y) != (c.y > b.y)) return true;
    if (a.y == b.y && b.y == c.y && (b.x > a.x) != (c.x > b.x)) return true;
  }
  return false;
}

std::int32_t side_y(const FlowNode& node, const FlowBox& box) {
  return node.is_connector ? box.y + box.h * 3 / 10 : box.y + box.h / 2;
}

class Router {
 public:
  explicit Router(FlowStage& stage) : stage_(stage) {
    for (const auto& node : stage_.nodes)
      for (const auto& run : node.runs) boxes_.push_back(run.box);
  }

  std::vector<std::size_t> route_all() {
    join_runs();
    std::vector<std::size_t> order(links_at_first_);
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return reach(stage_.links[a]) < reach(stage_.links[b]);
    });
    for (const std::size_t link : order) route_one(link);
    std::set<std::size_t> crowded;
    for (const std::size_t link : order)
      if (!place_label(stage_.links[link])) crowded.insert(stage_.links[link].from);
    return {crowded.begin(), crowded.end()};
  }

 private:
  // Neighbours first, then forward, then returns, the short ones before the long ones.
  std::int64_t reach(const FlowLink& link) const {
    const bool returns = link.arrow.kind == FlowArrowKind::kNo;
    const auto& from = stage_.nodes[link.from];
    const auto& to = stage_.nodes[link.to];
    const std::int64_t distance = from.top < to.top ? to.top - from.bottom : from.top - to.bottom;
    return distance + (returns ? 1'000'000 : 0);
  }

  // The line between the shapes of one row whose performers are no neighbours.
  void join_runs() {
    links_at_first_ = stage_.links.size();
    for (std::size_t n = 0; n < stage_.nodes.size(); ++n) {
      const auto& node = stage_.nodes[n];
      for (std::size_t r = 1; r < node.runs.size(); ++r) {
        const auto &left = node.runs[r - 1].box, &right = node.runs[r].box;
        FlowLink link{n, n, {}};
        const bool back = r <= node.main;  // Away from the one who completes the step.
        const FlowPoint a{left.x + left.w, left.y + left.h / 2}, b{right.x, right.y + right.h / 2};
        link.arrow.points = back ? Points{b, a} : Points{a, b};
        stage_.links.push_back(std::move(link));
        keep(stage_.links.size() - 1);
      }
    }
  }

  void keep(std::size_t link) {
    const auto& points = stage_.links[link].arrow.points;
    for (std::size_t i = 1; i < points.size(); ++i)
      segments_.push_back(segment_of(points[i - 1], points[i], link));
    exits_.push_back(points.front());
    entries_.push_back(points.back());
  }

  static std::vector<Port> exits_of(const FlowNode& node) {
    const auto &first = node.runs.front().box, &last = node.runs.back().box;
    std::vector<Port> ports = {{{first.x, side_y(node, first)}, Side::kLeft, 0},
                               {{last.x + last.w, side_y(node, last)}, Side::kRight, 0}};
    for (const auto& run : node.runs)
      for (const auto x : run.centres)
        ports.push_back({{x, run.box.y + run.box.h}, Side::kBottom, 0});
    return ports;
  }

  static std::vector<Port> entries_of(const FlowNode& node) {
    const auto &first = node.runs.front().box, &last = node.runs.back().box;
    std::vector<Port> ports = {{{first.x, side_y(node, first)}, Side::kLeft, 0},
                               {{last.x + last.w, side_y(node, last)}, Side::kRight, 0}};
    for (std::size_t r = 0; r < node.runs.size(); ++r)
      for (const auto x : node.runs[r].centres)
        ports.push_back({{x, node.runs[r].box.y}, Side::kTop, r == node.main ? 0 : kSideDoor});
    return ports;
  }

  // A diamond or capsule that covers several columns touches them only in its middle.
  void route_one(std::size_t index) {
    const FlowLink& link = stage_.links[index];
    const auto& from = stage_.nodes[link.from];
    const auto& to = stage_.nodes[link.to];
    best_.clear();
    best_cost_ = std::numeric_limits<std::int64_t>::max();
    const auto lanes = lanes_for(from, to);
    for (const auto& exit : exits_of(from))
      for (const auto& entry : entries_of(to)) try_ways(index, exit, entry, lanes);
    TAKAR_CHECK(!best_.empty(), "no way between two symbols of a flow chart");
    stage_.links[index].arrow.points = best_;
    keep(index);
  }

  std::vector<std::int32_t> lanes_for(const FlowNode& from, const FlowNode& to) const {
    const auto& borders = stage_.borders;
    std::set<std::size_t> near = {0, borders.size() - 1};
    for (const FlowNode* node : {&from, &to}) {
      const auto &first = node->runs.front().box, &last = node->runs.back().box;
      const auto right = std::lower_bound(borders.begin(), borders.end(), last.x + last.w);
      const auto beyond_left = std::upper_bound(borders.begin(), borders.end(), first.x);
      if (right != borders.end()) near.insert(static_cast<std::size_t>(right - borders.begin()));
      if (beyond_left != borders.begin())
        near.insert(static_cast<std::size_t>(beyond_left - borders.begin()) - 1);
    }
    std::vector<std::int32_t> lanes;
    for (const std::size_t i : near)
      for (const std::int32_t part : {-8, -5, -3, 3, 5, 8}) {
        if ((i == 0 && part < 0) || (i + 1 == borders.size() && part > 0)) continue;
        lanes.push_back(borders[i] + stage_.lane * part / 10);
      }
    return lanes;
  }

  void try_ways(std::size_t link,
                const Port& exit,
                const Port& entry,
                const std::vector<std::int32_t>& lanes) {
    const std::int64_t extra = exit.cost + entry.cost;
    if (exit.side == Side::kBottom && entry.side == Side::kTop && exit.at.x == entry.at.x)
      try_way(link, {exit.at, entry.at}, extra);
    if (exit.side != Side::kBottom && entry.side == Side::kTop)
      try_way(link, {exit.at, {entry.at.x, exit.at.y}, entry.at}, extra);
    const auto& from = stage_.nodes[stage_.links[link].from];
    const auto& to = stage_.nodes[stage_.links[link].to];
    for (const std::int32_t leave : gutters(exit.side == Side::kBottom, from.bottom, -1))
      for (const std::int32_t arrive : gutters(entry.side == Side::kTop, to.top, 1))
        try_lanes(link, exit, entry, lanes, {leave, arrive});
  }

  struct Gutters {
    std::int32_t leave = 0, arrive = 0;  // 0: not needed.
  };

  // The level lines between a symbol and the border of its row; {0} if the way needs none.
  static std::vector<std::int32_t> gutters(bool needed, std::int32_t border, std::int32_t inwards) {
    if (!needed) return {0};
    return {border + inwards * 80, border + inwards * 150, border + inwards * 220};
  }

  void try_lanes(std::size_t link,
                 const Port& exit,
                 const Port& entry,
                 const std::vector<std::int32_t>& lanes,
                 Gutters gutters) {
    Points way;
    if (gutters.leave != 0 && gutters.arrive != 0) {  // Down, along one gutter, down.
      try_way(link,
              {exit.at, {exit.at.x, gutters.leave}, {entry.at.x, gutters.leave}, entry.at},
              exit.cost + entry.cost);
      try_way(link,
              {exit.at, {exit.at.x, gutters.arrive}, {entry.at.x, gutters.arrive}, entry.at},
              exit.cost + entry.cost);
    }
    for (const std::int32_t lane : lanes) {
      way = {exit.at};
      if (gutters.leave != 0) way.push_back({exit.at.x, gutters.leave});
      way.push_back({lane, way.back().y});
      const std::int32_t level = gutters.arrive != 0 ? gutters.arrive : entry.at.y;
      way.push_back({lane, level});
      way.push_back({entry.at.x, level});
      way.push_back(entry.at);
      try_way(link, way, exit.cost + entry.cost);
    }
  }

  void try_way(std::size_t link, const Points& raw, std::int64_t extra) {
    const Points single = without_repeats(raw);
    if (single.size() < 2 || doubles_back(single)) return;
    const Points way = tidied(single);
    std::int64_t cost = extra + kBend * static_cast<std::int64_t>(way.size() - 2);
    for (std::size_t i = 1; i < way.size(); ++i)
      cost += std::abs(way[i].x - way[i - 1].x) + std::abs(way[i].y - way[i - 1].y);
    if (cost >= best_cost_ || !leaves_well(link, way)) return;
    for (std::size_t i = 1; i < way.size(); ++i) {
      const Segment segment = segment_of(way[i - 1], way[i], link);
      for (const auto& box : boxes_)
        if (passes(segment, box)) return;
      cost += meetings(segment);
      if (cost >= best_cost_) return;
    }
    cost += port_cost(way) + haste_cost(way);
    if (cost >= best_cost_) return;
    best_cost_ = cost;
    best_ = way;
  }

  // The first step leads away from the symbol and the last one towards it, not along an edge.
  bool leaves_well(std::size_t link, const Points& way) const {
    const auto touches_along = [&](const FlowNode& node, FlowPoint p, FlowPoint q) {
      return std::any_of(node.runs.begin(), node.runs.end(), [&](const FlowNode::Run& run) {
        const auto& box = run.box;
        const bool on_side = (p.x == box.x || p.x == box.x + box.w) && p.x == q.x;
        const bool on_level = (p.y == box.y || p.y == box.y + box.h) && p.y == q.y;
        return (on_side && p.y >= box.y && p.y <= box.y + box.h) ||
               (on_level && p.x >= box.x && p.x <= box.x + box.w);
      });
    };
    const auto& from = stage_.nodes[stage_.links[link].from];
    const auto& to = stage_.nodes[stage_.links[link].to];
    return !touches_along(from, way[0], way[1]) &&
           !touches_along(to, way[way.size() - 1], way[way.size() - 2]);
  }

  std::int64_t meetings(const Segment& segment) const {
    std::int64_t cost = 0;
    for (const auto& other : segments_) {
      const Meeting meeting = meeting_of(segment, other);
      if (meeting == Meeting::kNone) continue;
      const bool same_end = stage_.links[segment.link].to == stage_.links[other.link].to &&
                            stage_.links[other.link].from != stage_.links[other.link].to;
      if (meeting == Meeting::kCross)
        cost += same_end ? kMerge : kCrossing;
      else
        cost += same_end ? kMerge : kOverlap;
    }
    return cost;
  }

  // The head of an arrow wants a straight piece behind it, and a symbol some air before a bend.
  static std::int64_t haste_cost(const Points& way) {
    const auto length = [](FlowPoint p, FlowPoint q) {
      return std::abs(p.x - q.x) + std::abs(p.y - q.y);
    };
    std::int64_t cost = 0;
    if (length(way[way.size() - 2], way.back()) < kHead) cost += kShortEnd;
    if (length(way[0], way[1]) < kHead / 2) cost += kShortEnd / 2;
    return cost;
  }

  // No arrow leaves where another one arrives or leaves.
  std::int64_t port_cost(const Points& way) const {
    const auto used = [](const Points& ports, FlowPoint at) {
      return std::find(ports.begin(), ports.end(), at) != ports.end();
    };
    std::int64_t cost = 0;
    if (used(exits_, way.front()) || used(entries_, way.front())) cost += kSharedPort;
    if (used(exits_, way.back())) cost += kSharedPort;
    return cost;
  }

  // Beside the beginning of the way, else anywhere in its row, else further along the way.
  bool place_label(FlowLink& link) {
    FlowArrow& arrow = link.arrow;
    if (arrow.label.empty()) return true;
    const auto& way = arrow.points;
    const auto try_piece = [&](std::size_t i) {
      return way[i].y == way[i - 1].y ? try_label_level(arrow, way[i - 1], way[i])
                                      : try_label_upright(arrow, way[i - 1], way[i]);
    };
    for (std::size_t i = 1; i < std::min<std::size_t>(way.size(), 3); ++i)
      if (try_piece(i)) return true;
    if (place_label_near(link)) return true;
    for (std::size_t i = 3; i < way.size(); ++i)
      if (try_piece(i)) return true;
    arrow.label_at = way.front();
    return false;
  }

  // The free place in the row of the arrow's beginning that is nearest to that beginning.
  bool place_label_near(FlowLink& link) {
    const auto& node = stage_.nodes[link.from];
    const FlowPoint start = link.arrow.points.front();
    const std::int32_t width = text_width(link.arrow.label, {kFlowLabelSize, false});
    std::vector<std::pair<std::int32_t, FlowPoint>> places;
    for (std::int32_t y = node.top + 260; y < node.bottom - 80; y += 60)
      for (std::int32_t x = stage_.borders.front(); x + width < stage_.borders.back(); x += 60) {
        const std::int32_t aside = std::max({0, x - start.x, start.x - x - width});
        places.push_back({aside + 2 * std::abs(y - 90 - start.y), {x, y}});
      }
    std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) {
      return a.first < b.first;
    });
    for (const auto& [ignored, at] : places)
      if (try_label(link.arrow, at)) return true;
    return false;
  }

  bool try_label_level(FlowArrow& arrow, FlowPoint p, FlowPoint q) {
    const std::int32_t width = text_width(arrow.label, {kFlowLabelSize, false});
    const std::int32_t sign = q.x > p.x ? 1 : -1;
    const std::int32_t length = std::min(std::abs(q.x - p.x), kLabelFarthest);
    for (std::int32_t along = 40; along < std::max(length, 200); along += 40)
      for (const std::int32_t y : {p.y - 90, p.y + 260}) {
        const std::int32_t x = sign > 0 ? p.x + along : p.x - along - width;
        if (try_label(arrow, {x, y})) return true;
      }
    return false;
  }

  bool try_label_upright(FlowArrow& arrow, FlowPoint p, FlowPoint q) {
    const std::int32_t width = text_width(arrow.label, {kFlowLabelSize, false});
    const std::int32_t sign = q.y > p.y ? 1 : -1;
    const std::int32_t length = std::min(std::abs(q.y - p.y), kLabelFarthest);
    for (std::int32_t along = 40; along < length; along += 40)
      for (const std::int32_t x : {p.x + 70, p.x - 70 - width}) {
        const std::int32_t y = sign > 0 ? p.y + along + 210 : p.y - along - 90;
        if (try_label(arrow, {x, y})) return true;
      }
    return false;
  }

  bool try_label(FlowArrow& arrow, FlowPoint at) {
    arrow.label_at = at;
    const FlowBox box = label_box(arrow);
    if (box.x < stage_.borders.front() || box.x + box.w > stage_.borders.back()) return false;
    if (box.y < stage_.top) return false;
    const auto meets = [&](const FlowBox& other) {
      return box.x < other.x + other.w && other.x < box.x + box.w && box.y < other.y + other.h &&
             other.y < box.y + box.h;
    };
    if (std::any_of(boxes_.begin(), boxes_.end(), meets)) return false;
    if (std::any_of(labels_.begin(), labels_.end(), meets)) return false;
    for (const auto& segment : segments_)
      if (passes(segment, {box.x - 15, box.y - 15, box.w + 30, box.h + 30})) return false;
    labels_.push_back(box);
    return true;
  }

  FlowStage& stage_;
  std::vector<FlowBox> boxes_;
  std::vector<FlowBox> labels_;
  std::vector<Segment> segments_;
  Points exits_, entries_;
  std::size_t links_at_first_ = 0;
  Points best_;
  std::int64_t best_cost_ = 0;
};

}  // namespace

std::vector<std::size_t> route(FlowStage& stage) {
  return Router(stage).route_all();
}

}  // namespace takar::sop::internal

namespace takar::sop {

FlowBox label_box(const FlowArrow& arrow) {
  if (arrow.label.empty()) return {};
  const std::int32_t width = text_width(arrow.label, {kFlowLabelSize, false});
  return {arrow.label_at.x, arrow.label_at.y - 215, width, 275};  // Capitals to descenders.
}

}  // namespace takar::sop
