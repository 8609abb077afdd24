#pragma once
// SHA-256 and its printed form.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct evp_md_ctx_st;  // OpenSSL's EVP_MD_CTX.

namespace takar {

using Sha256 = std::array<std::uint8_t, 32>;

// The digest of the parts as if they stood in one piece. Source: FIPS 180-4.
[[nodiscard]] Sha256 sha256(std::initializer_list<std::span<const std::uint8_t>> parts);
[[nodiscard]] Sha256 sha256(std::string_view text);

// The digest of bytes that come piece by piece, for what is too large to be held at once.
class RunningSha256 {
 public:
  RunningSha256();
  void add(std::span<const std::uint8_t>);
  // Call it once, last.
  [[nodiscard]] Sha256 finish();

 private:
  std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> context_;
};

// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string to_hex(std::span<const std::uint8_t>);
// Empty if `text` is not exactly 64 hexadecimal digits.
[[nodiscard]] std::optional<Sha256> sha256_from_hex(std::string_view text);

[[nodiscard]] inline std::span<const std::uint8_t> bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace takar
