#pragma once
// The parts of an SOP as JSON: one shape for a whole SOP and for a draft that an import proposes.
// Every key is written, empty or not, save `approved_by` where nobody approved.

#include <string>
#include <vector>

#include "base/json.hpp"
#include "sop/sop.hpp"

namespace takar::sop {

[[nodiscard]] json::Array texts_json(const std::vector<std::string>&);
[[nodiscard]] json::Object approved_by_json(const ApprovedBy&);
[[nodiscard]] json::Object identity_json(const Identity&);
[[nodiscard]] json::Object headings_json(const Headings&);
[[nodiscard]] json::Array performers_json(const std::vector<Performer>&);
[[nodiscard]] json::Object worksheet_json(const Worksheet&);
[[nodiscard]] json::Array formulas_json(const std::vector<Formula>&);

}  // namespace takar::sop
