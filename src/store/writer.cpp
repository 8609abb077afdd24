#include "store/internal/writer.hpp"

#include <algorithm>
#include <tuple>

#include "base/stopwatch.hpp"
#include "store/internal/log_head.hpp"
#include "store/internal/write_transaction.hpp"

namespace takar::store {
namespace {

constexpr std::size_t kBatchMax = 256;                  // Commands in one transaction.
constexpr std::chrono::milliseconds kBatchWorkMax{50};  // Before its COMMIT.
constexpr std::chrono::seconds kIdle{1};

void mark_all(auto jobs, WriteOutcome outcome) {
  for (auto& job : jobs) job.outcome = outcome;
}

}  // namespace

Writer::Writer(std::unique_ptr<Connection> connection,
               LogSigner signer,
               Connect reconnect,
               const Log* log)
    : connection_(std::move(connection)),
      signer_(std::move(signer)),
      reconnect_(std::move(reconnect)),
      log_(log),
      thread_([this] { run(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

bool Writer::submit(WriteCommand command, WriteAnswer answer) {
  bool wake = false;
  {
    const std::lock_guard lock(mutex_);
    if (stop_ || queue_.size() + taken_ >= kQueueMax) return false;
    wake = queue_.empty();
    queue_.push_back({std::move(command), std::move(answer)});
  }
  if (wake) wake_.notify_one();
  return true;
}

Figures Writer::figures() const {
  Figures figures{commits_, commands_, failed_, wal_checkpoints_, wal_pages_, 0};
  const std::lock_guard lock(mutex_);
  figures.queued = static_cast<std::int64_t>(queue_.size());
  return figures;
}

void Writer::run() {
  std::vector<Job> jobs;
  while (wait_for_jobs(jobs)) {
    std::span<Job> rest(jobs);
    while (!rest.empty()) {
      const auto done = run_batch(rest.first(std::min(rest.size(), kBatchMax)));
      answer(rest.first(done));
      rest = rest.subspan(done);
      tend(false);
    }
    jobs.clear();
  }
}

// Waits until there is something to do; false when the store closes and the queue is empty.
bool Writer::wait_for_jobs(std::vector<Job>& jobs) {
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, kIdle, [this] { return stop_ || !queue_.empty(); })) {
    lock.unlock();
    tend(true);
    lock.lock();
  }
  jobs.swap(queue_);
  taken_ = jobs.size();
  return !jobs.empty();
}

void Writer::tend(bool idle) {
  if (!connection_->usable()) return;
  bool empty = true;
  if (!idle) {
    const std::lock_guard lock(mutex_);
    empty = queue_.empty();
  }
  if (idle)
    connection_->when_idle();
  else
    connection_->after_answers(empty);
  std::tie(wal_checkpoints_, wal_pages_) = connection_->wal();
  if (!connection_->usable() && !reconnect_) accepts_ = false;
}

bool Writer::connected() {
  if (connection_->usable()) return true;
  if (!reconnect_) {
    accepts_ = false;
    return false;
  }
  try {
    connection_ = reconnect_();
    return true;
  } catch (const Fault& fault) {
    tell_failure(fault);
    return false;
  }
}

std::size_t Writer::run_batch(std::span<Job> jobs) {
  if (!connected()) {
    mark_all(jobs, WriteOutcome::kFailed);
    return jobs.size();
  }
  try {
    return write_batch(jobs);
  } catch (const StorageFull& full) {
    mark_all(jobs, WriteOutcome::kFull);
    tell_failure(full);
  } catch (const std::exception& failure) {
    mark_all(jobs, WriteOutcome::kFailed);
    tell_failure(failure);
  } catch (...) {
    mark_all(jobs, WriteOutcome::kFailed);
  }
  // Nothing of the batch is promised, not even a refusal: it may rest on what was not kept.
  connection_->roll_back();
  static_cast<void>(connected());
  return jobs.size();
}

// That a command wrote and is then taken back is rare, and a savepoint for every command costs more
// than running a batch again now and then.
std::size_t Writer::write_batch(std::span<Job> jobs) {
  const auto done = write_batch(jobs, Undo::kNothing);
  return done > 0 ? done : write_batch(jobs, Undo::kOneCommand);
}

std::size_t Writer::write_batch(std::span<Job> jobs, Undo undo) {
  const Stopwatch work;
  connection_->begin_write();
  auto head = lock_log_head(*connection_);
  const auto before = head;
  std::size_t done = 0;
  while (done < jobs.size() && (done == 0 || work.elapsed() < kBatchWorkMax)) {
    if (!run_one(jobs[done], head, undo)) {
      connection_->roll_back();
      return 0;
    }
    ++done;
  }
  save_log_head(*connection_, signer_, before, std::move(head));
  connection_->commit();
  ++commits_;
  return done;
}

void Writer::run_command(Job& job, CommandTransaction& transaction) {
  job.outcome = WriteOutcome::kRolledBack;
  try {
    if (job.command(transaction)) job.outcome = WriteOutcome::kCommitted;
    if (transaction.spent()) job.outcome = WriteOutcome::kFailed;
  } catch (const StorageFull&) {
    job.outcome = WriteOutcome::kFull;
  } catch (...) {
    job.outcome = WriteOutcome::kFailed;
  }
  if (transaction.full()) job.outcome = WriteOutcome::kFull;
  // The engine gave up the whole transaction: nothing of the batch is left.
  if (!connection_->usable() || !connection_->in_transaction()) {
    if (transaction.full()) throw StorageFull(both("Media penuh", "The disk is full"));
    throw Fault(both("Transaksi batal", "The transaction is lost"));
  }
}

bool Writer::run_one(Job& job, LogHead& head, Undo undo) {
  const bool has_savepoint = undo == Undo::kOneCommand;
  if (has_savepoint) connection_->execute("SAVEPOINT command", {});
  CommandTransaction transaction(*connection_, head);
  run_command(job, transaction);
  const bool keep = job.outcome == WriteOutcome::kCommitted;
  if (!keep) transaction.restore_head();
  if (!has_savepoint) return keep || !transaction.touched();
  if (!keep) connection_->execute("ROLLBACK TO command", {});
  connection_->execute("RELEASE command", {});
  return true;
}

// Why a whole transaction failed; why one command did is known to whoever queued it.
void Writer::tell_failure(const std::exception& failure) const {
  if (log_ != nullptr)
    log_->error("store_write_failed", {{"what", std::string_view(failure.what())}});
}

void Writer::answer(std::span<Job> jobs) {
  for (auto& job : jobs) {
    ++commands_;
    if (job.outcome == WriteOutcome::kFailed || job.outcome == WriteOutcome::kFull) ++failed_;
    job.answer(job.outcome);
  }
  const std::lock_guard lock(mutex_);
  taken_ -= jobs.size();
}

}  // namespace takar::store
