#pragma once
// What an agency decides about its SOPs in the public catalogue, and what readers without an
// account say of them.

#include "app/agency_desk.hpp"
#include "base/result.hpp"
#include "sop/feedback.hpp"
#include "sop/sop.hpp"
#include "store/store.hpp"

namespace takar::app {

// Each answers {"sop_id"}. They reject with app.sop_not_found; only a version in force is shown:
// app.sop_not_in_force.
[[nodiscard]] AgencyAnswer show_sop_publicly(AgencyDesk&);
[[nodiscard]] AgencyAnswer hide_sop_publicly(AgencyDesk&);

// Answers {"sop_id"}. Rejects with app.sop_not_found, app.field_missing {"note"} or
// app.feedback_not_open {number}.
[[nodiscard]] AgencyAnswer answer_sop_feedback(AgencyDesk&);

// A stranger's words about a public version, kept for its agency. Rejects with app.sop_not_public
// and as sop::decide() does. Throws Fault.
[[nodiscard]] Result<void> keep_feedback(store::WriteTransaction&,
                                         sop::SopId,
                                         const sop::Feedback&,
                                         Instant at);

}  // namespace takar::app
