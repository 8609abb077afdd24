#pragma once
// Recap (rekapitulasi): one indicator over all units. A ratio is put together from the sums of its
// components and divided once; percentages are never averaged. Units that did not answer are named
// and never counted as zero.

#include <optional>
#include <string>
#include <vector>

#include "measurement/achievement.hpp"
#include "measurement/entry.hpp"
#include "measurement/formula.hpp"

namespace takar::measurement {

// One unit's answer as the recap takes it in.
struct UnitEntry {
  std::string unit_name;
  Entry entry;
  std::optional<std::string> target;  // The unit's own target, decimal text.
};

struct Recap {
  Figures components;                 // Sums over the units that filled in.
  std::optional<std::string> actual;  // Decimal text.
  std::optional<std::string> target;  // Decimal text.
  std::optional<Rational> exact;      // The realisation before it became text.
  Achievement achieved;
  std::vector<std::string> missing;       // Unit names without an answer.
  std::vector<std::string> nihil;         // Unit names that stated "nihil".
  std::vector<std::string> not_measured;  // Unit names that stated why they did not measure.
};

// The units are put together by the indicator's unit rule. The target is `agency_target`; without
// one the counted units' targets are put together alike, but those of a ratio must be the same.
// Cannot fail; a recap without any figure has no realisation and says kMissing.
[[nodiscard]] Recap consolidate(const Indicator&,
                                const std::vector<UnitEntry>&,
                                const std::optional<std::string>& agency_target);

}  // namespace takar::measurement
