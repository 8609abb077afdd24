#include "sop/sop.hpp"

#include <gtest/gtest.h>

#include "base/check.hpp"

namespace takar::sop {
namespace {

TEST(Sop, HasNoStepBeyondItsTable) {
  Sop sop;
  sop.steps.push_back({.number = StepNumber{1}, .activity = "Memerintahkan"});
  EXPECT_EQ(step_at(sop, StepNumber{1}).activity, "Memerintahkan");
  EXPECT_THROW(static_cast<void>(step_at(sop, StepNumber{2})), Bug);
}

}  // namespace
}  // namespace takar::sop
