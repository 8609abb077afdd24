#pragma once
// The page of one indicator in the administration: its rules and who set them when, the presets to
// take over, what was recorded so far, and that under every preset ("angka Anda di bawah setiap
// aturan"). A dry run shows the same figures under rules that are not in force yet.

#include "app/reading.hpp"
#include "measurement/indicator.hpp"

namespace takar::app {

// IndicatorPage of docs/openapi.yaml. Rejects with app.indicator_not_found. Throws Fault.
[[nodiscard]] Result<json::Object> indicator_page(const Asked&, const Office&);

// TriedRules of docs/openapi.yaml: the recorded figures under the present rules and under the
// wanted ones, which passed with_rules() before. Throws Fault.
[[nodiscard]] json::Object tried_rules_json(store::ReadTransaction&,
                                            AgencyId,
                                            const measurement::Indicator& now,
                                            const measurement::Indicator& wanted);

}  // namespace takar::app
