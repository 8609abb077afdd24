#pragma once
// The form of a unit as a workbook that goes out locked, is filled in a spreadsheet and comes back.
// A hidden sheet carries what the form is (agency, case, unit, quarter and its rows) under the seal
// of this store, so that a form of others, or one whose hidden words were changed, is told from the
// one that is asked for. Source: docs/decisions/0135-forms-as-workbooks.md.

#include <vector>

#include "app/agency_desk.hpp"
#include "app/reading.hpp"
#include "exchange/workbook.hpp"

namespace takar::app {

// The second path parameter names the visit. Rejects with app.visit_not_found or app.no_form.
[[nodiscard]] Result<FileMaking> unit_form_file(const Asked&, const Scene&, const workflow::Case&);

// What a returned workbook holds: its cells, and what the seal says it is; null if no seal of this
// store is in it.
[[nodiscard]] json::Value returned_form(const store::Store&,
                                        const std::vector<exchange::WorkbookSheet>&);

// {"upload_id"} at a visit: a trial that changes nothing, for everybody who sees the task; who may
// hand it in is asked there. Answers CheckedForm of docs/openapi.yaml. Rejects with
// app.case_not_found, app.visit_not_found, app.no_form, app.form_unsealed,
// app.form_of_other_agency, app.form_of_other_unit {unit}, app.form_of_other_case {quarter of the
// form, quarter asked for} or app.form_outdated.
[[nodiscard]] AgencyAnswer check_form(AgencyDesk&);

}  // namespace takar::app
