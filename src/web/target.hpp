#pragma once
// The request target: path and query, decoded once and strictly, so that no later reader can
// understand the same bytes in another way.

#include <optional>
#include <string>
#include <string_view>

namespace takar::web {

struct Target {
  std::string path;   // Decoded; begins with "/".
  std::string query;  // Raw, without "?".
};

inline constexpr std::size_t kTargetBytesMax = 8192;

// Reads origin-form, and absolute-form with http or https (its authority is dropped). Empty if it
// is too long, malformed, has a dot segment or an empty segment, or decodes to a slash, backslash,
// control character or bytes that are not UTF-8. Source: RFC 9112, 3.2; RFC 3986, 2.1.
[[nodiscard]] std::optional<Target> read_target(std::string_view);

// Empty if a "%" is not followed by two hexadecimal digits. In a query "+" is a blank.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view, bool plus_is_blank);

}  // namespace takar::web
