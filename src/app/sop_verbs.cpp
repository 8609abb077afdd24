#include "app/sop_verbs.hpp"

#include <algorithm>
#include <array>

#include "app/command_body.hpp"
#include "app/permission.hpp"
#include "app/sop_draft_act.hpp"
#include "app/sop_life_act.hpp"
#include "app/upload_store.hpp"
#include "store/blob_folder.hpp"

namespace takar::app {
namespace {

constexpr std::string_view kImport = "import_sop";

// clang-format off: a table.
constexpr std::array kVerbs{
    AgencyVerb{kImport, Action::kDraftSop, import_sop},
    AgencyVerb{"start_sop_draft", Action::kDraftSop, start_sop_draft},
    AgencyVerb{"edit_sop_draft", Action::kDraftSop, edit_sop_draft},
    AgencyVerb{"take_back_sop_edit", Action::kDraftSop, take_back_sop_edit},
    AgencyVerb{"repeat_sop_edit", Action::kDraftSop, repeat_sop_edit},
    AgencyVerb{"give_up_sop_draft", Action::kDraftSop, give_up_sop_draft},
    AgencyVerb{"try_sop", Action::kApproveSop, try_sop},
    AgencyVerb{"approve_sop", Action::kApproveSop, approve_sop},
    AgencyVerb{"enforce_sop", Action::kApproveSop, enforce_sop},
    AgencyVerb{"revoke_sop", Action::kApproveSop, revoke_sop},
    AgencyVerb{"confirm_sop_read", Action::kActOnTask, confirm_sop_read},
};
// clang-format on

}  // namespace

const AgencyVerb* sop_verb_named(std::string_view name) {
  const auto* found = std::find_if(
      kVerbs.begin(), kVerbs.end(), [&](const AgencyVerb& each) { return each.name == name; });
  return found == kVerbs.end() ? nullptr : found;
}

bool reads_a_document(std::string_view verb) {
  return verb == kImport;
}

Result<void> read_document(const DocumentDesk& desk, const Viewer& viewer, ActRequest& request) {
  const auto id = id_at(request.body, "upload_id");
  if (!id) return reject(id.error());
  Result<UploadRow> row = reject("app.no_agency");
  desk.store.read([&](store::ReadTransaction& tx) {
    const auto office = desk.shelf.office(tx, viewer.agency);
    if (office == nullptr) return;
    const auto may = permit(viewer, Action::kDraftSop, relation_to(*office, viewer, desk.now));
    const auto found = may ? find_upload(tx, viewer.agency, *id) : std::nullopt;
    if (!may)
      row = reject(may.error());
    else if (found)
      row = *found;
    else
      row = reject("app.upload_not_found", {std::to_string(*id)});
  });
  if (!row) return reject(row.error());
  const auto draft = desk.read(desk.store.blobs().read(row->blob.sha256), row->name);
  if (!draft) return reject(draft.error());
  request.document = exchange::to_json(*draft);
  return {};
}

}  // namespace takar::app
