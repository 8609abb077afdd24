#include "app/permission.hpp"

#include <algorithm>

#include "app/binding_store.hpp"

namespace takar::app {
namespace {

bool holds(const std::vector<PositionId>& positions, PositionId position) {
  return std::find(positions.begin(), positions.end(), position) != positions.end();
}

bool depends_on_the_thing(Action action) {
  return action == Action::kActOnTask || action == Action::kOpenCase ||
         action == Action::kSteerCase;
}

}  // namespace

Result<void> permit(const Viewer& viewer, Action action, Relation relation) {
  if (organisation::allowed(viewer.role, action, relation)) return {};
  switch (action) {
    case Action::kOpenCase:
      return reject("app.not_yours_to_open");
    case Action::kSteerCase:
      return reject("workflow.not_your_case");
    case Action::kGrantDelegation:
      return reject("app.not_yours_to_grant");
    default:
      return reject("app.not_allowed");
  }
}

Relation relation_to(const Office& office, const Viewer& viewer, Instant now) {
  const auto held = positions_of(office, viewer.person, now);
  if (held.empty()) return Relation::kNoPosition;
  const auto head = head_of(office);
  const bool heads = std::any_of(
      held.begin(), held.end(), [&](const auto& position) { return position.position == head; });
  return heads ? Relation::kHeaded : Relation::kOwnAgency;
}

std::vector<std::string_view> agency_actions(const Office& office,
                                             const Viewer& viewer,
                                             Instant now) {
  const auto relation = relation_to(office, viewer, now);
  std::vector<std::string_view> words;
  for (int i = 0; i < static_cast<int>(Action::kCount); ++i) {
    const auto action = static_cast<Action>(i);
    if (!depends_on_the_thing(action) && organisation::allowed(viewer.role, action, relation))
      words.push_back(organisation::word_of(action));
  }
  return words;
}

std::vector<PositionId> first_performers(store::ReadTransaction& tx,
                                         const Office& office,
                                         const sop::Sop& sop) {
  std::vector<PositionId> positions;
  if (sop.steps.empty()) return positions;
  const auto& columns = sop.steps.front().performers;
  for (const auto& binding : column_bindings(tx, office.agency.id, sop.id))
    if (std::find(columns.begin(), columns.end(), binding.column) != columns.end())
      positions.push_back(binding.position);
  return positions;
}

Relation relation_to_sop(const Office& office,
                         const std::vector<PositionId>& first_performers,
                         PositionId as) {
  if (holds(first_performers, as)) return Relation::kOwn;
  return as == head_of(office) ? Relation::kHeaded : Relation::kOwnAgency;
}

Relation relation_to_case(const workflow::Case& current, PositionId as) {
  if (as == current.roster.head) return Relation::kHeaded;
  return as == current.roster.opener ? Relation::kOwn : Relation::kOwnAgency;
}

std::vector<PositionId> opening_positions(store::ReadTransaction& tx,
                                          const Office& office,
                                          const sop::Sop& sop,
                                          const Viewer& viewer,
                                          Instant now) {
  const auto performers = first_performers(tx, office, sop);
  std::vector<PositionId> positions;
  for (const auto& held : positions_of(office, viewer.person, now))
    if (permit(viewer, Action::kOpenCase, relation_to_sop(office, performers, held.position)))
      positions.push_back(held.position);
  return positions;
}

}  // namespace takar::app
