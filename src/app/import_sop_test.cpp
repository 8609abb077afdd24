#include "app/import_sop.hpp"

#include <gtest/gtest.h>

namespace takar::app {
namespace {

TEST(ImportSop, NamesWhatAScanNeeds) {
  const auto missing = letter_reader("/no/such/program", "pindai.png");
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, "app.no_letter_reader");
  EXPECT_TRUE(letter_reader("/bin/sh", "pindai.png").has_value());
}

}  // namespace
}  // namespace takar::app
