#pragma once
// The rules of an indicator as an office reads and sets them: every choice by its own field, none
// left out, in the words of docs/openapi.yaml (IndicatorRules).

#include "base/json.hpp"
#include "base/result.hpp"
#include "measurement/indicator.hpp"

namespace takar::measurement {

// {"measure","precision","rule","time","over_units","scale","weight","components","formula",
// "checks","outlier_percent"}.
// Figures are decimal text; what was not chosen is null.
[[nodiscard]] json::Object rules_json(const Indicator&);

// The indicator under these rules; its id, code and name stay. Figures are decimal text.
// Rejects with measurement.bad_rules {field}, measurement.ratio_needs_formula {name},
// measurement.unknown_scale {scale}, base.bad_decimal, base.decimal_too_long or as checked() does.
[[nodiscard]] Result<Indicator> with_rules(Indicator, const json::Object& rules);

}  // namespace takar::measurement
