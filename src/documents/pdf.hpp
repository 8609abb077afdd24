#pragma once
// Draws a document as PDF. The same document gives the same bytes, on any machine with the same
// versions of the drawing libraries and fonts: dates come from the document, fonts are embedded,
// and nothing asks the clock.

#include <string>

#include "documents/model.hpp"

namespace takar::documents {

// The bytes of a PDF/A-2b file. Nothing is cut: text wraps, tables and rows continue on the next
// page, and a character that the font does not have is printed as its number, e.g. [U+1F600].
// Safe to call on several threads. Throws Fault if the fonts are missing or the drawing fails.
[[nodiscard]] std::string render_pdf(const Document&);

}  // namespace takar::documents
