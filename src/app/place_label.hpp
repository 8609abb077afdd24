#pragma once
// The label for the box or folder that holds the paper originals of a case: what is in it, where it
// stands, and a QR code that leads to the file in the archive.

#include "app/reading.hpp"

namespace takar::app {

// An SVG drawing of 90 x 50 mm.
// Rejects with archive.place_unknown {title} while no place was noted.
[[nodiscard]] Result<FileMaking> place_label(const Asked&,
                                             const Scene&,
                                             const workflow::Case& current);

}  // namespace takar::app
