#pragma once
// Randomness enters by this seam, as time does: the server hands in the system's source, a
// simulation hands in a seeded one and gets the same run again.

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace takar {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

// The operating system's source, fit for keys and session tokens. Any thread.
class SystemRandom final : public Random {
 public:
  // Throws Fault if the system has no source of randomness.
  SystemRandom();
  void fill(std::span<std::uint8_t> bytes) override;
};

// The same seed gives the same bytes on every machine. Never for secrets. One thread at a time.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : seed_(seed) {}
  void fill(std::span<std::uint8_t> bytes) override;

 private:
  std::uint64_t seed_;
  std::uint64_t block_ = 0;              // Number of the next block of 32 bytes.
  std::array<std::uint8_t, 32> rest_{};  // The last block; its end is not yet handed out.
  std::size_t left_ = 0;                 // Bytes of rest_ not yet handed out.
};

// Every value from 0 to limit - 1 is equally likely. Bug if `limit` is 0.
[[nodiscard]] std::uint64_t random_below(Random&, std::uint64_t limit);

// 2 x `bytes` lower-case hexadecimal digits; 16 bytes are enough for a token nobody can guess.
[[nodiscard]] std::string random_hex(Random&, std::size_t bytes);

}  // namespace takar
