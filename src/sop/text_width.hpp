#pragma once
// How wide a text is, from a table and not from the machine's fonts, so that the same SOP breaks
// into the same lines everywhere.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace takar::sop {

struct Type {
  std::int32_t size = 300;  // Of the letters, in the unit that the widths shall have.
  bool bold = false;
};

// In the unit of the size, rounded up. Cannot fail.
[[nodiscard]] std::int32_t text_width(std::string_view, Type);

// The text in lines no wider than `width`: broken at blanks and line ends, and within a word only
// if the word alone is too wide (after a stroke or hyphen where there is one). Nothing is left out
// but the blanks at the breaks; a single letter wider than the line stands alone.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, Type, std::int32_t width);

}  // namespace takar::sop
