#pragma once
// A connection to a SQLite file, with its statement cache.
//
// Only the writer may move pages from the WAL into the file: a reader neither writes nor
// checkpoints, not even when it closes last.

#include <unordered_map>
#include <vector>

#include <sqlite3.h>

#include "base/stopwatch.hpp"
#include "store/internal/connection.hpp"
#include "store/internal/wal_keeper.hpp"

namespace takar::store {

enum class SqliteRole : std::uint8_t {
  kWriter,     // The one that writes and moves the WAL.
  kReader,     // One of the pool.
  kCopier,     // Reads the whole file once, for a backup.
  kInspector,  // Opens a file that nobody trusts, read-only.
};

struct SqliteFile {
  std::string path;
  bool unsafe_no_sync = false;  // For tests that must lose rows.
  std::chrono::milliseconds read_max{10'000};
};

class SqliteConnection final : public Connection {
 public:
  // Throws Fault with a sentence that names the file.
  SqliteConnection(SqliteFile, SqliteRole);
  ~SqliteConnection() override;
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  void query(Sql, Params, const EachRow&) override;
  std::int64_t execute(Sql, Params) override;
  void script(const std::string&) override;
  void begin_read() override;
  void begin_write() override;
  [[nodiscard]] bool in_transaction() const override;
  [[nodiscard]] bool usable() const override { return usable_; }
  [[nodiscard]] Engine engine() const override { return Engine::kSqlite; }
  void after_answers(bool queue_empty) override;
  void when_idle() override;
  [[nodiscard]] std::pair<std::int64_t, std::int64_t> wal() const override;

 private:
  struct Statement {
    sqlite3_stmt* handle = nullptr;
    std::vector<int> places;  // Of $1, $2 ... : SQLite numbers named parameters as it meets them.
    bool running = false;
  };
  class Use;

  void set_up(SqliteRole, bool unsafe_no_sync);
  Statement prepare(const char* text);
  static void bind(const Statement&, Params);
  [[noreturn]] void fail(const char* doing);

  SqliteFile file_;
  sqlite3* db_ = nullptr;
  std::unordered_map<const char*, Statement> cache_;
  std::unique_ptr<WalKeeper> wal_keeper_;  // The writer's.
  Stopwatch reading_;                      // Since the read transaction began.
  bool usable_ = true;
};

}  // namespace takar::store
