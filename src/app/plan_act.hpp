#pragma once
// Acts on the plan of the agency. A table is checked row by row without saving anything, laid down
// as a draft all or none, and put in force by the head, which sets the quarterly targets too.

#include "app/agency_desk.hpp"

namespace takar::app {

// {"revises","title","first_year","last_year","rows":[{"level","code","name","owner","budget",
// "targets":[{"period","target"}]}]}: a trial. Answers CheckedPlan of docs/openapi.yaml. Rejects
// with app.field_missing, app.field_wrong and, where every row can be taken, as plan::decide().
[[nodiscard]] AgencyAnswer check_plan(AgencyDesk&);
// The same body. Rejects with app.bad_row {row} and as check_plan() does.
[[nodiscard]] AgencyAnswer draft_plan(AgencyDesk&);
// {"decree_number"}. Rejects as plan::decide() does.
[[nodiscard]] AgencyAnswer approve_plan(AgencyDesk&);
// {"code","period","amount"}. Rejects as plan::decide() does.
[[nodiscard]] AgencyAnswer record_spending(AgencyDesk&);

}  // namespace takar::app
