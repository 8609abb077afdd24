#pragma once
// Opening a case (membuka berkas): positions are bound to the performer columns, the units of the
// agency are frozen as the roster, and the first step waits for its performer.

#include <optional>
#include <string>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct OpenCase {
  CaseId case_id;  // Made by the application.
  AgencyId agency;
  sop::SopId sop;      // Names the version in Facts::sop.
  std::string period;  // e.g. "2026Q3"
  std::string title;
  Roster roster;                            // As the organisation stands now.
  std::optional<std::string> open_already;  // Title of another case of this SOP and period, if any.
  std::string second_case_reason;           // Why a second one is opened all the same.
  Actor by;
};

// Rejects with workflow.case_exists (that id is taken), workflow.period_taken {title of the other},
// workflow.performer_not_bound {performer title}, workflow.no_units, workflow.too_many_units,
// workflow.text_too_long or workflow.sop_has_no_steps.
[[nodiscard]] Result<Event> decide(const OpenCase&, const Case&, const Facts&);

// Bug if the case was opened before.
void apply(const CaseOpened&, Case&);

}  // namespace takar::workflow
