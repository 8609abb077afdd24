#include "base/random.hpp"

#include <gtest/gtest.h>

#include "base/check.hpp"

namespace takar {
namespace {

TEST(SeededRandom, TheSameSeedGivesTheSameBytesInPiecesOfAnySize) {
  SeededRandom one(7);
  SeededRandom other(7);
  std::string whole = random_hex(one, 100);
  std::string pieces;
  for (const std::size_t size : {1u, 31u, 33u, 35u}) pieces += random_hex(other, size);
  EXPECT_EQ(whole, pieces);
  SeededRandom third(8);
  EXPECT_NE(random_hex(third, 100), whole);
}

TEST(SeededRandom, GivesTheBytesItsRuleSays) {
  SeededRandom zero(0);
  // SHA-256 of sixteen zero bytes.
  EXPECT_EQ(random_hex(zero, 32),
            "374708fff7719dd5979ec875d56cd2286f6d3cf7ec317a3b25632aab28ec37bb");
}

TEST(SystemRandom, NeverRepeatsItself) {
  SystemRandom random;
  EXPECT_NE(random_hex(random, 16), random_hex(random, 16));
}

TEST(RandomBelow, ReachesEveryValueAndNoOther) {
  SeededRandom random(1);
  std::array<int, 7> seen{};
  for (int i = 0; i < 7000; ++i) ++seen.at(random_below(random, 7));
  for (const int count : seen) EXPECT_GT(count, 800);
  EXPECT_EQ(random_below(random, 1), 0u);
  EXPECT_THROW(static_cast<void>(random_below(random, 0)), Bug);
}

}  // namespace
}  // namespace takar
