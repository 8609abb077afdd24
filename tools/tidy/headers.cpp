#include <algorithm>
#include <cctype>

#include "tidy/checks.hpp"

namespace tidy {
namespace {

constexpr std::size_t kOpeningLinesMax = 8;

bool is_blank(const std::string& line) {
  return line.find_first_not_of(' ') == line.npos;
}

// The lines around `at` that no blank line parts, joined.
std::string paragraph_around(const Source& file, std::size_t at) {
  std::size_t first = at;
  while (first > 0 && !is_blank(file.text[first - 1])) --first;
  std::string text;
  for (std::size_t i = first; i <= at; ++i) text += file.text[i] + "\n";
  return text;
}

// The code from `at` on, up to the end of its statement or the brace that opens its body.
std::string statement_from(const Source& file, std::size_t at) {
  std::string text;
  for (std::size_t i = at; i < file.code.size() && i < at + 12; ++i) {
    text += file.code[i] + " ";
    if (file.code[i].find_first_of(";{") != std::string::npos) break;
  }
  return text;
}

// The place after the `>` that closes the `<` at `open`; npos if it stays open.
std::size_t after_angle(const std::string& text, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == '<') ++depth;
    if (text[i] == '>' && --depth == 0) return i + 1;
  }
  return text.npos;
}

// Whether `statement` declares a function that returns a Result by value.
bool declares_result(const std::string& statement) {
  const auto at = find_word(statement, "Result<");
  if (at == statement.npos) return false;
  const auto before = statement.substr(0, at);
  if (before.find_first_of("(<=") != before.npos || find_word(before, "using") != before.npos)
    return false;
  auto after = after_angle(statement, statement.find('<', at));
  if (after == statement.npos) return false;
  after = std::min(statement.find_first_not_of(' ', after), statement.size());
  const auto name_end = std::find_if(
      statement.begin() + static_cast<std::ptrdiff_t>(after), statement.end(), [](unsigned char c) {
        return std::isalnum(c) == 0 && c != '_' && c != ':';
      });
  return name_end != statement.end() && *name_end == '(' &&
         name_end != statement.begin() + static_cast<std::ptrdiff_t>(after);
}

void check_opening(const Source& file, Findings& out) {
  std::size_t comments = 0;
  while (comments + 1 < file.text.size() && file.text[comments + 1].starts_with("//")) ++comments;
  if (file.text.empty() || file.text[0] != "#pragma once" || comments == 0)
    out.push_back(
        {file.name, 1, "header", "open with #pragma once and what this is, in a sentence"});
  else if (comments > kOpeningLinesMax)
    out.push_back({file.name, 1, "header", "the opening comment has at most 8 lines"});
}

}  // namespace

void check_header(const Source& file, Findings& out) {
  check_opening(file, out);
  bool is_private = false;  // What only its own class sees needs no docstring.
  for (std::size_t i = 1; i < file.code.size(); ++i) {
    if (contains(file.code[i], "private:")) is_private = true;
    if (contains(file.code[i], "public:") || file.code[i].starts_with("};")) is_private = false;
    if (!contains(file.code[i], "Result<")) continue;
    // The attribute may stand on the line before when the type is long.
    const bool split = contains(file.code[i - 1], "[[nodiscard]]") &&
                       file.code[i - 1].find_first_of(";{}") == std::string::npos;
    const auto statement = statement_from(file, i);
    if (!declares_result(statement)) continue;
    if (!split && !contains(file.code[i], "[[nodiscard]]"))
      out.push_back(
          {file.name, i + 1, "header", "a function that returns a Result is [[nodiscard]]"});
    if (is_private || contains(statement, " override")) continue;
    if (!contains(paragraph_around(file, i), "ejects "))
      out.push_back({file.name, i + 1, "header", "say what it 'Rejects with'"});
  }
}

void check_number_sources(const Source& file, Findings& out) {
  if (file.is_test() || (file.room != "measurement" && file.room != "calendar")) return;
  for (std::size_t i = 0; i < file.code.size(); ++i) {
    const auto& code = file.code[i];
    const auto at = find_word(code, "constexpr");
    if (at == code.npos || find_word(code, "if constexpr") != code.npos) continue;
    const auto equals = code.find(" = ", at);
    const auto brace = code.find('{', at);
    const auto value = std::min(equals, brace);
    if (value == code.npos || code.find('(', at) < value) continue;  // A function.
    if (code.find_first_of("0123456789", value) == code.npos) continue;
    if (contains(code.substr(at, value - at), "Max")) continue;  // A limit of ours on a request.
    std::string text = paragraph_around(file, i);
    if (!contains(text, "Source:"))
      out.push_back({file.name, i + 1, "source", "a number of a rule names its `Source:`"});
  }
}

}  // namespace tidy
