#include "store/internal/wal_keeper.hpp"

namespace takar::store {
namespace {

// Pages of 4 KiB. Source: our measurements of the stall that a checkpoint puts on the next batch
// (8 ms at 1,000 pages, 27 ms at 4,000, 55 ms at 16,384 on a fast disk).
constexpr std::int64_t kPagesWorthIdleWork = 1000;
constexpr std::int64_t kPagesWorthAPause = 4000;
constexpr std::int64_t kPagesMax = 16384;

constexpr int kBusyMs = 5000;

}  // namespace

WalKeeper::WalKeeper(sqlite3* db) : db_(db) {
  sqlite3_wal_hook(
      db,
      [](void* self, sqlite3*, const char*, int pages) {
        auto& keeper = *static_cast<WalKeeper*>(self);
        if (pages < keeper.pages_) keeper.moved_ = 0;  // The WAL began anew.
        keeper.pages_ = pages;
        return SQLITE_OK;
      },
      this);
}

bool WalKeeper::after_answers(bool queue_empty) {
  if (pages_ > kPagesMax) return checkpoint(SQLITE_CHECKPOINT_TRUNCATE, 1000);
  const auto waiting = pages_ - moved_;
  if (waiting >= kPagesWorthAPause || (queue_empty && waiting >= kPagesWorthIdleWork))
    return checkpoint(SQLITE_CHECKPOINT_PASSIVE, 0);
  return true;
}

bool WalKeeper::when_idle() {
  return pages_ == 0 || checkpoint(SQLITE_CHECKPOINT_TRUNCATE, 50);
}

bool WalKeeper::before_close() {
  return checkpoint(SQLITE_CHECKPOINT_TRUNCATE, 1000);
}

bool WalKeeper::checkpoint(int mode, int wait_ms) {
  sqlite3_busy_timeout(db_, wait_ms);
  int pages = 0;
  int moved = 0;
  const int code = sqlite3_wal_checkpoint_v2(db_, nullptr, mode, &pages, &moved) & 0xff;
  sqlite3_busy_timeout(db_, kBusyMs);
  ++checkpoints_;
  if (code == SQLITE_OK || code == SQLITE_BUSY) {
    pages_ = pages < 0 ? 0 : pages;
    moved_ = moved < 0 ? 0 : moved;
  }
  return code != SQLITE_IOERR && code != SQLITE_CORRUPT && code != SQLITE_NOTADB;
}

}  // namespace takar::store
