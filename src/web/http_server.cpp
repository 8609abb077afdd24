#include "web/http_server.hpp"

#include <algorithm>

#include "web/client_address.hpp"
#include "web/io_thread.hpp"

namespace takar::web {

bool ConnectionCount::enter(const std::string& address) {
  const std::lock_guard lock(mutex_);
  if (all_ >= limits_.connections_max) return false;
  auto& here = by_address_[address];
  if (here >= limits_.connections_per_address_max && !is_loopback(address)) return false;
  ++here;
  ++all_;
  return true;
}

void ConnectionCount::leave(const std::string& address) {
  const std::lock_guard lock(mutex_);
  const auto found = by_address_.find(address);
  if (--found->second == 0) by_address_.erase(found);
  if (--all_ == 0) left_.notify_all();
}

bool ConnectionCount::wait_for_none(std::chrono::milliseconds most) {
  std::unique_lock lock(mutex_);
  return left_.wait_for(lock, most, [this] { return all_ == 0; });
}

HttpShared::HttpShared(HttpSettings chosen, Metrics& counters)
    : settings(std::move(chosen)),
      metrics(counters),
      pool(settings.workers, settings.queue_max),
      password_pool(settings.password_workers, settings.password_queue_max),
      connections(settings.limits) {}

HttpServer::HttpServer(HttpSettings settings, Metrics& metrics)
    : shared_(std::move(settings), metrics) {}

HttpServer::~HttpServer() {
  stop(std::chrono::milliseconds(0));
}

void HttpServer::start(Site site) {
  shared_.site = std::move(site);
  auto count = shared_.settings.io_threads;
  if (count == 0) count = std::max(1U, std::thread::hardware_concurrency());
  port_ = shared_.settings.port;
  for (std::size_t i = 0; i < count; ++i) {
    threads_.push_back(std::make_unique<IoThread>(shared_));
    port_ = threads_.back()->listen(shared_.settings.address, port_);
  }
  for (auto& thread : threads_) thread->start();
  running_ = true;
}

void HttpServer::publish(std::int64_t topic, const std::string& text) {
  for (auto& thread : threads_) thread->broadcast(topic, text);
}

bool HttpServer::run_on_worker(WorkerPool::Task task) {
  return shared_.pool.submit(std::move(task));
}

bool HttpServer::stop(std::chrono::milliseconds drain_max) {
  if (!running_) return true;
  running_ = false;
  for (auto& thread : threads_) thread->drain();
  const bool clean = shared_.connections.wait_for_none(drain_max);
  for (auto& thread : threads_) thread->halt();
  for (auto& thread : threads_) thread->join();
  shared_.password_pool.stop();
  shared_.pool.stop();
  return clean;
}

}  // namespace takar::web
