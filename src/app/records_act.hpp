#pragma once
// Acts on the records of the agency (docs/openapi.yaml, /archive): its retention schedule, the
// files of its cases, and their disposal, which destroys content and leaves proofs.

#include <string_view>

#include "app/agency_desk.hpp"
#include "archive/record_acts.hpp"
#include "workflow/case_view.hpp"

namespace takar::app {

// Null if no such act is known. Each rejects with app.field_missing, app.field_wrong,
// app.case_not_found and as archive::decide().
[[nodiscard]] const AgencyVerb* records_verb_named(std::string_view name);

// What the archive is told of a case. `office` gives the day on which it was closed. Throws Fault.
[[nodiscard]] archive::FileFacts file_facts(store::ReadTransaction&,
                                            const Office&,
                                            const workflow::CaseRow&);

}  // namespace takar::app
