#pragma once
// The one place of the program that reads the machine's clocks; everybody else is handed the time.

#include <chrono>

#include "base/time.hpp"

namespace takar::server {

// UTC.
[[nodiscard]] Instant wall_clock();

// Since some fixed start, never set back.
[[nodiscard]] std::chrono::microseconds steady_ticks();

}  // namespace takar::server
