#pragma once
// Presets (aturan siap pakai): bundles of achievement rules named after the practice that uses
// them. An agency takes one over and changes it under its own name and decree; nothing is chosen
// for it.

#include <string_view>
#include <vector>

#include "measurement/indicator.hpp"

namespace takar::measurement {

struct Preset {
  std::string_view id;   // E.g. "selisih-100".
  AchievementRule rule;  // Without a band: that is the indicator's own.
  std::string_view indonesian, english, practice;
};

// The rows of data/measurement/presets.tsv, which is built into the program, in their order. Bug if
// the table is malformed (a test reads it whole).
[[nodiscard]] const std::vector<Preset>& presets();

// Null if there is none of that name.
[[nodiscard]] const Preset* find_preset(std::string_view id);

// The preset's rule with the indicator's band.
[[nodiscard]] AchievementRule applied(const Preset&, const AchievementRule& own);

}  // namespace takar::measurement
