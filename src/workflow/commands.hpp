#pragma once
// All commands of the room in one variant, for whoever carries them without knowing which.

#include <variant>

#include "workflow/add_branch.hpp"
#include "workflow/claim_task.hpp"
#include "workflow/close_fan_out.hpp"
#include "workflow/complete_step.hpp"
#include "workflow/extend_deadline.hpp"
#include "workflow/open_case.hpp"
#include "workflow/pause_step.hpp"
#include "workflow/reassign_task.hpp"
#include "workflow/recall_step.hpp"
#include "workflow/record_step.hpp"
#include "workflow/release_task.hpp"
#include "workflow/resume_case.hpp"
#include "workflow/resume_step.hpp"
#include "workflow/return_step.hpp"
#include "workflow/start_step.hpp"
#include "workflow/stop_case.hpp"
#include "workflow/supplement_branch.hpp"
#include "workflow/suspend_case.hpp"
#include "workflow/waive_separation.hpp"

namespace takar::workflow {

using Command = std::variant<OpenCase,
                             ClaimTask,
                             ReleaseTask,
                             StartStep,
                             PauseStep,
                             ResumeStep,
                             CompleteStep,
                             ReturnStep,
                             RecallStep,
                             RecordStep,
                             AddBranch,
                             CloseFanOut,
                             SupplementBranch,
                             WaiveSeparation,
                             ExtendDeadline,
                             StopCase,
                             SuspendCase,
                             ResumeCase,
                             ReassignTask>;

// Rejects with whatever the command's own decide() rejects with.
[[nodiscard]] Result<Event> decide(const Command&, const Case&, const Facts&);

}  // namespace takar::workflow
