#pragma once
// Runs a test suite on both engines. Without a PostgreSQL server that half skips itself, loudly.

#include <gtest/gtest.h>

#include "store/scratch_store.hpp"

namespace takar::store {

// A test fixture with an empty store on the engine of the test's parameter.
class OnBothEngines : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (GetParam() == Engine::kPostgresql && !postgresql_for_tests()) GTEST_SKIP() << kNoPostgresql;
    scratch_.emplace(GetParam());
  }
  [[nodiscard]] Store& store() { return **scratch_; }
  [[nodiscard]] ScratchStore& scratch() { return *scratch_; }

 private:
  std::optional<ScratchStore> scratch_;
};

inline std::string engine_name(const testing::TestParamInfo<Engine>& engine) {
  return engine.param == Engine::kSqlite ? "sqlite" : "postgresql";
}

}  // namespace takar::store

// After the tests of `suite`, a class that derives from OnBothEngines.
#define TAKAR_ON_BOTH_ENGINES(suite)                                                     \
  INSTANTIATE_TEST_SUITE_P(                                                              \
      Engines,                                                                           \
      suite,                                                                             \
      testing::Values(takar::store::Engine::kSqlite, takar::store::Engine::kPostgresql), \
      takar::store::engine_name)
