#include <algorithm>
#include <array>
#include <cctype>

#include "tidy/checks.hpp"

namespace tidy {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kReadmeLinesMax = 40;
constexpr std::size_t kArchitectureLinesMax = 120;
constexpr std::uintmax_t kFileBytesMax = 1U << 20U;
constexpr std::array<std::string_view, 8> kTops = {
    "src/", "docs/", "tools/", "tests/", "packaging/", "sop/", "data/", "ui/"};

void check_readmes(const fs::path& root, const RoomMap& map, Findings& out) {
  for (const auto& room : map.order) {
    if (!fs::exists(root / "src" / room)) continue;
    const auto name = "src/" + room + "/README.md";
    const auto lines = read_lines(root / name);
    if (lines.empty())
      out.push_back({name, 0, "readme", "every room says what it is in a README.md"});
    if (lines.size() > kReadmeLinesMax)
      out.push_back({name, 0, "readme", "a room's README has at most 40 lines"});
  }
}

void check_architecture(const fs::path& root, const RoomMap& map, Findings& out) {
  const std::string name = "ARCHITECTURE.md";
  const auto lines = read_lines(root / name);
  if (lines.size() > kArchitectureLinesMax)
    out.push_back({name, 0, "size", "the architecture fits one page of 120 lines"});
  auto first = std::find(lines.begin(), lines.end(), "```mermaid");
  if (first == lines.end())
    return out.push_back(
        {name, 0, "map", "show the room map: a ```mermaid block of `tidy --mermaid`"});
  const auto last = std::find(++first, lines.end(), "```");
  if (Lines(first, last) != mermaid(map))
    out.push_back(
        {name,
         static_cast<std::size_t>(first - lines.begin()),
         "map",
         "differs from src/rooms.txt; paste the output of `build/tools/tidy . --mermaid`"});
}

// `NNN_name.sql`, `ID.sop.yaml`: a part in capitals stands for any name.
bool has_placeholder(const std::string& path) {
  std::string part;
  for (const char c : path + "/") {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      part += c;
      continue;
    }
    const bool capitals = part.size() > 1 && std::all_of(part.begin(), part.end(), [](char letter) {
                            return letter >= 'A' && letter <= 'Z';
                          });
    if (capitals && part != "README") return true;
    part.clear();
  }
  return false;
}

bool is_path(const std::string& word) {
  if (word.find_first_of(" *<>{}()$|=,") != word.npos || contains(word, "...")) return false;
  if (has_placeholder(word) || contains(word, "node_modules")) return false;
  return std::any_of(kTops.begin(), kTops.end(), [&](auto top) { return word.starts_with(top); });
}

// A path between backticks exists, from the root or from the paper's own folder.
void check_paths(const fs::path& root, const std::string& name, Findings& out) {
  const auto lines = read_lines(root / name);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto parts = split(lines[i], '`');
    for (std::size_t k = 1; k < parts.size(); k += 2)
      if (is_path(parts[k]) && !fs::exists(root / parts[k]) &&
          !fs::exists((root / name).parent_path() / parts[k]))
        out.push_back({name, i + 1, "paths", parts[k] + " does not exist"});
  }
}

}  // namespace

void check_papers(const fs::path& root, const RoomMap& map, Findings& out) {
  check_readmes(root, map, out);
  check_architecture(root, map, out);
  auto entry = fs::recursive_directory_iterator(root);
  for (; entry != fs::recursive_directory_iterator(); ++entry) {
    if (is_foreign(entry->path())) {
      entry.disable_recursion_pending();
      continue;
    }
    const auto name = fs::relative(entry->path(), root).generic_string();
    if (!entry->is_regular_file() || entry->is_symlink()) continue;
    if (name.ends_with(".md")) check_paths(root, name, out);
    if (entry->file_size() > kFileBytesMax)
      out.push_back({name, 0, "blob", "larger than 1 MiB; make it at build time"});
  }
}

}  // namespace tidy
