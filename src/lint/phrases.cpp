#include "lint/phrases.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "lint/table.hpp"

namespace takar::lint {
namespace {

using WordTable = std::map<std::string, std::string_view, std::less<>>;  // word -> instead

const WordTable& listed_words(std::string_view word_class) {
  static const auto tables = [] {
    std::map<std::string, WordTable, std::less<>> all;
    for (const auto& row : table_rows("words.tsv"))
      all[std::string(row[0])].emplace(std::string(row[1]), row[2]);
    return all;
  }();
  static const WordTable none;
  const auto found = tables.find(word_class);
  return found == tables.end() ? none : found->second;
}

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z') || byte >= 0x80 || c == '-' || c == '/';
}

void take_word(std::string& word, Words& words) {
  const auto first = word.find_first_not_of("-/");
  const auto last = word.find_last_not_of("-/");
  if (first != std::string::npos) words.push_back(word.substr(first, last - first + 1));
  word.clear();
}

}  // namespace

std::string fold(std::string_view text) {
  std::string folded;
  for (const char c : to_lower_ascii(text)) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) folded += c;
    if (blank && !folded.empty() && folded.back() != ' ') folded += ' ';
  }
  constexpr std::string_view kMarks = " .,;:-";
  const auto last = folded.find_last_not_of(kMarks);
  if (last == std::string::npos) return {};
  return folded.substr(folded.find_first_not_of(kMarks),
                       last + 1 - folded.find_first_not_of(kMarks));
}

Words words_of(std::string_view text) {
  return spelled_words_of(to_lower_ascii(text));
}

Words spelled_words_of(std::string_view text) {
  Words words;
  std::string word;
  for (const char c : text) {
    if (is_word_byte(c))
      word += c;
    else
      take_word(word, words);
  }
  take_word(word, words);
  return words;
}

std::string joined(const Words& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

bool contains_word(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool contains_all(const Words& whole, const Words& part) {
  return std::all_of(
      part.begin(), part.end(), [&](const auto& word) { return contains_word(whole, word); });
}

bool is_listed(std::string_view word_class, std::string_view word) {
  return listed_words(word_class).contains(word);
}

bool any_listed(std::string_view word_class, const Words& words) {
  return std::any_of(
      words.begin(), words.end(), [&](const auto& word) { return is_listed(word_class, word); });
}

std::string_view instead_of(std::string_view word_class, std::string_view word) {
  const auto& table = listed_words(word_class);
  const auto found = table.find(word);
  return found == table.end() ? std::string_view{} : found->second;
}

bool is_active_verb(std::string_view word) {
  constexpr std::size_t kShortest = 6;
  constexpr std::string_view kSecond = "mnlrwy";
  return word.size() >= kShortest && word.starts_with("me") &&
         kSecond.find(word[2]) != std::string_view::npos && !is_listed("not_verb", word);
}

bool is_nominal_action(std::string_view word) {
  constexpr std::size_t kShortest = 8;
  if (is_listed("action", word)) return true;
  return word.size() >= kShortest && word.starts_with("pe") && word.ends_with("an") &&
         word.find('/') == std::string_view::npos && !is_listed("not_action", word);
}

}  // namespace takar::lint
