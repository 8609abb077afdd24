#pragma once
// How real runs compare with the SOP's own standard: over the runs of a version, and for one case.
// Source: docs/decisions/0146-conformance.md.

#include "app/reading.hpp"
#include "conformance/conformance.hpp"

namespace takar::app {

// As SopConformance of docs/openapi.yaml: the latest runs of the version, or those that were opened
// in the year that is asked for, by the office's clock. Rejects with app.field_wrong {"year"}.
[[nodiscard]] Result<json::Object> sop_conformance(const Asked&, const Office&, const sop::Sop&);

// The same, not yet as JSON. `year` is empty for the latest runs. Rejects likewise.
struct ComparedRuns {
  std::optional<std::int64_t> year;
  conformance::Conformance runs;
};
[[nodiscard]] Result<ComparedRuns> compared_runs(const Asked&, const Office&, const sop::Sop&);

// As CaseConformance of docs/openapi.yaml. Rejects with nothing of its own.
[[nodiscard]] Result<json::Object> case_conformance(const Asked&,
                                                    const Scene&,
                                                    const workflow::Case&);

}  // namespace takar::app
