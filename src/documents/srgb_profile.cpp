#include "documents/srgb_profile.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace takar::documents {
namespace {

// Numbers of a profile are big-endian (ICC.1:2001-04, 5.3).
void put(std::string& bytes, std::uint32_t number, int width) {
  for (int shift = 8 * (width - 1); shift >= 0; shift -= 8)
    bytes.push_back(static_cast<char>(number >> shift & 0xFFU));
}

void pad_to(std::string& bytes, std::size_t size) {
  bytes.resize(size, '\0');
}

// A type signature and the four reserved bytes after it.
std::string element(std::string_view type) {
  std::string bytes(type);
  put(bytes, 0, 4);
  return bytes;
}

// A colour in XYZ under D50, each number in 1/65536 (6.5.26).
std::string colour(const std::array<std::uint32_t, 3>& xyz) {
  auto bytes = element("XYZ ");
  for (const auto number : xyz) put(bytes, number, 4);
  return bytes;
}

std::string plain_text(std::string_view text) {
  auto bytes = element("text");
  bytes.append(text).push_back('\0');
  return bytes;
}

// 6.5.17: the ASCII name, then an empty Unicode name and an empty name for old Macintoshes.
std::string description(std::string_view text) {
  auto bytes = element("desc");
  put(bytes, static_cast<std::uint32_t>(text.size() + 1), 4);
  bytes.append(text).push_back('\0');
  pad_to(bytes, bytes.size() + 4 + 4 + 2 + 1 + 67);
  return bytes;
}

// The brightness that a stored number stands for (IEC 61966-2-1, 5.2), as 1024 samples.
std::string brightness_curve() {
  constexpr int kSamples = 1024;
  auto bytes = element("curv");
  put(bytes, kSamples, 4);
  for (int i = 0; i < kSamples; ++i) {
    const double stored = i / (kSamples - 1.0);
    const double linear =
        stored <= 0.04045 ? stored / 12.92 : std::pow((stored + 0.055) / 1.055, 2.4);
    put(bytes, static_cast<std::uint32_t>(std::lround(linear * 65535)), 2);
  }
  return bytes;
}

constexpr std::array<std::uint32_t, 3> kWhiteD50{0xF6D6, 0x10000, 0xD32D};

// 6.1. The date is that of the version of the standard, so that no clock is asked.
std::string header(std::size_t size) {
  std::string bytes;
  put(bytes, static_cast<std::uint32_t>(size), 4);
  put(bytes, 0, 4);
  put(bytes, 0x02100000, 4);
  bytes += "mntrRGB XYZ ";
  for (const std::uint32_t part : {2001U, 4U, 1U, 0U, 0U, 0U}) put(bytes, part, 2);
  bytes += "acsp";
  pad_to(bytes, 68);
  for (const auto number : kWhiteD50) put(bytes, number, 4);
  pad_to(bytes, 128);
  return bytes;
}

std::string make_profile() {
  struct Tag {
    std::string_view name;
    std::string body;  // Empty: the same body as the tag before it.
  };
  // The primaries of sRGB, adapted from D65 to D50 by Bradford's matrix.
  const std::array<Tag, 9> tags{{{"desc", description("sRGB IEC61966-2.1")},
                                 {"cprt", plain_text("No copyright, use freely")},
                                 {"wtpt", colour(kWhiteD50)},
                                 {"rXYZ", colour({0x6FA2, 0x38F5, 0x0390})},
                                 {"gXYZ", colour({0x6299, 0xB785, 0x18DA})},
                                 {"bXYZ", colour({0x24A0, 0x0F84, 0xB6CF})},
                                 {"rTRC", brightness_curve()},
                                 {"gTRC", ""},
                                 {"bTRC", ""}}};
  const std::size_t bodies_at = 128 + 4 + 12 * tags.size();
  std::string table, bodies;
  put(table, tags.size(), 4);
  std::size_t at = 0, size = 0;
  for (const auto& tag : tags) {
    if (!tag.body.empty()) {
      at = bodies_at + bodies.size();
      size = tag.body.size();
      bodies += tag.body;
      pad_to(bodies, (bodies.size() + 3) / 4 * 4);
    }
    table += tag.name;
    put(table, static_cast<std::uint32_t>(at), 4);
    put(table, static_cast<std::uint32_t>(size), 4);
  }
  return header(bodies_at + bodies.size()) + table + bodies;
}

}  // namespace

const std::string& srgb_profile() {
  static const std::string profile = make_profile();
  return profile;
}

}  // namespace takar::documents
