#pragma once
// SOPs of other agencies that were written from one another (near-duplicates), and what makes them
// differ. A viewer sees those that are public, those of his own agency and, where he may read the
// SOPs of his whole region, theirs too; of all others he does not learn that they exist.
// Source: docs/decisions/0056-comparing-sops.md.

#include "app/reading.hpp"

namespace takar::app {

// As SimilarSops of docs/openapi.yaml, the most alike first. Rejects with nothing of its own.
[[nodiscard]] Result<json::Object> similar_sops(const Asked&, const Office&, const sop::Sop&);

// As SopComparison of docs/openapi.yaml: this SOP against another one, in words.
// Rejects with app.sop_not_found if there is none that the viewer may read.
[[nodiscard]] Result<json::Object> sop_comparison(const Asked&, const Office&, const sop::Sop&);

// What strangers said of the SOP, and how it was answered. As SopFeedback of docs/openapi.yaml.
// Rejects with nothing of its own.
[[nodiscard]] Result<json::Object> sop_feedback(const Asked&, const Office&, const sop::Sop&);

}  // namespace takar::app
