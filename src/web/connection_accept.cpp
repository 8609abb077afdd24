#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include "web/connection.hpp"

namespace takar::web {
namespace {

// What the system cannot give now (file handles) it may give a little later.
constexpr std::chrono::milliseconds kAcceptPause(50);

std::string address_of(const Socket& socket) {
  boost::system::error_code error;
  const auto address = socket.remote_endpoint(error).address();
  if (error) return {};
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    return net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6()).to_string();
  return address.to_string();
}

Coroutine<void> serve(IoThread& thread, Socket socket, std::string address) {
  try {
    boost::system::error_code ignored;
    socket.set_option(net::ip::tcp::no_delay(true), ignored);
    Connection connection(thread, std::move(socket), std::move(address));
    co_await connection.run();
  } catch (const std::exception& failure) {
    const auto* log = thread.shared().settings.log;
    if (log != nullptr)
      log->error("connection_failed", {{"why", std::string_view(failure.what())}});
  }
}

void begin(IoThread& thread, Socket socket) {
  auto address = address_of(socket);
  if (address.empty()) return;
  if (!thread.shared().connections.enter(address)) {
    thread.shared().metrics.count_refused_connection();
    return;
  }
  net::co_spawn(
      thread.executor(), serve(thread, std::move(socket), std::move(address)), net::detached);
}

Coroutine<void> accept_all(IoThread& thread) {
  Await use;
  Timer pause(thread.executor());
  while (thread.acceptor().is_open()) {
    auto [error, socket] = co_await thread.acceptor().async_accept(net::as_tuple(use));
    if (!error) {
      begin(thread, std::move(socket));
    } else if (error != net::error::operation_aborted) {
      pause.expires_after(kAcceptPause);
      [[maybe_unused]] const auto woken = co_await pause.async_wait(net::as_tuple(use));
    }
  }
}

Coroutine<void> sweep_always(IoThread& thread) {
  Await use;
  Timer timer(thread.executor());
  for (;;) {
    timer.expires_after(thread.shared().settings.limits.sweep);
    auto [error] = co_await timer.async_wait(net::as_tuple(use));
    if (error) co_return;
    thread.sweep();
  }
}

}  // namespace

void start_accepting(IoThread& thread) {
  net::co_spawn(thread.executor(), accept_all(thread), net::detached);
}

void start_sweeping(IoThread& thread) {
  net::co_spawn(thread.executor(), sweep_always(thread), net::detached);
}

}  // namespace takar::web
