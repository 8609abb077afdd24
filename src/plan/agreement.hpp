#pragma once
// The performance agreement (perjanjian kinerja) of a position for one year, read out of a version
// of the plan: what it answers for with the year's targets, and the budgets that serve it. Every
// position that answers for a node has one, and signs it with the position above.
// Source: PermenPANRB 53/2014, annex I.

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace takar::plan {

// One line of the table of targets.
struct AgreedTarget {
  std::string objective;  // The node's name, as "sasaran" is printed.
  measurement::IndicatorId indicator;
  std::string target;  // Of the year, decimal text; "" while none is set.

  bool operator==(const AgreedTarget&) const = default;
};

// One line of the table of budgets.
struct AgreedBudget {
  std::string code, name;
  std::string budget;  // Rupiah, decimal text.

  bool operator==(const AgreedBudget&) const = default;
};

struct Agreement {
  organisation::PositionId position;
  organisation::PositionId superior;  // 0: above the agency, that is the head of the region.
  std::vector<AgreedTarget> targets;
  std::vector<AgreedBudget> budgets;  // The highest budgets at or beneath what it answers for.

  bool operator==(const Agreement&) const = default;
};

// In the order in which the plan first names the positions. The position above is the one that
// answers for the nearest node above, else the head of the agency. None outside the years of the
// plan. Cannot fail.
[[nodiscard]] std::vector<Agreement> agreements_of(const Version&,
                                                   organisation::PositionId head,
                                                   std::int32_t year);

// Rupiah, decimal text; "0" without a budget. Bug if a budget is no decimal text.
[[nodiscard]] std::string total_of(const std::vector<AgreedBudget>&);

}  // namespace takar::plan
