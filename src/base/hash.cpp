#include "base/hash.hpp"

#include <memory>

#include <openssl/evp.h>

#include "base/check.hpp"

namespace takar {
namespace {

// One context a thread: making one costs more than hashing a short event.
EVP_MD_CTX* thread_context() {
  static thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(
      EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  return context.get();
}

// Fetched once: looking an algorithm up by name takes longer than hashing an event.
const EVP_MD* algorithm() {
  static const EVP_MD* const kSha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return kSha256;
}

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

Sha256 sha256(std::initializer_list<std::span<const std::uint8_t>> parts) {
  auto* context = thread_context();
  bool ok = EVP_DigestInit_ex(context, algorithm(), nullptr) == 1;
  for (const auto part : parts) ok = ok && EVP_DigestUpdate(context, part.data(), part.size()) == 1;
  Sha256 digest{};
  ok = ok && EVP_DigestFinal_ex(context, digest.data(), nullptr) == 1;
  TAKAR_CHECK(ok, "SHA-256 is not available in this build of OpenSSL");
  return digest;
}

Sha256 sha256(std::string_view text) {
  return sha256({bytes_of(text)});
}

RunningSha256::RunningSha256() : context_(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
  TAKAR_CHECK(EVP_DigestInit_ex(context_.get(), algorithm(), nullptr) == 1,
              "SHA-256 is not available in this build of OpenSSL");
}

void RunningSha256::add(std::span<const std::uint8_t> bytes) {
  TAKAR_CHECK(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1,
              "OpenSSL cannot go on with a digest");
}

Sha256 RunningSha256::finish() {
  Sha256 digest{};
  TAKAR_CHECK(EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr) == 1,
              "OpenSSL cannot end a digest");
  return digest;
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const auto byte : bytes) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 15U];
  }
  return text;
}

std::optional<Sha256> sha256_from_hex(std::string_view text) {
  Sha256 digest{};
  if (text.size() != digest.size() * 2) return std::nullopt;
  for (std::size_t i = 0; i < digest.size(); ++i) {
    const int high = digit(text[2 * i]);
    const int low = digit(text[2 * i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    digest[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return digest;
}

}  // namespace takar
