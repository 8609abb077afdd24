#include <limits>

#include <fmt/format.h>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/write.hpp>

#include "web/connection.hpp"

namespace takar::web {
namespace {

// On every answer. Source: design of the web app; OWASP ASVS 5.0, V3.4.
constexpr std::string_view kSecurityLines =
    "Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'; "
    "trusted-types svelte-trusted-html takar-sw\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: SAMEORIGIN\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

constexpr std::string_view kHsts = "Strict-Transport-Security: max-age=31536000\r\n";

// Counts a stream as open while it lives.
struct OpenStream {
  explicit OpenStream(Metrics& counters) : metrics(counters) { metrics.open_streams.fetch_add(1); }
  ~OpenStream() { metrics.open_streams.fetch_sub(1); }
  OpenStream(const OpenStream&) = delete;
  OpenStream& operator=(const OpenStream&) = delete;

  Metrics& metrics;
};

}  // namespace

void Connection::write_head(const Response& response, bool keep) {
  out_.clear();
  fmt::format_to(
      std::back_inserter(out_), "HTTP/1.1 {} {}\r\n", response.status, reason_of(response.status));
  out_ += response.header_lines();
  out_ += thread_.date_line();
  out_ += kSecurityLines;
  if (request_.secure) out_ += kHsts;
  out_.append("X-Request-Id: ").append(trace_.id).append("\r\n");
  if (response.status != 204 && response.status != 304 && !response.stream)
    fmt::format_to(std::back_inserter(out_), "Content-Length: {}\r\n", response.bytes());
  out_ += keep ? "\r\n" : "Connection: close\r\n\r\n";
}

void Connection::record(const Response& response) {
  auto& shared = thread_.shared();
  const auto took = std::chrono::microseconds(thread_.now() - trace_.began);
  shared.metrics.count(trace_.route, response.status, took);
  const auto* log = shared.settings.log;
  if (log == nullptr || response.status < shared.settings.logged_from_status) return;
  log->info("request",
            {{"request_id", std::string_view(trace_.id)},
             {"peer", std::string_view(trace_.peer)},
             {"method", std::string_view(trace_.method)},
             {"path", std::string_view(trace_.path)},
             {"status", std::int64_t{response.status}},
             {"took_us", std::int64_t{took.count()}},
             {"bytes_in", trace_.bytes_in},
             {"bytes_out", response.bytes()}});
}

Coroutine<void> Connection::stream(Response response) {
  const OpenStream open(thread_.shared().metrics);
  response.set("Content-Type", "text/event-stream").set("X-Accel-Buffering", "no");
  write_head(response, false);
  record(response);
  Timer wake(thread_.executor());
  Subscriber me;
  me.topic = response.stream->topic;
  me.still_allowed = std::move(response.stream->still_allowed);
  me.wake = &wake;
  me.live = &live_;
  me.pending = std::exchange(out_, {}) + "retry: 3000\n\n";
  me.beat_at = thread_.now() + std::chrono::microseconds(limits().heartbeat).count();
  thread_.subscribe(me);
  Await use;
  while (socket_.is_open() && !thread_.draining()) {
    if (me.pending.empty()) {
      live_.phase = Live::Phase::kStream;
      live_.deadline = std::numeric_limits<std::int64_t>::max();
      wake.expires_at(Timer::time_point::max());
      [[maybe_unused]] const auto woken = co_await wake.async_wait(net::as_tuple(use));
      continue;
    }
    out_.clear();
    out_.swap(me.pending);
    enter(Live::Phase::kWrite, limits().write);
    auto [error, sent] = co_await net::async_write(socket_, net::buffer(out_), net::as_tuple(use));
    if (error) co_return;
  }
}

}  // namespace takar::web
