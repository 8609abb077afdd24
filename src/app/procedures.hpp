#pragma once
// The procedures that this program carries (sop/*.sop.yaml), ready to be taken up by an agency.

#include <string>
#include <vector>

#include "app/office.hpp"
#include "sop/sop.hpp"

namespace takar::app {

// In the order of their names. Bug if one breaks the rules.
[[nodiscard]] const std::vector<sop::Sop>& procedures();

// The procedure as the agency's own: its identity block names this agency, and what only its first
// owner can answer for (number, dates, decree, who approved it) is empty.
// Source: PermenPANRB 35/2012, annex (the identity block is of the office that runs the SOP).
[[nodiscard]] sop::Sop own_copy(sop::Sop, const Office&);

}  // namespace takar::app
