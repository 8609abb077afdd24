#include "app/place_label.hpp"

#include <fmt/format.h>

#include "archive/record_store.hpp"
#include "base/check.hpp"
#include "documents/package.hpp"
#include "organisation/signing_key_store.hpp"
#include "signature/qr_code.hpp"

namespace takar::app {
namespace {

// A line of text beside the code, in letters of that height. Millimetres are the unit.
struct Size {
  std::string_view style;
  std::size_t bytes_max;  // As many as stand beside the code.
};
constexpr Size kLarge{R"(font-size="6" font-weight="bold")", 13};
constexpr Size kSmall{R"(font-size="3.2")", 29};

std::string line(int top, const Size& size, std::string words) {
  if (words.size() > size.bytes_max) {
    auto end = size.bytes_max;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
    words = words.substr(0, end) + "…";
  }
  return fmt::format(R"(<text x="42" y="{}" {}>{}</text>)"
                     "\n",
                     top,
                     size.style,
                     documents::xml_text(words));
}

// Where the code leads: the page of the case, on the agency's own address if it has one.
std::string address_of(store::ReadTransaction& tx, AgencyId agency, workflow::CaseId id) {
  auto address = organisation::signing_settings_of(tx, agency).public_address;
  while (address.ends_with('/')) address.pop_back();
  return fmt::format("{}/pelaksanaan/{}", address, id.value);
}

std::string drawn(const signature::QrCode& code) {
  std::string squares;
  for (int y = 0; y < code.width; ++y)
    for (int x = 0; x < code.width; ++x)
      if (code.is_dark(x, y)) squares += fmt::format("M{} {}h1v1h-1z", x, y);
  return squares;
}

}  // namespace

Result<FileMaking> place_label(const Asked& asked,
                               const Scene& scene,
                               const workflow::Case& current) {
  const auto file = archive::records_of(asked.tx, current.agency).file({current.id.value});
  if (!file.place) return reject("archive.place_unknown", {current.title});
  const auto code = signature::qr_code(address_of(asked.tx, current.agency, current.id));
  TAKAR_CHECK(code.has_value(), "an address is longer than a QR code can hold");
  const auto& place = *file.place;
  auto drawing = fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="90mm" height="50mm" viewBox="0 0 90 50" )"
      R"(font-family="Arial, sans-serif"><rect width="90" height="50" fill="#fff"/>)"
      R"(<svg x="4" y="8" width="34" height="34" viewBox="0 0 {0} {0}")"
      R"( shape-rendering="crispEdges">)"
      "<path d=\"{1}\"/></svg>\n",
      code->width,
      drawn(*code));
  drawing += line(11, kLarge, place.box);
  drawing += line(17, kSmall, place.room.empty() ? place.shelf : place.room + " · " + place.shelf);
  drawing += line(25, kSmall, scene.office.agency.settings.name);
  drawing += line(30, kSmall, current.title);
  drawing += line(35, kSmall, current.period + " · " + file.code);
  drawing += line(40, kSmall, fmt::format("Berkas {}", current.id.value));
  drawing += "</svg>\n";
  return [drawing, id = current.id.value](const store::BlobFolder&) {
    return File{fmt::format("label-arsip-{}.svg", id), "image/svg+xml", drawing};
  };
}

}  // namespace takar::app
