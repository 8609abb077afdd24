#include "server/clock.hpp"

#include <ctime>

namespace takar::server {

Instant wall_clock() {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  return from_us(static_cast<std::int64_t>(now.tv_sec) * 1'000'000 + now.tv_nsec / 1'000);
}

std::chrono::microseconds steady_ticks() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return std::chrono::seconds(now.tv_sec) + std::chrono::microseconds(now.tv_nsec / 1'000);
}

}  // namespace takar::server
