#pragma once
// The writer: the one thread of this process that writes. It takes what came while the last
// commit was on its way to the disk, runs it as one transaction, and answers after the COMMIT.
//
//   submit -> queue -> begin, lock the log head -> each command
//          -> log head and signed checkpoint -> COMMIT -> answers -> WAL upkeep
//
// If a command must be taken back after it wrote, the whole batch runs again with savepoints.

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

#include "store/internal/connection.hpp"
#include "store/signed_note.hpp"

namespace takar::store {

class CommandTransaction;
struct LogHead;

class Writer {
 public:
  // `reconnect` may be empty: then a lost connection ends the writing for good. The log may be
  // null.
  Writer(std::unique_ptr<Connection>, LogSigner, Connect reconnect, const Log*);
  // Runs what was queued, then stops.
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  [[nodiscard]] bool submit(WriteCommand, WriteAnswer);
  [[nodiscard]] bool accepts() const { return accepts_; }
  [[nodiscard]] Figures figures() const;

 private:
  struct Job {
    WriteCommand command;
    WriteAnswer answer;
    WriteOutcome outcome = WriteOutcome::kFailed;
  };

  void run();
  bool wait_for_jobs(std::vector<Job>&);
  void tend(bool idle);
  bool connected();
  // Runs jobs from the front in one transaction; answers how many.
  std::size_t run_batch(std::span<Job>);
  std::size_t write_batch(std::span<Job>);
  // What can be undone within the transaction.
  enum class Undo : std::uint8_t { kNothing, kOneCommand };
  // 0: something had to be undone and could not be, so nothing was kept.
  std::size_t write_batch(std::span<Job>, Undo);
  void run_command(Job&, CommandTransaction&);
  // False: what the command wrote must not stay, and cannot be undone.
  bool run_one(Job&, LogHead&, Undo);
  void answer(std::span<Job>);
  void tell_failure(const std::exception&) const;

  std::unique_ptr<Connection> connection_;
  LogSigner signer_;
  Connect reconnect_;
  const Log* log_;
  std::atomic<bool> accepts_ = true;
  std::atomic<std::int64_t> commits_ = 0;
  std::atomic<std::int64_t> commands_ = 0;
  std::atomic<std::int64_t> failed_ = 0;
  std::atomic<std::int64_t> wal_checkpoints_ = 0;
  std::atomic<std::int64_t> wal_pages_ = 0;

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<Job> queue_;
  std::size_t taken_ = 0;  // Off the queue, not yet answered.
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace takar::store
