#pragma once
// A socket beside the store by which the operator's own commands reach the running server, because
// they may not open the store a second time: `takar backup`, `takar release-case` and its list.
//
// Only who may enter the data folder (mode 0700) can reach it. One request a connection: a line of
// words in, lines of text out, the first one "ok", "no" or "failed".

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <thread>

namespace takar::server {

// `database` is the store's file; the socket lies beside it.
[[nodiscard]] std::string control_path(const std::string& database);

struct ControlAnswer {
  bool done = false;  // False: a rule said no; `words` say why.
  std::string words;

  bool operator==(const ControlAnswer&) const = default;
};

class ControlSocket {
 public:
  // Answers one request; what it throws is told to the caller as "failed".
  using Answer = std::function<ControlAnswer(const std::string& request)>;

  // Listens until destroyed. Throws Fault if the socket cannot be made.
  ControlSocket(const std::string& path, Answer);
  ~ControlSocket();
  ControlSocket(const ControlSocket&) = delete;
  ControlSocket& operator=(const ControlSocket&) = delete;

 private:
  void serve();
  void answer(int connection);

  std::string path_;
  Answer answer_;
  int socket_ = -1;
  std::atomic<bool> stopping_{false};
  std::thread thread_;
};

// Asks the server that runs on that store. Empty: none runs there. Throws Fault with the server's
// own words if it failed.
[[nodiscard]] std::optional<ControlAnswer> ask_running_server(const std::string& database,
                                                              const std::string& request);

}  // namespace takar::server
