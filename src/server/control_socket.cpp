#include "server/control_socket.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>

#include "base/fault.hpp"

namespace takar::server {
namespace {

constexpr std::size_t kRequestBytesMax = 8192;
constexpr std::string_view kOk = "ok\n";
constexpr std::string_view kNoLine = "no\n";
constexpr std::string_view kFailed = "failed\n";

// Closed when it goes out of scope.
struct Descriptor {
  int number = -1;
  explicit Descriptor(int opened) : number(opened) {}
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
};

sockaddr_un address_of(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path)
    throw Fault("jalur folder data terlalu panjang / the path of the data folder is too long");
  std::memcpy(address.sun_path, path.data(), path.size());
  return address;
}

bool connects(int socket, const sockaddr_un& address) {
  return ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

void write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto sent = ::send(descriptor, text.data(), text.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;  // Whoever asked has gone.
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
}

// Up to the end of the line, or of the stream.
std::string read_line(int descriptor) {
  std::string line;
  char letter = 0;
  while (line.size() < kRequestBytesMax && ::read(descriptor, &letter, 1) == 1 && letter != '\n')
    line += letter;
  return line;
}

std::string read_rest(int descriptor) {
  std::string text;
  std::array<char, 4096> chunk{};
  for (ssize_t got = 0; (got = ::read(descriptor, chunk.data(), chunk.size())) > 0;)
    text.append(chunk.data(), static_cast<std::size_t>(got));
  return text;
}

}  // namespace

std::string control_path(const std::string& database) {
  return database + ".control";
}

ControlSocket::ControlSocket(const std::string& path, Answer answer)
    : path_(path), answer_(std::move(answer)) {
  const auto address = address_of(path_);
  ::unlink(
      path_.c_str());  // Left by a server that was killed; the store's lock says that none runs.
  socket_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const auto mask = ::umask(0177);
  const bool bound =
      socket_ >= 0 &&
      ::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
      ::listen(socket_, 4) == 0;
  ::umask(mask);
  if (!bound) throw Fault("soket kendali tidak dapat dibuat / the control socket cannot be made");
  thread_ = std::thread([this] { serve(); });
}

ControlSocket::~ControlSocket() {
  stopping_ = true;
  ::shutdown(socket_, SHUT_RDWR);
  thread_.join();
  ::close(socket_);
  ::unlink(path_.c_str());
}

void ControlSocket::serve() {
  while (!stopping_) {
    const Descriptor connection(::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC));
    if (connection.number >= 0) answer(connection.number);
  }
}

void ControlSocket::answer(int connection) {
  std::string text;
  try {
    const auto given = answer_(read_line(connection));
    text = std::string(given.done ? kOk : kNoLine) + given.words;
  } catch (const std::exception& failure) {
    text = std::string(kFailed) + failure.what();
  }
  write_all(connection, text);
}

std::optional<ControlAnswer> ask_running_server(const std::string& database,
                                                const std::string& request) {
  const auto address = address_of(control_path(database));
  const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (socket.number < 0 || !connects(socket.number, address)) return std::nullopt;
  write_all(socket.number, request + "\n");
  auto text = read_rest(socket.number);
  if (text.starts_with(kOk)) return ControlAnswer{true, text.substr(kOk.size())};
  if (text.starts_with(kNoLine)) return ControlAnswer{false, text.substr(kNoLine.size())};
  if (text.starts_with(kFailed)) throw Fault(text.substr(kFailed.size()));
  throw Fault("server berhenti sebelum menjawab / the server stopped before it answered");
}

}  // namespace takar::server
