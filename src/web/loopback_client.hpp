#pragma once
// A small HTTP client for tests: it sends bytes exactly as told, also wrong ones, to 127.0.0.1.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/text.hpp"
#include "web/http.hpp"
#include "web/router.hpp"

namespace takar::web {

struct Received {
  int status = 0;
  std::string head;
  std::string body;

  [[nodiscard]] std::string header(std::string_view name) const {
    std::string_view rest = head;
    while (!rest.empty()) {
      const auto line = rest.substr(0, rest.find("\r\n"));
      rest.remove_prefix(std::min(rest.size(), line.size() + 2));
      const auto colon = line.find(": ");
      if (colon != std::string_view::npos && equal_ignoring_case(line.substr(0, colon), name))
        return std::string(line.substr(colon + 2));
    }
    return {};
  }
};

class LoopbackClient {
 public:
  explicit LoopbackClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{10, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&place), sizeof place) != 0) hang_up();
  }
  ~LoopbackClient() { hang_up(); }
  LoopbackClient(const LoopbackClient&) = delete;
  LoopbackClient& operator=(const LoopbackClient&) = delete;

  [[nodiscard]] bool connected() const { return socket_ >= 0; }
  void hang_up() {
    if (socket_ >= 0) close(socket_);
    socket_ = -1;
  }
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  // One answer with a Content-Length, or without a body. Status 0: the connection ended instead.
  Received receive(bool to_head = false) {
    Received answer;
    while (buffer_.find("\r\n\r\n") == std::string::npos)
      if (!receive_some()) return answer;
    const auto end = buffer_.find("\r\n\r\n") + 4;
    answer.head = buffer_.substr(0, end);
    buffer_.erase(0, end);
    answer.status = static_cast<int>(whole_number(answer.head.substr(9, 3)).value_or(0));
    const auto length = answer.header("Content-Length");
    const auto bytes = to_head ? 0 : static_cast<std::size_t>(whole_number(length).value_or(0));
    while (buffer_.size() < bytes)
      if (!receive_some()) return {};
    answer.body = buffer_.substr(0, bytes);
    buffer_.erase(0, bytes);
    return answer;
  }
  Received get(const std::string& path, const std::string& lines = "") {
    send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n");
    return receive();
  }
  Received post(const std::string& path, std::string_view body, const std::string& lines = "") {
    return with_body("POST", path, body, lines);
  }
  Received with_body(const std::string& method,
                     const std::string& path,
                     std::string_view body,
                     const std::string& lines = "") {
    send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n" + lines + "\r\n" + std::string(body));
    return receive(method == "HEAD");
  }
  // Reads until the text came. False: the connection ended or nothing came for 10 seconds.
  bool read_until(std::string_view text) {
    while (buffer_.find(text) == std::string::npos)
      if (!receive_some()) return false;
    return true;
  }
  // True once the server has closed the connection.
  bool ended() {
    while (receive_some()) {}
    return !timed_out_;
  }
  [[nodiscard]] const std::string& unread() const { return buffer_; }

 private:
  bool receive_some() {
    char part[16384];
    const auto bytes = recv(socket_, part, sizeof part, 0);
    timed_out_ = bytes < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    if (bytes <= 0) return false;
    buffer_.append(part, static_cast<std::size_t>(bytes));
    return true;
  }

  int socket_;
  bool timed_out_ = false;
  std::string buffer_;
};

}  // namespace takar::web
