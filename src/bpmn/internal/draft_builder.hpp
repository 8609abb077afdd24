#pragma once
// From a graph to a draft, and to the SOP itself where the file holds all of it.

#include <optional>

#include "base/json.hpp"
#include "bpmn/internal/graph.hpp"
#include "exchange/draft.hpp"
#include "sop/sop.hpp"

namespace takar::bpmn::internal {

// The draft of any process: rows in the order of the work, performers from lanes, assignees or
// pools, and a question wherever BPMN is silent or says more than an SOP can.
[[nodiscard]] exchange::Draft draft_of(const Graph&, const std::vector<std::size_t>& rows);

// The SOP of a file that our own writer made, with what was changed in it since. Empty if facts are
// missing or what they say is not sound.
[[nodiscard]] std::optional<sop::Sop> own_sop(const Graph&, const std::vector<std::size_t>& rows);

// The draft that says what an SOP says.
[[nodiscard]] exchange::Draft draft_of(const sop::Sop&);

// The duration that an engine's file names, ISO 8601: "P2D", "PT5H", "PT30M". Empty if it is none
// of these forms; years, months and fractions are not guessed.
[[nodiscard]] std::optional<exchange::DraftTime> duration_in(std::string_view text);

}  // namespace takar::bpmn::internal
