#pragma once
// The figures of a case and why each of them is what it is ("mengapa angka ini"): from the printed
// percentage down to the rule, the formula, the components, who entered them under which step, and
// the evidence with its digest; now, or as of an earlier moment.

#include "app/reading.hpp"

namespace takar::app {

// CaseFigures of docs/openapi.yaml. Rejects with app.bad_as_of or app.before_case_opened. Throws
// Fault.
[[nodiscard]] Result<json::Object> case_figures(const Asked&, const Scene&, const workflow::Case&);

// FigureOrigin of docs/openapi.yaml. Rejects as case_figures() and with app.indicator_not_found:
// the case does not measure it. Throws Fault.
[[nodiscard]] Result<json::Object> figure_origin(const Asked&, const Scene&, const workflow::Case&);

}  // namespace takar::app
