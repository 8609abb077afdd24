#pragma once
// The figures of a case and why each of them is what it is ("mengapa angka ini"): from the printed
// percentage down to the rule, the formula, the components, who entered them under which step, and
// the evidence with its digest; now, or as of an earlier moment.

#include "app/case_record.hpp"
#include "app/reading.hpp"
#include "measurement/reckoned.hpp"

namespace takar::app {

// CaseFigures of docs/openapi.yaml. Rejects with app.bad_as_of or app.before_case_opened. Throws
// Fault.
[[nodiscard]] Result<json::Object> case_figures(const Asked&, const Scene&, const workflow::Case&);

// FigureOrigin of docs/openapi.yaml. Rejects as case_figures() and with app.indicator_not_found:
// the case does not measure it. Throws Fault.
[[nodiscard]] Result<json::Object> figure_origin(const Asked&, const Scene&, const workflow::Case&);

// FigureAnswer of docs/openapi.yaml: one handing in, what was stated, by whom, under which step, on
// what evidence. Throws Fault.
[[nodiscard]] json::Object answer_json(store::ReadTransaction&,
                                       const Scene&,
                                       const CaseRecord&,
                                       const measurement::Indicator&,
                                       const RecordedAnswer&);

// What the unit's answer comes to under the rules of that case.
[[nodiscard]] measurement::Reckoned reckoned_in(const CaseRecord&,
                                                const measurement::AssignedIndicator&);

// Null if the case does not measure it. Borrows the record.
[[nodiscard]] const measurement::AssignedIndicator* indicator_in(const CaseRecord&,
                                                                 measurement::IndicatorId);

}  // namespace takar::app
