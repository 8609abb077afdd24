#pragma once
// The workbook of a unit's form: the grid on a locked sheet, of which only the figures, the states
// and the notes may be written in, and beside it the hidden sheet of the seal.

#include <string>
#include <vector>

#include "documents/xlsx.hpp"
#include "measurement/form_grid.hpp"

namespace takar::app {

inline constexpr std::string_view kFormSealTab = "takar";

// What stands above the grid.
struct FormHead {
  std::string agency, unit;
  std::string period;  // In words.
  Instant at;          // UTC.
};

// `seal` is kept line by line. Cannot fail.
[[nodiscard]] documents::Workbook unit_form_workbook(const FormHead&,
                                                     const std::vector<measurement::GridQuestion>&,
                                                     const std::string& seal);

}  // namespace takar::app
