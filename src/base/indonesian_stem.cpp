#include "base/indonesian_stem.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace takar {
namespace {

constexpr std::string_view kVowels = "aeiou";

bool is_vowel(char c) {
  return kVowels.find(c) != std::string_view::npos;
}

// About how many syllables the word has; nothing is taken from a word of two.
std::ptrdiff_t syllables(std::string_view word) {
  return std::count_if(word.begin(), word.end(), is_vowel);
}

// What stood before the stem decides which endings may be taken off it.
enum class Prefix { kNone, kActive, kBer, kAbstract };

struct PrefixRule {
  std::string_view form;
  Prefix kind;
  char before_vowel;  // The letter that the prefix swallowed before a vowel; 0: none.
};

// The longest form first. Source: Tala 2003, table 2.5.
constexpr std::array<PrefixRule, 14> kFirst{{{"meng", Prefix::kActive, 0},
                                             {"meny", Prefix::kActive, 's'},
                                             {"peng", Prefix::kAbstract, 0},
                                             {"peny", Prefix::kAbstract, 's'},
                                             {"mem", Prefix::kActive, 'p'},
                                             {"men", Prefix::kActive, 't'},
                                             {"pem", Prefix::kAbstract, 'p'},
                                             {"pen", Prefix::kAbstract, 't'},
                                             {"ter", Prefix::kActive, 0},
                                             {"di", Prefix::kActive, 0},
                                             {"ke", Prefix::kAbstract, 0},
                                             {"me", Prefix::kActive, 0},
                                             {"pe", Prefix::kAbstract, 0},
                                             {"se", Prefix::kNone, 0}}};
constexpr std::array<PrefixRule, 4> kSecond{{{"ber", Prefix::kBer, 0},
                                             {"bel", Prefix::kBer, 0},
                                             {"per", Prefix::kAbstract, 0},
                                             {"pel", Prefix::kAbstract, 0}}};

bool drop_ending(std::string& word, std::string_view ending) {
  if (syllables(word) <= 2 || !word.ends_with(ending)) return false;
  word.resize(word.size() - ending.size());
  return true;
}

struct DroppedPrefix {
  Prefix kind;
  bool restored;  // The swallowed letter came back, so the stem itself begins with it.
};

template <std::size_t N>
std::optional<DroppedPrefix> drop_prefix(std::string& word,
                                         const std::array<PrefixRule, N>& rules) {
  if (syllables(word) <= 2) return std::nullopt;
  for (const auto& rule : rules) {
    if (!word.starts_with(rule.form)) continue;
    word.erase(0, rule.form.size());
    const bool restored = rule.before_vowel != 0 && !word.empty() && is_vowel(word.front());
    if (restored) word.insert(word.begin(), rule.before_vowel);
    return DroppedPrefix{rule.kind, restored};
  }
  return std::nullopt;
}

bool drop_suffix(std::string& word, Prefix before) {
  if (before != Prefix::kAbstract && drop_ending(word, "kan")) return true;
  if (before != Prefix::kActive && drop_ending(word, "an")) return true;
  return before != Prefix::kAbstract && !word.ends_with("si") && drop_ending(word, "i");
}

// Function words that stand in nearly every text. Sorted.
constexpr std::array<std::string_view, 22> kCommon{
    "ada", "adalah", "agar", "akan",   "atau", "atas", "bagi", "dalam", "dan",   "dari",  "dengan",
    "ini", "itu",    "juga", "karena", "ke",   "oleh", "pada", "untuk", "serta", "telah", "yang"};

bool is_common(std::string_view word) {
  return std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end() || word == "di";
}

// "iii" of "Triwulan III".
bool is_roman_number(std::string_view word) {
  return word.find_first_not_of("ivx") == std::string_view::npos;
}

bool is_letter(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
}

// Cut between two characters, never inside one.
std::string_view cut(std::string_view word) {
  if (word.size() <= kStemBytesMax) return word;
  std::size_t end = kStemBytesMax;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
  return word.substr(0, end);
}

}  // namespace

std::string indonesian_stem(std::string_view text) {
  std::string word(cut(text));
  if (is_roman_number(word)) return word;
  for (const auto* particle : {"kah", "lah", "pun"})
    if (drop_ending(word, particle)) break;
  for (const auto* owner : {"ku", "mu", "nya"})
    if (drop_ending(word, owner)) break;
  if (const auto first = drop_prefix(word, kFirst)) {
    if (drop_suffix(word, first->kind) && !first->restored) drop_prefix(word, kSecond);
    return word;
  }
  const auto second = drop_prefix(word, kSecond);
  drop_suffix(word, second ? second->kind : Prefix::kNone);
  return word;
}

std::vector<std::string> stems_of(std::string_view text, std::size_t most) {
  std::vector<std::string> stems;
  std::string word;
  const auto close = [&] {
    if (word.size() > 1 && !is_common(word)) {
      auto stem = indonesian_stem(word);
      if (std::find(stems.begin(), stems.end(), stem) == stems.end())
        stems.push_back(std::move(stem));
    }
    word.clear();
  };
  for (const char c : text) {
    if (stems.size() >= most) return stems;
    if (is_letter(static_cast<unsigned char>(c)))
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    else
      close();
  }
  if (stems.size() < most) close();
  return stems;
}

}  // namespace takar
