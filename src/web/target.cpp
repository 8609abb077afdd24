#include "web/target.hpp"

#include "base/text.hpp"

namespace takar::web {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Drops "http://host" of an absolute-form target. Empty if there is no path after it.
std::string_view without_authority(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!target.starts_with(scheme)) continue;
    const auto path = target.find('/', scheme.size());
    return path == std::string_view::npos ? "/" : target.substr(path);
  }
  return target;
}

bool is_plain_segment(std::string_view segment) {
  if (segment.empty() || segment == "." || segment == "..") return false;
  for (const char c : segment)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '/' || c == '\\') return false;
  return is_utf8(segment);
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_blank) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus_is_blank) {
      decoded += ' ';
    } else if (text[i] != '%') {
      decoded += text[i];
    } else {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_digit(text[i + 1]);
      const int low = hex_digit(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      decoded += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return decoded;
}

std::optional<Target> read_target(std::string_view text) {
  if (text.size() > kTargetBytesMax) return std::nullopt;
  text = without_authority(text);
  if (text.empty() || text.front() != '/' || text.find('#') != std::string_view::npos)
    return std::nullopt;
  const auto mark = text.find('?');
  Target target;
  if (mark != std::string_view::npos) target.query = text.substr(mark + 1);
  text = text.substr(0, mark);
  while (!text.empty()) {
    text.remove_prefix(1);  // The slash.
    const auto end = text.find('/');
    const auto segment = percent_decoded(text.substr(0, end), false);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end);
    const bool root = segment && segment->empty() && text.empty() && target.path.empty();
    if (!segment || (!root && !is_plain_segment(*segment))) return std::nullopt;
    target.path += '/' + *segment;
  }
  return target;
}

}  // namespace takar::web
