#include "exchange/internal/off_page.hpp"

#include <algorithm>
#include <set>

namespace takar::exchange::internal {
namespace {

constexpr std::size_t kPagesCrossed = 60;  // A connector leads over at most so many pages.

// Follows the way from a pentagon over the pages to a step.
class Way {
 public:
  Way(const std::vector<DrawnArrow>& arrows, const std::vector<DrawnSymbol>& symbols)
      : arrows_(arrows), symbols_(symbols) {}

  // The step to which a pentagon leads; the pentagon itself if none.
  std::size_t end_of(std::size_t pentagon) const {
    std::set<std::size_t> seen{pentagon};
    std::size_t at = pentagon;
    for (std::size_t n = 0; n < kPagesCrossed; ++n) {
      const auto out = std::find_if(arrows_.begin(), arrows_.end(), [&](const DrawnArrow& arrow) {
        return !seen.contains(arrow.from) && is_partner(arrow.from, at);
      });
      if (out == arrows_.end()) return pentagon;
      if (symbols_[out->to].form != Form::kPentagon) return out->to;
      seen.insert({out->from, out->to});
      at = out->to;
    }
    return pentagon;
  }

 private:
  bool is_partner(std::size_t one, std::size_t other) const {
    const auto& a = symbols_[one];
    const auto& b = symbols_[other];
    if (one == other || a.form != Form::kPentagon) return false;
    const bool next_page = std::abs(a.origin.page - b.origin.page) == 1;
    return a.label == b.label && (a.label.empty() ? next_page : a.origin.page != b.origin.page);
  }

  const std::vector<DrawnArrow>& arrows_;
  const std::vector<DrawnSymbol>& symbols_;
};

}  // namespace

std::vector<DrawnArrow> OffPage::joined(const std::vector<DrawnSymbol>& symbols) && {
  const Way way(arrows_, symbols);
  std::vector<DrawnArrow> all;
  for (auto arrow : arrows_) {
    if (symbols[arrow.from].form == Form::kPentagon) continue;
    if (symbols[arrow.to].form == Form::kPentagon) arrow.to = way.end_of(arrow.to);
    if (symbols[arrow.to].form != Form::kPentagon) all.push_back(std::move(arrow));
  }
  return all;
}

}  // namespace takar::exchange::internal
