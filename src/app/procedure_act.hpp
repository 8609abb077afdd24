#pragma once
// Acts by which an agency takes a procedure up: the SOP itself, who stands behind its columns, and
// what is measured with it.

#include "app/agency_desk.hpp"

namespace takar::app {

// {"procedure"}: the key of one of procedures(). Answers {"sop_id"}. Rejects with
// app.procedure_not_found or app.procedure_taken_up.
[[nodiscard]] AgencyAnswer take_up_sop(AgencyDesk&);
// {"sop_id","columns":[{"column","position_id"}]}: replaces all columns of that SOP. Rejects with
// app.sop_not_found, app.field_missing, app.field_wrong, app.column_not_found {column} or
// organisation.position_not_found.
[[nodiscard]] AgencyAnswer bind_performers(AgencyDesk&);
// {"indicators":[{"unit_id","code","name","measure","polarity","lower_rule","components","formula",
// "targets":[{"period","target"}]}]}. Rejects with organisation.unit_not_found,
// app.indicator_code_taken and as measurement::checked and set_targets() here do.
[[nodiscard]] AgencyAnswer add_indicators(AgencyDesk&);
// {"indicator_id","targets":[{"period","target"}]}. Rejects with app.indicator_not_found,
// app.bad_period or base.bad_decimal.
[[nodiscard]] AgencyAnswer set_targets(AgencyDesk&);

}  // namespace takar::app
