#pragma once
// A PDF opened for reading only, without repair: what its own cross-reference says, or nothing.

#include <memory>
#include <string_view>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "base/result.hpp"

namespace takar::signature {

inline constexpr std::size_t kPdfBytesMax = std::size_t{64} << 20;

using PdfObject = QPDFObjectHandle;

// Borrows the bytes, which must outlive what is answered. Refuses what two readers could read
// differently: junk before the head or after the end, an old table beside a new one, encryption.
// Rejects with signature.not_a_pdf, signature.pdf_too_large, signature.encrypted_pdf or
// signature.damaged_pdf {what}.
[[nodiscard]] Result<std::unique_ptr<QPDF>> open_pdf(std::string_view bytes);

// Where the last cross-reference begins, as the file's tail says. Bug if the file was not opened.
[[nodiscard]] std::size_t last_xref(std::string_view bytes);

// The number of fields a form may have, and the depth of its tree.
inline constexpr int kFieldsMax = 2000;
inline constexpr int kFieldDepthMax = 20;

// The signature fields of the form, in the form's order. Rejects with signature.damaged_pdf.
[[nodiscard]] Result<std::vector<PdfObject>> signature_fields(QPDF&);

// True if the name of `object` under `key` is `name`, e.g. is_name(page, "/Type", "/Page").
[[nodiscard]] bool has_name(PdfObject object, const char* key, std::string_view name);

}  // namespace takar::signature
