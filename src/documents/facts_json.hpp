#pragma once
// Measured rows as they are recorded with a case and read again for its papers: what was reckoned
// then stands on the paper of any later day.

#include <vector>

#include "base/json.hpp"
#include "documents/facts.hpp"

namespace takar::documents {

// Empty texts are left out.
[[nodiscard]] json::Array to_json(const std::vector<MeasuredRow>&);

// Bug if it is not what to_json() writes: it comes from the log.
[[nodiscard]] std::vector<MeasuredRow> measured_rows_from(const json::Array&);

// The figures of a paper for programs; the form is docs/formats/figures.md.
[[nodiscard]] std::string figures_json(const Facts&, std::string_view form);

}  // namespace takar::documents
