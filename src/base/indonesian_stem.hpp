#pragma once
// Indonesian words for searching: "pengukuran", "mengukur" and "diukur" are one word, "ukur".
//
// Affixes are taken off by rule, in the order in which the language puts them on; there is no
// dictionary, so a stem is a key to compare, not always a word. The same text gives the same stems
// on every machine and every database.
// Source: F. Z. Tala, A Study of Stemming Effects on Information Retrieval in Bahasa Indonesia
// (2003), whose order of affixes is that of Nazief and Adriani (1996).

#include <string>
#include <string_view>
#include <vector>

namespace takar {

// Of one word in lower case; letters beyond a-z stay as they are.
[[nodiscard]] std::string indonesian_stem(std::string_view word);

inline constexpr std::size_t kStemBytesMax = 40;  // A longer word is cut.

// The stems of a text in their order, each once: runs of letters and digits, in lower case. Words
// of one letter and the commonest function words are left out. At most `most`.
[[nodiscard]] std::vector<std::string> stems_of(std::string_view text, std::size_t most);

}  // namespace takar
