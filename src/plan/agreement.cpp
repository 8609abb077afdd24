#include "plan/agreement.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/decimal.hpp"

namespace takar::plan {
namespace {

using organisation::PositionId;

// Who answers for the nearest node above that names somebody else; 0 if nobody does.
PositionId owner_above(const Version& version, const Node& node) {
  auto parent = node.parent;
  while (parent) {
    const auto& above = version.nodes[*parent];
    if (above.owner && above.owner != node.owner) return above.owner;
    parent = above.parent;
  }
  return {};
}

std::vector<PositionId> owners_of(const Version& version) {
  std::vector<PositionId> owners;
  for (const auto& node : version.nodes)
    if (node.owner && std::find(owners.begin(), owners.end(), node.owner) == owners.end())
      owners.push_back(node.owner);
  return owners;
}

std::string target_of(const PlannedIndicator& planned, std::int32_t year) {
  const auto found = planned.targets.find(std::to_string(year));
  return found == planned.targets.end() ? std::string() : found->second;
}

// A node counts once it, or one above it, is the position's; beneath a counted budget nothing
// counts again.
std::vector<AgreedBudget> budgets_of(const Version& version, PositionId position) {
  std::vector<AgreedBudget> budgets;
  std::vector<bool> own(version.nodes.size()), counted(version.nodes.size());
  for (std::size_t at = 0; at < version.nodes.size(); ++at) {
    const auto& node = version.nodes[at];
    own[at] = node.owner == position || (node.parent && own[*node.parent]);
    counted[at] = node.parent && counted[*node.parent];
    if (!own[at] || counted[at] || !node.budget) continue;
    counted[at] = true;
    budgets.push_back({node.code, node.name, *node.budget});
  }
  return budgets;
}

Agreement agreement_of(const Version& version, PositionId position, std::int32_t year) {
  Agreement agreement{.position = position};
  for (const auto& node : version.nodes) {
    if (node.owner != position) continue;
    if (!agreement.superior) agreement.superior = owner_above(version, node);
    for (const auto& planned : node.indicators)
      agreement.targets.push_back({node.name, planned.id, target_of(planned, year)});
  }
  agreement.budgets = budgets_of(version, position);
  return agreement;
}

}  // namespace

std::vector<Agreement> agreements_of(const Version& version, PositionId head, std::int32_t year) {
  std::vector<Agreement> agreements;
  if (year < version.first_year || year > version.last_year) return agreements;
  for (const auto position : owners_of(version)) {
    auto agreement = agreement_of(version, position, year);
    if (position == head)
      agreement.superior = {};
    else if (!agreement.superior)
      agreement.superior = head;
    agreements.push_back(std::move(agreement));
  }
  return agreements;
}

std::string total_of(const std::vector<AgreedBudget>& budgets) {
  Rational total = 0;
  for (const auto& each : budgets) {
    const auto amount = parse_decimal(each.budget);
    TAKAR_CHECK(amount.has_value(), "a budget of the plan is decimal text");
    total += *amount;
  }
  return exact_decimal(total).value_or("0");
}

}  // namespace takar::plan
