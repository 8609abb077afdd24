#pragma once
// What a meeting (rapat) and its minutes take over from the steps before them: to what the
// invitation called, whom, and who came.

#include "app/case_json.hpp"
#include "workflow/events.hpp"

namespace takar::app {

// {subject, date, time, place, agenda, participants, present} as invitation and attendance were
// registered last; null for a step of another kind, or before there was an invitation.
[[nodiscard]] json::Value meeting_json(const sop::Sop&,
                                       const workflow::Case&,
                                       const std::vector<workflow::Event>& history,
                                       const workflow::Visit&);

}  // namespace takar::app
