#pragma once
// What came before a figure and what is said about it (riwayat isian): the same indicator in
// earlier quarters, who entered what in this case, and the comments of who fills in and checks.

#include "app/agency_desk.hpp"
#include "app/reading.hpp"

namespace takar::app {

// Two years of them. Source: our choice; a trend over one year hides the season.
inline constexpr std::size_t kEarlierQuartersShown = 8;

// FigureHistory of docs/openapi.yaml. Rejects with app.indicator_not_found: the case does not
// measure it. Throws Fault.
[[nodiscard]] Result<json::Object> figure_history(const Asked&,
                                                  const Scene&,
                                                  const workflow::Case&);

// {"indicator_id","text"}: says something about a figure of the case, also when the case is over.
// Rejects with app.case_not_found, app.field_missing, app.field_wrong, app.indicator_not_found,
// app.comment_not_yours (who holds no task of the case) and as measurement::comment() does.
[[nodiscard]] AgencyAnswer comment_figure(AgencyDesk&);

}  // namespace takar::app
