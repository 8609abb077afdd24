#include "app/report_act.hpp"

#include <algorithm>

#include "app/command_body.hpp"
#include "app/report_page.hpp"
#include "measurement/measurement_store.hpp"
#include "report/report_store.hpp"

namespace takar::app {
namespace {

Result<report::ReportYear> report_of(const AgencyDesk& desk) {
  const auto number = json::integer_at(desk.body(), "year");
  if (!number) return reject("app.field_missing", {"year"});
  const auto year = report_year(*number);
  if (!year) return reject(year.error());
  return report::ReportYear{desk.agency.id, *year};
}

Result<const json::Object*> object_in(const AgencyDesk& desk, std::string_view key) {
  const auto* found = json::object_at(desk.body(), key);
  if (found == nullptr) return reject("app.field_missing", {std::string(key)});
  return found;
}

bool has_indicator(AgencyDesk& desk, measurement::IndicatorId id) {
  const auto all = measurement::indicators_of(desk.tx, desk.agency.id);
  return std::any_of(
      all.begin(), all.end(), [&](const auto& each) { return each.indicator.id == id; });
}

}  // namespace

AgencyAnswer save_chapters(AgencyDesk& desk) {
  const auto report = report_of(desk);
  if (!report) return reject(report.error());
  const auto body = object_in(desk, "chapters");
  if (!body) return reject(body.error());
  const auto chapters = report::chapters_from(**body);
  if (!chapters) return reject(chapters.error());
  report::save_chapters(desk.tx, *report, *chapters, desk.stamp);
  return json::Object{};
}

AgencyAnswer save_analysis(AgencyDesk& desk) {
  const auto report = report_of(desk);
  if (!report) return reject(report.error());
  const auto id = id_at(desk.body(), "indicator_id");
  if (!id) return reject(id.error());
  if (!has_indicator(desk, {*id}))
    return reject("measurement.unknown_indicator", {std::to_string(*id)});
  const auto body = object_in(desk, "analysis");
  if (!body) return reject(body.error());
  const auto analysis = report::analysis_from(**body);
  if (!analysis) return reject(analysis.error());
  report::save_analysis(desk.tx, *report, {*id}, *analysis, desk.stamp);
  return json::Object{};
}

AgencyAnswer close_report(AgencyDesk& desk) {
  const auto report = report_of(desk);
  if (!report) return reject(report.error());
  if (report::report_state(desk.tx, *report).is_closed())
    return reject("report.already_closed", {std::to_string(report->year)});
  const auto office = desk.shelf.office(desk.tx, desk.agency.id);
  TAKAR_CHECK(office != nullptr, "an act on an agency that is gone");
  const auto found = year_results(desk.tx, *office, report->year, desk.stamp.at);
  const auto may = report::closable(found.results.lines, found.results.results, found.texts);
  if (!may) return reject(may.error());
  const auto document = year_document(*office, found, desk.stamp.at, false);
  report::close_report(desk.tx, *report, document, desk.stamp);
  return json::Object{};
}

}  // namespace takar::app
