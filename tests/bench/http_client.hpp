#pragma once
// A small HTTP/1.1 client for the benches: one keep-alive connection, blocking or on epoll.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace takar::bench {

struct Answer {
  int status = 0;
  std::string head, body;
};

using Headers = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] std::string request_text(std::string_view method,
                                       std::string_view target,
                                       const Headers& headers,
                                       std::string_view body);

// Takes a whole answer off the front of `buffer`. False: more bytes are needed.
[[nodiscard]] bool take_answer(std::string& buffer, Answer&);

// The value of a header, "" if it is not there.
[[nodiscard]] std::string header_of(const Answer&, std::string_view name);

class Connection {
 public:
  explicit Connection(std::uint16_t port);
  ~Connection();
  Connection(Connection&&) noexcept;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  Connection& operator=(Connection&&) = delete;

  [[nodiscard]] int socket() const { return socket_; }
  void send(std::string_view text) const;
  // Reads what is there. False: the server has closed.
  [[nodiscard]] bool read_some();
  [[nodiscard]] bool take(Answer& answer) { return take_answer(buffer_, answer); }
  // Sends and waits.
  [[nodiscard]] Answer ask(std::string_view text);

 private:
  int socket_ = -1;
  std::string buffer_;
};

}  // namespace takar::bench
