#pragma once
// Where a place of the SOP stands in its source text.

#include <vector>

#include "lint/document.hpp"
#include "lint/finding.hpp"

namespace takar::lint {

// Fills Finding::line where the source is a text and the words of the place are found in it.
void place_in_source(const Document&, std::vector<Finding>&);

}  // namespace takar::lint
