#include "web/framing.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "web/http.hpp"

namespace takar::web {
namespace {

using Flaw = std::optional<FramingFlaw>;

// What the lines of one head said so far about the length of the body.
struct Seen {
  int hosts = 0;
  int lengths = 0;
  int codings = 0;
  std::size_t lines = 0;
};

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool holds_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7f;
  });
}

bool is_host(std::string_view text) {
  return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view(".-_:[]").find(c) != std::string_view::npos;
  });
}

Flaw check_request_line(std::string_view line) {
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == std::string_view::npos || first == last)
    return FramingFlaw{400, "the request line has not three parts"};
  if (!is_token(line.substr(0, first))) return FramingFlaw{400, "the method is not a token"};
  const auto target = line.substr(first + 1, last - first - 1);
  const bool printable =
      std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7f; });
  if (target.empty() || !printable)
    return FramingFlaw{400, "the target holds a blank or a byte beyond ASCII"};
  const auto version = line.substr(last + 1);
  if (version == "HTTP/1.1" || version == "HTTP/1.0") return std::nullopt;
  if (version.size() == 8 && version.starts_with("HTTP/") && version[6] == '.')
    return FramingFlaw{505, "only HTTP/1.1 and HTTP/1.0 are spoken"};
  return FramingFlaw{400, "the version is malformed"};
}

Flaw check_length_field(std::string_view name, std::string_view value, Seen& seen) {
  if (equal_ignoring_case(name, "Host")) {
    if (++seen.hosts > 1) return FramingFlaw{400, "two Host lines"};
    if (!is_host(value)) return FramingFlaw{400, "the Host is malformed"};
  } else if (equal_ignoring_case(name, "Content-Length")) {
    if (++seen.lengths > 1) return FramingFlaw{400, "two Content-Length lines"};
    if (!is_digits(value) || value.size() > 18)
      return FramingFlaw{400, "the Content-Length is not a number"};
  } else if (equal_ignoring_case(name, "Transfer-Encoding")) {
    if (++seen.codings > 1) return FramingFlaw{400, "two Transfer-Encoding lines"};
    if (!equal_ignoring_case(value, "chunked"))
      return FramingFlaw{400, "an unknown transfer coding"};
  } else if (equal_ignoring_case(name, "Expect") && !equal_ignoring_case(value, "100-continue")) {
    return FramingFlaw{417, "an unknown expectation"};
  }
  return std::nullopt;
}

Flaw check_field(std::string_view line, Seen& seen) {
  if (++seen.lines > kHeaderLinesMax) return FramingFlaw{431, "too many header lines"};
  if (line.front() == ' ' || line.front() == '\t') return FramingFlaw{400, "a folded header line"};
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return FramingFlaw{400, "a header line without a colon"};
  const auto name = line.substr(0, colon);
  if (!is_token(name)) return FramingFlaw{400, "the name of a header is not a token"};
  return check_length_field(name, trim(line.substr(colon + 1)), seen);
}

Flaw check_whole(const Seen& seen, bool version_one_one) {
  if (version_one_one && seen.hosts == 0) return FramingFlaw{400, "the Host line is missing"};
  if (seen.codings > 0 && seen.lengths > 0)
    return FramingFlaw{400, "both Content-Length and Transfer-Encoding"};
  if (seen.codings > 0 && !version_one_one)
    return FramingFlaw{400, "Transfer-Encoding in HTTP/1.0"};
  return std::nullopt;
}

}  // namespace

Flaw check_framing(std::string_view head) {
  if (head.size() > kHeadBytesMax) return FramingFlaw{431, "the header is too long"};
  Seen seen;
  bool version_one_one = false;
  for (bool first = true; !head.empty(); first = false) {
    const auto end = head.find('\n');
    if (end == std::string_view::npos) return FramingFlaw{400, "the header does not end"};
    if (end == 0 || head[end - 1] != '\r') return FramingFlaw{400, "a line ends without CR"};
    const auto line = head.substr(0, end - 1);
    head.remove_prefix(end + 1);
    if (holds_control(line)) return FramingFlaw{400, "a control character in the header"};
    if (line.empty() && !first) {
      if (!head.empty()) return FramingFlaw{400, "bytes after the empty line"};
      return check_whole(seen, version_one_one);
    }
    if (first) version_one_one = line.ends_with("HTTP/1.1");
    if (auto flaw = first ? check_request_line(line) : check_field(line, seen)) return flaw;
  }
  return FramingFlaw{400, "the header does not end"};
}

}  // namespace takar::web
