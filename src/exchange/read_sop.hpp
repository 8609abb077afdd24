#pragma once
// Reading an SOP document of any form into a draft. Nothing is invented silently: what the
// document does not say is proposed with a reason, and asked.

#include <string>
#include <string_view>

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

}  // namespace takar::exchange
