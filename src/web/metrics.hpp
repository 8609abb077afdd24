#pragma once
// Counters of the server, in the text form that Prometheus reads. Counting takes no lock.

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace takar::web {

// A number of another room, asked for when the page is made.
struct Gauge {
  std::string name;  // E.g. "takar_commits_total".
  std::string help;
  std::function<std::int64_t()> read;
  bool counter = false;  // It only rises.
};

class Metrics {
 public:
  // `routes` are the labels; the place of a route is what count() is given. One more label is kept
  // for requests that met no route.
  explicit Metrics(std::vector<std::string> routes);

  void add(Gauge gauge) { gauges_.push_back(std::move(gauge)); }  // Before the server starts.
  void count(std::size_t route, int status, std::chrono::microseconds took);
  void count_refused_connection() { refused_connections_.fetch_add(1, std::memory_order_relaxed); }

  [[nodiscard]] std::string text() const;

  std::atomic<std::int64_t> open_connections{0};
  std::atomic<std::int64_t> open_streams{0};

 private:
  // Statuses that Takar answers; the last place is every other one.
  static constexpr std::array<int, 20> kStatuses{200, 204, 304, 400, 401, 403, 404, 405, 409, 413,
                                                 415, 417, 422, 429, 431, 500, 503, 505, 507, 0};
  // Upper bounds of the latency buckets, microseconds.
  static constexpr std::array<std::int64_t, 12> kBounds{250,
                                                        500,
                                                        1'000,
                                                        2'500,
                                                        5'000,
                                                        10'000,
                                                        25'000,
                                                        50'000,
                                                        100'000,
                                                        250'000,
                                                        1'000'000,
                                                        5'000'000};
  using Row = std::array<std::atomic<std::int64_t>, kStatuses.size()>;

  std::vector<std::string> routes_;
  std::unique_ptr<Row[]> counts_;  // One row a route.
  std::array<std::atomic<std::int64_t>, kBounds.size() + 1> latencies_{};
  std::atomic<std::int64_t> latency_sum_us_{0};
  std::atomic<std::int64_t> refused_connections_{0};
  std::vector<Gauge> gauges_;
};

}  // namespace takar::web
