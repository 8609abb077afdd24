#include "app/demo_plan.hpp"

#include <fmt/format.h>

#include "app/plan_table.hpp"
#include "base/fault.hpp"
#include "base/rejections.hpp"
#include "plan/plan_store.hpp"

namespace takar::app {
namespace {

// A file of the demo that this program carries must pass every rule.
template <class T>
T expect(Result<T> result) {
  if (!result) throw Fault(fmt::format("data demo: {}", explain(result.error()).indonesian));
  return std::move(*result);
}

}  // namespace

void lay_down_plan(store::WriteTransaction& tx,
                   const organisation::Agency& agency,
                   const json::Object& file,
                   Instant at) {
  const auto indicators = measurement::indicators_of(tx, agency.id);
  auto read = plan::read_rows(expect(plan_rows_in(file)), plan_names(agency, indicators));
  for (const auto& problem : read.problems)
    throw Fault(
        fmt::format("data demo, baris {}: {}", problem.row, explain(problem.why).indonesian));
  const auto carry_out = [&](const auto& command) {
    plan::save(tx, agency.id, expect(plan::decide(command, plan::plans_of(tx, agency.id))), at);
  };
  carry_out(plan_command_in(file, std::move(read.nodes)));
  const auto drafted = plan::plans_of(tx, agency.id);
  carry_out(plan::ApprovePlan{json::string_or_empty(file, "decree_number")});
  set_quarterly_targets(tx, agency.id, *plan::draft_of(drafted), at);
  const auto* spent = json::array_at(file, "spent");
  if (spent == nullptr) return;
  for (const auto& each : *spent)
    carry_out(plan::RecordSpending{json::string_or_empty(each.as_object(), "code"),
                                   json::string_or_empty(each.as_object(), "period"),
                                   json::string_or_empty(each.as_object(), "amount")});
}

}  // namespace takar::app
