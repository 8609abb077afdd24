#pragma once
// What the sentence of one row says: who acts, what is done, to whom it goes, and its branches.
//
// Only the words are read, never the drawing: a symbol may be lost, a sentence stays.

#include <string>
#include <string_view>
#include <vector>

#include "lint/phrases.hpp"

namespace takar::lint {

struct Action {
  std::string kind;     // A kind of data/step-verbs.tsv, e.g. "gather"; empty if none is known.
  std::string verb;     // Folded, e.g. "menghimpun".
  bool checks = false;  // It judges, so it needs a way back.
};

struct RowReading {
  Words words, spelled;                 // Folded, and as printed.
  std::string actor;                    // "Kepala PD" in "Kepala PD mengoreksi ..."; else empty.
  std::string by;                       // "Kepala PD" in "... oleh Kepala PD"; else empty.
  std::vector<std::string> recipients;  // The posts after "kepada" and "ke".
  std::string ordered;                  // Whom an order names.
  std::vector<Action> actions;          // The first one is the row's own; empty if no verb is read.
  std::string ordered_verb;             // "merekap" in "Memerintahkan staf untuk merekap ...".
  bool says_no = false;                 // "Jika tidak ...", "dikembalikan ...".

  const Action* action() const { return actions.empty() ? nullptr : &actions.front(); }
  bool does(std::string_view kind) const;  // Any of its actions is of that kind.
  const Action* check() const;             // The first action that judges; null if none does.
};

// Cannot fail; a sentence without a known verb has no actions.
[[nodiscard]] RowReading read_row(std::string_view activity);

}  // namespace takar::lint
