#pragma once
// The way back to a client that waits. A handler may keep it and answer later, from any thread:
// the writer thread answers an act after its COMMIT, and nobody sat waiting for it.

#include <cstdint>

#include "web/http.hpp"

namespace takar::web {

class IoThread;

// A plain value: it names the waiting connection and owns nothing. It must not be used after the
// HttpServer was destroyed; the connection may be gone long before, then an answer is dropped.
class Reply {
 public:
  Reply(IoThread& thread, std::uint64_t ticket) : thread_(&thread), ticket_(ticket) {}

  // Any thread. The first answer counts, later ones are dropped. Cannot fail.
  void send(Response response) const;
  // Any thread. Admission went well: the connection may read the body. Cannot fail.
  void go_on() const;

 private:
  IoThread* thread_;
  std::uint64_t ticket_;
};

}  // namespace takar::web
