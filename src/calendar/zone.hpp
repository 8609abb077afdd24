#pragma once
// The three time zones of Indonesia: WIB, WITA and WIT. They have no summer time, so each is a fixed
// offset from UTC.
// Source: Keppres 41/1987 (division of Indonesia into three time zones).

#include <chrono>
#include <cstdint>
#include <string_view>

#include "base/result.hpp"
#include "base/time.hpp"

namespace takar::calendar {

// A moment as the office clock shows it.
using LocalTime = std::chrono::local_time<std::chrono::microseconds>;

struct Zone {
  std::string_view name = "Asia/Jakarta";  // IANA name.
  std::string_view word = "WIB";           // As printed in letters: WIB, WITA, WIT.
  std::chrono::hours offset{7};            // Ahead of UTC.

  LocalTime local(Instant at) const { return LocalTime((at + offset).time_since_epoch()); }
  Instant instant(LocalTime at) const { return Instant(at.time_since_epoch()) - offset; }
  bool operator==(const Zone&) const = default;
};

// Reads Asia/Jakarta, Asia/Pontianak, Asia/Makassar or Asia/Jayapura.
// Rejects with calendar.unknown_zone.
[[nodiscard]] Result<Zone> zone_named(std::string_view iana_name);

}  // namespace takar::calendar
