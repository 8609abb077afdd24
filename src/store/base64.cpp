#include "store/internal/base64.hpp"

namespace takar::store {
namespace {

constexpr std::string_view kLetters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::string to_base64(std::span<const std::uint8_t> bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const auto left = bytes.size() - at;
    std::uint32_t three = std::uint32_t{bytes[at]} << 16U;
    if (left > 1) three |= std::uint32_t{bytes[at + 1]} << 8U;
    if (left > 2) three |= std::uint32_t{bytes[at + 2]};
    text += kLetters[three >> 18U];
    text += kLetters[(three >> 12U) & 63U];
    text += left > 1 ? kLetters[(three >> 6U) & 63U] : '=';
    text += left > 2 ? kLetters[three & 63U] : '=';
  }
  return text;
}

std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text) {
  std::vector<std::uint8_t> bytes;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const char letter : text.substr(0, text.find('='))) {
    const auto value = kLetters.find(letter);
    if (value == std::string_view::npos) return std::nullopt;
    held = (held << 6U) | static_cast<std::uint32_t>(value);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push_back(static_cast<std::uint8_t>(held >> bits));
    held &= (1U << bits) - 1U;
  }
  if (to_base64(bytes) != text) return std::nullopt;
  return bytes;
}

}  // namespace takar::store
