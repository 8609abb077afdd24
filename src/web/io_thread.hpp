#pragma once
// One I/O thread: its event loop, its connections, and the letter box for answers made elsewhere.
//
// Only connection*.cpp, http_server.cpp and io_thread.cpp include this: Asio stays behind it.

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/intrusive/list.hpp>

#include "web/http_server.hpp"

namespace takar::web {

namespace net = boost::asio;

// The concrete executor everywhere, not any_io_executor: a good part of the speed.
using Executor = net::io_context::executor_type;
using Socket = net::basic_stream_socket<net::ip::tcp, Executor>;
using Acceptor = net::basic_socket_acceptor<net::ip::tcp, Executor>;
using Timer = net::basic_waitable_timer<std::chrono::steady_clock,
                                        net::wait_traits<std::chrono::steady_clock>,
                                        Executor>;

// What a waiting connection is woken with. Without a response: it may go on.
struct Answer {
  std::optional<Response> response;
};

// A suspended connection.
class Resume {
 public:
  virtual ~Resume() = default;
  virtual void with(Answer) = 0;
};

// What the sweep looks at, one per connection. Times are ticks, microseconds.
struct Live
    : boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
  enum class Phase : std::uint8_t { kIdle, kHead, kBody, kAnswer, kWrite, kStream };

  Socket* socket = nullptr;
  Phase phase = Phase::kIdle;
  std::int64_t deadline = 0;
  std::int64_t body_began = 0;
  std::int64_t body_bytes = 0;
  std::uint64_t ticket = 0;  // kAnswer.
};

// One open stream of server-sent events.
struct Subscriber
    : boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
  std::int64_t topic = 0;
  std::string pending;  // Not yet given to the socket.
  Timer* wake = nullptr;
  Live* live = nullptr;
  std::int64_t beat_at = 0;
  std::function<bool()> still_allowed;
};

class IoThread {
 public:
  explicit IoThread(HttpShared& shared);
  IoThread(const IoThread&) = delete;
  IoThread& operator=(const IoThread&) = delete;

  // Listens on the address; port 0 takes a free one. Answers the port. Throws Fault.
  std::uint16_t listen(const std::string& address, std::uint16_t port);
  void start();
  // Any thread: no new connections, idle ones and streams end.
  void drain();
  // Any thread: ends the loop; open connections are cut.
  void halt();
  void join();

  // Any thread.
  void deliver(std::uint64_t ticket, Answer answer);
  void broadcast(std::int64_t topic, const std::string& text);

  // The rest runs on this thread only.
  HttpShared& shared() { return shared_; }
  Executor executor() { return io_.get_executor(); }
  Acceptor& acceptor() { return acceptor_; }
  [[nodiscard]] bool draining() const { return draining_; }
  [[nodiscard]] std::int64_t now() const { return shared_.settings.ticks().count(); }
  [[nodiscard]] const std::string& date_line() const { return date_line_; }
  std::uint64_t next_ticket() { return ++last_ticket_; }
  [[nodiscard]] std::string next_request_id();
  void wait_for(std::uint64_t ticket, std::unique_ptr<Resume> resume);
  void watch(Live& live) { lives_.push_back(live); }
  void subscribe(Subscriber& subscriber) { subscribers_.push_back(subscriber); }
  // Closes what is beyond its deadline, and beats the hearts of the streams.
  void sweep();

 private:
  template <class T>
  using List = boost::intrusive::list<T, boost::intrusive::constant_time_size<false>>;

  struct Letter {
    std::uint64_t ticket = 0;  // 0: a broadcast.
    Answer answer;
    std::int64_t topic = 0;
    std::string text;
  };

  void post(Letter letter);
  void open_letters();
  void resume(std::uint64_t ticket, Answer answer);
  void tell(Subscriber& subscriber, std::string_view text);
  void sweep_one(Live& live, std::int64_t now);
  void end_idle();

  HttpShared& shared_;
  // Connections unlink themselves when io_ or waiting_ destroys them, so the lists stand first.
  List<Live> lives_;
  List<Subscriber> subscribers_;
  net::io_context io_{1};
  Acceptor acceptor_{io_};
  std::unordered_map<std::uint64_t, std::unique_ptr<Resume>> waiting_;
  std::uint64_t last_ticket_ = 0;
  std::uint64_t request_prefix_;
  std::uint64_t requests_ = 0;
  std::string date_line_;
  bool draining_ = false;

  std::mutex mutex_;
  std::vector<Letter> letters_;
  std::thread thread_;
};

}  // namespace takar::web
