#pragma once
// Which acts the page of a task may offer. Each act is put to the rules themselves with harmless
// arguments, so that no second list of rules can drift from the first.

#include <string_view>
#include <vector>

#include "app/case_json.hpp"
#include "workflow/case.hpp"

namespace takar::app {

// Verbs in the order of the contract. `by` are the positions in which the viewer may act now.
[[nodiscard]] std::vector<std::string_view> allowed_acts(
    const Scene&,
    const workflow::Case&,
    const workflow::Visit&,
    const std::vector<organisation::Actor>& by);

// The steps that a "no" or a return from this visit may go to, in the order of the path.
[[nodiscard]] std::vector<sop::StepNumber> return_targets(const Scene&,
                                                          const workflow::Case&,
                                                          const workflow::Visit&,
                                                          const organisation::Actor& by);

}  // namespace takar::app
