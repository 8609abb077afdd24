#pragma once
// Stopping a case (menghentikan berkas) for good: what is open is closed, what was done stays.

#include <string>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct StopCase {
  CaseId case_id;
  std::int64_t version = 0;  // Case::version as seen; 0: whatever it is.
  std::string reason;
  Actor by;  // The head of the agency, or the position that opened the case.
};

// Rejects with workflow.case_not_found, workflow.not_your_case, workflow.case_finished,
// workflow.case_stopped, workflow.case_changed, workflow.reason_missing.
[[nodiscard]] Result<Event> decide(const StopCase&, const Case&, const Facts&);

// Cannot fail.
void apply(const CaseStopped&, Case&);

}  // namespace takar::workflow
