#pragma once
// The life of SOP versions: a draft goes on trial or is approved, an approved version comes into
// force in the place of the one before, a version is revoked, people confirm that they have read
// it. Each answers {"sop_id"}.
// Source: PermenPANRB 35/2012, annex: number, dates and approval of the identity block.

#include "app/agency_desk.hpp"

namespace takar::app {

// Makes a version on trial of a draft, which stays open; one on trial before it is revised by it.
// Rejects as draft_named() does, with drafting.closed, drafting.questions_open {count}, and as
// drafting::to_sop() does.
[[nodiscard]] AgencyAnswer try_sop(AgencyDesk&);
// Makes the approved version of a draft with its number, its dates and the head who approves it;
// the draft is closed. Rejects as try_sop() does, with app.field_missing, app.field_wrong,
// app.no_approver, app.sop_number_taken {number, title} or app.sop_dates_odd {effective, made}.
[[nodiscard]] AgencyAnswer approve_sop(AgencyDesk&);
// These reject with app.sop_not_found and as sop::decide() does. The version in force before is
// revised.
[[nodiscard]] AgencyAnswer enforce_sop(AgencyDesk&);
[[nodiscard]] AgencyAnswer revoke_sop(AgencyDesk&);
// Rejects with app.sop_not_found.
[[nodiscard]] AgencyAnswer confirm_sop_read(AgencyDesk&);

}  // namespace takar::app
