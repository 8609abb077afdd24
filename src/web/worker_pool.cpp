#include "web/worker_pool.hpp"

#include <algorithm>

namespace takar::web {

WorkerPool::WorkerPool(std::size_t threads, std::size_t queue_max) : queue_max_(queue_max) {
  if (threads == 0) threads = std::max<std::size_t>(4, 2 * std::thread::hardware_concurrency());
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back(&WorkerPool::work, this);
}

WorkerPool::~WorkerPool() {
  stop();
}

bool WorkerPool::submit(Task task) {
  bool wake = false;
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || queue_.size() >= queue_max_) return false;
    queue_.push_back(std::move(task));
    wake = idle_ > 0;
  }
  if (wake) wake_.notify_one();
  return true;
}

std::size_t WorkerPool::queued() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

void WorkerPool::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  for (auto& thread : threads_)
    if (thread.joinable()) thread.join();
}

void WorkerPool::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    ++idle_;
    while (queue_.empty() && !stopping_) wake_.wait(lock);
    --idle_;
    if (queue_.empty()) return;
    Task task = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    task();
    task = nullptr;  // What it holds is given back outside the lock.
    lock.lock();
  }
}

}  // namespace takar::web
