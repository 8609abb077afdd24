#pragma once
// Instants. No function of a domain room reads the clock: the time arrives as an argument.

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace takar {

using Instant = std::chrono::sys_time<std::chrono::microseconds>;  // UTC.
using Clock = std::function<Instant()>;                            // Asked once per command.

// Microseconds since 1970-01-01T00:00:00Z: the stored form of every instant.
[[nodiscard]] constexpr std::int64_t to_us(Instant at) {
  return at.time_since_epoch().count();
}
[[nodiscard]] constexpr Instant from_us(std::int64_t us) {
  return Instant(std::chrono::microseconds(us));
}

// RFC 3339 in UTC with microseconds, e.g. 2026-11-21T03:36:00.000000Z.
[[nodiscard]] std::string to_rfc3339(Instant);

// Reads RFC 3339 with "Z" or a numeric offset. Rejects with base.bad_instant.
[[nodiscard]] Result<Instant> parse_rfc3339(std::string_view);

}  // namespace takar
