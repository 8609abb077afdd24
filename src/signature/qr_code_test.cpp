#include "signature/qr_code.hpp"

#include <gtest/gtest.h>

namespace takar::signature {
namespace {

TEST(QrCodeModules, HaveTheThreeFinderPatterns) {
  const auto code = qr_code("https://contoh.example/pelaksanaan/7");
  ASSERT_TRUE(code.has_value());
  EXPECT_EQ(code->dark.size(), static_cast<std::size_t>(code->width * code->width));
  const int last = code->width - 1;
  for (const auto& [x, y] : {std::pair{0, 0}, std::pair{last, 0}, std::pair{0, last}})
    EXPECT_TRUE(code->is_dark(x, y));
  EXPECT_FALSE(code->is_dark(1, 1)) << "the light ring inside";
}

TEST(QrCodeModules, AreNoneForNothingAndForWhatNoCodeHolds) {
  EXPECT_FALSE(qr_code("").has_value());
  EXPECT_FALSE(qr_code(std::string(5000, 'a')).has_value());
}

}  // namespace
}  // namespace takar::signature
