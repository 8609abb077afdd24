#pragma once
// What a viewer may do here: how his agency, an SOP or a case lies to him, put to the one table of
// organisation/access.hpp. Everything of another agency is answered "not found" before it gets
// here.

#include <string_view>
#include <vector>

#include "app/office.hpp"
#include "app/viewer.hpp"
#include "organisation/access.hpp"
#include "sop/sop.hpp"
#include "store/store.hpp"
#include "workflow/case.hpp"

namespace takar::app {

using organisation::Action;
using organisation::Relation;

// Rejects with app.not_yours_to_open, workflow.not_your_case, app.not_yours_to_grant or, for every
// other action, app.not_allowed.
[[nodiscard]] Result<void> permit(const Viewer&, Action, Relation);

// How his agency lies to the viewer: headed by him, his own, or one where he holds no position now.
[[nodiscard]] Relation relation_to(const Office&, const Viewer&, Instant now);

// What the viewer may do to his agency at large: words of the actions, in their order. Opening and
// steering cases and acting on tasks depend on the SOP or case and are not among them.
[[nodiscard]] std::vector<std::string_view> agency_actions(const Office&,
                                                           const Viewer&,
                                                           Instant now);

// The positions that perform the first step of the SOP as the agency has bound it. Throws Fault.
[[nodiscard]] std::vector<PositionId> first_performers(store::ReadTransaction&,
                                                       const Office&,
                                                       const sop::Sop&);
// How the SOP lies to one who acts in that position.
[[nodiscard]] Relation relation_to_sop(const Office&,
                                       const std::vector<PositionId>& first_performers,
                                       PositionId as);
// How the case lies to one who acts in that position.
[[nodiscard]] Relation relation_to_case(const workflow::Case&, PositionId as);

// The positions in which the viewer may open a case of the SOP now, his own first. Throws Fault.
[[nodiscard]] std::vector<PositionId> opening_positions(
    store::ReadTransaction&, const Office&, const sop::Sop&, const Viewer&, Instant now);

}  // namespace takar::app
