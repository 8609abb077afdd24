#pragma once
// Reading a scanned page: its rules and symbols by the shapes of its ink, its words by a reader of
// letters outside (tesseract), whose answer comes back as a table.

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "exchange/internal/drawing.hpp"

namespace takar::exchange::internal {

inline constexpr std::int32_t kScanSideMax = 12'000;         // Samples along a side.
inline constexpr std::int64_t kScanSamplesMax = 60'000'000;  // Of one page.

// A PNG or JPEG as a straight black and white page, in the format "Portable bitmap".
// Rejects with exchange.broken_file, exchange.too_large.
[[nodiscard]] Result<std::string> straight_page(std::string_view picture,
                                                const std::string& file_name);
// The same for rows of eight-bit grey samples.
[[nodiscard]] Result<std::string> straight_page(std::string_view samples,
                                                std::int32_t width,
                                                std::int32_t height,
                                                const std::string& file_name);

// The same page without its rules and other long straight lines.
[[nodiscard]] std::string without_rules(const std::string& page);

// A page that straight_page() gave, with the words of `letters`: lines of tesseract's table.
// Rejects with exchange.broken_file.
[[nodiscard]] Result<Drawing> drawing_of_scan(const std::string& page,
                                              std::string_view letters,
                                              std::int32_t number);

}  // namespace takar::exchange::internal
