#pragma once
// Drafts of SOPs as the interfaces show them: the list, the table that is edited, what it would
// look like as the official form, and the register of regulations.

#include "app/office.hpp"
#include "app/shelf.hpp"
#include "app/viewer.hpp"
#include "base/json.hpp"
#include "drafting/draft.hpp"
#include "store/store.hpp"

namespace takar::app {

// As SopDraftList of docs/openapi.yaml: the open ones. Throws Fault.
[[nodiscard]] json::Object sop_drafts_json(store::ReadTransaction&, const Office&);

// As SopDraft of docs/openapi.yaml. Rejects with app.sop_draft_not_found. Throws Fault.
[[nodiscard]] Result<json::Object> sop_draft_json(store::ReadTransaction&,
                                                  const Office&,
                                                  const Viewer&,
                                                  std::int64_t id);

// As SopDraftPreview of docs/openapi.yaml: the official form and the findings if the draft is an
// SOP already, else what is missing; and what changed against the version it began from. Its legal
// basis is judged for that day. Rejects with app.sop_draft_not_found. Throws Fault.
[[nodiscard]] Result<json::Object> sop_draft_preview_json(
    store::ReadTransaction&, Shelf&, AgencyId, std::int64_t id, calendar::Date today);

// As Regulations of docs/openapi.yaml: the catalogue, as of that day.
[[nodiscard]] json::Object regulations_json(calendar::Date today);

}  // namespace takar::app
