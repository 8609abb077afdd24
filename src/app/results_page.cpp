#include "app/results_page.hpp"

#include <algorithm>
#include <set>

#include "measurement/achievement.hpp"
#include "measurement/time_rules.hpp"
#include "measurement/years_view.hpp"
#include "organisation/organisation_view.hpp"
#include "report/report_store.hpp"
#include "report/result_store.hpp"
#include "workflow/unit_parts_view.hpp"

namespace takar::app {
namespace {

using calendar::Quarter;
using report::Duty;
using report::DutyState;

json::Value figure(const std::optional<Rational>& value, int places) {
  return value ? json::Value(decimal_text(*value, places)) : json::Value(nullptr);
}

json::Value percent(const std::optional<Rational>& value) {
  return value ? json::Value(fixed_decimal(*value, measurement::kPercentDecimals))
               : json::Value(nullptr);
}

std::string_view word(measurement::Trend trend) {
  switch (trend) {
    case measurement::Trend::kUnknown:
      return "unknown";
    case measurement::Trend::kBetter:
      return "better";
    case measurement::Trend::kSame:
      return "same";
    case measurement::Trend::kWorse:
      return "worse";
  }
  return "";
}

DutyState duty_state(const workflow::UnitPart& part, Instant now) {
  switch (part.state) {
    case workflow::BranchState::kOpen:
      return part.due_at && *part.due_at < now ? DutyState::kOverdue : DutyState::kOpen;
    case workflow::BranchState::kMissing:
      return DutyState::kMissing;
    case workflow::BranchState::kSupplemented:
      return DutyState::kLate;
    case workflow::BranchState::kDone:
    case workflow::BranchState::kNihil:
      break;
  }
  return part.on_time ? DutyState::kOnTime : DutyState::kLate;
}

// Of two cases of one quarter the later one counts.
std::vector<Duty> duties_of(store::ReadTransaction& tx, AgencyId agency, int year, Instant now) {
  std::map<std::pair<Quarter, UnitId>, Duty> newest;
  const auto first = calendar::to_text({year, 1});
  const auto last = calendar::to_text({year, 4});
  for (const auto& part : workflow::unit_parts(tx, agency, first, last)) {
    const auto quarter = calendar::parse_quarter(part.period);
    if (!quarter) continue;
    newest[{*quarter, part.unit}] = {.unit = part.unit,
                                     .quarter = *quarter,
                                     .state = duty_state(part, now),
                                     .nihil = part.state == workflow::BranchState::kNihil,
                                     .due_at = part.due_at,
                                     .finished_at = part.finished_at};
  }
  std::vector<Duty> duties;
  duties.reserve(newest.size());
  for (auto& [key, duty] : newest) duties.push_back(duty);
  return duties;
}

// A unit that stated nihil for the whole form has recorded no entry.
void put_nihil(std::vector<report::Share>& shares, const std::vector<Duty>& duties) {
  for (const auto& duty : duties)
    for (auto& share : shares)
      if (duty.nihil && share.unit == duty.unit)
        share.entries.try_emplace(
            duty.quarter,
            measurement::Entry{share.indicator.id, measurement::EntryState::kNihil, {}, {}, {}});
}

json::Object achievement_json(const measurement::Achievement& achieved) {
  return {{"percent", percent(achieved.capped)},
          {"raw", percent(achieved.raw)},
          {"why", json::text(measurement::word(achieved.why))}};
}

json::Value rating_json(const std::optional<measurement::Rating>& rating) {
  if (!rating) return nullptr;
  return json::Object{{"indonesian", json::text(rating->indonesian)},
                      {"english", json::text(rating->english)},
                      {"colour", json::text(rating->colour)}};
}

json::Array names_json(const std::vector<std::string>& names) {
  json::Array list;
  for (const auto& name : names) list.emplace_back(name);
  return list;
}

json::Object quarter_json(const report::QuarterResult& result, int places) {
  return {{"quarter", result.quarter.number},
          {"state", json::text(report::word(result.state))},
          {"actual", figure(result.actual, places)},
          {"target", figure(result.target, places)},
          {"achievement", achievement_json(result.achieved)},
          {"missing", names_json(result.missing)}};
}

json::Object to_date_json(const report::LineResult& result, int places) {
  const auto& to_date = result.to_date;
  return {{"actual", figure(to_date.actual, places)},
          {"target", figure(to_date.target, places)},
          {"achievement", achievement_json(result.achieved)},
          {"about", to_date.about}};
}

json::Object comparisons_json(const report::Line& line, const report::LineResult& result) {
  const int places = line.indicator().precision;
  json::Array years;
  for (const auto& each : result.compared.with_years)
    years.push_back(json::Object{{"year", each.year},
                                 {"actual", figure(each.actual, places)},
                                 {"achievement", achievement_json(each.achieved)},
                                 {"change", figure(each.change, places)},
                                 {"trend", json::text(word(each.trend))}});
  json::Value plan = nullptr;
  const auto& sticks = line.yardsticks;
  if (sticks.plan_target)
    plan = json::Object{{"year", sticks.plan_year},
                        {"target", figure(sticks.plan_target, places)},
                        {"achievement", achievement_json(result.compared.with_plan)}};
  json::Value standard = nullptr;
  if (sticks.standard)
    standard = json::Object{{"value", figure(sticks.standard->value, places)},
                            {"source", sticks.standard->source},
                            {"achievement", achievement_json(result.compared.with_standard)}};
  return {
      {"years", std::move(years)}, {"plan", std::move(plan)}, {"standard", std::move(standard)}};
}

json::Object line_json(const report::Line& line, const report::LineResult& result) {
  const auto& indicator = line.indicator();
  json::Array units;
  for (const auto& share : line.shares) units.emplace_back(share.unit_name);
  json::Array quarters;
  for (const auto& each : result.quarters)
    quarters.push_back(quarter_json(each, indicator.precision));
  return {{"id", id_text(indicator.id.value)},
          {"code", indicator.code},
          {"name", indicator.name},
          {"unit", indicator.unit},
          {"polarity", json::text(measurement::polarity_word(indicator.rule.polarity))},
          {"rule",
           json::Object{{"indonesian", measurement::rule_text(indicator.rule)},
                        {"english", measurement::rule_text_english(indicator.rule)}}},
          {"time",
           json::Object{{"indonesian", measurement::time_text(indicator.time)},
                        {"english", measurement::time_text_english(indicator.time)}}},
          {"units", std::move(units)},
          {"quarters", std::move(quarters)},
          {"to_date", to_date_json(result, indicator.precision)},
          {"rating", rating_json(result.rating)},
          {"trend", json::text(word(result.trend))},
          {"compared", comparisons_json(line, result)}};
}

json::Object standing_json(const report::Standing& standing) {
  return {{"score", percent(standing.score.value)},
          {"left_out", names_json(standing.score.left_out)},
          {"rating", rating_json(standing.rating)},
          {"indicators", standing.indicators},
          {"reached", standing.reached},
          {"below", standing.below},
          {"without", standing.without}};
}

json::Object rates_json(const report::Rates& rates) {
  return {{"due", rates.due},
          {"reported", rates.reported},
          {"on_time", rates.on_time},
          {"reporting_rate", percent(rates.reporting_rate)},
          {"on_time_rate", percent(rates.on_time_rate)}};
}

json::Object duty_json(const Duty& duty) {
  return {{"quarter", duty.quarter.number},
          {"state", json::text(report::word(duty.state))},
          {"nihil", duty.nihil},
          {"due_at", instant_or_null(duty.due_at)},
          {"finished_at", instant_or_null(duty.finished_at)}};
}

json::Object unit_json(const report::UnitStanding& unit, const std::vector<Duty>& duties) {
  json::Array owed;
  for (const auto& duty : duties)
    if (duty.unit == unit.unit) owed.push_back(duty_json(duty));
  return {{"unit_id", id_text(unit.unit.value)},
          {"name", unit.name},
          {"standing", standing_json(unit.standing)},
          {"reporting", rates_json(report::rates_of(duties, unit.unit))},
          {"duties", std::move(owed)}};
}

// Units that report without an indicator of their own stand below those that have some.
std::vector<report::UnitStanding> all_units(const Office& office, const AgencyResults& results) {
  auto units = report::unit_standings(results.lines, results.quarter);
  for (const auto& duty : results.duties) {
    const auto known = std::any_of(
        units.begin(), units.end(), [&](const auto& each) { return each.unit == duty.unit; });
    if (!known) units.push_back({duty.unit, unit_name(office, duty.unit), {}});
  }
  return units;
}

json::Array filled_quarters(const std::vector<report::Line>& lines) {
  std::set<Quarter> filled;
  for (const auto& line : lines)
    for (const auto& share : line.shares)
      for (const auto& [quarter, entry] : share.entries) filled.insert(quarter);
  json::Array list;
  for (const auto& quarter : filled) list.emplace_back(calendar::to_text(quarter));
  return list;
}

json::Object results_json(const Office& office, const AgencyResults& results) {
  json::Array lines;
  for (std::size_t i = 0; i < results.lines.size(); ++i)
    lines.push_back(line_json(results.lines[i], results.results[i]));
  json::Array units;
  for (const auto& unit : all_units(office, results))
    units.push_back(unit_json(unit, results.duties));
  return {{"year", results.quarter.year},
          {"quarter", results.quarter.number},
          {"filled", filled_quarters(results.lines)},
          {"standing", standing_json(report::standing_of(results.lines, results.results))},
          {"reporting", rates_json(report::rates_of(results.duties))},
          {"indicators", std::move(lines)},
          {"units", std::move(units)}};
}

}  // namespace

AgencyResults agency_results(store::ReadTransaction& tx,
                             const Office& office,
                             Quarter quarter,
                             Instant now) {
  const auto agency = office.agency.id;
  AgencyResults found{.quarter = quarter};
  found.duties = duties_of(tx, agency, quarter.year, now);
  auto shares =
      report::shares_of(tx, agency, quarter, [&](UnitId unit) { return unit_name(office, unit); });
  put_nihil(shares, found.duties);
  found.lines = report::lines_of(std::move(shares));
  report::put_yardsticks(found.lines, report::texts_of(tx, {agency, quarter.year}).analyses);
  for (const auto& line : found.lines) found.results.push_back(report::result_of(line, quarter));
  return found;
}

Quarter newest_quarter(store::ReadTransaction& tx, const Office& office, Instant now) {
  const auto newest = measurement::newest_quarter(tx, office.agency.id);
  return newest ? *newest : calendar::previous(calendar::quarter_of(local_date(now, office.zone)));
}

Result<Quarter> asked_quarter(const Asked& asked) {
  const auto& numbers = asked.question.numbers;
  const auto quarter =
      calendar::parse_quarter(std::to_string(numbers.at(0)) + "Q" + std::to_string(numbers.at(1)));
  if (!quarter) return reject("app.field_wrong", {"year/quarter"});
  return *quarter;
}

Result<json::Object> results(const Asked& asked, const Office& office) {
  const auto quarter = asked_quarter(asked);
  if (!quarter) return reject(quarter.error());
  return results_json(office, agency_results(asked.tx, office, *quarter, asked.now));
}

Result<json::Object> newest_results(const Asked& asked, const Office& office) {
  const auto quarter = newest_quarter(asked.tx, office, asked.now);
  return results_json(office, agency_results(asked.tx, office, quarter, asked.now));
}

Result<json::Object> region_results(const Asked& asked, const Office& own) {
  const auto may = permit(asked.viewer, Action::kSeeFigures, Relation::kOtherAgency);
  if (!may) return reject(may.error());
  const auto quarter = asked_quarter(asked);
  if (!quarter) return reject(quarter.error());
  json::Array agencies;
  for (const auto& each : organisation::agencies_of(asked.tx, own.agency.region)) {
    const auto office = asked.shelf.office(asked.tx, each.id);
    if (office == nullptr) continue;
    const auto found = agency_results(asked.tx, *office, *quarter, asked.now);
    agencies.push_back(
        json::Object{{"agency_id", id_text(each.id.value)},
                     {"name", each.name},
                     {"standing", standing_json(report::standing_of(found.lines, found.results))},
                     {"reporting", rates_json(report::rates_of(found.duties))}});
  }
  return json::Object{{"year", quarter->year},
                      {"quarter", quarter->number},
                      {"government", own.government},
                      {"agencies", std::move(agencies)}};
}

}  // namespace takar::app
