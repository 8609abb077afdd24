#pragma once
// Judging a bag without any database: does every file, event, proof and checkpoint still say what
// it said when the bag was sealed? Each thing that was altered, dropped or added is named.
//
// What it cannot see from the bag alone: a bag that somebody made anew and sealed with a key of his
// own. That takes the key, or a checkpoint, known from outside.

#include <cstdint>
#include <string>
#include <vector>

#include "store/verify.hpp"

namespace takar::archive {

inline constexpr std::size_t kFindingsMax = 100;  // Then the judge stops looking.

struct BagFinding {
  std::string indonesian, english;
};

struct BagVerdict {
  std::int64_t files = 0;   // Of the payload, whose sums were found right.
  std::int64_t events = 0;  // Whose proofs were found right.
  store::TreeHead head;     // Of the bag's checkpoint.
  std::string key;          // The C2SP verifier key that the bag names.
  std::vector<BagFinding> findings;

  [[nodiscard]] bool sound() const { return findings.empty(); }
};

// Whether the folder looks like a bag at all: it holds bagit.txt.
[[nodiscard]] bool is_bag(const std::string& folder);

// `folder` may be hostile: nothing outside of it is read, links are findings. Throws Fault only if
// the folder cannot be read.
[[nodiscard]] BagVerdict verify_bag(const std::string& folder, const store::OutsideKnowledge& = {});

}  // namespace takar::archive
