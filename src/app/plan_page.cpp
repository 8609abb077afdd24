#include "app/plan_page.hpp"

#include <algorithm>

#include "app/figures.hpp"
#include "app/measured_number.hpp"
#include "measurement/reckoned.hpp"
#include "measurement/scales.hpp"
#include "measurement/score.hpp"
#include "plan/plan_store.hpp"

namespace takar::app {
namespace {

using measurement::IndicatorId;

// Three colours, as leaders read them. Source: data/measurement/rating-scales.tsv.
constexpr std::string_view kColours = "kemenkeu-warna";
constexpr std::int64_t kPlanCasesLooked = 100;  // The newest ones; a year has four to twelve.

// An indicator of the newest measured case with its figure.
struct Measured {
  measurement::Indicator indicator;
  measurement::Reckoned reckoned;
};

struct LastQuarter {
  std::string period;  // "" while nothing was measured.
  workflow::CaseId case_id;
  std::map<IndicatorId, Measured> figures;
};

// The rules and targets are those of that case, so a node shows the numbers of its papers.
LastQuarter last_quarter(const Asked& asked) {
  const auto agency = asked.viewer.agency;
  LastQuarter last;
  for (const auto& row : workflow::cases_of(asked.tx, agency, kPlanCasesLooked)) {
    if (row.period <= last.period || measurement::figures_version(asked.tx, row.id.value) == 0)
      continue;
    last.period = row.period;
    last.case_id = row.id;
  }
  if (last.period.empty()) return last;
  const auto current = workflow::load_case(asked.tx, agency, last.case_id);
  TAKAR_CHECK(current.has_value(), "a case has a row and no events");
  for (const auto& form : forms_of(asked.tx, *current, read_indicators(asked.tx, *current)))
    for (const auto& row : form.rows)
      last.figures[row.indicator.id] = {
          row.indicator, measurement::reckoned(row.indicator, row.entry, row.target)};
  return last;
}

// The weighted mean of all indicators of the node and of what stands beneath it.
measurement::Score score_of(const plan::Version& version, std::size_t at, const LastQuarter& last) {
  std::vector<measurement::Scored> scored;
  std::vector<bool> beneath(version.nodes.size(), false);
  beneath[at] = true;
  for (auto place = at; place < version.nodes.size(); ++place) {
    const auto& node = version.nodes[place];
    if (node.parent && beneath[*node.parent]) beneath[place] = true;
    if (!beneath[place]) continue;
    for (const auto& planned : node.indicators) {
      const auto found = last.figures.find(planned.id);
      if (found == last.figures.end()) continue;
      const auto& [indicator, reckoned] = found->second;
      scored.push_back(
          {indicator.name, "%", reckoned.achieved.capped, indicator.weight.value_or(Rational(1))});
    }
  }
  auto score = measurement::score(scored);
  TAKAR_CHECK(score.has_value(), "achievements are all in percent");
  return std::move(*score);
}

json::Object targets_json(const plan::PlannedIndicator& planned) {
  json::Object targets;
  for (const auto& [period, target] : planned.targets) targets[period] = target;
  return targets;
}

json::Array indicators_json(const plan::Node& node,
                            const LastQuarter& last,
                            const std::map<IndicatorId, measurement::Indicator>& known) {
  json::Array rows;
  for (const auto& planned : node.indicators) {
    const auto indicator = known.find(planned.id);
    if (indicator == known.end()) continue;
    const auto found = last.figures.find(planned.id);
    rows.push_back(json::Object{
        {"id", id_text(planned.id.value)},
        {"code", indicator->second.code},
        {"name", indicator->second.name},
        {"measure", indicator->second.unit},
        {"targets", targets_json(planned)},
        {"number",
         found == last.figures.end()
             ? json::Value(nullptr)
             : json::Value(number_json(found->second.indicator, found->second.reckoned))}});
  }
  return rows;
}

// What was spent by the newest quarter that was recorded; empty when none was.
std::optional<std::string> spent_of(const plan::Plans& plans, const std::string& code) {
  std::optional<std::string> spent;
  for (const auto& [place, amount] : plans.spent)
    if (place.first == code) spent = amount;
  return spent;
}

void put_budget(const plan::Plans& plans, const plan::Node& node, json::Object& json) {
  json["budget"] = text_or_null(node.budget.value_or(""));
  json["spent"] = nullptr;
  json["absorption"] = nullptr;
  const auto spent = node.budget ? spent_of(plans, node.code) : std::nullopt;
  if (!spent) return;
  json["spent"] = *spent;
  const auto budget = parse_decimal(*node.budget);
  const auto amount = parse_decimal(*spent);
  TAKAR_CHECK(budget && amount, "a recorded amount is decimal text");
  if (*budget > 0)
    json["absorption"] = fixed_decimal(*amount * 100 / *budget, measurement::kPercentDecimals);
}

void put_score(const measurement::Score& score, json::Object& json) {
  json["achievement"] = nullptr;
  json["colour"] = nullptr;
  json::Array left_out;
  for (const auto& name : score.left_out) left_out.push_back(json::Value(name));
  json["left_out"] = std::move(left_out);
  if (!score.value) return;
  json["achievement"] = fixed_decimal(*score.value, measurement::kPercentDecimals);
  const auto rating = measurement::rate(kColours, *score.value);
  if (rating) json["colour"] = json::text(rating->colour);
}

struct Page {
  const Asked& asked;
  const Office& office;
  const plan::Plans& plans;
  LastQuarter last;
  std::map<IndicatorId, measurement::Indicator> known;
};

json::Object node_json(const Page& page, const plan::Version& version, std::size_t at) {
  const auto& node = version.nodes[at];
  const auto holder = node.owner ? holder_of(page.office, node.owner, page.asked.now) : PersonId{};
  json::Object json{
      {"level", json::text(plan::word(node.level))},
      {"code", node.code},
      {"name", node.name},
      {"parent",
       node.parent ? json::Value(static_cast<std::int64_t>(*node.parent)) : json::Value(nullptr)},
      {"owner", text_or_null(position_title(page.office, node.owner))},
      {"holder", text_or_null(person_name(page.office, holder))},
      {"indicators", indicators_json(node, page.last, page.known)}};
  put_budget(page.plans, node, json);
  put_score(score_of(version, at, page.last), json);
  return json;
}

json::Object version_json(const plan::Version& version) {
  return {{"number", version.number},
          {"revision", version.revision},
          {"title", version.title},
          {"first_year", version.first_year},
          {"last_year", version.last_year},
          {"state", json::text(plan::word(version.state))},
          {"decree_number", version.decree_number}};
}

bool may(const Asked& asked, const Office& office, Action action) {
  return permit(asked.viewer, action, relation_to(office, asked.viewer, asked.now)).has_value();
}

}  // namespace

Result<json::Object> plan_page(const Asked& asked, const Office& office) {
  const auto plans = plan::plans_of(asked.tx, asked.viewer.agency);
  Page page{asked, office, plans, last_quarter(asked), {}};
  for (const auto& each : measurement::indicators_of(asked.tx, asked.viewer.agency))
    page.known[each.indicator.id] = each.indicator;
  json::Array versions;
  for (const auto& version : plans.versions) versions.push_back(version_json(version));
  const auto* current = plan::in_force(plans);
  const auto* draft = plan::draft_of(plans);
  const bool wants_draft = asked.question.ask("version", "") == "draft" || current == nullptr;
  const auto* shown = wants_draft && draft != nullptr ? draft : current;
  json::Array nodes;
  if (shown != nullptr)
    for (std::size_t at = 0; at < shown->nodes.size(); ++at)
      nodes.push_back(node_json(page, *shown, at));
  return json::Object{
      {"versions", std::move(versions)},
      {"shown", shown == nullptr ? json::Value(nullptr) : json::Value(shown->number)},
      {"period", text_or_null(page.last.period)},
      {"case_id",
       page.last.period.empty() ? json::Value(nullptr) : id_text(page.last.case_id.value)},
      {"nodes", std::move(nodes)},
      {"may_draft", may(asked, office, Action::kSetTargets)},
      {"may_approve", may(asked, office, Action::kApprovePlan)}};
}

}  // namespace takar::app
