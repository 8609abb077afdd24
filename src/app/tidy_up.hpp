#pragma once
// Forgetting what time has made useless. Nothing of record is touched.

#include "base/time.hpp"
#include "store/store.hpp"

namespace takar::app {

// Answers of requests older than 30 days, sessions and sign-in tries that are over, files that came
// in part and expired, and files that no row names since a day. Throws Fault.
// Source: design of this program; a retry after 30 days is a new request.
void tidy_up(store::Store&, Instant now);

}  // namespace takar::app
