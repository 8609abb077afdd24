#pragma once
// The HTTP/1.1 server: sockets, limits, deadlines, and nothing of the domain.
//
// One I/O thread per core cuts requests and writes answers and never waits for a disk; what may
// wait runs on the worker pool. Everything has a limit: header, body, queue, time, connections.

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/log.hpp"
#include "base/time.hpp"
#include "web/http.hpp"
#include "web/metrics.hpp"
#include "web/reply.hpp"
#include "web/worker_pool.hpp"

namespace takar::web {

// Time since some fixed start, never set back. Microseconds.
using Ticks = std::function<std::chrono::microseconds()>;

struct HttpLimits {
  std::size_t connections_max = 10'000;
  std::size_t connections_per_address_max = 200;  // Addresses of this machine are not counted.
  std::chrono::seconds idle{75};                  // Between two requests.
  std::chrono::seconds head{10};                  // From the first byte to the empty line.
  std::chrono::seconds body_grace{5};             // After it the rate below is demanded.
  std::int64_t body_bytes_per_second = 1024;      // Average since the body began.
  std::chrono::seconds answer{60};                // For the handler.
  std::chrono::seconds write{30};                 // And a second more for each 16 KiB.
  std::size_t stream_pending_bytes_max = 65'536;  // A slower reader of events is dropped.
  std::chrono::seconds heartbeat{20};
  std::chrono::milliseconds sweep{1000};  // How often deadlines are looked at.
};

struct HttpSettings {
  std::string address = "127.0.0.1";  // IPv4 or IPv6.
  std::uint16_t port = 0;             // 0: any free one; HttpServer::port() tells.
  std::size_t io_threads = 0;         // 0: one per core.
  std::size_t workers = 0;            // 0: max(4, 2 x cores).
  std::size_t queue_max = 1024;       // Requests waiting for a worker.
  // A password's hash takes 0.2 s and 64 MiB. Such requests have few threads and a queue of their
  // own: a rush of sign-ins fills neither the memory nor the way of other requests.
  std::size_t password_workers = 2;
  std::size_t password_queue_max = 64;
  std::vector<std::string> trusted_proxies;
  std::string upload_folder;  // Streamed uploads wait here.
  HttpLimits limits;
  Clock clock;
  Ticks ticks;
  const Log* log = nullptr;    // Borrowed; null: nothing is logged.
  int logged_from_status = 0;  // Of the access log; what failed inside is logged always.
};

// What a request may bring, decided from its head alone.
struct Plan {
  enum class Body : std::uint8_t { kText, kFile };

  std::optional<Response> answer;  // It needs nobody: a static file, "no such route".
  Body body = Body::kText;
  std::uint64_t body_bytes_max = 0;
  bool keeps_cut_body = false;  // What came of a file is served although the client was cut off.
};

// What the server serves. Borrowed calls; none of them may throw anything but std::exception.
struct Site {
  // On an I/O thread: must not block. Fills in route and parameters of the request.
  std::function<Plan(Request&)> plan;
  // On a worker, before the body of a kFile request is read. An answer refuses it.
  std::function<std::optional<Response>(const Request&)> admit;
  // On a worker. May answer later.
  std::function<void(const Request&, Reply)> answer;
};

// Who is connected, over all threads.
class ConnectionCount {
 public:
  explicit ConnectionCount(const HttpLimits& limits) : limits_(limits) {}
  // False: a limit is reached, the connection is not counted.
  [[nodiscard]] bool enter(const std::string& address);
  void leave(const std::string& address);
  // Answers whether nobody was left before the time was over.
  bool wait_for_none(std::chrono::milliseconds);

 private:
  const HttpLimits& limits_;
  std::mutex mutex_;
  std::condition_variable left_;
  std::size_t all_ = 0;
  std::unordered_map<std::string, std::size_t> by_address_;
};

// What the I/O threads share.
struct HttpShared {
  HttpSettings settings;
  Metrics& metrics;
  Site site;
  WorkerPool pool;
  WorkerPool password_pool;
  ConnectionCount connections;

  HttpShared(HttpSettings, Metrics&);
  // Where that request waits for a thread.
  [[nodiscard]] WorkerPool& pool_of(const Request& request) {
    return request.hashes_password ? password_pool : pool;
  }
};

class HttpServer {
 public:
  // Borrows the metrics. A Reply points into this object: destroy it after everything that may
  // still answer (the store's writer).
  HttpServer(HttpSettings, Metrics&);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  // Listens and serves until stop(). Throws Fault if the address cannot be had.
  void start(Site);
  [[nodiscard]] std::uint16_t port() const { return port_; }
  // Any thread: sends an event to every stream of that topic. `text` is one whole event.
  void publish(std::int64_t topic, const std::string& text);
  // Runs a task on the worker pool. False: the queue is full.
  [[nodiscard]] bool run_on_worker(WorkerPool::Task task);
  [[nodiscard]] std::size_t queued() const { return shared_.pool.queued(); }
  // Stops listening, lets open requests finish, at most so long, then cuts what is left. Answers
  // whether nothing had to be cut.
  bool stop(std::chrono::milliseconds drain_max);

 private:
  HttpShared shared_;
  std::vector<std::unique_ptr<IoThread>> threads_;
  std::uint16_t port_ = 0;
  bool running_ = false;
};

}  // namespace takar::web
