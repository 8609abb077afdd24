#pragma once
// One client on one socket, request after request. Coroutines live in connection*.cpp only.
//
// Law: no capturing lambda stands in a co_await expression and no lambda is a coroutine, because
// g++ 12 destroys what such a lambda captured twice. What starts a wait is a named object.

#include <optional>
#include <string>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include "web/io_thread.hpp"
#include "web/message_parser.hpp"
#include "web/temporary_file.hpp"

namespace takar::web {

template <class T>
using Coroutine = net::awaitable<T, Executor>;
using Await = net::use_awaitable_t<Executor>;

// Accepts connections until the acceptor is closed.
void start_accepting(IoThread&);
// Looks at the deadlines, once in HttpLimits::sweep.
void start_sweeping(IoThread&);

class Connection {
 public:
  // The address was counted in by the caller; the connection counts it out.
  Connection(IoThread& thread, Socket socket, std::string address);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  Coroutine<void> run();

 private:
  enum class Stage : std::uint8_t { kAdmit, kAnswer };

  // What the access log says of a request after the handler has taken it.
  struct Trace {
    std::string method, path, peer, id;
    std::size_t route = 0;
    std::int64_t began = 0;
    std::int64_t bytes_in = 0;
  };

  // False: the connection ends.
  Coroutine<bool> read_head(MessageParser& parser);
  Coroutine<bool> exchange(MessageParser& parser);
  // The refusal, if the head cannot be served.
  std::optional<Response> take_head(MessageParser& parser, std::size_t head_bytes);
  // The refusal, if the body is too long or could not be kept. Sets cut_ if the client is gone.
  Coroutine<std::optional<Response>> receive_body(MessageParser& parser,
                                                  const Plan& plan,
                                                  std::optional<TemporaryFile>& file);
  Coroutine<void> keep_cut_body(const TemporaryFile& file);
  Coroutine<Answer> ask(Stage stage);
  bool hand_over(Stage stage, std::uint64_t ticket);
  Coroutine<bool> write(Response response, bool keep);
  // Sends the body of an answer that lies in a file. False: the client is gone or was cut.
  Coroutine<bool> write_file(const TemporaryFile& file);
  // Sends what is left to send and reads on a little, so that the client sees the answer before
  // the end of the connection.
  Coroutine<void> linger();
  Coroutine<void> stream(Response response);
  // True: bytes came. False: the client is gone or was cut.
  Coroutine<bool> read_some();

  Plan make_plan();
  std::optional<Response> refuse_length(const MessageParser& parser, const Plan& plan) const;
  std::optional<Response> refuse_body(const boost::system::error_code& error,
                                      const Plan& plan) const;
  // Adds to the body or to its file. The refusal, if it could not be kept.
  std::optional<Response> keep(std::string_view part,
                               const Plan& plan,
                               std::optional<TemporaryFile>& file);
  // Tells the client, which waits for it, to send the body. Sets cut_ if the client is gone.
  Coroutine<void> ask_for_body();
  void write_head(const Response& response, bool keep);
  void record(const Response& response);
  void enter(Live::Phase phase, std::chrono::seconds most);
  [[nodiscard]] std::string_view received() const;
  const HttpLimits& limits() { return thread_.shared().settings.limits; }

  IoThread& thread_;
  Socket socket_;
  std::string address_;
  Live live_;
  boost::beast::flat_buffer buffer_;
  Request request_;
  Trace trace_;
  bool cut_ = false;
  std::string out_;
};

}  // namespace takar::web
