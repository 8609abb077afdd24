#pragma once
// `takar measure`: cases in, results out, without a database.

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace takar::app {

struct MeasuredText {
  std::string json;   // {"results":[...]} as docs/formats/measure.md says.
  std::string words;  // The same for a reader, in both languages.
  std::size_t refused = 0;
};

// Rejects with measurement.bad_file or measurement.too_many_cases.
[[nodiscard]] Result<MeasuredText> measured_text(std::string_view cases, bool with_presets);

// The achievement rules by name, with the practice that each is named after.
[[nodiscard]] MeasuredText preset_list();

}  // namespace takar::app
