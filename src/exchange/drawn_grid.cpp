#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>

#include "exchange/internal/drawing.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::int32_t kNear = 2 * kPoint;        // Rules this near to each other are one.
constexpr std::int32_t kTableSide = 30 * kPoint;  // A smaller frame is no table.
constexpr std::size_t kRulesMax = 6000;           // Of one page, after joining.
constexpr std::size_t kBandsMax = 400;
constexpr std::size_t kColumnsMax = 64;

bool near(std::int32_t a, std::int32_t b) {
  return std::abs(a - b) <= kNear;
}

// Joins rules of one direction that go on in each other.
std::vector<Rule> joined(std::vector<Rule> rules) {
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) {
    return std::tie(a.level, a.at, a.from) < std::tie(b.level, b.at, b.from);
  });
  std::vector<Rule> all;
  for (const auto& rule : rules) {
    bool known = false;
    for (auto other = all.rbegin(); other != all.rend() && !known; ++other) {
      if (other->level != rule.level || rule.at - other->at > kNear) break;
      known = rule.from <= other->to + kNear && other->from <= rule.to + kNear;
      if (!known) continue;
      other->from = std::min(other->from, rule.from);
      other->to = std::max(other->to, rule.to);
    }
    if (!known && all.size() < kRulesMax) all.push_back(rule);
  }
  return all;
}

bool touch(const Rule& a, const Rule& b) {
  if (a.level == b.level)
    return near(a.at, b.at) && a.from <= b.to + kNear && b.from <= a.to + kNear;
  return b.at >= a.from - kNear && b.at <= a.to + kNear && a.at >= b.from - kNear &&
         a.at <= b.to + kNear;
}

// Sets of things that belong together, by the number of one of them.
class Sets {
 public:
  explicit Sets(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> parent_;
};

std::vector<std::int32_t> places(const std::vector<Rule>& rules, bool level) {
  std::vector<std::int32_t> all;
  for (const auto& rule : rules)
    if (rule.level == level) all.push_back(rule.at);
  std::sort(all.begin(), all.end());
  std::vector<std::int32_t> apart;
  for (const auto at : all)
    if (apart.empty() || at - apart.back() > kNear) apart.push_back(at);
  return apart;
}

class GridBuilder {
 public:
  explicit GridBuilder(const std::vector<Rule>& rules) : rules_(rules) {}

  // Empty if the rules frame no table.
  std::optional<Grid> build() {
    Grid grid;
    grid.xs = places(rules_, false);
    grid.ys = places(rules_, true);
    if (grid.xs.size() < 2 || grid.ys.size() < 2) return std::nullopt;
    if (grid.columns() > kColumnsMax || grid.bands() > kBandsMax) return std::nullopt;
    grid.box = {grid.xs.front(), grid.ys.front(), grid.xs.back(), grid.ys.back()};
    if (grid.box.width() < kTableSide || grid.box.height() < kTableSide / 3) return std::nullopt;
    join_open(grid);
    return grid;
  }

 private:
  // Whether a rule at `at` covers most of the way.
  bool parted(bool level, std::int32_t at, std::int32_t from, std::int32_t to) const {
    std::int64_t covered = 0;
    for (const auto& rule : rules_)
      if (rule.level == level && near(rule.at, at))
        covered += std::max(0, std::min(rule.to, to) - std::max(rule.from, from));
    return covered * 10 >= std::int64_t{to - from} * 7;
  }

  void join_open(Grid& grid) const {
    const std::size_t columns = grid.columns();
    Sets sets(columns * grid.bands());
    for (std::size_t b = 0; b < grid.bands(); ++b)
      for (std::size_t c = 0; c < columns; ++c) {
        if (c > 0 && !parted(false, grid.xs[c], grid.ys[b], grid.ys[b + 1]))
          sets.join(b * columns + c - 1, b * columns + c);
        if (b > 0 && !parted(true, grid.ys[b], grid.xs[c], grid.xs[c + 1]))
          sets.join((b - 1) * columns + c, b * columns + c);
      }
    std::map<std::size_t, std::size_t> cell_of;
    for (std::size_t i = 0; i < columns * grid.bands(); ++i) {
      const std::size_t b = i / columns, c = i % columns;
      const Box box{grid.xs[c], grid.ys[b], grid.xs[c + 1], grid.ys[b + 1]};
      const auto [found, fresh] = cell_of.try_emplace(sets.of(i), grid.cells.size());
      if (fresh)
        grid.cells.push_back(box);
      else
        grid.cells[found->second] = united(grid.cells[found->second], box);
      grid.cell_at.push_back(found->second);
    }
  }

  const std::vector<Rule>& rules_;
};

// How many sides of the box lie on a rule that goes on beyond it.
int sides_on_rules(const Box& box, const std::vector<Rule>& rules) {
  const auto lies = [&](bool level, std::int32_t at, std::int32_t from, std::int32_t to) {
    return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
      return rule.level == level && near(rule.at, at) && rule.from <= from + kNear &&
             rule.to >= to - kNear && rule.to - rule.from > (to - from) * 5 / 4;
    });
  };
  return lies(true, box.top, box.left, box.right) + lies(true, box.bottom, box.left, box.right) +
         lies(false, box.left, box.top, box.bottom) + lies(false, box.right, box.top, box.bottom);
}

bool share_side(const Box& a, const Box& b) {
  const bool level = near(a.top, b.top) && near(a.bottom, b.bottom);
  const bool steep = near(a.left, b.left) && near(a.right, b.right);
  return (level && (near(a.right, b.left) || near(a.left, b.right))) ||
         (steep && (near(a.bottom, b.top) || near(a.top, b.bottom)));
}

}  // namespace

void drop_cells(Drawing& drawing) {
  std::vector<Rule> rules = drawing.rules;
  for (const auto& line : drawing.lines)
    if (line.size() == 2) {
      const Place a = line.front(), b = line.back();
      if (near(a.y, b.y)) rules.push_back({true, a.y, std::min(a.x, b.x), std::max(a.x, b.x)});
      if (near(a.x, b.x)) rules.push_back({false, a.x, std::min(a.y, b.y), std::max(a.y, b.y)});
    }
  rules = joined(std::move(rules));
  const auto symbols = drawing.symbols;
  std::erase_if(drawing.symbols, [&](const Outline& one) {
    if (one.form != Form::kBox) return false;
    const auto beside = std::count_if(symbols.begin(), symbols.end(), [&](const Outline& other) {
      return share_side(one.box, other.box);
    });
    return beside >= 2 || sides_on_rules(one.box, rules) >= 2;
  });
  // The sides of a symbol are no rules.
  std::erase_if(drawing.rules, [&](const Rule& rule) {
    return std::any_of(drawing.symbols.begin(), drawing.symbols.end(), [&](const Outline& one) {
      const Box& box = one.box;
      if (rule.level)
        return (near(rule.at, box.top) || near(rule.at, box.bottom)) && near(rule.from, box.left) &&
               near(rule.to, box.right);
      return (near(rule.at, box.left) || near(rule.at, box.right)) && near(rule.from, box.top) &&
             near(rule.to, box.bottom);
    });
  });
}

std::vector<Grid> grids_of(const std::vector<Rule>& painted) {
  const auto rules = joined(painted);
  Sets sets(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (touch(rules[i], rules[k])) sets.join(i, k);
  std::map<std::size_t, std::vector<Rule>> tables;
  for (std::size_t i = 0; i < rules.size(); ++i) tables[sets.of(i)].push_back(rules[i]);
  std::vector<Grid> grids;
  for (const auto& [set, own] : tables)
    if (auto grid = GridBuilder(own).build()) grids.push_back(*std::move(grid));
  std::sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) {
    return std::tie(a.box.top, a.box.left) < std::tie(b.box.top, b.box.left);
  });
  return grids;
}

}  // namespace takar::exchange::internal
