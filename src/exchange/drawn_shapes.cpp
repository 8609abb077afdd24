#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "exchange/internal/drawing.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::int32_t kRuleWidth = 5 * kPoint / 2;  // A filled box that is thinner is a rule.
constexpr std::int32_t kRuleLength = 3 * kPoint;     // Shorter ones are dots.
constexpr std::int32_t kHeadSide = 16 * kPoint;      // Of the head of an arrow, at most.
constexpr std::int32_t kSymbolWidth = 10 * kPoint;   // Of a symbol, at least.
constexpr std::int32_t kSymbolHeight = 7 * kPoint;
constexpr std::int32_t kSymbolHeightMax = 120 * kPoint;
constexpr std::size_t kCornersMax = 400;        // Of a path; pictures have more.
constexpr std::int32_t kSame = kPoint * 4 / 5;  // Nearer points are one.

bool near(std::int32_t a, std::int32_t b, std::int32_t distance = kSame) {
  return std::abs(a - b) <= distance;
}

bool near(Place a, Place b) {
  return near(a.x, b.x) && near(a.y, b.y);
}

Box box_of(const std::vector<Place>& points) {
  Box box{points.front().x, points.front().y, points.front().x, points.front().y};
  for (const auto& point : points) box = united(box, {point.x, point.y, point.x, point.y});
  return box;
}

// Whether b lies on the way from a to c: its distance from the line is below half a point.
bool is_between(Place a, Place b, Place c) {
  const std::int64_t across =
      std::int64_t{b.x - a.x} * (c.y - a.y) - std::int64_t{b.y - a.y} * (c.x - a.x);
  const std::int64_t length = std::max(
      {std::abs(std::int64_t{c.x} - a.x), std::abs(std::int64_t{c.y} - a.y), std::int64_t{1}});
  return std::abs(across) < length * (kPoint / 2);
}

// The corners of a closed path: no point twice, none between its neighbours.
std::vector<Place> corners_of(const Path& path) {
  std::vector<Place> corners;
  for (const auto& point : path.points)
    if (corners.empty() || !near(corners.back(), point)) corners.push_back(point);
  while (corners.size() > 1 && near(corners.front(), corners.back())) corners.pop_back();
  for (std::size_t i = 0; i < corners.size() && corners.size() > 3;) {
    const auto& before = corners[(i + corners.size() - 1) % corners.size()];
    const auto& after = corners[(i + 1) % corners.size()];
    if (is_between(before, corners[i], after))
      corners.erase(corners.begin() + static_cast<std::ptrdiff_t>(i));
    else
      ++i;
  }
  return corners;
}

bool is_closed(const Path& path) {
  return path.points.size() > 2 &&
         (path.closed || path.filled || near(path.points.front(), path.points.back()));
}

bool is_box(const std::vector<Place>& corners, const Box& box) {
  return corners.size() == 4 && std::all_of(corners.begin(), corners.end(), [&](Place p) {
           return (near(p.x, box.left) || near(p.x, box.right)) &&
                  (near(p.y, box.top) || near(p.y, box.bottom));
         });
}

// Its corners are the middles of the four sides.
bool is_diamond(const std::vector<Place>& corners, const Box& box) {
  const Place centre = box.centre();
  return corners.size() == 4 && std::all_of(corners.begin(), corners.end(), [&](Place p) {
           return near(p.x, centre.x, box.width() / 8) != near(p.y, centre.y, box.height() / 8);
         });
}

// A box with rounded corners has sides that are straight for most of its height.
bool has_straight_side(const Path& path, const Box& box) {
  for (std::size_t i = 1; i < path.points.size(); ++i) {
    const Place a = path.points[i - 1], b = path.points[i];
    const bool at_side = near(a.x, b.x) && (near(a.x, box.left) || near(a.x, box.right));
    if (at_side && std::abs(a.y - b.y) > box.height() / 2) return true;
  }
  return false;
}

// What symbol the closed path is; empty if none of the official form.
std::optional<Form> form_of(const Path& path, const std::vector<Place>& corners, const Box& box) {
  if (path.curves >= 2) return has_straight_side(path, box) ? Form::kBox : Form::kCapsule;
  if (corners.size() > 8) return Form::kCapsule;
  if (is_box(corners, box)) return Form::kBox;
  if (is_diamond(corners, box)) return Form::kDiamond;
  if (corners.size() == 5) return Form::kPentagon;
  return std::nullopt;
}

class Sorter {
 public:
  explicit Sorter(Drawing& drawing) : drawing_(drawing) {}

  void take(const Path& path) {
    if (path.points.size() < 2 || path.points.size() > kCornersMax) return;
    const Box box = box_of(path.points);
    if (!is_closed(path)) return take_open(path);
    const auto corners = corners_of(path);
    const bool thin = std::min(box.width(), box.height()) < kRuleWidth;
    if (thin && path.curves == 0) return add_rule(box);
    if (is_head(path, corners, box)) return drawing_.heads.push_back(box);
    const auto form = form_of(path, corners, box);
    if (!form) return;
    const bool shade = *form == Form::kBox && path.filled && !path.stroked;
    if (*form == Form::kBox && path.stroked) add_sides(box);
    if (shade || !is_symbol_sized(box)) return;
    add_symbol({*form, box});
  }

 private:
  // A head is filled with ink and has three corners, or a notch as well.
  static bool is_head(const Path& path, const std::vector<Place>& corners, const Box& box) {
    const bool small = box.width() < kHeadSide && box.height() < kHeadSide;
    return path.filled && !path.light && small && path.curves == 0 && corners.size() >= 3 &&
           corners.size() <= 7 && !is_box(corners, box);
  }

  bool is_symbol_sized(const Box& box) const {
    return box.width() >= kSymbolWidth && box.height() >= kSymbolHeight &&
           box.height() <= kSymbolHeightMax && box.width() < drawing_.width * 3 / 5;
  }

  // The same outline is often painted twice: its inside, then its line.
  void add_symbol(const Outline& outline) {
    for (auto& known : drawing_.symbols) {
      const bool same = near(known.box.left, outline.box.left, 2 * kPoint) &&
                        near(known.box.top, outline.box.top, 2 * kPoint) &&
                        near(known.box.right, outline.box.right, 2 * kPoint) &&
                        near(known.box.bottom, outline.box.bottom, 2 * kPoint);
      if (!same) continue;
      if (known.form == Form::kBox) known.form = outline.form;
      return;
    }
    drawing_.symbols.push_back(outline);
  }

  void add_rule(const Box& box) {
    const bool level = box.width() >= box.height();
    if ((level ? box.width() : box.height()) < kRuleLength) return;
    const Place centre = box.centre();
    drawing_.rules.push_back(level ? Rule{true, centre.y, box.left, box.right}
                                   : Rule{false, centre.x, box.top, box.bottom});
  }

  void add_sides(const Box& box) {
    drawing_.rules.push_back({true, box.top, box.left, box.right});
    drawing_.rules.push_back({true, box.bottom, box.left, box.right});
    drawing_.rules.push_back({false, box.left, box.top, box.bottom});
    drawing_.rules.push_back({false, box.right, box.top, box.bottom});
  }

  // A straight line may be a rule or lead from symbol to symbol: the arrows decide.
  void take_open(const Path& path) {
    if (path.stroked && path.curves == 0) drawing_.lines.push_back(path.points);
  }

  Drawing& drawing_;
};

}  // namespace

Box united(const Box& a, const Box& b) {
  return {std::min(a.left, b.left),
          std::min(a.top, b.top),
          std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

std::string words_of(const Box& box) {
  const auto points = [](std::int32_t length) { return std::to_string((length + 500) / kPoint); };
  return points(box.left) + "," + points(box.top) + "," + points(box.width()) + "," +
         points(box.height());
}

Drawing drawing_of(PaintedPage&& page, std::int32_t number) {
  Drawing drawing;
  drawing.page = number;
  drawing.width = page.width;
  drawing.height = page.height;
  drawing.words = std::move(page.words);
  Sorter sorter(drawing);
  for (const auto& path : page.paths) sorter.take(path);
  return drawing;
}

}  // namespace takar::exchange::internal
