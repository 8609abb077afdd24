#include "base/random.hpp"

#include <algorithm>
#include <vector>

#include <sodium.h>

#include "base/check.hpp"
#include "base/fault.hpp"
#include "base/hash.hpp"

namespace takar {

SystemRandom::SystemRandom() {
  if (sodium_init() < 0) throw Fault("the system's source of randomness cannot be opened");
}

void SystemRandom::fill(std::span<std::uint8_t> bytes) {
  randombytes_buf(bytes.data(), bytes.size());
}

// Block n is SHA-256 of the seed and n, both as eight bytes, the lowest first.
void SeededRandom::fill(std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    if (left_ == 0) {
      std::array<std::uint8_t, 16> place{};
      for (unsigned i = 0; i < 8; ++i) {
        place.at(i) = static_cast<std::uint8_t>(seed_ >> (8 * i));
        place.at(8 + i) = static_cast<std::uint8_t>(block_ >> (8 * i));
      }
      rest_ = sha256({place});
      left_ = rest_.size();
      ++block_;
    }
    const auto count = std::min(left_, bytes.size());
    std::copy_n(rest_.end() - static_cast<std::ptrdiff_t>(left_), count, bytes.begin());
    left_ -= count;
    bytes = bytes.subspan(count);
  }
}

std::uint64_t random_below(Random& random, std::uint64_t limit) {
  TAKAR_CHECK(limit > 0, "random_below needs a limit above 0");
  // Values below this would make the small remainders more likely, so they are drawn again.
  const std::uint64_t least = (0 - limit) % limit;
  for (;;) {
    std::array<std::uint8_t, 8> bytes{};
    random.fill(bytes);
    std::uint64_t value = 0;
    for (const auto byte : bytes) value = value << 8 | byte;
    if (value >= least) return value % limit;
  }
}

std::string random_hex(Random& random, std::size_t bytes) {
  std::vector<std::uint8_t> drawn(bytes);
  random.fill(drawn);
  return to_hex(drawn);
}

}  // namespace takar
