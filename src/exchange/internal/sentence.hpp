#pragma once
// The sentence of a step, read for who acts, who receives and what a decision says.

#include <optional>
#include <string>
#include <vector>

#include "exchange/internal/labels.hpp"
#include "exchange/internal/posts.hpp"

namespace takar::exchange::internal {

struct Branch {
  std::string label;              // "Setuju", "Tidak".
  std::optional<std::size_t> to;  // The post to which it goes, where the sentence names one.
};

struct Sentence {
  std::vector<std::string> words;  // As post_words_of().
  std::optional<VerbFound> verb;
  std::optional<std::size_t> subject;  // Named before the verb.
  std::string unlisted;                // A post before the verb that has no column.
  int unlisted_rank = 0;
  std::optional<std::size_t> by;        // "oleh ..."
  std::optional<std::size_t> to;        // "kepada ...", or whom an order names.
  std::optional<std::size_t> together;  // "bersama ..."
  std::optional<std::size_t> owner;     // A unit at the end: "... dokumen Sekretariat/Bidang".
  std::string ordered;                  // The verb of an order: "... untuk merekap".
  std::optional<Branch> yes, no;
};

[[nodiscard]] Sentence read_sentence(const std::string& activity,
                                     const Posts&,
                                     const std::vector<std::size_t>& acted);

}  // namespace takar::exchange::internal
