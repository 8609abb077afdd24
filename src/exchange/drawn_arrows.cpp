#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "exchange/internal/drawing.hpp"

namespace takar::exchange::internal {
namespace {

using Line = std::vector<Place>;

constexpr std::int32_t kTouch = 5 * kPoint / 2;  // An end this near to a symbol touches it.
constexpr std::int32_t kJoin = 3 * kPoint / 2;   // Ends this near to each other are one.
constexpr std::int32_t kHeadReach = 3 * kPoint;  // From the end of a line to its head.
constexpr std::int32_t kGap = 6 * kPoint;        // From a head to the symbol at which it points.
constexpr std::size_t kLinesMax = 4000;          // Of one page that are looked at as arrows.

bool joins(Place a, Place b) {
  return std::abs(a.x - b.x) <= kJoin && std::abs(a.y - b.y) <= kJoin;
}

Box grown(const Box& box, std::int32_t by) {
  return {box.left - by, box.top - by, box.right + by, box.bottom + by};
}

bool overlap(const Box& a, const Box& b) {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

// What an end of a line touches.
struct End {
  std::optional<std::size_t> symbol;
  bool headed = false;

  bool is_free() const { return !symbol && !headed; }
};

class Ends {
 public:
  explicit Ends(const Drawing& drawing) : drawing_(drawing) {}

  End at(Place place) const {
    End end;
    for (const auto& head : drawing_.heads)
      if (head.holds(place, kHeadReach)) {
        end.headed = true;
        end.symbol = symbol_at(grown(head, kGap));
        if (end.symbol) return end;
      }
    const std::int32_t reach = end.headed ? kGap : kTouch;
    end.symbol = symbol_at(grown({place.x, place.y, place.x, place.y}, reach));
    return end;
  }

 private:
  // The symbol nearest to the middle of `reach` among those that it overlaps.
  std::optional<std::size_t> symbol_at(const Box& reach) const {
    std::optional<std::size_t> nearest;
    std::int64_t least = 0;
    for (std::size_t i = 0; i < drawing_.symbols.size(); ++i) {
      const Box& box = drawing_.symbols[i].box;
      if (!overlap(reach, box)) continue;
      const Place place = reach.centre();
      const std::int64_t x = std::clamp(place.x, box.left, box.right) - place.x;
      const std::int64_t y = std::clamp(place.y, box.top, box.bottom) - place.y;
      if (nearest && x * x + y * y >= least) continue;
      nearest = i;
      least = x * x + y * y;
    }
    return nearest;
  }

  const Drawing& drawing_;
};

// A line, or several that were joined end to end.
struct Chain {
  Line points;
  End first, last;

  bool is_complete() const { return !first.is_free() && !last.is_free(); }
  void turn() {
    std::reverse(points.begin(), points.end());
    std::swap(first, last);
  }
};

// Joins lines at ends that touch nothing else, until every chain leads from something to something.
class Joiner {
 public:
  Joiner(const Drawing& drawing, const Ends& ends) {
    for (std::size_t i = 0; i < drawing.lines.size() && i < kLinesMax; ++i) {
      const auto& line = drawing.lines[i];
      chains_.push_back({line, ends.at(line.front()), ends.at(line.back())});
      parts_.push_back({i});
    }
  }

  struct Joined {
    Chain chain;
    std::vector<std::size_t> lines;
  };

  // The chains that touch a symbol or have a head.
  std::vector<Joined> join() {
    std::vector<Joined> joined;
    for (std::size_t i = 0; i < chains_.size(); ++i) {
      if (taken(i)) continue;
      Chain& chain = chains_[i];
      if (chain.first.is_free() && chain.last.is_free()) continue;
      if (chain.first.is_free()) chain.turn();
      while (chain.last.is_free() && extend(i)) {}
      joined.push_back({chain, parts_[i]});
    }
    return joined;
  }

 private:
  bool taken(std::size_t i) const { return parts_[i].empty(); }

  bool extend(std::size_t i) {
    Chain& chain = chains_[i];
    for (std::size_t k = 0; k < chains_.size(); ++k) {
      if (k == i || taken(k) || chains_[k].is_complete()) continue;
      Chain next = chains_[k];
      if (next.last.is_free() && joins(next.points.back(), chain.points.back())) next.turn();
      if (!next.first.is_free() || !joins(next.points.front(), chain.points.back())) continue;
      chain.points.insert(chain.points.end(), next.points.begin() + 1, next.points.end());
      chain.last = next.last;
      parts_[i].insert(parts_[i].end(), parts_[k].begin(), parts_[k].end());
      parts_[k].clear();
      return true;
    }
    return false;
  }

  std::vector<Chain> chains_;
  std::vector<std::vector<std::size_t>> parts_;  // The lines of each; none: joined to another.
};

// The distance of a place from a level or upright piece of a line, at most `kJoin` both ways.
bool lies_on(Place place, const Line& line) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Box piece{std::min(line[i - 1].x, line[i].x),
                    std::min(line[i - 1].y, line[i].y),
                    std::max(line[i - 1].x, line[i].x),
                    std::max(line[i - 1].y, line[i].y)};
    if (piece.holds(place, kJoin)) return true;
  }
  return false;
}

FoundArrow arrow_of(Chain chain) {
  if (chain.first.headed && !chain.last.headed) chain.turn();
  FoundArrow arrow{chain.first.symbol, chain.last.symbol, chain.last.headed, chain.points};
  return arrow;
}

// An arrow that runs into another one goes where that one goes.
void follow_merged(std::vector<FoundArrow>& arrows) {
  for (auto& arrow : arrows) {
    if (!arrow.from || arrow.to) continue;
    for (const auto& other : arrows)
      if (&other != &arrow && other.to && lies_on(arrow.points.back(), other.points)) {
        arrow.to = other.to;
        arrow.headed = other.headed;
        break;
      }
  }
}

void add_rules(const Line& line, Drawing& drawing) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Place a = line[i - 1], b = line[i];
    const bool level = std::abs(a.y - b.y) < kPoint, steep = std::abs(a.x - b.x) < kPoint;
    if (level == steep) continue;
    drawing.rules.push_back(level ? Rule{true, a.y, std::min(a.x, b.x), std::max(a.x, b.x)}
                                  : Rule{false, a.x, std::min(a.y, b.y), std::max(a.y, b.y)});
  }
}

}  // namespace

std::int64_t distance(Place place, const std::vector<Place>& line) {
  std::int64_t least = kFarthest;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Place a = line[i - 1], b = line[i];
    const std::int64_t x = std::clamp(place.x, std::min(a.x, b.x), std::max(a.x, b.x)) - place.x;
    const std::int64_t y = std::clamp(place.y, std::min(a.y, b.y), std::max(a.y, b.y)) - place.y;
    least = std::min(least, std::max(std::abs(x), std::abs(y)));
  }
  return least;
}

std::vector<FoundArrow> take_arrows(Drawing& drawing) {
  const Ends ends(drawing);
  std::vector<FoundArrow> arrows;
  std::vector<bool> is_arrow(drawing.lines.size(), false);
  for (auto& [chain, lines] : Joiner(drawing, ends).join()) {
    for (const auto line : lines) is_arrow[line] = true;
    arrows.push_back(arrow_of(std::move(chain)));
  }
  follow_merged(arrows);
  for (std::size_t i = 0; i < drawing.lines.size(); ++i)
    if (!is_arrow[i]) add_rules(drawing.lines[i], drawing);
  drawing.lines.clear();
  return arrows;
}

}  // namespace takar::exchange::internal
