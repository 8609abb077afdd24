#pragma once
// Which acts the page of a task or a case may offer. Each act is put to the rules themselves with
// harmless arguments, so that no second list of rules can drift from the first.

#include <string_view>
#include <vector>

#include "app/case_json.hpp"
#include "app/viewer.hpp"
#include "workflow/case.hpp"

namespace takar::app {

// The positions in which the viewer may act at this visit now, the one it waits for first.
[[nodiscard]] std::vector<organisation::Actor> actors_at(const Scene&,
                                                         const Viewer&,
                                                         const workflow::Visit&);

// Verbs in the order of the contract. `by` are the positions in which the viewer may act now.
[[nodiscard]] std::vector<std::string_view> allowed_acts(
    const Scene&,
    const workflow::Case&,
    const workflow::Visit&,
    const std::vector<organisation::Actor>& by);

// What the viewer may do to the case as a whole: stop_case, suspend_case, resume_case.
[[nodiscard]] std::vector<std::string_view> allowed_case_acts(const Scene&,
                                                              const workflow::Case&,
                                                              const Viewer&);

// The steps that a "no" or a return from this visit may go to, in the order of the path.
[[nodiscard]] std::vector<sop::StepNumber> return_targets(const Scene&,
                                                          const workflow::Case&,
                                                          const workflow::Visit&,
                                                          const organisation::Actor& by);

}  // namespace takar::app
