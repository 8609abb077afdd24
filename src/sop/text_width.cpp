#include "sop/text_width.hpp"

#include <algorithm>
#include <array>

namespace takar::sop {
namespace {

// Advance widths of Liberation Sans 2 (metrically Helvetica and Arial), thousandths of the size.
// Source: table hmtx of LiberationSans-Regular.ttf and -Bold.ttf: U+0020-7E, then U+00A0-FF.
constexpr std::array<std::uint16_t, 95> kRegularAscii = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr std::array<std::uint16_t, 96> kRegularLatin = {
    278, 333, 556, 556, 556, 556, 260,  556, 333, 737, 370, 556, 584, 333, 737, 552,
    400, 549, 333, 333, 333, 576, 537,  333, 333, 333, 365, 556, 834, 834, 834, 611,
    667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
    722, 722, 778, 778, 778, 778, 778,  584, 778, 722, 722, 722, 722, 667, 667, 611,
    556, 556, 556, 556, 556, 556, 889,  500, 556, 556, 556, 556, 278, 278, 278, 278,
    556, 556, 556, 556, 556, 556, 556,  549, 611, 556, 556, 556, 556, 500, 556, 500};
constexpr std::array<std::uint16_t, 95> kBoldAscii = {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};
constexpr std::array<std::uint16_t, 96> kBoldLatin = {
    278, 333, 556, 556, 556, 556, 280,  556, 333, 737, 370, 556, 584, 333, 737, 552,
    400, 549, 333, 333, 333, 576, 556,  333, 333, 333, 365, 556, 834, 834, 834, 611,
    722, 722, 722, 722, 722, 722, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
    722, 722, 778, 778, 778, 778, 778,  584, 778, 722, 722, 722, 722, 667, 667, 611,
    556, 556, 556, 556, 556, 556, 889,  556, 556, 556, 556, 556, 278, 278, 278, 278,
    611, 611, 611, 611, 611, 611, 611,  549, 611, 611, 611, 611, 611, 556, 611, 556};

// Dashes, quotation marks and the like are at most this wide; so is every other letter that an
// Indonesian text may hold. Measured too wide, a line breaks early; it is never cut.
constexpr std::int32_t kWidest = 1000;

struct Letter {
  char32_t code = 0;
  std::size_t bytes = 1;
};

Letter letter_at(std::string_view text, std::size_t place) {
  const auto byte = [&](std::size_t i) {
    return place + i < text.size() ? static_cast<unsigned char>(text[place + i]) : 0U;
  };
  const unsigned first = byte(0);
  if (first < 0xC0) return {first, 1};
  if (first < 0xE0) return {((first & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
  if (first < 0xF0)
    return {((first & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
  return {0x10000, 4};
}

std::int32_t width_of(char32_t code, bool bold) {
  if (code < 0x20) return 0;
  if (code < 0x7F) return (bold ? kBoldAscii : kRegularAscii).at(code - 0x20);
  if (code >= 0xA0 && code <= 0xFF) return (bold ? kBoldLatin : kRegularLatin).at(code - 0xA0);
  return kWidest;
}

// The longest beginning of `word` that fits, at least one letter.
std::size_t fitting_bytes(std::string_view word, Type type, std::int32_t width) {
  std::int32_t used = 0;
  for (std::size_t place = 0; place < word.size();) {
    const Letter letter = letter_at(word, place);
    used += width_of(letter.code, type.bold) * type.size;
    if (used > width * 1000 && place > 0) return place;
    place = std::min(place + letter.bytes, word.size());
  }
  return word.size();
}

void add_line(std::vector<std::string>& lines, std::string& line) {
  lines.push_back(std::move(line));
  line.clear();
}

// Adds one word to the line, or to new ones if it does not fit.
void add_word(std::vector<std::string>& lines,
              std::string& line,
              std::string_view word,
              Type type,
              std::int32_t width) {
  const std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
  if (text_width(longer, type) <= width) {
    line = longer;
    return;
  }
  if (!line.empty()) add_line(lines, line);
  while (text_width(word, type) > width) {
    const std::size_t slash = word.find_first_of("/-");
    std::size_t bytes = fitting_bytes(word, type, width);
    if (slash != std::string_view::npos && slash + 1 < bytes) bytes = slash + 1;
    if (bytes >= word.size()) break;
    lines.emplace_back(word.substr(0, bytes));
    word.remove_prefix(bytes);
  }
  line = word;
}

}  // namespace

std::int32_t text_width(std::string_view text, Type type) {
  std::int64_t width = 0;
  for (std::size_t place = 0; place < text.size();) {
    const Letter letter = letter_at(text, place);
    width += width_of(letter.code, type.bold);
    place += letter.bytes;
  }
  return static_cast<std::int32_t>((width * type.size + 999) / 1000);
}

std::vector<std::string> wrapped(std::string_view text, Type type, std::int32_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t place = 0;
  while (place < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \n\t", place), text.size());
    if (end > place) add_word(lines, line, text.substr(place, end - place), type, width);
    if (end < text.size() && text[end] == '\n' && !line.empty()) add_line(lines, line);
    place = end + 1;
  }
  if (!line.empty()) add_line(lines, line);
  return lines;
}

}  // namespace takar::sop
