#include "app/demo_run.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/fault.hpp"
#include "store/verify.hpp"

namespace takar::app {
namespace {

namespace fs = std::filesystem;

class DemoRun : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() /
              ("takar-demo-test-" + std::to_string(static_cast<unsigned>(::getpid())));
    fs::remove_all(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path folder_;
};

TEST_F(DemoRun, CarriesAllFiveProceduresToTheirLastStep) {
  const auto outcome = run_demo({.folder = folder_.string(), .seed = 3});
  ASSERT_EQ(outcome.procedures.size(), 5U);
  for (const auto& procedure : outcome.procedures) {
    EXPECT_TRUE(procedure.completed) << procedure.id;
    EXPECT_GE(procedure.returns, 1) << procedure.id;
    EXPECT_GE(procedure.units, 3) << procedure.id;
    for (const auto& step : procedure.steps)
      EXPECT_GE(step.rounds, 1) << procedure.id << " " << step.number;
    for (const auto& path : procedure.documents) {
      std::ifstream file(folder_ / path, std::ios::binary);
      std::string head(5, ' ');
      file.read(head.data(), 5);
      EXPECT_EQ(head, "%PDF-") << path;
    }
  }
  EXPECT_TRUE(store::verify_database((folder_ / "takar.db").string()).sound());
}

TEST_F(DemoRun, GivesTheSameLogForTheSameSeed) {
  const auto first = run_demo({.folder = folder_.string(), .seed = 5});
  const auto again = run_demo({.folder = folder_.string(), .seed = 5});
  const auto other = run_demo({.folder = folder_.string(), .seed = 6});
  EXPECT_EQ(first.log_root, again.log_root);
  EXPECT_NE(first.log_root, other.log_root);
}

TEST_F(DemoRun, LeavesAStoreThatIsNoDemoAlone) {
  fs::create_directories(folder_);
  std::ofstream(folder_ / "takar.db") << "milik orang lain";
  EXPECT_THROW(static_cast<void>(run_demo({.folder = folder_.string()})), Fault);
  EXPECT_EQ(fs::file_size(folder_ / "takar.db"), 16U);
}

}  // namespace
}  // namespace takar::app
