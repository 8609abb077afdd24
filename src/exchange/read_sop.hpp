#pragma once
// Reading an SOP document of any form into a draft. Nothing is invented silently: what the
// document does not say is proposed with a reason, and asked.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "exchange/draft.hpp"

namespace takar::exchange {

inline constexpr std::size_t kFileBytesMax = 32 * 1024 * 1024;  // Of an uploaded document.
inline constexpr std::size_t kTextBytesMax = 2 * 1024 * 1024;   // Of the text inside.
inline constexpr std::size_t kLinesMax = 20'000;

// The form is told from the bytes; `file_name` only serves sentences. Pure: no clock, no file.
// Rejects with exchange.too_large, exchange.not_text, exchange.unknown_form, exchange.not_an_sop
// or exchange.too_many_steps.
[[nodiscard]] Result<Draft> read_sop(std::string_view bytes, const std::string& file_name);

inline constexpr std::size_t kScanPagesMax = 10;

// The pages of a picture (PNG, JPEG) or of a PDF that holds nothing but pictures, straight and
// black on white ("Portable bitmap"). None for a document of another form.
// Rejects with exchange.broken_file or exchange.too_large.
[[nodiscard]] Result<std::vector<std::string>> pages_of_scan(std::string_view bytes,
                                                             const std::string& file_name);

// The page as a reader of letters likes it: ruled heads are taken for pictures.
[[nodiscard]] std::string page_for_letters(const std::string& page);

// Such pages with the letters that tesseract's table (tsv) names on each. Rejects like read_sop().
[[nodiscard]] Result<Draft> read_scan(const std::vector<std::string>& pages,
                                      const std::vector<std::string>& letters,
                                      const std::string& file_name);

}  // namespace takar::exchange
