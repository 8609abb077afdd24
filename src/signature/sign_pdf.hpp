#pragma once
// Signs a PDF (PAdES baseline B and T): the signature is appended, the bytes before stay as they
// were, and what signatures others made before stays valid. Source: ETSI EN 319 142-1 V1.1.1.

#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"
#include "signature/signer_key.hpp"
#include "signature/time_stamp.hpp"

namespace takar::signature {

// The visible mark: a QR code. Name, position and NIP stand in the page itself, so that an unsigned
// print never claims to be signed. Points from the page's lower left corner.
struct VisibleMark {
  std::string qr_text;
  int left = 0, bottom = 0, side = 60;
  int page = -1;  // From 0; -1 is the last page.
};

struct SigningAct {
  Instant at{};        // UTC; stands in the file as the stated time.
  std::string reason;  // Why, e.g. "Menyetujui"; "" for none.
  std::optional<VisibleMark> mark;
};

// Without time stamps, the same file, key and act give a file that differs only where the algorithm
// draws lots (EC): B-B. With them, the signature carries one over its value: B-T.
// Rejects with signature.not_a_pdf, signature.pdf_too_large, signature.encrypted_pdf,
// signature.damaged_pdf, signature.closed_to_changes, signature.bad_mark or as TimeStamps::stamp
// does; nothing is signed then.
[[nodiscard]] Result<std::string> sign_pdf(std::string_view pdf,
                                           const SignerKey&,
                                           const SigningAct&,
                                           const TimeStamps* = nullptr);

// A time stamp over the whole document with every signature in it, so that they can be judged as of
// now (UTC) when their certificates are long out of force. Rejects as sign_pdf does.
// Source: ETSI EN 319 142-1 V1.1.1, 5.4.3.
[[nodiscard]] Result<std::string> stamp_pdf(std::string_view pdf, const TimeStamps&, Instant now);

}  // namespace takar::signature
