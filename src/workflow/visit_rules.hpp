#pragma once
// What every act on a visit asks first, and the answers that every command shares.
//
// A person who was slower gets a conflict that names who was faster and when. Details of rejections
// are marked so that the application can put names and local times in their place: "person:ID",
// "position:ID", "unit:ID" and "at:MICROSECONDS"; all else is shown as it is.

#include <string>
#include <string_view>

#include "workflow/facts.hpp"

namespace takar::workflow {

[[nodiscard]] std::string detail(PersonId);
[[nodiscard]] std::string detail(UnitId);
[[nodiscard]] std::string detail(Instant);

// The case takes acts. Rejects with workflow.case_not_found, workflow.case_suspended {reason},
// workflow.case_stopped {reason} or workflow.case_finished.
[[nodiscard]] Result<bool> running(const Case&, CaseId);

// Whether the actor may stop, suspend and resume the case: the head of the agency, or the position
// that opened it. Source: docs/decisions/0035-who-may-do-what.md.
[[nodiscard]] bool steers(const Actor&, const Case&);

// The case is as the person saw it; 0: he did not look. Rejects with workflow.case_changed.
[[nodiscard]] Result<bool> seen_case(std::int64_t version, const Case&);

// The case runs, the visit exists and is the one the person saw.
// Rejects with workflow.case_not_found, workflow.case_finished, workflow.case_stopped {reason},
// workflow.case_suspended {reason}, workflow.visit_not_found, and on another version with
// workflow.already_done {person, at}, workflow.already_returned {person, at},
// workflow.already_recalled {person, at}, workflow.visit_closed, workflow.held_by_other {person,
// at} or workflow.changed_meanwhile.
[[nodiscard]] Result<const Visit*> seen_visit(const Task&, const Case&, const Actor&);

// As seen_visit(), and the visit is open and addressed to the actor's position.
// Rejects also with workflow.wrong_position.
[[nodiscard]] Result<const Visit*> addressed_visit(const Task&, const Case&, const Actor&);

// As addressed_visit(), and nobody else holds it. Rejects also with workflow.held_by_other {person,
// at}.
[[nodiscard]] Result<const Visit*> own_visit(const Task&, const Case&, const Actor&);

// Rejects with workflow.reason_missing or workflow.text_too_long {limit in bytes}.
[[nodiscard]] Result<bool> reason_given(std::string_view reason);
// Rejects with workflow.text_too_long {limit in bytes}.
[[nodiscard]] Result<bool> short_enough(std::string_view text);

}  // namespace takar::workflow
