#pragma once
// Draws a document as PDF. The same document gives the same bytes, on any machine with the same
// versions of the drawing libraries and fonts: dates come from the document, fonts are embedded,
// and nothing asks the clock.

#include <cstdint>
#include <string>
#include <vector>

#include "documents/model.hpp"

namespace takar::documents {

// The bytes of a PDF/A-2b file, or of PDF/A-3b if the document has figures for programs. Nothing is
// cut: text wraps, tables and rows continue on the next page, and a character that the font does
// not have is printed as its number, e.g. [U+1F600].
// Safe to call on several threads. Throws Fault if the fonts are missing or the drawing fails.
[[nodiscard]] std::string render_pdf(const Document&);

// How many pages it has; a signature adds none. Throws Fault as render_pdf() does.
[[nodiscard]] std::int64_t page_count(const Document&);

// Where one signature of the document goes: a square in the middle of the room that was left for
// it. Points from the page's lower left corner.
struct SignaturePlace {
  std::string position, name, nip;  // As the block prints them.
  int page = 0;                     // From 0.
  int left = 0, bottom = 0, side = 0;
};

// In the order of the document's signature blocks. Throws Fault as render_pdf() does.
[[nodiscard]] std::vector<SignaturePlace> signature_places(const Document&);

}  // namespace takar::documents
