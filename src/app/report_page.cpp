#include "app/report_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/letterhead.hpp"
#include "app/paper_file.hpp"
#include "report/report_store.hpp"

namespace takar::app {
namespace {

constexpr std::int32_t kLastQuarter = 4;

report::Reporter reporter_of(const Office& office, Instant now) {
  return {.letterhead = letterhead_of(office),
          .agency = office.agency.settings.name,
          .period_word = office.agency.settings.period_word,
          .place = place_of(office),
          .head = head_signature(office, now),
          .zone = office.zone};
}

report::Reported reported_of(const AgencyResults& results, Instant now) {
  return {results.quarter, results.lines, results.results, results.duties, now};
}

json::Object indicator_json(const report::Line& line,
                            const report::LineResult& result,
                            const report::YearTexts& texts) {
  const auto& indicator = line.indicator();
  const auto found = texts.analyses.find(indicator.id);
  const auto analysis = found == texts.analyses.end() ? report::Analysis{} : found->second;
  json::Array empty;
  for (const auto item : report::empty_items(result, analysis))
    empty.push_back(json::text(report::word(item)));
  return {{"indicator_id", id_text(indicator.id.value)},
          {"code", indicator.code},
          {"name", indicator.name},
          {"unit", indicator.unit},
          {"achievement", text_or_null(measurement::percent_text(result.achieved))},
          {"has_years", !result.compared.with_years.empty()},
          {"empty", std::move(empty)},
          {"analysis", report::to_json(analysis)}};
}

bool may(const Asked& asked, const Office& office, Action action) {
  return permit(asked.viewer, action, relation_to(office, asked.viewer, asked.now)).has_value();
}

}  // namespace

Result<std::int32_t> report_year(std::int64_t year) {
  if (!calendar::parse_quarter(std::to_string(year) + "Q1"))
    return reject("app.field_wrong", {"year"});
  return static_cast<std::int32_t>(year);
}

YearResults year_results(store::ReadTransaction& tx,
                         const Office& office,
                         std::int32_t year,
                         Instant now) {
  YearResults found{agency_results(tx, office, {year, kLastQuarter}, now),
                    report::texts_of(tx, {office.agency.id, year})};
  return found;
}

documents::Document year_document(const Office& office,
                                  const YearResults& year,
                                  Instant now,
                                  bool is_draft) {
  return report::year_report(
      reporter_of(office, now), reported_of(year.results, now), year.texts, is_draft);
}

Result<json::Object> year_report_page(const Asked& asked, const Office& office) {
  const auto year = report_year(asked.question.numbers.at(0));
  if (!year) return reject(year.error());
  const auto state = report::report_state(asked.tx, {office.agency.id, *year});
  const auto found = year_results(asked.tx, office, *year, asked.now);
  json::Array indicators;
  for (std::size_t i = 0; i < found.results.lines.size(); ++i)
    indicators.push_back(
        indicator_json(found.results.lines[i], found.results.results[i], found.texts));
  const auto closable = report::closable(found.results.lines, found.results.results, found.texts);
  return json::Object{{"year", *year},
                      {"closed", state.is_closed()},
                      {"was_closed", state.closed_version > 0},
                      {"ready", closable.has_value()},
                      {"may_write", may(asked, office, Action::kWriteReport)},
                      {"may_close", may(asked, office, Action::kCloseReport)},
                      {"chapters", report::to_json(found.texts.chapters)},
                      {"indicators", std::move(indicators)}};
}

Result<FileMaking> year_report_file(const Asked& asked, const Office& office) {
  const auto year = report_year(asked.question.numbers.at(0));
  if (!year) return reject(year.error());
  const report::ReportYear report{office.agency.id, *year};
  const auto name = fmt::format("lkjip-{}.pdf", *year);
  if (report::report_state(asked.tx, report).is_closed()) {
    auto closed = report::closed_report(asked.tx, report);
    TAKAR_CHECK(closed.has_value(), "a closed report has its document");
    return paper_file(asked.question, std::move(*closed), name);
  }
  const auto found = year_results(asked.tx, office, *year, asked.now);
  return paper_file(asked.question, year_document(office, found, asked.now, true), name);
}

Result<FileMaking> quarter_report_file(const Asked& asked, const Office& office) {
  const auto quarter = asked_quarter(asked);
  if (!quarter) return reject(quarter.error());
  const auto results = agency_results(asked.tx, office, *quarter, asked.now);
  return paper_file(
      asked.question,
      report::quarter_report(reporter_of(office, asked.now), reported_of(results, asked.now)),
      fmt::format("laporan-kinerja-{}-{}.pdf", quarter->year, quarter->number));
}

}  // namespace takar::app
