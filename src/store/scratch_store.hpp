#pragma once
// An empty store for a test, gone when the test ends: a SQLite file in a temporary folder, or a
// schema of its own on the PostgreSQL server that TAKAR_TEST_POSTGRESQL names. Tests alone use it.

#include <memory>
#include <optional>
#include <string>

#include "store/store.hpp"

namespace takar::store {

class ScratchStore {
 public:
  // Throws Fault; for PostgreSQL only if postgresql_for_tests() is set.
  explicit ScratchStore(Engine);
  ~ScratchStore();
  ScratchStore(const ScratchStore&) = delete;
  ScratchStore& operator=(const ScratchStore&) = delete;

  [[nodiscard]] Store& get() { return *store_; }
  Store& operator*() { return *store_; }
  Store* operator->() { return store_.get(); }
  // Closes the store and opens it again.
  void reopen();
  void close() { store_.reset(); }
  [[nodiscard]] Settings& settings() { return settings_; }
  [[nodiscard]] const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
  std::string schema_;
  Settings settings_;
  std::unique_ptr<Store> store_;
};

// The address of the server for tests. Empty: the PostgreSQL half of the tests cannot run; a test
// then skips itself with kNoPostgresql.
[[nodiscard]] std::optional<std::string> postgresql_for_tests();
inline constexpr const char* kNoPostgresql =
    "NOT TESTED on PostgreSQL: set TAKAR_TEST_POSTGRESQL to a server's address "
    "(./dev test starts one)";

}  // namespace takar::store
