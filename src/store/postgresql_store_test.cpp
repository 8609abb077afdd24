// What only PostgreSQL can do: several nodes on one database, and a connection that breaks.
#include <algorithm>
#include <thread>
#include <vector>

#include "store/engines_for_tests.hpp"
#include "store/event_log.hpp"
#include "store/internal/postgresql_connection.hpp"
#include "store/verify.hpp"

namespace takar::store {
namespace {

bool add_event(Store& store, std::int64_t id, std::vector<std::int64_t>* ids = nullptr) {
  return store.write([=](WriteTransaction& t) {
    const auto next = t.next_id();
    if (ids != nullptr) ids->push_back(next);
    return t.append({1, "case", id, 1, "case_opened", "{}", from_us(id)}) >= 0;
  });
}

class PostgresqlStoreTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!postgresql_for_tests()) GTEST_SKIP() << kNoPostgresql;
    scratch_.emplace(Engine::kPostgresql);
  }
  [[nodiscard]] ScratchStore& scratch() { return *scratch_; }

 private:
  std::optional<ScratchStore> scratch_;
};

TEST_F(PostgresqlStoreTest, KeepsOneLogForSeveralNodes) {
  constexpr int kNodes = 3;
  constexpr int kEach = 40;
  std::vector<std::unique_ptr<Store>> nodes;
  for (int node = 0; node < kNodes; ++node) nodes.push_back(open(scratch().settings()));
  std::vector<std::vector<std::int64_t>> ids(kNodes);
  std::vector<std::thread> threads;
  for (int node = 0; node < kNodes; ++node)
    threads.emplace_back([&, node] {
      const auto at = static_cast<std::size_t>(node);
      for (int i = 1; i <= kEach; ++i) add_event(*nodes[at], node * 1000 + i, &ids[at]);
    });
  for (auto& thread : threads) thread.join();
  std::vector<std::int64_t> all;
  for (const auto& some : ids) all.insert(all.end(), some.begin(), some.end());
  std::sort(all.begin(), all.end());
  for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(all[i], static_cast<std::int64_t>(i) + 1);
  nodes.clear();
  scratch().close();
  const auto verdict = verify_database(scratch().settings().address);
  EXPECT_TRUE(verdict.sound()) << verdict.damage->english;
  EXPECT_EQ(verdict.events, kNodes * kEach);
}

TEST_F(PostgresqlStoreTest, WritesAndReadsAgainAfterItsConnectionsWereEnded) {
  scratch().close();
  auto settings = scratch().settings();
  settings.address +=
      "&application_name=" + settings.address.substr(settings.address.find("%3D") + 3);
  const auto store = open(settings);
  EXPECT_TRUE(add_event(*store, 1));
  store->read([](ReadTransaction& t) { EXPECT_EQ(log_tree_head(t).size, 1); });
  PostgresqlConnection other(*postgresql_for_tests(), "test");
  const auto schema = settings.address.substr(settings.address.rfind('=') + 1);
  other.script(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
      " WHERE application_name = '" +
      schema + "'");
  EXPECT_THROW(add_event(*store, 2), Fault);
  EXPECT_TRUE(store->accepts_writes());
  EXPECT_TRUE(add_event(*store, 2));
  const auto count = [&] {
    std::int64_t size = 0;
    store->read([&](ReadTransaction& t) { size = log_tree_head(t).size; });
    return size;
  };
  EXPECT_THROW(static_cast<void>(count()), Fault);
  EXPECT_EQ(count(), 2);
}

TEST_F(PostgresqlStoreTest, RefusesAKeyThatIsNotTheOneOfTheDatabase) {
  auto settings = scratch().settings();
  settings.key_path = scratch().folder() + "/lain.key";
  EXPECT_THROW(static_cast<void>(open(settings)), Fault);
}

}  // namespace
}  // namespace takar::store
