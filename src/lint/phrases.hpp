#pragma once
// Reading the words of an SOP: folding, cutting into words, and what the word tables say of them.

#include <string>
#include <string_view>
#include <vector>

namespace takar::lint {

using Words = std::vector<std::string>;

// Lower case, blanks collapsed, without marks at the ends: "Rencana  Aksi." is "rencana aksi".
[[nodiscard]] std::string fold(std::string_view text);

// The folded words; "/" and "-" stay inside a word, every other mark ends it.
[[nodiscard]] Words words_of(std::string_view text);
// The same words as they are spelled in the text.
[[nodiscard]] Words spelled_words_of(std::string_view text);

// With one blank between the words.
[[nodiscard]] std::string joined(const Words&);

[[nodiscard]] bool contains_word(const Words&, std::string_view word);
// Whether every word of `part` is a word of `whole`.
[[nodiscard]] bool contains_all(const Words& whole, const Words& part);

// Whether data/lint/words.tsv lists the folded word in that class, e.g. "vague_equipment".
[[nodiscard]] bool is_listed(std::string_view word_class, std::string_view word);
[[nodiscard]] bool any_listed(std::string_view word_class, const Words&);
// What the table gives in place of the word; empty if nothing.
[[nodiscard]] std::string_view instead_of(std::string_view word_class, std::string_view word);

// "menghimpun": an active verb (awalan me-), not "menteri" or "melalui".
[[nodiscard]] bool is_active_verb(std::string_view word);
// "pengarsipan", "verifikasi": an action written as a noun, not "peraturan".
[[nodiscard]] bool is_nominal_action(std::string_view word);

}  // namespace takar::lint
