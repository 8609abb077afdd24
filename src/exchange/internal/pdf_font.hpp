#pragma once
// A font of a PDF: which letters its codes mean and how wide they are (ISO 32000-1, 9.6 to 9.10).

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <qpdf/QPDFObjectHandle.hh>

namespace takar::exchange::internal {

// The letters of a /ToUnicode map, by code. Codes that it does not name are absent.
[[nodiscard]] std::map<std::uint32_t, std::string> letters_of_cmap(std::string_view cmap);

// One byte of WinAnsiEncoding as UTF-8; "" for a byte that means no letter.
[[nodiscard]] std::string win_ansi_letter(unsigned char code);

class PdfFont {
 public:
  explicit PdfFont(QPDFObjectHandle font);

  struct Glyph {
    std::string letters;     // UTF-8; "" if the font does not tell.
    std::int32_t width = 0;  // Thousandths of the size of the type.
    bool is_blank = false;   // The single-byte code 32: word spacing is added to it.
  };
  // The glyphs of a string of the content stream.
  std::vector<Glyph> glyphs_of(std::string_view codes) const;

 private:
  void read_simple(QPDFObjectHandle font);
  void read_differences(QPDFObjectHandle encoding);
  void read_composite(QPDFObjectHandle font);
  std::int32_t width_of(std::uint32_t code) const;

  std::size_t code_bytes_ = 1;
  std::map<std::uint32_t, std::string> letters_;
  std::map<std::uint32_t, std::int32_t> widths_;
  std::int32_t default_width_ = 500;
};

}  // namespace takar::exchange::internal
