#pragma once
// Extending a deadline (memperpanjang tenggat) of an open visit, by the head or by whoever handed
// the work over.

#include <string>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct ExtendDeadline {
  Task task;
  Instant due_at;  // UTC. Later than the deadline that stands, and than now.
  std::string reason;
  Actor by;
};

// Rejects with workflow.not_your_deadline, workflow.deadline_not_later, workflow.reason_missing and
// as every act on a visit does (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const ExtendDeadline&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const DeadlineExtended&, Case&);

}  // namespace takar::workflow
