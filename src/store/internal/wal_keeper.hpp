#pragma once
// When the writer moves pages from SQLite's write-ahead log into the database file: between
// batches, after the answers are out, never inside a COMMIT.

#include <atomic>

#include <sqlite3.h>

namespace takar::store {

class WalKeeper {
 public:
  // Borrows the writer's connection, which must outlive it.
  explicit WalKeeper(sqlite3*);

  // Both answer false if the disk failed. A busy reader or a full disk only postpones the work.
  [[nodiscard]] bool after_answers(bool queue_empty);
  [[nodiscard]] bool when_idle();
  [[nodiscard]] bool before_close();

  [[nodiscard]] std::int64_t checkpoints() const { return checkpoints_; }
  [[nodiscard]] std::int64_t pages() const { return pages_; }

 private:
  bool checkpoint(int mode, int wait_ms);

  sqlite3* db_;
  std::atomic<std::int64_t> checkpoints_ = 0;
  std::atomic<std::int64_t> pages_ = 0;  // In the WAL after the last COMMIT.
  std::int64_t moved_ = 0;               // Of these, already in the database file.
};

}  // namespace takar::store
