#include "base/rate_limit.hpp"

#include <gtest/gtest.h>

namespace takar {
namespace {

using std::chrono::seconds;

constexpr Instant kStart{};

TEST(RateLimit, LetsSoManyThroughInASpanAndTellsHowLongToWait) {
  RateLimit limit(2, seconds(60));
  EXPECT_EQ(limit.count("a", kStart), seconds(0));
  EXPECT_EQ(limit.count("a", kStart + seconds(10)), seconds(0));
  EXPECT_EQ(limit.count("a", kStart + seconds(20)), seconds(40));
  EXPECT_EQ(limit.count("b", kStart + seconds(20)), seconds(0));
  EXPECT_EQ(limit.count("a", kStart + seconds(60)), seconds(0));
}

TEST(RateLimit, ForgetsWhatWasForgiven) {
  RateLimit limit(1, seconds(60));
  EXPECT_EQ(limit.count("a", kStart), seconds(0));
  limit.forgive("a");
  EXPECT_EQ(limit.count("a", kStart), seconds(0));
  EXPECT_GT(limit.count("a", kStart), seconds(0));
}

TEST(RateLimit, AFloodOfNamesSharesOneCount) {
  RateLimit limit(1, seconds(60));
  for (std::size_t i = 0; i < RateLimit::kSubjectsMax; ++i)
    ASSERT_EQ(limit.count(std::to_string(i), kStart), seconds(0));
  EXPECT_EQ(limit.count("new", kStart), seconds(0));
  EXPECT_GT(limit.count("newer", kStart), seconds(0));
  EXPECT_EQ(limit.count("new", kStart + seconds(60)), seconds(0)) << "the others are forgotten";
}

}  // namespace
}  // namespace takar
