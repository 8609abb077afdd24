#pragma once
// What may be done to the plan of an agency: a draft is laid down whole and may be replaced; its
// approval puts it in force and replaces the version before; spending is recorded by quarter.
//
// decide() answers what would change, or why not; apply() makes the change and rebuilds the plans
// when it is replayed. Neither reaches the clock or the store.

#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "plan/plan.hpp"

namespace takar::plan {

inline constexpr std::int32_t kYearsMax = 10;  // Source: our choice; a Renstra has five years.
inline constexpr std::size_t kTitleBytesMax = 500;

struct DraftPlan {
  bool revises = false;  // Perubahan of the version in force, not a first plan (Murni).
  std::string title;
  std::int32_t first_year = 0, last_year = 0;
  std::vector<Node> nodes;  // As read_rows() gave them.
};
struct ApprovePlan {
  std::string decree_number;
};
struct RecordSpending {
  std::string code;    // Of a node of the version in force that has a budget.
  std::string period;  // A quarter, "2026Q3".
  std::string amount;  // Rupiah from the beginning of the year, decimal text.
};

struct PlanDrafted {
  Version version;
};
struct PlanApproved {
  std::int64_t number = 0;
  std::string decree_number;
};
struct SpendingRecorded {
  std::string code, period, amount;
};
using Event = std::variant<PlanDrafted, PlanApproved, SpendingRecorded>;

// A draft that is there already is replaced. Rejects with plan.title_missing {bytes},
// plan.bad_years {most years}, plan.empty, plan.original_exists {title} or plan.nothing_to_revise.
[[nodiscard]] Result<PlanDrafted> decide(const DraftPlan&, const Plans&);
// Rejects with plan.no_draft or plan.decree_missing.
[[nodiscard]] Result<PlanApproved> decide(const ApprovePlan&, const Plans&);
// Rejects with plan.nothing_in_force, plan.no_budget {code}, plan.bad_period {period} or
// plan.bad_figure {place, text}.
[[nodiscard]] Result<SpendingRecorded> decide(const RecordSpending&, const Plans&);

// Bug if the event cannot follow the plans as they stand.
void apply(const Event&, Plans&);

}  // namespace takar::plan
