#pragma once
// The colour space of every paper, as an ICC profile that a PDF/A file carries in itself.

#include <string>

namespace takar::documents {

// A display profile of sRGB, version 2.1, 3 kB. Its numbers are those of IEC 61966-2-1, its form is
// that of ICC.1:2001-04. The same bytes on every machine.
[[nodiscard]] const std::string& srgb_profile();

}  // namespace takar::documents
