#pragma once
// The performance agreements of a year: who signs which with whom, and each one as a paper. All of
// it is read out of the plan in force; nothing is kept.
// Source: docs/decisions/0137-agreements.md.

#include "app/reading.hpp"

namespace takar::app {

// AgreementList of docs/openapi.yaml for the year of the first path parameter; empty without a plan
// in force or outside its years. Rejects with nothing of its own. Throws Fault.
[[nodiscard]] Result<json::Object> agreements_page(const Asked&, const Office&);

// The second path parameter names the position, the query parameter "as" PDF or DOCX. Rejects with
// app.agreement_not_found {position} or app.field_wrong {"as"}. Throws Fault.
[[nodiscard]] Result<FileMaking> agreement_file(const Asked&, const Office&);

}  // namespace takar::app
