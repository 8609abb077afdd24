#include "app/figure_history_page.hpp"

#include <algorithm>

#include "app/allowed.hpp"
#include "app/case_figures_page.hpp"
#include "app/command_body.hpp"
#include "app/measured_number.hpp"
#include "base/check.hpp"
#include "base/decimal.hpp"
#include "measurement/figure_comment_store.hpp"
#include "measurement/years_view.hpp"
#include "organisation/words.hpp"

namespace takar::app {
namespace {

using measurement::AssignedIndicator;
using measurement::IndicatorId;

// The position that speaks: one that holds or held a task of the case. Empty for everybody else.
std::optional<organisation::Actor> speaker(const Scene& scene,
                                           const workflow::Case& current,
                                           const Viewer& viewer) {
  if (current.visits.empty()) return std::nullopt;
  for (const auto& actor : actors_at(scene, viewer, current.visits.front()))
    for (const auto& visit : current.visits)
      if (visit.position == actor.position || visit.person == viewer.person) return actor;
  return std::nullopt;
}

json::Array answers_json(store::ReadTransaction& tx,
                         const Scene& scene,
                         const CaseRecord& record,
                         const AssignedIndicator& assigned) {
  json::Array answers;
  for (const auto* answer : answers_to(record, assigned.indicator.id))
    answers.push_back(answer_json(tx, scene, record, assigned.indicator, *answer));
  return answers;
}

// One earlier quarter, under the rules that were frozen for it. Empty: that case lacks it.
std::optional<json::Object> quarter_json(const Asked& asked,
                                         const Scene& scene,
                                         const measurement::RecordedQuarter& quarter,
                                         IndicatorId id) {
  const auto agency = scene.office.agency.id;
  const auto record = case_record(asked.tx, agency, {quarter.case_id}, AsOf{});
  const auto* assigned = record ? indicator_in(*record, id) : nullptr;
  if (assigned == nullptr) return std::nullopt;
  const auto sop = asked.shelf.sop(asked.tx, agency, record->current.sop);
  TAKAR_CHECK(sop != nullptr, "a case is pinned to an SOP version that is gone");
  auto answers = answers_json(asked.tx, {scene.office, *sop, scene.now}, *record, *assigned);
  return json::Object{
      {"period", calendar::to_text(quarter.quarter)},
      {"case_id", id_text(quarter.case_id)},
      {"number", number_json(assigned->indicator, reckoned_in(*record, *assigned))},
      {"answer", answers.empty() ? json::Value(nullptr) : std::move(answers.front())}};
}

json::Array quarters_json(const Asked& asked,
                          const Scene& scene,
                          const workflow::Case& current,
                          IndicatorId id) {
  json::Array quarters;
  const auto now = calendar::parse_quarter(current.period);
  if (!now) return quarters;
  for (const auto& quarter :
       measurement::quarters_before(asked.tx, current.agency, id, *now, kEarlierQuartersShown))
    if (auto json = quarter_json(asked, scene, quarter, id)) quarters.push_back(std::move(*json));
  return quarters;
}

// The least and the most of earlier quarters, against which a figure is looked at; null with fewer
// than two.
json::Value range_json(const json::Array& quarters) {
  std::optional<std::pair<Rational, std::string>> least, most;
  std::size_t count = 0;
  for (const auto& quarter : quarters) {
    const auto* number = json::object_at(quarter.get_object(), "number");
    const auto text = number == nullptr ? std::nullopt : json::text_at(*number, "actual");
    if (!text) continue;
    const auto value = parse_decimal(*text);
    if (!value) continue;
    ++count;
    if (!least || *value < least->first) least.emplace(*value, *text);
    if (!most || *value > most->first) most.emplace(*value, *text);
  }
  if (count < 2) return nullptr;
  return json::Object{{"least", least->second}, {"most", most->second}};
}

json::Array comments_json(store::ReadTransaction& tx,
                          const Scene& scene,
                          const workflow::Case& current,
                          IndicatorId id) {
  json::Array comments;
  for (const auto& each : measurement::comments_of(tx, {current.agency, current.id.value}, id)) {
    const auto prefix = organisation::title_prefix(each.by.authority.kind);
    comments.push_back(json::Object{
        {"number", each.number},
        {"at", to_rfc3339(each.at)},
        {"person", person_name(scene.office, each.by.person)},
        {"position", std::string(prefix) + position_title(scene.office, each.by.position)},
        {"text", each.text}});
  }
  return comments;
}

}  // namespace

Result<json::Object> figure_history(const Asked& asked,
                                    const Scene& scene,
                                    const workflow::Case& current) {
  const IndicatorId id{asked.question.numbers.at(1)};
  const auto record = case_record(asked.tx, current.agency, current.id, AsOf{});
  if (!record) return reject(record.error());
  const auto* assigned = indicator_in(*record, id);
  if (assigned == nullptr) return reject("app.indicator_not_found", {std::to_string(id.value)});
  auto quarters = quarters_json(asked, scene, current, id);
  auto range = range_json(quarters);
  return json::Object{{"id", id_text(id.value)},
                      {"code", assigned->indicator.code},
                      {"name", assigned->indicator.name},
                      {"measure", assigned->indicator.unit},
                      {"unit_name", unit_name(scene.office, assigned->unit)},
                      {"number", number_json(assigned->indicator, reckoned_in(*record, *assigned))},
                      {"quarters", std::move(quarters)},
                      {"range", std::move(range)},
                      {"answers", answers_json(asked.tx, scene, *record, *assigned)},
                      {"comments", comments_json(asked.tx, scene, current, id)},
                      {"may_comment", speaker(scene, current, asked.viewer).has_value()}};
}

AgencyAnswer comment_figure(AgencyDesk& desk) {
  const auto case_id = desk.request.case_id;
  const auto current = workflow::load_case(desk.tx, desk.agency.id, {case_id});
  if (!current) return reject("app.case_not_found", {std::to_string(case_id)});
  const auto id = id_at(desk.body(), "indicator_id");
  if (!id) return reject(id.error());
  const auto asked = read_indicators(desk.tx, *current);
  if (std::none_of(asked.list.begin(), asked.list.end(), [&](const auto& each) {
        return each.indicator.id.value == *id;
      }))
    return reject("app.indicator_not_found", {std::to_string(*id)});
  const auto office = desk.shelf.office(desk.tx, desk.agency.id);
  const auto sop = desk.shelf.sop(desk.tx, desk.agency.id, current->sop);
  TAKAR_CHECK(office != nullptr && sop != nullptr, "a case is pinned to what is gone");
  const auto by = speaker({*office, *sop, desk.stamp.at}, *current, desk.viewer);
  if (!by) return reject("app.comment_not_yours");
  const auto number = measurement::comment(
      desk.tx,
      {desk.agency.id, case_id},
      {0, {*id}, *by, desk.stamp.at, json::string_or_empty(desk.body(), "text")});
  if (!number) return reject(number.error());
  return json::Object{{"case_id", std::to_string(case_id)}, {"number", *number}};
}

}  // namespace takar::app
