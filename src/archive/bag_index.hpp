#pragma once
// The page that a person opens first in a bag: what lies in it, what happened, and how to check it
// without Takar. One HTML file without scripts, in Indonesian and English.

#include <string>

#include "archive/bag.hpp"

namespace takar::archive {

struct BagLog {
  std::int64_t events = 0;    // In the bag.
  std::int64_t log_size = 0;  // Covered by the checkpoint.
  std::string key;            // C2SP verifier key.
};

[[nodiscard]] std::string bag_index(const BagContents&, const BagLog&);

}  // namespace takar::archive
