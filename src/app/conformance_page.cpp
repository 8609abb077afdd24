#include "app/conformance_page.hpp"

#include <algorithm>

#include "app/words.hpp"
#include "conformance/conformance.hpp"
#include "conformance/deviation.hpp"

namespace takar::app {
namespace {

constexpr std::int64_t kRunsMax = 200;
constexpr std::size_t kStaysShown = 30;  // Of each row, the latest.
constexpr std::int64_t kFirstYear = 2015, kLastYear = 2100;

// "12" or "12.5".
json::Value half_or_null(const std::optional<std::int64_t>& twice) {
  if (!twice) return nullptr;
  return json::Value(std::to_string(*twice / 2) + (*twice % 2 == 0 ? "" : ".5"));
}

json::Object stay_json(const Office& office, const conformance::Stay& stay) {
  return {{"case_id", id_text(stay.case_id.value)},
          {"visit", static_cast<std::int64_t>(stay.visit)},
          {"unit", text_or_null(unit_name(office, stay.unit))},
          {"finished_at", to_rfc3339(stay.finished_at)},
          {"worked", stay.worked},
          {"waited_minutes", stay.waited_minutes},
          {"over", stay.over},
          {"late", stay.late},
          {"on_paper", stay.on_paper},
          {"sent_back", stay.sent_back},
          {"repeated", stay.repeated}};
}

json::Array stays_json(const Office& office, const std::vector<conformance::Stay>& stays) {
  json::Array shown;
  const auto from = stays.size() - std::min(stays.size(), kStaysShown);
  for (auto at = stays.size(); at > from; --at) shown.push_back(stay_json(office, stays[at - 1]));
  return shown;
}

json::Object row_json(const Office& office,
                      const sop::Sop& sop,
                      const conformance::RowOfRuns& row) {
  const auto& step = sop::step_at(sop, row.step);
  return {{"step", static_cast<std::int64_t>(row.step)},
          {"printed_number", step.printed_number},
          {"activity", step.shown_activity()},
          {"standard",
           json::Object{{"amount", row.standard.amount},
                        {"unit", json::text(word_of(row.standard.unit))},
                        {"text", step.time_text}}},
          {"measured", row.measured},
          {"worked_median", half_or_null(row.worked_twice)},
          {"waited_median", half_or_null(row.waited_twice)},
          {"longest", row.measured == 0 ? json::Value(nullptr) : json::Value(row.longest)},
          {"over", row.over},
          {"late", row.late},
          {"stated", row.stated},
          {"sent_back", row.sent_back},
          {"repeated", row.repeated},
          {"nihil", row.nihil},
          {"missing", row.missing},
          {"not_done", row.not_done},
          {"stays", stays_json(office, row.stays)}};
}

json::Array rows_json(const Office& office,
                      const sop::Sop& sop,
                      const conformance::Conformance& all) {
  json::Array rows;
  for (const auto& row : all.rows) rows.push_back(row_json(office, sop, row));
  return rows;
}

// The day on which a year begins, by the office's clock.
Instant year_begins(const Office& office, std::int64_t year) {
  const calendar::Date day{
      std::chrono::year(static_cast<int>(year)), std::chrono::January, std::chrono::day(1)};
  return to_instant(LocalTime(std::chrono::local_days(day)), office.zone);
}

json::Object deviation_json(const Scene& scene, const conformance::Deviation& one) {
  const auto sentence = conformance::sentence_of(scene.sop, one);
  return {
      {"kind", json::text(conformance::word_of(one.kind))},
      {"step", static_cast<std::int64_t>(one.step)},
      {"visit",
       one.visit == workflow::VisitNumber{} ? json::Value(nullptr)
                                            : json::Value(static_cast<std::int64_t>(one.visit))},
      {"unit", text_or_null(unit_name(scene.office, one.unit))},
      {"message_id", sentence.indonesian},
      {"message_en", sentence.english}};
}

}  // namespace

Result<ComparedRuns> compared_runs(const Asked& asked, const Office& office, const sop::Sop& sop) {
  workflow::RunsQuestion question{.agency = office.agency.id,
                                  .sop = {asked.question.numbers.at(0)},
                                  .from = year_begins(office, kFirstYear),
                                  .until = year_begins(office, kLastYear),
                                  .limit = kRunsMax};
  ComparedRuns compared;
  if (!asked.question.ask("year").empty()) {
    const auto year = asked.question.ask_number("year", 0);
    if (year < kFirstYear || year >= kLastYear) return reject("app.field_wrong", {"year"});
    question.from = year_begins(office, year);
    question.until = year_begins(office, year + 1);
    compared.year = year;
  }
  std::vector<workflow::Case> runs;
  for (const auto id : workflow::runs_of(asked.tx, question))
    if (auto run = workflow::load_case(asked.tx, office.agency.id, id))
      runs.push_back(std::move(*run));
  compared.runs = conformance::conformance_of(sop, runs);
  return compared;
}

Result<json::Object> sop_conformance(const Asked& asked,
                                     const Office& office,
                                     const sop::Sop& sop) {
  const auto compared = compared_runs(asked, office, sop);
  if (!compared) return reject(compared.error());
  const auto& all = compared->runs;
  return json::Object{
      {"year", compared->year ? json::Value(*compared->year) : json::Value(nullptr)},
      {"most", kRunsMax},
      {"running", all.running},
      {"finished", all.finished},
      {"stopped", all.stopped},
      {"without_deviation", all.without_deviation},
      {"rows", rows_json(office, sop, all)}};
}

Result<json::Object> case_conformance(const Asked&,
                                      const Scene& scene,
                                      const workflow::Case& current) {
  json::Array deviations;
  for (const auto& one : conformance::deviations_of(scene.sop, current))
    deviations.push_back(deviation_json(scene, one));
  const auto all = conformance::conformance_of(scene.sop, {current});
  return json::Object{{"deviations", std::move(deviations)},
                      {"rows", rows_json(scene.office, scene.sop, all)}};
}

}  // namespace takar::app
