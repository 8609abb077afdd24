#pragma once
// Writes a document as DOCX (ECMA-376), for an office that goes on writing in its word processor.
// The same model that the PDF is drawn from, in the same order: nothing can be in one and not in
// the other. The same document gives the same bytes.

#include <string>

#include "documents/model.hpp"

namespace takar::documents {

// The bytes of the file. Header rows of tables come again on every page, the foot counts pages, and
// signatures stay together. Safe to call on several threads. Throws Fault if there is no memory.
[[nodiscard]] std::string render_docx(const Document&);

}  // namespace takar::documents
