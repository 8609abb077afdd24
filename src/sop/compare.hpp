#pragma once
// What changed between two versions of an SOP, or between two SOPs: the rows of the official table
// "semula - menjadi", and whom each change concerns.
//
// Rows are paired by their words, not by their numbers, so an inserted row is one change and not
// one for every row behind it. A return target counts by the row it means.

#include <cstdint>
#include <string>
#include <vector>

#include "sop/sop.hpp"

namespace takar::sop {

struct Change {
  enum class Kind : std::uint8_t { kChanged, kAdded, kRemoved };

  Kind kind = Kind::kChanged;
  std::string place;                 // In the newer SOP; of a removed value in the older one.
  std::string part;                  // What it is, in Indonesian: "Langkah 7, waktu".
  std::string part_en;               // "Step 7, time".
  std::string before, after;         // semula, menjadi; empty where there was or is nothing.
  std::vector<std::string> concern;  // Titles of the performers; empty: everybody.

  bool operator==(const Change&) const = default;
};

// In the order of the form; empty if the two say the same. Cannot fail.
[[nodiscard]] std::vector<Change> compare(const Sop& before, const Sop& after);

struct ChangeSentence {
  std::string indonesian, english;
};

// "Langkah 7, waktu: semula "1 hari", menjadi "2 hari" (Sekretaris)."
[[nodiscard]] ChangeSentence sentence_of(const Change&);

// How far two SOPs share the words of their rows, 0-100: pairs of neighbouring words that both
// have, of all that either has. Two SOPs without rows share nothing.
[[nodiscard]] int similarity_percent(const Sop&, const Sop&);

// From here on two SOPs are near-duplicates: one was copied from the other.
// Source: docs/decisions/0056-comparing-sops.md.
inline constexpr int kNearDuplicatePercent = 50;

}  // namespace takar::sop
