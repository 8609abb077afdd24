#pragma once
// The stored form of an event: its name and a JSON body. Keys are the field names of events.hpp;
// instants are microseconds UTC, empty lists and absent values are left out. The same event gives
// the same bytes.

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "workflow/events.hpp"

namespace takar::workflow {

// e.g. step_completed. Cannot fail.
[[nodiscard]] std::string_view name_of(const Event&);
[[nodiscard]] std::string body_of(const Event&);

// Rejects with workflow.bad_event {name, place}: an unknown name or key, a missing key, a value of
// another kind or out of range.
[[nodiscard]] Result<Event> read_event(std::string_view name, std::string_view body);

}  // namespace takar::workflow
