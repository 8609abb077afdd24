#pragma once
// Was a certificate revoked? As lists (CRL) and answers (OCSP) say that were kept with a document.

#include "signature/trust.hpp"

namespace takar::signature {

enum class Word : std::uint8_t { kNone, kGood, kRevoked };

struct Issued {
  X509* certificate;
  X509* issuer;
};

// What the evidence says of the certificate as of `at` (UTC): only signed by its issuer, or for
// OCSP by whom the issuer appointed, with a strong digest, and not out of date at `at`.
// Source: RFC 5280, 6.3; RFC 6960, 3.2.
[[nodiscard]] Word word_on(const Issued&, const Evidence&, const TrustAnchors&, Instant at);

}  // namespace takar::signature
