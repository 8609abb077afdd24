#pragma once
// The parts of an SOP as facts: what stands at the head of the file, at a lane and at a task.
//
// What the drawing itself says (who is first, what comes next, the words that are shown) is not
// repeated here, so that a change made in a modeller counts.

#include <cstddef>
#include <string>

#include "base/json.hpp"
#include "sop/sop.hpp"

namespace takar::bpmn::internal {

// Everything but performers and rows.
[[nodiscard]] json::Object head_facts(const sop::Sop&);
[[nodiscard]] json::Object performer_facts(const sop::Performer&);
[[nodiscard]] json::Object step_facts(const sop::Sop&, std::size_t step);

// The mutu baku of a row as a sentence to whoever opens its task in another program.
[[nodiscard]] std::string standard_in_words(const sop::Sop&, std::size_t step);

}  // namespace takar::bpmn::internal
