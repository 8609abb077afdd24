#pragma once
// Verifies every signature of a PDF: are the bytes what was signed, by whom, when, and what was
// changed afterwards. Believes no server and asks none.

#include <string>
#include <string_view>
#include <vector>

#include "signature/cms_check.hpp"
#include "signature/later_changes.hpp"

namespace takar::signature {

// Source: ETSI EN 319 102-1 V1.3.1, 5.1.3 (passed, indeterminate, failed).
enum class Standing : std::uint8_t {
  kValid,
  kUnknown,  // The bytes are whole, but whose key it was cannot be established.
  kNotValid,
};

// How long a signature can be judged: as long as its certificate is in force, after that, after its
// issuer is gone, and after the algorithms of today are weak.
// Source: ETSI EN 319 142-1 V1.1.1, 6.1.
enum class Level : std::uint8_t { kB, kT, kLt, kLta };

struct SignatureFinding {
  std::string field;        // The field's name in the form.
  bool time_stamp = false;  // A time stamp over the document instead of a person's signature.
  std::string claimed_at;   // What the signer's machine said, as the file has it; proves nothing.
  std::size_t bytes = 0;    // Signed up to here: the end of its revision.
  CmsFinding cms;
  LaterChanges later;
  Level level = Level::kB;  // As far as trusted time stamps and certificates carry it.
  // Why it is not valid; empty if it is. The first of its reasons.
  std::optional<Rejection> reason;
  [[nodiscard]] Standing standing() const;
};

struct PdfVerdict {
  std::size_t bytes = 0;
  std::vector<SignatureFinding> signatures;  // In the order of their revisions.
  // The worst of all. Never valid without trust anchors: nobody would be known.
  [[nodiscard]] Standing standing() const;
};

inline constexpr std::size_t kSignaturesMax = 200;

// `at` (UTC) is now. A finding, not a rejection, tells of a signature that is not valid.
// Rejects with signature.none, signature.not_a_pdf, signature.pdf_too_large,
// signature.encrypted_pdf, signature.damaged_pdf {what} or signature.too_many.
[[nodiscard]] Result<PdfVerdict> verify_pdf(std::string_view bytes,
                                            const TrustAnchors&,
                                            Instant at);

}  // namespace takar::signature
