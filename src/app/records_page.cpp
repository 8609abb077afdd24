#include "app/records_page.hpp"

#include <limits>
#include <map>

#include <fmt/format.h>

#include "app/paper_file.hpp"
#include "app/records_act.hpp"
#include "archive/record_store.hpp"
#include "base/check.hpp"
#include "sop/sop_store.hpp"

namespace takar::app {
namespace {

json::Value day_or_null(const std::optional<archive::Date>& day) {
  if (!day) return nullptr;
  return json::Value(calendar::to_iso(*day));
}

// What the page is made from. Borrowed for the call.
struct Page {
  const Asked& asked;
  const Office& office;
  const archive::Records& records;
  archive::Date today;
};

json::Object line_json(const archive::RetentionLine& line) {
  return {{"code", line.code},
          {"series", line.series},
          {"active_years", line.active_years},
          {"inactive_years", line.inactive_years},
          {"permanent", line.fate == archive::Fate::kKeep},
          {"source", line.source},
          {"valid_from", day_or_null(line.valid_from)}};
}

// A line of each code once, as it is in force today.
json::Array schedule_json(const Page& page) {
  std::map<std::string, archive::RetentionLine> lines;
  const auto put = [&](const archive::RetentionLine& line) {
    const auto found = archive::line_in_force(page.records.own_lines, line.code, page.today);
    lines[line.code] = found.value_or(line);
  };
  for (const auto& line : archive::common_schedule()) put(line);
  for (const auto& line : page.records.own_lines) put(line);
  json::Array items;
  for (const auto& [code, line] : lines) items.push_back(line_json(line));
  return items;
}

json::Value place_json(const std::optional<archive::ShelfPlace>& place) {
  if (!place) return nullptr;
  return json::Object{{"room", place->room}, {"shelf", place->shelf}, {"box", place->box}};
}

json::Value hold_json(const std::optional<archive::Hold>& hold) {
  if (!hold) return nullptr;
  return json::Object{{"reason", hold->reason}, {"since", to_rfc3339(hold->since)}};
}

archive::Stage stage_of(const archive::RecordFile& file, const archive::Standing& standing) {
  return file.destroyed_at ? archive::Stage::kDestroyed : standing.stage;
}

json::Object file_json(const Page& page, const workflow::CaseRow& row) {
  const auto facts = file_facts(page.asked.tx, page.office, row);
  const auto file = page.records.file(facts.id);
  const auto line = archive::line_in_force(page.records.own_lines, file.code, page.today);
  const auto standing = archive::standing_of(line, facts.closed_on, page.today);
  const auto* list = page.records.list(file.list);
  return {{"case_id", id_text(row.id.value)},
          {"title", facts.title},
          {"period", facts.period},
          {"code", file.code},
          {"series", text_or_null(line ? line->series : std::string())},
          {"stage", json::text(archive::word_of(stage_of(file, standing)))},
          {"permanent", line && line->fate == archive::Fate::kKeep},
          {"closed_on", day_or_null(facts.closed_on)},
          {"inactive_from", day_or_null(standing.inactive_from)},
          {"due_on", day_or_null(standing.due_on)},
          {"documents", facts.documents},
          {"hold", hold_json(file.hold)},
          {"place", place_json(file.place)},
          {"list", list == nullptr ? json::Value(nullptr) : json::Value(list->number)}};
}

json::Array files_json(const Page& page) {
  json::Array files;
  constexpr auto kAll = std::numeric_limits<std::int64_t>::max();
  for (const auto& row : workflow::cases_of(page.asked.tx, page.asked.viewer.agency, kAll))
    files.push_back(file_json(page, row));
  return files;
}

json::Array lists_json(const archive::Records& records) {
  json::Array lists;
  for (const auto& list : records.lists) {
    json::Array files;
    for (const auto& file : list.files)
      files.push_back(json::Object{{"case_id", id_text(file.id.value)}, {"title", file.title}});
    const bool national = list.approver() == archive::Approver::kNationalArchive;
    lists.push_back(
        json::Object{{"number", list.number},
                     {"state", json::text(archive::word_of(list.state))},
                     {"files", std::move(files)},
                     {"proposed_at", to_rfc3339(list.proposed_at)},
                     {"approver", json::text(national ? "national_archive" : "region_head")},
                     {"approval_number", list.approval_number},
                     {"refusal", list.refusal},
                     {"minutes_number", list.minutes_number},
                     {"carried_out_at", instant_or_null(list.carried_out_at)}});
  }
  return lists;
}

// Every version of a procedure outlives the runs that were bound to it.
json::Array sops_json(const Page& page) {
  json::Array versions;
  for (const auto& row : sop::sops_of(page.asked.tx, page.asked.viewer.agency))
    versions.push_back(json::Object{{"sop_id", id_text(row.id.value)},
                                    {"title", row.title},
                                    {"number", row.number},
                                    {"version", row.version},
                                    {"state", json::text(sop::word_of(row.state))},
                                    {"code", json::text(archive::kSopCode)}});
  return versions;
}

bool may(const Asked& asked, const Office& office, Action action) {
  return permit(asked.viewer, action, relation_to(office, asked.viewer, asked.now)).has_value();
}

}  // namespace

Result<json::Object> archive_page(const Asked& asked, const Office& office) {
  const auto records = archive::records_of(asked.tx, asked.viewer.agency);
  const Page page{asked, office, records, local_date(asked.now, office.zone)};
  return json::Object{{"files", files_json(page)},
                      {"lists", lists_json(records)},
                      {"schedule", schedule_json(page)},
                      {"sops", sops_json(page)},
                      {"may_keep", may(asked, office, Action::kKeepRecords)},
                      {"may_dispose", may(asked, office, Action::kDisposeOfRecords)}};
}

Result<FileMaking> disposal_file(const Asked& asked, const Office&) {
  const auto number = asked.question.numbers.at(0);
  const auto records = archive::records_of(asked.tx, asked.viewer.agency);
  const auto* list = records.list(number);
  if (list == nullptr) return reject("archive.list_not_found", {std::to_string(number)});
  const bool minutes = asked.question.ask("paper", "list") == "minutes";
  if (minutes && !list->carried_out_at)
    return reject("archive.not_carried_out", {std::to_string(number)});
  const auto stored = json::parse(minutes ? list->minutes_paper : list->paper);
  TAKAR_CHECK(stored && stored->is_object(), "a disposal list was kept without its paper");
  auto paper = documents::document_from_json(stored->get_object());
  TAKAR_CHECK(paper.has_value(), "the paper of a disposal list cannot be read");
  const auto name = minutes ? "berita-acara-pemusnahan" : "daftar-arsip-usul-musnah";
  return paper_file(asked.question, std::move(*paper), fmt::format("{}-{}.pdf", name, number));
}

}  // namespace takar::app
