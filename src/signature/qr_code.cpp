#include "signature/qr_code.hpp"

#include <memory>

#include <qrencode.h>

namespace takar::signature {

std::optional<QrCode> qr_code(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      text.empty() ? nullptr : QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), QRcode_free);
  if (!code) return std::nullopt;
  QrCode made{.width = code->width, .dark = {}};
  const auto modules =
      static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  for (std::size_t i = 0; i < modules; ++i) made.dark.push_back((code->data[i] & 1U) != 0);
  return made;
}

}  // namespace takar::signature
