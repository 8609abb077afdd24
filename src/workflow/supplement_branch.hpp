#pragma once
// Supplementing a branch (susulan): a unit that was closed as missing hands its part in after all.
// The case does not go back; a recap that was made without it is marked stale.

#include "workflow/facts.hpp"

namespace takar::workflow {

struct SupplementBranch {
  Task task;  // The visit that was closed as missing.
  Output output;
  Actor by;  // The unit's position, or a coordinator.
};

// Rejects with workflow.not_missing, workflow.output_missing and as every act on a visit does
// (visit_rules.hpp).
[[nodiscard]] Result<Event> decide(const SupplementBranch&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const BranchSupplemented&, Case&);

}  // namespace takar::workflow
