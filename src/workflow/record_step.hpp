#pragma once
// Recording a step that was done on paper: its times as stated, with a scan or a reference. Both
// the stated times and the time of recording are kept.
//
// Stated times may not begin before the step before had ended, nor end in the future, unless a
// reason is given; then the record carries the deviation.

#include <optional>
#include <string>
#include <vector>

#include "workflow/facts.hpp"

namespace takar::workflow {

struct RecordStep {
  Task task;
  Instant started_at, finished_at;  // As stated. UTC.
  std::string reason;               // Of a deviation, or of "no".
  std::string reference;            // Of the paper; or a scan; at least one of the two.
  std::optional<UploadId> scan;
  std::optional<bool> decision;
  std::optional<sop::StepNumber> target_step;
  std::vector<UnitId> unit_ids;
  std::vector<StatedInput> inputs_stated;
  std::vector<PositionId> participants;
  std::optional<Output> output;
  Actor by;
};

// Rejects with workflow.paper_without_proof, workflow.finish_before_start,
// workflow.stated_before_previous {at}, workflow.stated_in_future, and as completing does
// (complete_step.hpp), except that the scan may stand for the output.
[[nodiscard]] Result<Event> decide(const RecordStep&, const Case&, const Facts&);

// Bug if the visit cannot follow: decide() lets no such event through.
void apply(const StepRecorded&, Case&);

}  // namespace takar::workflow
