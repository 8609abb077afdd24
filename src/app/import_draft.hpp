#pragma once
// What was read out of somebody's document, as a draft that people go on writing: its cells, the
// questions at the cells that answer them, and where each cell's words stood.

#include "drafting/draft.hpp"
#include "exchange/draft.hpp"

namespace takar::app {

// Origin, id and agency are the caller's to fill in. Cannot fail.
[[nodiscard]] drafting::Draft draft_of(const exchange::Draft&);

}  // namespace takar::app
