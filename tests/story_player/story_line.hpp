#pragma once
// One line of a story, taken apart: who, verb, words, reason, and what must come of it.
//
//   budi as plh sekretaris by 800/7  completes 10 no because Angka bidang belum cocok -> open 7

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace takar::workflow::stories {

struct StoryActor {
  std::string person;  // A name; the position's own name when nobody else is named.
  std::string position;
  std::string authority;  // "", "plh" or "plt"
  std::string decree;
};

struct StoryLine {
  int number = 0;  // In the file, from 1.
  std::string text;
  StoryActor actor;
  std::string verb;
  std::vector<std::string> words;    // Between the verb and "because".
  std::string reason;                // After "because".
  std::vector<std::string> outcome;  // After "->". Empty: the line sets the scene.

  [[nodiscard]] bool has(std::string_view word) const;
  // The word after `key`; empty if `key` is not there.
  [[nodiscard]] std::optional<std::string> after(std::string_view key) const;
};

[[nodiscard]] std::vector<std::string> words_of(std::string_view text);
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

// Throws std::runtime_error that says what is wrong with the line.
[[nodiscard]] StoryLine read_line(std::string_view text, int number);

}  // namespace takar::workflow::stories
