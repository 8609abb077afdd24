#include "documents/file_name.hpp"

#include <fmt/format.h>

namespace takar::documents {
namespace {

// Runs of anything but letters and digits become one "-".
std::string slug(std::string_view text) {
  std::string name;
  for (const char c : text) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      name += capital ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!name.empty() && !name.ends_with('-'))
      name += '-';
  }
  while (name.ends_with('-')) name.pop_back();
  return name;
}

// Cut at a word, so that the end still reads.
std::string shortened(std::string name, std::size_t most) {
  if (name.size() <= most) return name;
  const auto cut = name.rfind('-', most);
  name.resize(cut == std::string::npos || cut == 0 ? most : cut);
  return name;
}

}  // namespace

std::string file_name(sop::StepNumber step,
                      std::string_view output,
                      std::string_view unit_name,
                      int version) {
  auto words = shortened(slug(output), 50);
  if (words.empty()) words = "dokumen";
  const auto unit = shortened(slug(unit_name), 30);
  auto name = fmt::format("{:02}-{}", static_cast<int>(step), words);
  if (!unit.empty()) name += "-" + unit;
  if (version > 1) name += fmt::format("-v{}", version);
  return name + ".pdf";
}

}  // namespace takar::documents
