#pragma once
// Acts on the rules of an indicator. Rules can be tried on everything that was recorded before they
// take effect; cases whose rules are frozen keep theirs.

#include "app/agency_desk.hpp"

namespace takar::app {

inline constexpr std::size_t kRulesReasonBytesMax = 1000;

// {"indicator_id","rules","reason"}. Rejects with app.field_missing, app.field_wrong,
// app.indicator_not_found, app.rules_reason_missing, app.rules_unchanged and as
// measurement::with_rules() does.
[[nodiscard]] AgencyAnswer set_indicator_rules(AgencyDesk&);
// {"indicator_id","rules"}: a trial. Answers TriedRules of docs/openapi.yaml. Rejects with
// app.field_missing, app.field_wrong, app.indicator_not_found and as measurement::with_rules().
[[nodiscard]] AgencyAnswer try_indicator_rules(AgencyDesk&);

}  // namespace takar::app
