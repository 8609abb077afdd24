#pragma once
// A verdict for people, in Indonesian and English, and for programs.

#include <string>

#include "base/json.hpp"
#include "signature/verify_pdf.hpp"

namespace takar::signature {

// Every signature with its state, and at the end what the verdict proves and what it does not.
[[nodiscard]] std::string words_of(const PdfVerdict&);

// The same, keys in a fixed order; instants are RFC 3339 in UTC, absent ones null.
[[nodiscard]] json::Object json_of(const PdfVerdict&);

}  // namespace takar::signature
