#pragma once
// An incremental update: new and changed objects appended to a PDF, the bytes before untouched, so
// that every earlier signature stays valid. Source: ISO 32000-1:2008, 7.5.6.

#include <map>
#include <string>
#include <string_view>

#include "signature/internal/pdf_file.hpp"

namespace takar::signature {

// The body of a dictionary as it is, with `value` in the place of what `key` had.
[[nodiscard]] std::string with_entry(PdfObject owner, const char* key, const std::string& value);

class PdfUpdate {
 public:
  // Borrows both: `pdf` is `bytes`, opened.
  PdfUpdate(std::string_view bytes, QPDF& pdf);

  // A number that no object has.
  [[nodiscard]] int new_object();
  // `body` is what stands between "obj" and "endobj".
  void put(int object, std::string body);

  struct Written {
    std::string bytes;
    std::map<int, std::size_t> places;  // Where each appended object begins.
  };
  // The old bytes and the update after them, its cross-reference in the old one's form.
  [[nodiscard]] Written write() const;

 private:
  std::string_view bytes_;
  QPDF& pdf_;
  int highest_ = 0;
  std::map<int, std::string> objects_;
};

}  // namespace takar::signature
