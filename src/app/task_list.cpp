#include "app/task_list.hpp"

namespace takar::app {
namespace {

std::optional<workflow::TaskFilter> filter_named(std::string_view name) {
  if (name.empty() || name == "mine") return workflow::TaskFilter::kMine;
  if (name == "team") return workflow::TaskFilter::kTeam;
  if (name == "unclaimed") return workflow::TaskFilter::kUnclaimed;
  if (name == "done") return workflow::TaskFilter::kDone;
  return std::nullopt;
}

json::Object list(json::Array items, const workflow::TaskCounts& counts) {
  return {{"items", std::move(items)},
          {"counts",
           json::Object{
               {"mine", counts.mine}, {"team", counts.team}, {"unclaimed", counts.unclaimed}}}};
}

}  // namespace

Result<json::Object> tasks_json(const Asked& asked, const Office& office) {
  const auto name = asked.question.ask("filter", "mine");
  const auto filter = filter_named(name);
  if (!filter) return reject("app.bad_filter", {name});
  const auto& viewer = asked.viewer;
  if (!permit(viewer, Action::kSeeTask, relation_to(office, viewer, asked.now)))
    return list({}, {});
  std::vector<PositionId> positions;
  for (const auto& held : positions_of(office, viewer.person, asked.now))
    positions.push_back(held.position);
  json::Array items;
  for (const auto& row :
       workflow::tasks(asked.tx, {viewer.agency, viewer.person, positions, *filter})) {
    const auto sop = asked.shelf.sop(asked.tx, viewer.agency, row.sop);
    TAKAR_CHECK(sop != nullptr, "a task belongs to an SOP version that is gone");
    items.push_back(task_json({office, *sop, asked.now}, row));
  }
  return list(std::move(items),
              workflow::task_counts(asked.tx, viewer.agency, viewer.person, positions));
}

}  // namespace takar::app
