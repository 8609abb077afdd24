#pragma once
// One signature or time stamp against the bytes it speaks of.

#include <optional>
#include <string>
#include <string_view>

#include "signature/trust.hpp"

namespace takar::signature {

// The bytes that were signed, in their two parts, and what judges them.
struct Signed {
  std::string_view before, after;
  const TrustAnchors& anchors;
  const Evidence& evidence;
  Instant at;  // UTC: when the certificates must have been in force.
};

struct CmsFinding {
  // Why the signature is not good, for the bytes alone; empty if they are what was signed.
  std::optional<Rejection> wrong;
  std::string name, issuer;            // Common names in the signer's and the issuer's certificate.
  std::optional<Instant> stamped_at;   // UTC; proved by a trusted authority, never by the signer.
  ChainVerdict chain;                  // Judged at `stamped_at`, else at `Signed::at`.
  std::optional<Instant> first, last;  // The certificate's own period, UTC.
};

// `der` may be followed by zeros and by nothing else. A signature that names its certificate in
// the signed part is held to it; `must_name` says that it has to.
// Wrong is signature.bad_cms, signature.content_changed or signature.weak_algorithm.
[[nodiscard]] CmsFinding check_signature(std::string_view der, const Signed&, bool must_name);

// The same for a time stamp over a document. Source: RFC 3161; EN 319 142-1, 5.4.3.
[[nodiscard]] CmsFinding check_document_stamp(std::string_view der, const Signed&);

}  // namespace takar::signature
