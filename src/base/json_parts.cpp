#include "base/json_parts.hpp"

#include <set>

#include "base/json.hpp"
#include "base/text.hpp"

namespace takar::json {
namespace {

constexpr std::size_t kPathPartsMax = 6;
constexpr std::size_t kKeyBytesShown = 80;

// The place behind the string that opens at `at`; npos if it does not end.
std::size_t behind_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (text[at] == '"')
      return at + 1;
  }
  return std::string_view::npos;
}

// The place of the comma or bracket that ends the value which begins at `at`; npos if none does.
std::size_t behind_value(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = behind_string(text, at);
      if (at == std::string_view::npos) return at;
      continue;
    }
    const bool closes = c == '}' || c == ']';
    if (depth == 0 && (closes || c == ',')) return at;
    if (closes) --depth;
    if (c == '{' || c == '[') ++depth;
    ++at;
  }
  return std::string_view::npos;
}

// The parts between the outer brackets, cut at the commas; empty when the brackets do not match.
std::optional<std::vector<std::string_view>> parts_between(std::string_view text,
                                                           char open,
                                                           char close) {
  text = trim(text);
  if (text.size() < 2 || text.front() != open || text.back() != close) return std::nullopt;
  std::vector<std::string_view> parts;
  for (std::size_t at = 1; true;) {
    const auto end = behind_value(text, at);
    if (end == std::string_view::npos) return std::nullopt;
    const auto part = trim(text.substr(at, end - at));
    const bool last = text[end] != ',';
    if (!part.empty() || !parts.empty() || !last) parts.push_back(part);
    if (last) return end + 1 == text.size() ? std::optional(parts) : std::nullopt;
    at = end + 1;
  }
}

std::string shown(std::string_view key) {
  return std::string(key.substr(0, kKeyBytesShown));
}

std::string path_with(const std::string& rest, const std::string& front) {
  if (rest.empty()) return front;
  return front + (rest.front() == '[' ? "" : ".") + rest;
}
std::string broken_at(std::string_view text, std::size_t parts_left) {
  if (parts_left == 0) return {};
  if (const auto members = members_of(text)) {
    for (const auto& [key, value] : *members)
      if (!parse(value)) return path_with(broken_at(value, parts_left - 1), shown(key));
    std::set<std::string_view> keys;
    for (const auto& member : *members)
      if (!keys.insert(member.key).second) return shown(member.key);
    return {};
  }
  const auto elements = elements_of(text);
  if (!elements) return {};
  for (std::size_t i = 0; i < elements->size(); ++i)
    if (!parse((*elements)[i]))
      return path_with(broken_at((*elements)[i], parts_left - 1), "[" + std::to_string(i) + "]");
  return {};
}

}  // namespace

std::optional<std::vector<Member>> members_of(std::string_view text) {
  const auto parts = parts_between(text, '{', '}');
  if (!parts) return std::nullopt;
  std::vector<Member> members;
  for (const auto part : *parts) {
    if (part.empty() || part.front() != '"') return std::nullopt;
    const auto behind_key = behind_string(part, 0);
    if (behind_key == std::string_view::npos) return std::nullopt;
    const auto rest = trim(part.substr(behind_key));
    if (rest.empty() || rest.front() != ':') return std::nullopt;
    members.push_back({part.substr(1, behind_key - 2), trim(rest.substr(1))});
  }
  return members;
}

std::optional<std::vector<std::string_view>> elements_of(std::string_view text) {
  return parts_between(text, '[', ']');
}

std::string broken_part(std::string_view text) {
  return broken_at(text, kPathPartsMax);
}

}  // namespace takar::json
