#include "app/records_act.hpp"

#include <algorithm>
#include <array>

#include "app/command_body.hpp"
#include "app/destroy_content.hpp"
#include "app/disposal_papers.hpp"
#include "archive/record_store.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {
namespace {

using organisation::Action;

std::string text(const AgencyDesk& desk, std::string_view key) {
  return std::string(trim(json::string_or_empty(desk.body(), key)));
}

// The office of the desk as of this transaction.
std::shared_ptr<const Office> office_of(AgencyDesk& desk) {
  auto office = desk.shelf.office(desk.tx, desk.agency.id);
  TAKAR_CHECK(office != nullptr, "an act on an agency that is gone");
  return office;
}

Result<archive::FileFacts> facts_of(AgencyDesk& desk, const Office& office, std::int64_t id) {
  const auto row = workflow::case_row(desk.tx, desk.agency.id, {id});
  if (!row) return reject("app.case_not_found", {std::to_string(id)});
  return file_facts(desk.tx, office, *row);
}

Result<archive::FileFacts> file_in(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "case_id");
  if (!id) return reject(id.error());
  return facts_of(desk, *office_of(desk), *id);
}

Result<std::int32_t> years_in(const AgencyDesk& desk, std::string_view key) {
  const auto years = json::integer_at(desk.body(), key);
  if (!years) return reject("app.field_missing", {std::string(key)});
  if (*years < 0 || *years > archive::kRetentionYearsMax)
    return reject("archive.bad_years", {std::to_string(archive::kRetentionYearsMax)});
  return static_cast<std::int32_t>(*years);
}

Result<std::int64_t> list_in(const AgencyDesk& desk) {
  const auto number = json::integer_at(desk.body(), "number");
  if (!number) return reject("app.field_missing", {"number"});
  return *number;
}

archive::Date today(AgencyDesk& desk) {
  return local_date(desk.stamp.at, office_of(desk)->zone);
}

template <class Command>
AgencyAnswer carry_out(AgencyDesk& desk, const Command& command) {
  const auto event = archive::decide(command, archive::records_of(desk.tx, desk.agency.id));
  if (!event) return reject(event.error());
  archive::save(desk.tx, desk.agency.id, *event, desk.stamp);
  return json::Object{};
}

AgencyAnswer set_retention(AgencyDesk& desk) {
  const auto active = years_in(desk, "active_years");
  if (!active) return reject(active.error());
  const auto inactive = years_in(desk, "inactive_years");
  if (!inactive) return reject(inactive.error());
  const auto from = calendar::parse_date(text(desk, "valid_from"));
  if (!from) return reject("archive.no_start");
  const bool permanent = json::bool_at(desk.body(), "permanent").value_or(false);
  archive::RetentionLine line{.code = text(desk, "code"),
                              .series = text(desk, "series"),
                              .active_years = *active,
                              .inactive_years = *inactive,
                              .fate = permanent ? archive::Fate::kKeep : archive::Fate::kDestroy,
                              .source = text(desk, "source"),
                              .valid_from = *from};
  return carry_out(desk, archive::SetRetention{std::move(line)});
}

AgencyAnswer classify_file(AgencyDesk& desk) {
  auto facts = file_in(desk);
  if (!facts) return reject(facts.error());
  return carry_out(desk,
                   archive::ClassifyFile{
                       std::move(*facts), text(desk, "code"), text(desk, "reason"), today(desk)});
}

AgencyAnswer hold_file(AgencyDesk& desk) {
  auto facts = file_in(desk);
  if (!facts) return reject(facts.error());
  return carry_out(desk, archive::HoldFile{std::move(*facts), text(desk, "reason"), desk.stamp.at});
}

AgencyAnswer lift_hold(AgencyDesk& desk) {
  auto facts = file_in(desk);
  if (!facts) return reject(facts.error());
  return carry_out(desk, archive::LiftHold{std::move(*facts), text(desk, "reason")});
}

AgencyAnswer place_originals(AgencyDesk& desk) {
  auto facts = file_in(desk);
  if (!facts) return reject(facts.error());
  archive::ShelfPlace place{text(desk, "room"), text(desk, "shelf"), text(desk, "box")};
  return carry_out(desk, archive::PlaceOriginals{std::move(*facts), std::move(place)});
}

std::string stored(const documents::Document& paper) {
  return json::write(documents::to_json(paper));
}

AgencyAnswer propose_disposal(AgencyDesk& desk) {
  const auto* ids = json::array_at(desk.body(), "case_ids");
  if (ids == nullptr) return reject("app.field_missing", {"case_ids"});
  const auto office = office_of(desk);
  archive::ProposeDisposal command{.today = today(desk), .at = desk.stamp.at};
  for (const auto& each : *ids) {
    const auto id = id_at(json::Object{{"id", each}}, "id");
    if (!id) return reject("app.field_wrong", {"case_ids"});
    auto facts = facts_of(desk, *office, *id);
    if (!facts) return reject(facts.error());
    command.files.push_back(std::move(*facts));
  }
  auto event = archive::decide(command, archive::records_of(desk.tx, desk.agency.id));
  if (!event) return reject(event.error());
  event->list.paper = stored(disposal_list_paper(*office, event->list));
  const auto number = event->list.number;
  archive::save(desk.tx, desk.agency.id, std::move(*event), desk.stamp);
  return json::Object{{"number", number}};
}

AgencyAnswer decide_disposal(AgencyDesk& desk) {
  const auto number = list_in(desk);
  if (!number) return reject(number.error());
  const auto approves = json::bool_at(desk.body(), "approves");
  if (!approves) return reject("app.field_missing", {"approves"});
  return carry_out(desk,
                   archive::DecideDisposal{
                       *number, *approves, text(desk, "approval_number"), text(desk, "reason")});
}

AgencyAnswer destroy_files(AgencyDesk& desk) {
  const auto number = list_in(desk);
  if (!number) return reject(number.error());
  const archive::DestroyFiles command{
      .number = *number,
      .minutes_number = text(desk, "minutes_number"),
      .witnesses = {text(desk, "witness"), text(desk, "second_witness")},
      .at = desk.stamp.at};
  auto records = archive::records_of(desk.tx, desk.agency.id);
  auto event = archive::decide(command, records);
  if (!event) return reject(event.error());
  archive::apply(*event, records);
  const auto& list = *records.list(*number);
  event->paper = stored(disposal_minutes(*office_of(desk), list));
  for (const auto& file : list.files)
    destroy_content(desk.tx, desk.agency.id, {file.id.value}, desk.stamp);
  archive::save(desk.tx, desk.agency.id, std::move(*event), desk.stamp);
  return json::Object{};
}

// clang-format off: a table.
constexpr std::array kVerbs{
    AgencyVerb{"set_retention", Action::kKeepRecords, set_retention},
    AgencyVerb{"classify_file", Action::kKeepRecords, classify_file},
    AgencyVerb{"hold_file", Action::kKeepRecords, hold_file},
    AgencyVerb{"lift_hold", Action::kKeepRecords, lift_hold},
    AgencyVerb{"place_originals", Action::kKeepRecords, place_originals},
    AgencyVerb{"propose_disposal", Action::kKeepRecords, propose_disposal},
    AgencyVerb{"decide_disposal", Action::kDisposeOfRecords, decide_disposal},
    AgencyVerb{"destroy_files", Action::kDisposeOfRecords, destroy_files},
};
// clang-format on

}  // namespace

const AgencyVerb* records_verb_named(std::string_view name) {
  const auto found = std::ranges::find(kVerbs, name, &AgencyVerb::name);
  return found == kVerbs.end() ? nullptr : found;
}

archive::FileFacts file_facts(store::ReadTransaction& tx,
                              const Office& office,
                              const workflow::CaseRow& row) {
  archive::FileFacts facts{.id = {row.id.value}, .title = row.title, .period = row.period};
  if (row.finished_at) facts.closed_on = local_date(*row.finished_at, office.zone);
  facts.documents = std::ssize(workflow::documents_of(tx, office.agency.id, row.id));
  return facts;
}

}  // namespace takar::app
