#include "tidy/text.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <set>

namespace tidy {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

}  // namespace

bool is_foreign(const std::filesystem::path& path) {
  static const std::set<std::string> names = {
      ".git", "build", "node_modules", "dist", ".takar", ".cache", "__pycache__"};
  return names.contains(path.filename().string());
}

Lines read_lines(const std::filesystem::path& path) {
  Lines lines;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts;
  for (auto end = text.find(mark); end != text.npos; end = text.find(mark)) {
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.emplace_back(text);
  return parts;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  for (auto at = text.find(word, from); at != text.npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    const bool joined_before = at > 0 && is_word(text[at - 1]) && is_word(word.front());
    const bool joined_after = end < text.size() && is_word(text[end]) && is_word(word.back());
    if (!joined_before && !joined_after) return at;
  }
  return text.npos;
}

std::size_t columns_of(std::string_view line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace tidy
