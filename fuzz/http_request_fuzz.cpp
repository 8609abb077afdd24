// A request as it comes from the network: guard, parser, target, and the body in two pieces.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include <boost/asio/buffer.hpp>

#include "base/check.hpp"
#include "web/framing.hpp"
#include "web/message_parser.hpp"
#include "web/target.hpp"

namespace {

constexpr std::uint64_t kBodyBytesMax = 1000;
constexpr std::string_view kEmptyLine = "\r\n\r\n";

void put_body(takar::web::MessageParser& parser, std::string_view rest) {
  std::uint64_t kept = 0;
  parser.receive_body(kBodyBytesMax, [&](std::string_view part) {
    kept += part.size();
    return true;
  });
  boost::system::error_code error;
  while (!rest.empty() && !parser.is_done()) {
    const auto piece = rest.substr(0, std::max<std::size_t>(rest.size() / 2, 1));
    const auto used = parser.put(boost::asio::buffer(piece.data(), piece.size()), error);
    TAKAR_CHECK(used <= piece.size(), "the parser took more than it was given");
    if (error || used == 0) break;
    rest.remove_prefix(used);
  }
  TAKAR_CHECK(kept <= kBodyBytesMax, "a body grew beyond its limit");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(bytes), size);
  const auto end = all.find(kEmptyLine);
  const auto head = all.substr(0, end == all.npos ? end : end + kEmptyLine.size());
  if (takar::web::check_framing(head)) return 0;
  takar::web::MessageParser parser;
  boost::system::error_code error;
  const auto used = parser.put(boost::asio::buffer(head.data(), head.size()), error);
  if (error || used != head.size() || !parser.is_header_done()) return 0;
  if (const auto target = takar::web::read_target(parser.target()))
    TAKAR_CHECK(target->path.starts_with('/') && target->path.find("/../") == target->path.npos,
                "a path leads out of the site");
  if (!parser.is_done()) put_body(parser, all.substr(head.size()));
  return 0;
}
