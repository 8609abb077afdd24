#pragma once
// A time-stamp authority that is asked over HTTP (RFC 3161, 3.4).

#include "base/random.hpp"
#include "signature/time_stamp.hpp"

namespace takar::signature {

inline constexpr int kAnswerSeconds = 15;
inline constexpr std::size_t kAnswerBytesMax = 1 << 20;

// Plain http: the answer carries its own signature, and the question holds nothing but a digest.
class StampAuthority final : public TimeStamps {
 public:
  // `address` is http://HOST[:PORT]/PATH. Borrows `random`. Waits `seconds` for the whole answer.
  StampAuthority(std::string address, Random& random, int seconds = kAnswerSeconds)
      : address_(std::move(address)), random_(random), seconds_(seconds) {}
  [[nodiscard]] Result<std::string> stamp(std::string_view bytes, Instant now) const override;

 private:
  std::string address_;
  Random& random_;
  int seconds_;
};

}  // namespace takar::signature
