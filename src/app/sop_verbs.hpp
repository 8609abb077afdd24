#pragma once
// The acts on SOPs: drafts of them (import, begin, edit, take back), and the life of versions (on
// trial, approved, in force, revoked, read by whom). Each answers in its own words.

#include <string_view>

#include "app/agency_desk.hpp"

namespace takar::app {

// Null if no such act is known.
[[nodiscard]] const AgencyVerb* sop_verb_named(std::string_view name);

}  // namespace takar::app
