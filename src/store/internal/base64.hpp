#pragma once
// Base64 with padding, as signed notes write it. Source: RFC 4648, section 4.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace takar::store {

[[nodiscard]] std::string to_base64(std::span<const std::uint8_t>);
// Empty unless `text` is exactly what to_base64() writes.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text);

}  // namespace takar::store
