#include "http_client.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <utility>

namespace takar::bench {
namespace {

constexpr std::size_t kChunk = 65536;

}  // namespace

std::string request_text(std::string_view method,
                         std::string_view target,
                         const Headers& headers,
                         std::string_view body) {
  std::string text;
  text.append(method).append(" ").append(target).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
  for (const auto& [name, value] : headers)
    text.append(name).append(": ").append(value).append("\r\n");
  if (!body.empty())
    text.append("Content-Type: application/json\r\nContent-Length: ")
        .append(std::to_string(body.size()))
        .append("\r\n");
  return text.append("\r\n").append(body);
}

std::string header_of(const Answer& answer, std::string_view name) {
  const auto mark = "\r\n" + std::string(name) + ": ";
  const auto at = answer.head.find(mark);
  if (at == std::string::npos) return {};
  const auto from = at + mark.size();
  return answer.head.substr(from, answer.head.find("\r\n", from) - from);
}

bool take_answer(std::string& buffer, Answer& answer) {
  const auto end = buffer.find("\r\n\r\n");
  if (end == std::string::npos) return false;
  answer.head = buffer.substr(0, end + 2);
  const auto length = header_of(answer, "Content-Length");
  const auto bytes = length.empty() ? std::size_t{0} : std::stoul(length);
  if (buffer.size() < end + 4 + bytes) return false;
  answer.status = std::stoi(buffer.substr(9, 3));
  answer.body = buffer.substr(end + 4, bytes);
  buffer.erase(0, end + 4 + bytes);
  return true;
}

Connection::Connection(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("the server does not answer");
  const int on = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Connection::~Connection() {
  if (socket_ >= 0) ::close(socket_);
}

Connection::Connection(Connection&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), buffer_(std::move(other.buffer_)) {}

void Connection::send(std::string_view text) const {
  while (!text.empty()) {
    const auto sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
    if (sent <= 0) throw std::runtime_error("the server closed the connection");
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
}

bool Connection::read_some() {
  std::array<char, kChunk> chunk;
  const auto got = ::recv(socket_, chunk.data(), chunk.size(), 0);
  if (got <= 0) return false;
  buffer_.append(chunk.data(), static_cast<std::size_t>(got));
  return true;
}

Answer Connection::ask(std::string_view text) {
  send(text);
  Answer answer;
  while (!take(answer))
    if (!read_some()) throw std::runtime_error("the server closed the connection");
  return answer;
}

}  // namespace takar::bench
