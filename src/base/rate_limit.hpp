#pragma once
// How often somebody may ask: so many times in a span, counted in memory alone.

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace takar {

// Safe to use from any thread. Remembers kSubjectsMax subjects; when more ask at once, the new ones
// share one count, so that a flood of names finds no way round.
class RateLimit {
 public:
  // `limit` times within `span`, from the first of them on.
  RateLimit(int limit, std::chrono::seconds span) : limit_(limit), span_(span) {}

  // Counts one. How long to wait; zero if the subject may go on.
  [[nodiscard]] std::chrono::seconds count(std::string_view subject, Instant now);
  // Forgets what was counted against the subject.
  void forgive(std::string_view subject);

  static constexpr std::size_t kSubjectsMax = 10'000;

 private:
  struct Counted {
    Instant from;
    int times = 0;
  };

  int limit_;
  std::chrono::seconds span_;
  std::mutex mutex_;
  std::map<std::string, Counted, std::less<>> counted_;
};

}  // namespace takar
