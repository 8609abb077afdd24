#pragma once
// The letterhead of an office, the place where its letters are dated, and who signs for it.

#include <string>

#include "app/office.hpp"
#include "documents/model.hpp"

namespace takar::app {

[[nodiscard]] documents::Letterhead letterhead_of(const Office&);

// The town at the end of the address line; without one the name of the agency.
[[nodiscard]] std::string place_of(const Office&);

// The head as he is known now: who holds the post, or nobody. `now` is UTC.
[[nodiscard]] documents::Signature head_signature(const Office&, Instant now);

}  // namespace takar::app
