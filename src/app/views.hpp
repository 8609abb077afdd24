#pragma once
// The tables that people look at are made from the event log and can be made anew from it.

#include <cstdint>

#include "store/store.hpp"

namespace takar::app {

// Throws the view rows of every room away and writes them anew, in one transaction. Answers the
// number of cases. Throws Fault; then nothing was changed.
std::int64_t rebuild_views(store::Store&);

}  // namespace takar::app
