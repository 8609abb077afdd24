#pragma once
// Text on paper: measured and broken into lines once, then placed by line. Lengths are Pango units,
// 1024 to a point, so that all arithmetic on a page is exact.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "documents/model.hpp"

typedef struct _PangoLayout PangoLayout;

namespace takar::documents {

using Length = std::int32_t;

// 72 points to the inch of 25.4 mm.
[[nodiscard]] constexpr Length from_mm(std::int64_t mm) {
  return static_cast<Length>(mm * 737280 / 254);
}
[[nodiscard]] constexpr Length from_hundredths_mm(std::int64_t length) {
  return static_cast<Length>(length * 73728 / 2540);
}

struct TextStyle {
  std::int32_t size = 110;  // Tenths of a point.
  bool bold = false;
  Align align = Align::kLeft;
};

// A wrapped text. Copies share the same lines.
class TextBox {
 public:
  explicit TextBox(PangoLayout* owned);
  TextBox(const TextBox&);
  TextBox(TextBox&&) noexcept;
  TextBox& operator=(TextBox) noexcept;
  ~TextBox();

  Length height() const { return height_; }
  Length natural_width() const;  // Of the longest line.
  int lines() const { return lines_; }
  // Height of the lines [from, to).
  Length height(int from, int to) const;
  // The end of the run of lines from `from` on that fits into `room`.
  int end_of_fit(int from, Length room) const;
  PangoLayout* layout() const { return layout_; }  // Borrowed.

 private:
  PangoLayout* layout_;  // A counted reference.
  Length height_ = 0;
  int lines_ = 0;
};

// Owns the fonts. One for each thread.
class Typesetter {
 public:
  // Throws Fault if the fonts are not installed.
  Typesetter();
  ~Typesetter();
  Typesetter(const Typesetter&) = delete;
  Typesetter& operator=(const Typesetter&) = delete;

  // Wraps at `width`; a word longer than that is broken. Characters that the font lacks are printed
  // as their numbers.
  [[nodiscard]] TextBox set(std::string_view text, const TextStyle&, Length width);

 private:
  struct Fonts;
  std::unique_ptr<Fonts> fonts_;
};

}  // namespace takar::documents
