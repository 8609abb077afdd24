#pragma once
// Runs the content streams of one page of a PDF and collects what they paint.
// Source: ISO 32000-1, 8 and 9.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <qpdf/QPDFPageObjectHelper.hh>

#include "exchange/internal/drawing.hpp"
#include "exchange/internal/pdf_font.hpp"

namespace takar::exchange::internal {

// What the whole document may still take; a page that needs more is refused.
struct PdfAllowance {
  std::size_t operators = 0, points = 0, glyphs = 0;
};

// A picture that a page shows, and how much of the page it fills, in percent.
struct ShownPicture {
  QPDFObjectHandle stream;
  std::int32_t percent = 0;
};

struct ShownPage {
  PaintedPage painted;
  std::vector<ShownPicture> pictures;
};

// The page seen upright, whatever its /Rotate. Throws what qpdf throws for a broken stream, and
// Exhausted beyond the allowance.
struct Exhausted : std::exception {};
[[nodiscard]] ShownPage show_page(QPDFPageObjectHelper page, PdfAllowance&);

}  // namespace takar::exchange::internal
