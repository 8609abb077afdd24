#include "app/plan_act.hpp"

#include <algorithm>

#include "app/plan_table.hpp"
#include "base/rejections.hpp"
#include "base/text.hpp"
#include "measurement/measurement_store.hpp"
#include "plan/plan_store.hpp"

namespace takar::app {
namespace {

std::string text(const json::Object& body, std::string_view key) {
  return std::string(trim(json::string_or_empty(body, key)));
}

json::Object problem_json(const plan::RowProblem& problem) {
  const auto sentence = explain(problem.why);
  return {{"row", static_cast<std::int64_t>(problem.row)},
          {"problem_id", sentence.indonesian},
          {"problem_en", sentence.english}};
}

std::map<std::string, std::string> targets_in(const plan::Version* version,
                                              measurement::IndicatorId id) {
  if (version == nullptr) return {};
  for (const auto& node : version->nodes)
    for (const auto& indicator : node.indicators)
      if (indicator.id == id) return indicator.targets;
  return {};
}

// Every target that would differ from the version in force; null where there is none.
json::Array changes_json(const plan::Plans& plans,
                         const std::vector<plan::Node>& nodes,
                         const Indicators& indicators) {
  json::Array changes;
  for (const auto& node : nodes)
    for (const auto& planned : node.indicators) {
      const auto before = targets_in(plan::in_force(plans), planned.id);
      const auto found = std::find_if(indicators.begin(), indicators.end(), [&](const auto& each) {
        return each.indicator.id == planned.id;
      });
      for (const auto& [period, target] : planned.targets) {
        const auto old = before.find(period);
        if (old != before.end() && old->second == target) continue;
        changes.push_back(json::Object{
            {"code", found->indicator.code},
            {"name", found->indicator.name},
            {"period", period},
            {"before", old == before.end() ? json::Value(nullptr) : json::Value(old->second)},
            {"after", target}});
      }
    }
  return changes;
}

json::Array levels_json(const std::vector<plan::Node>& nodes) {
  json::Array levels;
  for (int at = 0; at <= static_cast<int>(plan::Level::kSubactivity); ++at) {
    const auto level = static_cast<plan::Level>(at);
    const auto count = std::count_if(
        nodes.begin(), nodes.end(), [&](const plan::Node& node) { return node.level == level; });
    const auto name = plan::word(level);
    if (count > 0)
      levels.push_back(
          json::Object{{"level", json::text(name)}, {"count", static_cast<std::int64_t>(count)}});
  }
  return levels;
}

}  // namespace

AgencyAnswer check_plan(AgencyDesk& desk) {
  const auto rows = plan_rows_in(desk.body());
  if (!rows) return reject(rows.error());
  const auto indicators = measurement::indicators_of(desk.tx, desk.agency.id);
  auto read = plan::read_rows(*rows, plan_names(desk.agency, indicators));
  json::Array problems;
  for (const auto& problem : read.problems) problems.push_back(problem_json(problem));
  const auto plans = plan::plans_of(desk.tx, desk.agency.id);
  if (read.problems.empty()) {
    const auto event = plan::decide(plan_command_in(desk.body(), read.nodes), plans);
    if (!event) return reject(event.error());
  }
  return json::Object{{"count", static_cast<std::int64_t>(rows->size())},
                      {"rows", std::move(problems)},
                      {"levels", levels_json(read.nodes)},
                      {"changes", changes_json(plans, read.nodes, indicators)}};
}

AgencyAnswer draft_plan(AgencyDesk& desk) {
  const auto rows = plan_rows_in(desk.body());
  if (!rows) return reject(rows.error());
  const auto indicators = measurement::indicators_of(desk.tx, desk.agency.id);
  auto read = plan::read_rows(*rows, plan_names(desk.agency, indicators));
  if (!read.problems.empty())
    return reject("app.bad_row", {std::to_string(read.problems.front().row)});
  const auto event = plan::decide(plan_command_in(desk.body(), std::move(read.nodes)),
                                  plan::plans_of(desk.tx, desk.agency.id));
  if (!event) return reject(event.error());
  plan::save(desk.tx, desk.agency.id, *event, desk.stamp);
  return json::Object{{"number", event->version.number}};
}

AgencyAnswer approve_plan(AgencyDesk& desk) {
  const auto plans = plan::plans_of(desk.tx, desk.agency.id);
  const auto event = plan::decide(plan::ApprovePlan{text(desk.body(), "decree_number")}, plans);
  if (!event) return reject(event.error());
  plan::save(desk.tx, desk.agency.id, *event, desk.stamp);
  set_quarterly_targets(desk.tx, desk.agency.id, *plan::draft_of(plans), desk.stamp);
  return json::Object{{"number", event->number}};
}

AgencyAnswer record_spending(AgencyDesk& desk) {
  const auto& body = desk.body();
  const plan::RecordSpending command{
      text(body, "code"), text(body, "period"), text(body, "amount")};
  const auto event = plan::decide(command, plan::plans_of(desk.tx, desk.agency.id));
  if (!event) return reject(event.error());
  plan::save(desk.tx, desk.agency.id, *event, desk.stamp);
  return json::Object{};
}

}  // namespace takar::app
