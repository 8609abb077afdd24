#include "signature/certificate.hpp"

#include <array>

#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include "signature/internal/openssl_handle.hpp"

namespace takar::signature {

std::string common_name(const X509_NAME* name) {
  const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
  if (at >= 0) {
    unsigned char* text = nullptr;
    const int size =
        ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (size >= 0) {
      std::string common(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
      OPENSSL_free(text);
      return common;
    }
  }
  std::array<char, 256> whole{};
  X509_NAME_oneline(name, whole.data(), static_cast<int>(whole.size()));
  return whole.data();
}

std::optional<Instant> instant_of(const ASN1_TIME* time) {
  std::tm parts{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
  const auto day = std::chrono::year(parts.tm_year + 1900) /
                   std::chrono::month(static_cast<unsigned>(parts.tm_mon + 1)) /
                   std::chrono::day(static_cast<unsigned>(parts.tm_mday));
  return std::chrono::sys_days(day) + std::chrono::hours(parts.tm_hour) +
         std::chrono::minutes(parts.tm_min) + std::chrono::seconds(parts.tm_sec);
}

bool may_sign(X509* certificate) {
  // Every bit is set when the certificate states no key usage.
  return (X509_get_key_usage(certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

bool is_strong(const EVP_PKEY* key) {
  constexpr int kRsaBitsMin = 2048;
  constexpr int kCurveBitsMin = 256;
  if (key == nullptr) return false;
  const int kind = EVP_PKEY_get_base_id(key);
  if (kind == EVP_PKEY_RSA || kind == EVP_PKEY_RSA_PSS)
    return EVP_PKEY_get_bits(key) >= kRsaBitsMin;
  if (kind == EVP_PKEY_EC) return EVP_PKEY_get_bits(key) >= kCurveBitsMin;
  return kind == EVP_PKEY_ED25519 || kind == EVP_PKEY_ED448;
}

bool is_strong_digest(int nid) {
  return nid == NID_sha256 || nid == NID_sha384 || nid == NID_sha512;
}

}  // namespace takar::signature
