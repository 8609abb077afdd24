#pragma once
// Resuming a suspended case (melanjutkan berkas). Deadlines move on by the working time that it
// stood still, and the pause is taken off the working time of what was in hand.

#include <string>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct ResumeCase {
  CaseId case_id;
  std::int64_t version = 0;  // Case::version as seen; 0: whatever it is.
  std::string reason;        // May be empty.
  Actor by;                  // The head of the agency, or the position that opened the case.
};

// Rejects with workflow.case_not_found, workflow.not_your_case, workflow.case_changed,
// workflow.not_suspended.
[[nodiscard]] Result<Event> decide(const ResumeCase&, const Case&, const Facts&);

// Bug if the case is not suspended.
void apply(const CaseResumed&, Case&);

}  // namespace takar::workflow
