#pragma once
// Threads for the work that may wait for a disk or a database, behind a queue with an end: when it
// is full the caller says "busy" at once instead of letting everybody wait.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace takar::web {

class WorkerPool {
 public:
  using Task = std::function<void()>;  // Must not throw.

  // 0 threads: max(4, 2 x cores).
  WorkerPool(std::size_t threads, std::size_t queue_max);
  // Runs what is queued, then joins.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // Any thread. False: the queue is full or the pool is stopping; the task was not taken.
  [[nodiscard]] bool submit(Task task);
  [[nodiscard]] std::size_t queued() const;
  // Takes no more, runs what is queued, joins.
  void stop();

 private:
  void work();

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Task> queue_;
  std::size_t queue_max_;
  std::size_t idle_ = 0;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace takar::web
