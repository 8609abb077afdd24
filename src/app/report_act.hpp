#pragma once
// Acts on the year's performance report (LKjIP): its texts are saved as they are written, and it is
// closed when nothing is empty.

#include "app/agency_desk.hpp"

namespace takar::app {

// {"year", "chapters"}: rejects with app.field_wrong, app.field_missing or as chapters_from() does.
[[nodiscard]] AgencyAnswer save_chapters(AgencyDesk&);
// {"year", "indicator_id", "analysis"}: rejects with app.field_wrong, app.field_missing,
// measurement.unknown_indicator {id} or as analysis_from() does.
[[nodiscard]] AgencyAnswer save_analysis(AgencyDesk&);
// {"year"}: rejects with app.field_wrong, report.already_closed or as closable() does.
[[nodiscard]] AgencyAnswer close_report(AgencyDesk&);

}  // namespace takar::app
