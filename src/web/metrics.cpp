#include "web/metrics.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace takar::web {
namespace {

// Microseconds as seconds, exact: 1500 -> "0.001500".
std::string seconds_of(std::int64_t us) {
  return fmt::format("{}.{:06}", us / 1'000'000, us % 1'000'000);
}

void head(std::string& out, std::string_view name, std::string_view help, std::string_view type) {
  fmt::format_to(std::back_inserter(out), "# HELP {0} {1}\n# TYPE {0} {2}\n", name, help, type);
}

}  // namespace

Metrics::Metrics(std::vector<std::string> routes) : routes_(std::move(routes)) {
  routes_.emplace_back("none");
  counts_ = std::make_unique<Row[]>(routes_.size());
}

void Metrics::count(std::size_t route, int status, std::chrono::microseconds took) {
  const auto found = std::find(kStatuses.begin(), kStatuses.end() - 1, status);
  const auto column = static_cast<std::size_t>(found - kStatuses.begin());
  counts_[std::min(route, routes_.size() - 1)][column].fetch_add(1, std::memory_order_relaxed);
  const auto bound = std::lower_bound(kBounds.begin(), kBounds.end(), took.count());
  const auto bucket = static_cast<std::size_t>(bound - kBounds.begin());
  latencies_[bucket].fetch_add(1, std::memory_order_relaxed);
  latency_sum_us_.fetch_add(took.count(), std::memory_order_relaxed);
}

std::string Metrics::text() const {
  std::string out;
  head(out, "takar_http_requests_total", "Requests by route and status.", "counter");
  for (std::size_t route = 0; route < routes_.size(); ++route)
    for (std::size_t column = 0; column < kStatuses.size(); ++column)
      if (const auto count = counts_[route][column].load(std::memory_order_relaxed); count > 0)
        fmt::format_to(std::back_inserter(out),
                       "takar_http_requests_total{{route=\"{}\",status=\"{}\"}} {}\n",
                       routes_[route],
                       kStatuses[column] == 0 ? "other" : std::to_string(kStatuses[column]),
                       count);
  head(out, "takar_http_request_seconds", "From the head to the written answer.", "histogram");
  std::int64_t total = 0;
  for (std::size_t bucket = 0; bucket < latencies_.size(); ++bucket) {
    total += latencies_[bucket].load(std::memory_order_relaxed);
    fmt::format_to(std::back_inserter(out),
                   "takar_http_request_seconds_bucket{{le=\"{}\"}} {}\n",
                   bucket < kBounds.size() ? seconds_of(kBounds[bucket]) : "+Inf",
                   total);
  }
  fmt::format_to(std::back_inserter(out),
                 "takar_http_request_seconds_sum {}\ntakar_http_request_seconds_count {}\n",
                 seconds_of(latency_sum_us_.load(std::memory_order_relaxed)),
                 total);
  const auto number = [&](std::string_view name, std::string_view help, bool counter, auto value) {
    head(out, name, help, counter ? "counter" : "gauge");
    fmt::format_to(std::back_inserter(out), "{} {}\n", name, value);
  };
  number("takar_http_connections", "Open connections.", false, open_connections.load());
  number("takar_http_streams", "Open event streams.", false, open_streams.load());
  number("takar_http_connections_refused_total",
         "Connections beyond a limit.",
         true,
         refused_connections_.load());
  for (const auto& gauge : gauges_) number(gauge.name, gauge.help, gauge.counter, gauge.read());
  return out;
}

}  // namespace takar::web
