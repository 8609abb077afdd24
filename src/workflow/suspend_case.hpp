#pragma once
// Suspending a case (menangguhkan berkas): no act until it is resumed. Its time stands still.

#include <string>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct SuspendCase {
  CaseId case_id;
  std::int64_t version = 0;  // Case::version as seen; 0: whatever it is.
  std::string reason;
  Actor by;  // The head of the agency, or the position that opened the case.
};

// Rejects with workflow.case_not_found, workflow.not_your_case, workflow.case_changed,
// workflow.case_finished, workflow.case_stopped, workflow.case_suspended {reason},
// workflow.reason_missing.
[[nodiscard]] Result<Event> decide(const SuspendCase&, const Case&, const Facts&);

// Cannot fail.
void apply(const CaseSuspended&, Case&);

}  // namespace takar::workflow
