#include "app/document_reading.hpp"

#include <algorithm>
#include <array>

#include "app/command_body.hpp"
#include "app/permission.hpp"
#include "app/read_table.hpp"
#include "app/unit_form.hpp"
#include "app/upload_store.hpp"
#include "exchange/guarded.hpp"
#include "store/blob_folder.hpp"

namespace takar::app {
namespace {

Result<json::Value> read_procedure(const DocumentDesk& desk,
                                   std::string_view bytes,
                                   const std::string& name) {
  const auto draft = desk.read_sop(bytes, name);
  if (!draft) return reject(draft.error());
  return exchange::to_json(*draft);
}

Result<json::Value> read_form(const DocumentDesk& desk,
                              std::string_view bytes,
                              const std::string& name) {
  const auto sheets = desk.read_workbook(bytes, name);
  if (!sheets) return reject(sheets.error());
  return returned_form(desk.store, *sheets);
}

Result<json::Value> read_lines(const DocumentDesk& desk,
                               std::string_view bytes,
                               const std::string& name) {
  const auto sheets = desk.read_workbook(bytes, name);
  if (!sheets) return reject(sheets.error());
  return table_of(*sheets);
}

// What is read for which act, and the right on the viewer's own agency that it needs.
struct DocumentVerb {
  std::string_view name;
  Action needs;
  Result<json::Value> (*read)(const DocumentDesk&, std::string_view, const std::string&);
};
constexpr std::array kVerbs{
    DocumentVerb{"import_sop", Action::kDraftSop, read_procedure},
    DocumentVerb{"check_form", Action::kActOnTask, read_form},
    DocumentVerb{"read_table", Action::kSetTargets, read_lines},
};

const DocumentVerb* verb_named(std::string_view name) {
  const auto* found = std::find_if(
      kVerbs.begin(), kVerbs.end(), [&](const DocumentVerb& each) { return each.name == name; });
  return found == kVerbs.end() ? nullptr : found;
}

}  // namespace

bool reads_a_document(std::string_view verb) {
  return verb_named(verb) != nullptr;
}

Result<void> read_document(const DocumentDesk& desk, const Viewer& viewer, ActRequest& request) {
  const auto* verb = verb_named(request.verb);
  const auto id = id_at(request.body, "upload_id");
  if (!id) return reject(id.error());
  Result<UploadRow> row = reject("app.no_agency");
  desk.store.read([&](store::ReadTransaction& tx) {
    const auto office = desk.shelf.office(tx, viewer.agency);
    if (office == nullptr) return;
    const auto may = permit(viewer, verb->needs, relation_to(*office, viewer, desk.now));
    const auto found = may ? find_upload(tx, viewer.agency, *id) : std::nullopt;
    if (!may)
      row = reject(may.error());
    else if (found && found->destroyed)
      row = reject("app.file_destroyed", {found->name});
    else if (found)
      row = *found;
    else
      row = reject("app.upload_not_found", {std::to_string(*id)});
  });
  if (!row) return reject(row.error());
  auto read = verb->read(desk, desk.store.blobs().read(row->blob.sha256), row->name);
  if (!read) return reject(read.error());
  request.document = std::move(*read);
  return {};
}

}  // namespace takar::app
