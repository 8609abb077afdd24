#include "app/sop_draft_act.hpp"

#include <algorithm>

#include "app/command_body.hpp"
#include "app/import_draft.hpp"
#include "app/procedures.hpp"
#include "app/upload_store.hpp"
#include "drafting/draft_store.hpp"
#include "exchange/guarded.hpp"
#include "sop/sop_store.hpp"

namespace takar::app {
namespace {

using drafting::Draft;

AgencyAnswer answer(const Draft& draft) {
  return json::Object{{"draft_id", std::to_string(draft.id.value)}, {"revision", draft.revision}};
}

// A key of its own: versions made of this draft are no versions of another SOP.
std::string new_key(drafting::SopDraftId id) {
  return "sop-" + std::to_string(id.value);
}

AgencyAnswer begin(AgencyDesk& desk, Draft draft) {
  draft.id = {desk.tx.next_id()};
  draft.agency = desk.agency.id;
  draft.revision = 1;
  if (draft.key.empty()) draft.key = new_key(draft.id);
  drafting::start_draft(desk.tx, draft, desk.stamp);
  return answer(draft);
}

void name_agency(AgencyDesk& desk, drafting::Document& document) {
  const auto office = desk.shelf.office(desk.tx, desk.agency.id);
  if (office == nullptr) return;
  drafting::set_value(document, "identity/government", {office->government});
  drafting::set_value(document, "identity/agency", {desk.agency.settings.name});
}

// What only the version before can answer for.
void clear_approval(drafting::Document& document) {
  for (const auto* place : {"identity/number",
                            "identity/effective",
                            "identity/decree",
                            "identity/decree_signer",
                            "identity/approved_by/position",
                            "identity/approved_by/name",
                            "identity/approved_by/rank",
                            "identity/approved_by/nip"})
    drafting::set_value(document, place, {});
}

Result<drafting::Edit> edit_in(const json::Object& row) {
  drafting::Edit edit{json::string_or_empty(row, "place"), {}};
  const auto* value = json::array_at(row, "value");
  if (value == nullptr) return reject("app.field_missing", {"value"});
  for (const auto& text : *value) {
    if (!text.is_string()) return reject("app.field_wrong", {"value"});
    edit.value.emplace_back(text.get_string());
  }
  return edit;
}

AgencyAnswer edit(AgencyDesk& desk, const drafting::Command& command) {
  auto draft = draft_named(desk);
  if (!draft) return reject(draft.error());
  const auto event = drafting::decide(command, *draft, desk.stamp);
  if (!event) return reject(event.error());
  drafting::save_edit(desk.tx, *draft, *event);
  return answer(*draft);
}

}  // namespace

Result<Draft> draft_named(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "draft_id");
  if (!id) return reject(id.error());
  auto draft = drafting::load_draft(desk.tx, desk.agency.id, {*id});
  if (!draft) return reject("app.sop_draft_not_found", {std::to_string(*id)});
  return *std::move(draft);
}

AgencyAnswer import_sop(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "upload_id");
  if (!id) return reject(id.error());
  const auto row = find_upload(desk.tx, desk.agency.id, *id);
  if (!row) return reject("app.upload_not_found", {std::to_string(*id)});
  const auto read = exchange::draft_from_json(desk.request.document);
  if (!read) return reject(read.error());
  auto draft = draft_of(*read);
  draft.origin = {drafting::Source::kImport, *id, row->name, read->form, {}};
  return begin(desk, std::move(draft));
}

AgencyAnswer start_sop_draft(AgencyDesk& desk) {
  const auto id = optional_id_at(desk.body(), "sop_id");
  if (!id) return reject(id.error());
  Draft draft;
  if (!*id) {
    name_agency(desk, draft.document);
    return begin(desk, std::move(draft));
  }
  const auto sop = desk.shelf.sop(desk.tx, desk.agency.id, {**id});
  if (sop == nullptr) return reject("app.sop_not_found", {std::to_string(**id)});
  draft.origin = {.source = drafting::Source::kVersion, .version = {**id}};
  draft.document = drafting::document_of(*sop);
  clear_approval(draft.document);
  // A revision goes on under the key of its SOP; a copy becomes an SOP of its own.
  if (!json::bool_at(desk.body(), "copy").value_or(false)) draft.key = sop->id;
  return begin(desk, std::move(draft));
}

AgencyAnswer edit_sop_draft(AgencyDesk& desk) {
  const auto rows = objects_at(desk.body(), "edits");
  if (!rows) return reject(rows.error());
  drafting::EditDraft command{{}, json::integer_at(desk.body(), "seen").value_or(0)};
  for (const auto* row : *rows) {
    auto one = edit_in(*row);
    if (!one) return reject(one.error());
    command.edits.push_back(std::move(*one));
  }
  return edit(desk, command);
}

AgencyAnswer take_back_sop_edit(AgencyDesk& desk) {
  return edit(desk, drafting::TakeBackEdit{});
}

AgencyAnswer repeat_sop_edit(AgencyDesk& desk) {
  return edit(desk, drafting::RepeatEdit{});
}

AgencyAnswer give_up_sop_draft(AgencyDesk& desk) {
  auto draft = draft_named(desk);
  if (!draft) return reject(draft.error());
  if (!draft->open) return reject("drafting.closed");
  drafting::give_up(desk.tx, *draft, desk.stamp);
  return answer(*draft);
}

}  // namespace takar::app
