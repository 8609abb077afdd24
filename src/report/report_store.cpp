#include "report/report_store.hpp"

#include "base/check.hpp"
#include "store/event_log.hpp"

namespace takar::report {
namespace {

using organisation::Stamp;

constexpr std::string_view kStream = "report";
constexpr std::int64_t kChapters = 0;  // In the place of an indicator.

json::Object parsed(std::string_view text) {
  auto value = json::parse(text);
  TAKAR_CHECK(value && value->is_object(), "a stored record of a report cannot be read");
  return std::move(value->get_object());
}

std::int64_t number_in(const json::Object& object, std::string_view key) {
  const auto number = json::integer_at(object, key);
  TAKAR_CHECK(number.has_value(), "a stored record of a report lacks a number");
  return *number;
}

// The state after one more event of the report, which is begun if it is new.
ReportState advanced(store::WriteTransaction& tx, const ReportYear& report) {
  auto state = report_state(tx, report);
  if (state.id == 0) state.id = tx.next_id();
  ++state.version;
  return state;
}

void write_state(store::WriteTransaction& tx, const ReportYear& report, const ReportState& state) {
  tx.execute(
      "INSERT INTO report (id, agency_id, year, version, closed_version) "
      "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO UPDATE SET "
      "version = excluded.version, closed_version = excluded.closed_version",
      {state.id,
       report.agency.value,
       std::int64_t{report.year},
       state.version,
       state.closed_version});
}

void write_text(store::WriteTransaction& tx,
                const ReportYear& report,
                std::int64_t indicator,
                const json::Object& content) {
  const auto text = json::write(content);
  tx.execute(
      "INSERT INTO report_text (agency_id, year, indicator_id, content) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (agency_id, year, indicator_id) DO UPDATE SET content = excluded.content",
      {report.agency.value, std::int64_t{report.year}, indicator, text});
}

struct Happened {
  std::string_view name;
  json::Object body;
};

void append(store::WriteTransaction& tx,
            const ReportYear& report,
            const ReportState& state,
            Happened event,
            Stamp stamp) {
  event.body["year"] = report.year;
  if (stamp.by) event.body["by"] = stamp.by.value;
  const auto body = json::write(event.body);
  tx.append({.agency = report.agency.value,
             .stream = kStream,
             .stream_id = state.id,
             .stream_version = state.version,
             .name = event.name,
             .body = body,
             .at = stamp.at});
  write_state(tx, report, state);
}

void replay(store::WriteTransaction& tx, const store::StoredEvent& event) {
  const auto body = parsed(event.body);
  const ReportYear report{{event.agency}, static_cast<std::int32_t>(number_in(body, "year"))};
  auto state = report_state(tx, report);
  state.id = event.stream_id;
  state.version = event.stream_version;
  if (event.name == "report_closed") state.closed_version = state.version;
  write_state(tx, report, state);
  if (const auto* content = json::object_at(body, "content"))
    write_text(tx, report, json::integer_at(body, "indicator").value_or(kChapters), *content);
}

}  // namespace

ReportState report_state(store::ReadTransaction& tx, const ReportYear& report) {
  ReportState state;
  tx.query("SELECT id, version, closed_version FROM report WHERE agency_id = $1 AND year = $2",
           {report.agency.value, std::int64_t{report.year}},
           [&](const store::Row& row) {
             state = {row.i64(0), row.i64(1), row.i64(2)};
           });
  return state;
}

YearTexts texts_of(store::ReadTransaction& tx, const ReportYear& report) {
  YearTexts texts;
  tx.query("SELECT indicator_id, content FROM report_text WHERE agency_id = $1 AND year = $2",
           {report.agency.value, std::int64_t{report.year}},
           [&](const store::Row& row) {
             const auto content = parsed(row.text(1));
             if (row.i64(0) == kChapters) {
               auto chapters = chapters_from(content);
               TAKAR_CHECK(chapters.has_value(), "the recorded chapters cannot be read");
               texts.chapters = std::move(*chapters);
             } else {
               texts.analyses[{row.i64(0)}] = recorded_analysis(content);
             }
           });
  return texts;
}

void save_chapters(store::WriteTransaction& tx,
                   const ReportYear& report,
                   const Chapters& chapters,
                   Stamp stamp) {
  append(tx,
         report,
         advanced(tx, report),
         {"chapters_saved", {{"content", to_json(chapters)}}},
         stamp);
  write_text(tx, report, kChapters, to_json(chapters));
}

void save_analysis(store::WriteTransaction& tx,
                   const ReportYear& report,
                   IndicatorId indicator,
                   const Analysis& analysis,
                   Stamp stamp) {
  append(tx,
         report,
         advanced(tx, report),
         {"analysis_saved", {{"indicator", indicator.value}, {"content", to_json(analysis)}}},
         stamp);
  write_text(tx, report, indicator.value, to_json(analysis));
}

void close_report(store::WriteTransaction& tx,
                  const ReportYear& report,
                  const documents::Document& document,
                  Stamp stamp) {
  auto state = advanced(tx, report);
  state.closed_version = state.version;
  append(tx, report, state, {"report_closed", {{"document", documents::to_json(document)}}}, stamp);
}

std::optional<documents::Document> closed_report(store::ReadTransaction& tx,
                                                 const ReportYear& report) {
  const auto state = report_state(tx, report);
  std::optional<documents::Document> document;
  if (state.closed_version == 0) return document;
  store::for_each_event_of(tx, kStream, state.id, [&](const store::StoredEvent& event) {
    if (event.stream_version != state.closed_version) return;
    const auto body = parsed(event.body);
    const auto* model = json::object_at(body, "document");
    TAKAR_CHECK(model != nullptr, "a closed report holds its document");
    auto read = documents::document_from_json(*model);
    TAKAR_CHECK(read.has_value(), "the document of a closed report cannot be read");
    document = std::move(*read);
  });
  return document;
}

std::int64_t rebuild(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM report", {});
  tx.execute("DELETE FROM report_text", {});
  std::int64_t events = 0;
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream == kStream) replay(tx, event), ++events;
  });
  return events;
}

}  // namespace takar::report
