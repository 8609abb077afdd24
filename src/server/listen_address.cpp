#include "server/listen_address.hpp"

#include <arpa/inet.h>

#include <charconv>

namespace takar::server {
namespace {

bool is_ipv4(const std::string& text) {
  in_addr parsed{};
  return inet_pton(AF_INET, text.c_str(), &parsed) == 1;
}

bool is_ipv6(const std::string& text) {
  in6_addr parsed{};
  return inet_pton(AF_INET6, text.c_str(), &parsed) == 1;
}

}  // namespace

Result<ListenAddress> listen_address(std::string_view text) {
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos)
    return reject("server.bad_listen_address", {std::string(text)});
  auto host = text.substr(0, colon);
  const auto port_text = text.substr(colon + 1);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  ListenAddress listen{std::string(host)};
  const auto [stop, error] =
      std::from_chars(port_text.data(), port_text.data() + port_text.size(), listen.port);
  const bool whole = error == std::errc{} && stop == port_text.data() + port_text.size();
  if (!whole || (!is_ipv4(listen.address) && !is_ipv6(listen.address)))
    return reject("server.bad_listen_address", {std::string(text)});
  return listen;
}

bool is_loopback(const ListenAddress& listen) {
  return listen.address == "::1" || (is_ipv4(listen.address) && listen.address.starts_with("127."));
}

}  // namespace takar::server
