#pragma once
// Small tools for text: cutting, folding, and telling whether bytes are text at all.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace takar {

// Without the blanks, tabs and line ends at both sides. Borrows.
[[nodiscard]] std::string_view trim(std::string_view text);

// The parts between the marks, empty ones included; at least one. Borrows.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char mark);

// A-Z become a-z; every other byte stays.
[[nodiscard]] std::string to_lower_ascii(std::string_view text);
// a-z become A-Z; every other byte stays.
[[nodiscard]] std::string to_upper_ascii(std::string_view text);

// A number written as decimal digits alone. Empty if it is none, or beyond 63 bits.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view digits);

// Whether the bytes are well-formed UTF-8: no overlong form, no surrogate, nothing beyond U+10FFFF.
// Source: RFC 3629.
[[nodiscard]] bool is_utf8(std::string_view text);

// Bytes of the well-formed UTF-8 character that opens `text`: 1-4; 0 if there is none.
[[nodiscard]] std::size_t utf8_width(std::string_view text);

}  // namespace takar
