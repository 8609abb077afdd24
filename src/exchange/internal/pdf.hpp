#pragma once
// Reading a PDF: the words and paths of its pages, out of its content streams (ISO 32000-1).

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "exchange/internal/drawing.hpp"

namespace takar::exchange::internal {

inline constexpr std::size_t kPagesMax = 60;            // Longer documents are collections of SOPs.
inline constexpr std::size_t kPathPointsMax = 500'000;  // Of one document.
inline constexpr std::size_t kGlyphsMax = 1'000'000;
inline constexpr std::size_t kOperatorsMax = 3'000'000;

// A picture that fills most of a page: a scan.
struct Picture {
  std::int32_t page = 1;
  std::string bytes;  // A JPEG file, or rows of grey samples.
  std::int32_t width = 0, height = 0;
  bool is_jpeg = false;
};

struct Pdf {
  std::vector<PaintedPage> pages;
  std::vector<Picture> scans;
};

// Rejects with exchange.encrypted, exchange.broken_file, exchange.too_large.
[[nodiscard]] Result<Pdf> read_pdf(std::string_view bytes, const std::string& file_name);

}  // namespace takar::exchange::internal
