#pragma once
// Keeps certificates, revocation lists and status answers in a signed PDF, so that its signatures
// can be judged when nobody publishes them any more (B-LT).
// Source: ETSI EN 319 142-1 V1.1.1, 5.4.2.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace takar::signature {

// All DER.
struct KeptFiles {
  std::vector<std::string> certificates, revocation_lists, status_answers;
};

// Files as an issuer gives them out, in DER or PEM: certificates, CRLs, OCSP answers, told apart by
// their content. Rejects with signature.bad_evidence {which, from 1}.
[[nodiscard]] Result<KeptFiles> read_evidence(const std::vector<std::string>& files);

// The PDF with the files appended to its store; the signatures on it stay valid.
// Rejects as sign_pdf does, without signature.bad_mark.
[[nodiscard]] Result<std::string> keep_evidence(std::string_view pdf, const KeptFiles&);

}  // namespace takar::signature
