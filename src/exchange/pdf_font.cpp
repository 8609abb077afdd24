#include "exchange/internal/pdf_font.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include <qpdf/Buffer.hh>

namespace takar::exchange::internal {
namespace {

constexpr std::uint32_t kCodesMax = 65'536;     // Of one font.
constexpr std::size_t kCmapBytesMax = 1 << 20;  // Of one map; honest ones have some kB.
constexpr std::int32_t kWidthMax = 10'000;

void append_utf8(std::uint32_t letter, std::string& text) {
  const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
  if (letter < 0x80) {
    byte(letter);
  } else if (letter < 0x800) {
    byte(0xC0 | letter >> 6);
    byte(0x80 | (letter & 0x3F));
  } else if (letter < 0x10000) {
    byte(0xE0 | letter >> 12);
    byte(0x80 | (letter >> 6 & 0x3F));
    byte(0x80 | (letter & 0x3F));
  } else if (letter < 0x110000) {
    byte(0xF0 | letter >> 18);
    byte(0x80 | (letter >> 12 & 0x3F));
    byte(0x80 | (letter >> 6 & 0x3F));
    byte(0x80 | (letter & 0x3F));
  }
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string bytes_of_hex(std::string_view hex) {
  std::string bytes;
  int high = -1;
  for (const char c : hex) {
    const int digit = hex_digit(c);
    if (digit < 0) continue;
    if (high >= 0) bytes += static_cast<char>(high * 16 + digit);
    high = high >= 0 ? -1 : digit;
  }
  return bytes;
}

std::uint32_t number_of_bytes(std::string_view bytes) {
  std::uint32_t number = 0;
  for (const char c : bytes.substr(0, 4)) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

// UTF-16, high byte first. A lone surrogate means nothing and is left out.
std::string utf8_of_utf16(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    std::uint32_t unit = number_of_bytes(bytes.substr(i, 2));
    const bool pair = unit >= 0xD800 && unit < 0xDC00 && i + 3 < bytes.size();
    if (pair) {
      const std::uint32_t low = number_of_bytes(bytes.substr(i + 2, 2));
      unit = 0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF);
      i += 2;
    } else if (unit >= 0xD800 && unit < 0xE000) {
      continue;
    }
    append_utf8(unit, text);
  }
  return text;
}

// A mark of a map: "<0041>", "[", "]", or a word.
struct CmapMark {
  std::string_view word;
  bool hex = false;
};

// Reads a map mark by mark; an empty word at its end.
class CmapMarks {
 public:
  explicit CmapMarks(std::string_view text) : text_(text) {}

  CmapMark next() {
    at_ = std::min(text_.find_first_not_of(" \t\r\n\f", at_), text_.size());
    if (at_ == text_.size()) return {};
    const std::size_t begin = at_;
    if (text_[at_] == '<' && text_.substr(at_, 2) != "<<") {
      at_ = std::min(text_.find('>', at_), text_.size() - 1) + 1;
      return {text_.substr(begin, at_ - begin), true};
    }
    if (text_[at_] == '[' || text_[at_] == ']') return {text_.substr(at_++, 1), false};
    at_ = std::min(text_.find_first_of(" \t\r\n\f<[]", at_ + 1), text_.size());
    return {text_.substr(begin, at_ - begin), false};
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

using Letters = std::map<std::uint32_t, std::string>;

void read_chars(CmapMarks& marks, Letters& letters) {
  for (auto code = marks.next(); code.hex; code = marks.next()) {
    const auto to = marks.next();
    if (!to.hex || letters.size() > kCodesMax) return;
    letters[number_of_bytes(bytes_of_hex(code.word))] = utf8_of_utf16(bytes_of_hex(to.word));
  }
}

// "<0003> <0005> <0041>" counts the last unit up; "[<0041> <0062>]" names each.
void read_ranges(CmapMarks& marks, Letters& letters) {
  for (auto first = marks.next(); first.hex; first = marks.next()) {
    const auto last = marks.next();
    std::uint32_t code = number_of_bytes(bytes_of_hex(first.word));
    const std::uint32_t end = std::min(number_of_bytes(bytes_of_hex(last.word)), code + kCodesMax);
    auto to = marks.next();
    if (to.word == "[") {
      for (to = marks.next(); to.hex; to = marks.next(), ++code)
        if (code <= end) letters[code] = utf8_of_utf16(bytes_of_hex(to.word));
      continue;
    }
    std::string unit = bytes_of_hex(to.word);
    for (; code <= end && unit.size() >= 2 && letters.size() <= kCodesMax; ++code) {
      letters[code] = utf8_of_utf16(unit);
      auto& low = unit.back();
      if (++low == 0) ++unit[unit.size() - 2];
    }
  }
}

// The upper half of WinAnsiEncoding where it differs from Latin-1 (ISO 32000-1, D.2).
constexpr std::array<std::uint16_t, 32> kWinAnsi{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr std::array<std::pair<std::string_view, std::string_view>, 45> kNames{{
    {"space", " "},        {"exclam", "!"},        {"quotedbl", "\""},    {"numbersign", "#"},
    {"dollar", "$"},       {"percent", "%"},       {"ampersand", "&"},    {"quotesingle", "'"},
    {"parenleft", "("},    {"parenright", ")"},    {"asterisk", "*"},     {"plus", "+"},
    {"comma", ","},        {"hyphen", "-"},        {"period", "."},       {"slash", "/"},
    {"zero", "0"},         {"one", "1"},           {"two", "2"},          {"three", "3"},
    {"four", "4"},         {"five", "5"},          {"six", "6"},          {"seven", "7"},
    {"eight", "8"},        {"nine", "9"},          {"colon", ":"},        {"semicolon", ";"},
    {"less", "<"},         {"equal", "="},         {"greater", ">"},      {"question", "?"},
    {"at", "@"},           {"bracketleft", "["},   {"bracketright", "]"}, {"underscore", "_"},
    {"endash", "–"},       {"emdash", "—"},        {"quoteleft", "‘"},    {"quoteright", "’"},
    {"quotedblleft", "“"}, {"quotedblright", "”"}, {"bullet", "•"},       {"bar", "|"},
    {"degree", "°"},
}};

// The letter that a glyph's name means (Adobe Glyph List, the names of Latin text).
std::string letter_named(std::string_view name) {
  if (name.size() == 1) return std::string(name);
  for (const auto& [known, letter] : kNames)
    if (known == name) return std::string(letter);
  if (name.size() == 7 && name.substr(0, 3) == "uni")
    return utf8_of_utf16(bytes_of_hex(name.substr(3)));
  return {};
}

std::int32_t whole(QPDFObjectHandle number) {
  if (!number.isNumber()) return 0;
  const auto value = number.getNumericValue();
  return value > -kWidthMax && value < kWidthMax ? static_cast<std::int32_t>(std::lround(value))
                                                 : 0;
}

std::string text_of_stream(QPDFObjectHandle stream) {
  const auto buffer = stream.getStreamData(qpdf_dl_generalized);
  const auto size = std::min(buffer->getSize(), kCmapBytesMax);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), size};
}

}  // namespace

std::map<std::uint32_t, std::string> letters_of_cmap(std::string_view cmap) {
  Letters letters;
  CmapMarks marks(cmap);
  for (auto mark = marks.next(); !mark.word.empty(); mark = marks.next()) {
    if (mark.word == "beginbfchar") read_chars(marks, letters);
    if (mark.word == "beginbfrange") read_ranges(marks, letters);
  }
  return letters;
}

std::string win_ansi_letter(unsigned char code) {
  std::string letter;
  if (code < 0x20 || code == 0x7F) return letter;
  const bool special = code >= 0x80 && code < 0xA0;
  const std::uint32_t unit = special ? kWinAnsi[code - 0x80U] : code;
  if (unit != 0) append_utf8(unit, letter);
  return letter;
}

PdfFont::PdfFont(QPDFObjectHandle font) {
  if (!font.isDictionary()) return;
  auto type = font.getKey("/Subtype");
  if (type.isName() && type.getName() == "/Type0")
    read_composite(font);
  else
    read_simple(font);
  if (auto map = font.getKey("/ToUnicode"); map.isStream())
    for (auto& [code, letters] : letters_of_cmap(text_of_stream(map)))
      letters_[code] = std::move(letters);
}

void PdfFont::read_simple(QPDFObjectHandle font) {
  for (std::uint32_t code = 0; code < 256; ++code)
    letters_[code] = win_ansi_letter(static_cast<unsigned char>(code));
  read_differences(font.getKey("/Encoding"));
  // A Type 3 font has a measure of its own.
  std::int32_t thousandths = 1000;
  auto matrix = font.getKey("/FontMatrix");
  if (matrix.isArray() && matrix.getArrayNItems() == 6 && matrix.getArrayItem(0).isNumber())
    thousandths =
        static_cast<std::int32_t>(std::lround(matrix.getArrayItem(0).getNumericValue() * 1e6));
  auto widths = font.getKey("/Widths");
  const std::int32_t first = whole(font.getKey("/FirstChar"));
  for (int i = 0; widths.isArray() && i < std::min(widths.getArrayNItems(), 256); ++i)
    widths_[static_cast<std::uint32_t>(first + i)] =
        static_cast<std::int32_t>(std::int64_t{whole(widths.getArrayItem(i))} * thousandths / 1000);
}

void PdfFont::read_differences(QPDFObjectHandle encoding) {
  auto list = encoding.isDictionary() ? encoding.getKey("/Differences") : encoding;
  if (!list.isArray()) return;
  std::uint32_t code = 0;
  for (int i = 0; i < std::min(list.getArrayNItems(), 1024); ++i) {
    auto item = list.getArrayItem(i);
    if (item.isNumber()) {
      code = static_cast<std::uint32_t>(whole(item));
    } else if (item.isName()) {
      const std::string letter = letter_named(std::string_view(item.getName()).substr(1));
      if (!letter.empty()) letters_[code] = letter;
      ++code;
    }
  }
}

// Widths stand as "first [w w ...]" or "first last w" (ISO 32000-1, 9.7.4.3).
void PdfFont::read_composite(QPDFObjectHandle font) {
  code_bytes_ = 2;
  default_width_ = 1000;
  auto kids = font.getKey("/DescendantFonts");
  if (!kids.isArray() || kids.getArrayNItems() == 0) return;
  auto kid = kids.getArrayItem(0);
  if (!kid.isDictionary()) return;
  if (kid.getKey("/DW").isNumber()) default_width_ = whole(kid.getKey("/DW"));
  auto list = kid.getKey("/W");
  const int count = list.isArray() ? list.getArrayNItems() : 0;
  for (int i = 0; i + 1 < count && widths_.size() < kCodesMax;) {
    const auto first = static_cast<std::uint32_t>(std::max(0, whole(list.getArrayItem(i))));
    auto second = list.getArrayItem(i + 1);
    if (second.isArray()) {
      for (int k = 0; k < second.getArrayNItems() && widths_.size() < kCodesMax; ++k)
        widths_[first + static_cast<std::uint32_t>(k)] = whole(second.getArrayItem(k));
      i += 2;
      continue;
    }
    if (i + 2 >= count) return;
    const std::int32_t width = whole(list.getArrayItem(i + 2));
    const auto last = static_cast<std::uint32_t>(std::max(0, whole(second)));
    for (std::uint32_t code = first; code <= last && widths_.size() < kCodesMax; ++code)
      widths_[code] = width;
    i += 3;
  }
}

std::int32_t PdfFont::width_of(std::uint32_t code) const {
  const auto found = widths_.find(code);
  return found == widths_.end() ? default_width_ : found->second;
}

std::vector<PdfFont::Glyph> PdfFont::glyphs_of(std::string_view codes) const {
  std::vector<Glyph> glyphs;
  for (std::size_t i = 0; i + code_bytes_ <= codes.size(); i += code_bytes_) {
    const std::uint32_t code = number_of_bytes(codes.substr(i, code_bytes_));
    const auto letters = letters_.find(code);
    glyphs.push_back({letters == letters_.end() ? std::string() : letters->second,
                      width_of(code),
                      code_bytes_ == 1 && code == 32});
  }
  return glyphs;
}

}  // namespace takar::exchange::internal
