#pragma once
// Where the server listens: "127.0.0.1:8080", "[::1]:8080".

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace takar::server {

struct ListenAddress {
  std::string address;     // IPv4 or IPv6, without brackets.
  std::uint16_t port = 0;  // 0: any free one.
};

// Rejects with server.bad_listen_address {text}.
[[nodiscard]] Result<ListenAddress> listen_address(std::string_view text);

// Only this machine can reach it: 127.0.0.0/8 or ::1. Source: RFC 1122, 3.2.1.3; RFC 4291, 2.5.3.
[[nodiscard]] bool is_loopback(const ListenAddress&);

}  // namespace takar::server
