#pragma once
// Whom the person who verifies believes: roots that he names himself. No list of the operating
// system is asked, because a web root is no promise about a civil servant's name.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "signature/internal/openssl_handle.hpp"

namespace takar::signature {

class TrustAnchors {
 public:
  // None: nobody is believed.
  TrustAnchors();
  // One or more certificates in PEM, at most kAnchorsMax. Rejects with signature.bad_trust_file.
  [[nodiscard]] static Result<TrustAnchors> from_pem(std::string_view);

  [[nodiscard]] bool empty() const { return sk_X509_num(roots_.get()) == 0; }
  // A store that believes the roots at `at`. Throws Fault if there is no memory.
  [[nodiscard]] CertificateStore store(Instant at) const;

 private:
  Certificates roots_;
};

inline constexpr int kAnchorsMax = 200;

// What a document carries so that it can be verified later (DSS); believed only as far as the
// signatures on it reach a root.
struct Evidence {
  Certificates certificates;
  Revocations revocations;
  std::vector<StatusAnswer> answers;  // OCSP.
};

enum class Trust : std::uint8_t {
  kTrusted,
  kNoAnchors,
  kNotTrusted,
  kExpired,
  kNotYetValid,
  kRevoked,
};
// Good: there is word on every certificate below the root.
enum class Revocation : std::uint8_t { kNotChecked, kGood };

struct ChainVerdict {
  Trust trust = Trust::kNoAnchors;
  Revocation revocation = Revocation::kNotChecked;
};

// Whether `signer` reaches a root at `at` (UTC), over `others` and the document's evidence; and
// what the lists and answers in the evidence say of each certificate on the way. One that was
// revoked after `at` was good.
[[nodiscard]] ChainVerdict check_chain(
    X509* signer, const STACK_OF(X509) * others, const TrustAnchors&, const Evidence&, Instant at);

}  // namespace takar::signature
