#pragma once
// The letterhead of an office and the place where its letters are dated.

#include <string>

#include "app/office.hpp"
#include "documents/model.hpp"

namespace takar::app {

[[nodiscard]] documents::Letterhead letterhead_of(const Office&);

// The town at the end of the address line; without one the name of the agency.
[[nodiscard]] std::string place_of(const Office&);

}  // namespace takar::app
