#include "web/client_address.hpp"

#include <algorithm>
#include <array>

#include <arpa/inet.h>

#include "base/text.hpp"

namespace takar::web {
namespace {

bool is_address(const std::string& text) {
  std::array<unsigned char, 16> bytes{};
  return inet_pton(AF_INET, text.c_str(), bytes.data()) == 1 ||
         inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1;
}

bool contains(const std::vector<std::string>& list, const std::string& address) {
  return std::find(list.begin(), list.end(), address) != list.end();
}

}  // namespace

bool is_loopback(const std::string& address) {
  return address == "::1" || address.starts_with("127.") || address.starts_with("::ffff:127.");
}

void set_client(Request& request,
                const std::string& socket_address,
                const std::vector<std::string>& trusted) {
  request.peer = socket_address;
  request.loopback = is_loopback(socket_address);
  if (!contains(trusted, socket_address)) return;
  request.secure = equal_ignoring_case(request.header("X-Forwarded-Proto"), "https");
  request.loopback = false;
  // From the right: the last name that no trusted proxy bears is the client.
  const auto names = split(request.header("X-Forwarded-For"), ',');
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    const std::string address(trim(*name));
    if (!is_address(address)) return;
    request.peer = address;
    if (!contains(trusted, address)) return;
  }
}

}  // namespace takar::web
