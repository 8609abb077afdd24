#pragma once
// A QR code as its modules: for the visible mark of a signature and for labels.

#include <optional>
#include <string>
#include <vector>

namespace takar::signature {

struct QrCode {
  int width = 0;           // Modules of a side; the quiet zone around them is not counted.
  std::vector<bool> dark;  // Row by row, from the top.

  [[nodiscard]] bool is_dark(int x, int y) const {
    return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                static_cast<std::size_t>(x)];
  }
};

// Error correction M. Empty for "" and for a text that no code holds.
[[nodiscard]] std::optional<QrCode> qr_code(const std::string& text);

}  // namespace takar::signature
