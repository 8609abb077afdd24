#pragma once
// The acts on drafts of SOPs. Each answers {"draft_id","revision"}.

#include "app/agency_desk.hpp"
#include "drafting/draft.hpp"

namespace takar::app {

// The draft that the body names. Rejects with app.field_missing, app.field_wrong or
// app.sop_draft_not_found.
[[nodiscard]] Result<drafting::Draft> draft_named(AgencyDesk&);

// Begins a draft from what was read out of an uploaded document. Rejects with
// app.upload_not_found, or base.sandbox_died if what was read makes no sense.
[[nodiscard]] AgencyAnswer import_sop(AgencyDesk&);
// Begins a draft: empty, or from a version of the agency, as its revision or as a copy under
// another title. Rejects with app.sop_not_found.
[[nodiscard]] AgencyAnswer start_sop_draft(AgencyDesk&);
// These reject as draft_named() and drafting::decide() do.
[[nodiscard]] AgencyAnswer edit_sop_draft(AgencyDesk&);
[[nodiscard]] AgencyAnswer take_back_sop_edit(AgencyDesk&);
[[nodiscard]] AgencyAnswer repeat_sop_edit(AgencyDesk&);
// Rejects as draft_named() does, or with drafting.closed.
[[nodiscard]] AgencyAnswer give_up_sop_draft(AgencyDesk&);

}  // namespace takar::app
