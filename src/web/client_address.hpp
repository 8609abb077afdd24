#pragma once
// Who is at the other end. What a proxy says of its client is believed only if the proxy's own
// address was configured; from anybody else the X-Forwarded-* lines are noise.

#include <string>
#include <vector>

#include "web/http.hpp"

namespace takar::web {

// Sets peer, secure and loopback of the request. `socket_address` is an IPv4 or IPv6 address as
// text; `trusted` are addresses of that form.
void set_client(Request&,
                const std::string& socket_address,
                const std::vector<std::string>& trusted);

[[nodiscard]] bool is_loopback(const std::string& address);

}  // namespace takar::web
