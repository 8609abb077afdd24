#include "base/rate_limit.hpp"

namespace takar {

std::chrono::seconds RateLimit::count(std::string_view subject, Instant now) {
  const std::lock_guard lock(mutex_);
  if (!counted_.contains(subject) && counted_.size() >= kSubjectsMax) {
    std::erase_if(counted_, [&](const auto& each) { return each.second.from + span_ <= now; });
    if (counted_.size() >= kSubjectsMax) subject = "";
  }
  auto& counted = counted_.try_emplace(std::string(subject)).first->second;
  if (counted.times == 0 || counted.from + span_ <= now) counted = {now, 0};
  if (counted.times >= limit_)
    return std::chrono::ceil<std::chrono::seconds>(counted.from + span_ - now);
  ++counted.times;
  return std::chrono::seconds::zero();
}

void RateLimit::forgive(std::string_view subject) {
  const std::lock_guard lock(mutex_);
  if (const auto found = counted_.find(subject); found != counted_.end()) counted_.erase(found);
}

}  // namespace takar
