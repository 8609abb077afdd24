#pragma once
// What a certificate says of itself, and which algorithms are strong enough to believe.

#include <optional>
#include <string>

#include <openssl/x509.h>

#include "base/time.hpp"

namespace takar::signature {

// The common name; the whole subject when there is none.
[[nodiscard]] std::string common_name(const X509_NAME*);

// UTC, whole seconds. Empty if OpenSSL cannot read it.
[[nodiscard]] std::optional<Instant> instant_of(const ASN1_TIME*);

// The key usage, when stated, names digital signature or non-repudiation.
// Source: RFC 5280, 4.2.1.3.
[[nodiscard]] bool may_sign(X509*);

// RSA from 2048 bits, elliptic curves from 256. Source: ETSI TS 119 312 V1.4.3, 6.2.
[[nodiscard]] bool is_strong(const EVP_PKEY*);

// SHA-256, SHA-384 or SHA-512. Source: ETSI TS 119 312 V1.4.3, 5.2.
[[nodiscard]] bool is_strong_digest(int nid);

}  // namespace takar::signature
