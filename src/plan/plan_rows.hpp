#pragma once
// A plan out of a table: one row a node, and beneath it one row for each of its indicators, in the
// order in which a Renstra or DPA prints them. Every row that cannot be taken is named with its
// reason, so that nothing is applied in part.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "plan/plan.hpp"

namespace takar::plan {

inline constexpr std::size_t kRowsMax = 2000;  // Source: our choice; a DPA has a few hundred.
inline constexpr std::size_t kNameBytesMax = 1000;

// As typed. `level` is a level's word or "indikator", whose code is that of an indicator of the
// agency. Figures are typed the Indonesian way or as decimal text.
struct Row {
  std::string level, code, name, owner, budget;
  std::map<std::string, std::string> targets;  // Period to figure; "" is none.
};

struct Known {
  std::function<organisation::PositionId(std::string_view title)> position;  // 0: there is none.
  std::function<measurement::IndicatorId(std::string_view code)> indicator;
};

struct RowProblem {
  std::size_t row = 0;  // From 1.
  Rejection why;
};

struct ReadRows {
  std::vector<Node> nodes;
  std::vector<RowProblem> problems;  // Empty: the nodes may be applied.
};

// Problems: plan.level_unknown {level}, plan.name_missing, plan.name_too_long {bytes},
// plan.parent_missing {level, level above}, plan.code_missing {name}, plan.code_twice {code},
// plan.owner_unknown {title}, plan.indicator_unknown {code}, plan.indicator_twice {code},
// plan.indicator_without_node {code}, plan.bad_period {period}, plan.bad_figure {place, text},
// base.ambiguous_number. Cannot fail.
[[nodiscard]] ReadRows read_rows(const std::vector<Row>&, const Known&);

}  // namespace takar::plan
