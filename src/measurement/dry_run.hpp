#pragma once
// A dry run (uji coba): what rules that are not in force yet would have made of every figure that
// was recorded, beside what the present ones make of it. Nothing is changed by it.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "measurement/entry.hpp"
#include "measurement/explanation.hpp"
#include "measurement/indicator.hpp"
#include "measurement/period.hpp"

namespace takar::measurement {

// What was recorded for one period, with the target (decimal text) that held for it.
struct PastFigure {
  Period period;
  Entry entry;
  std::optional<std::string> target;
};

// A period alone, and the year up to it by the time rule.
struct TriedNumber {
  Reckoned alone;
  Reckoned to_date;
};

struct TriedFigure {
  Period period;
  TriedNumber now, wanted;

  // Whether the office would see another number.
  [[nodiscard]] bool changes() const;
};

// `past` in the order of its periods, one figure a period. An answer that states no figure has none
// under any rule. Cannot fail; Bug if a recorded figure is not decimal text.
[[nodiscard]] std::vector<TriedFigure> try_rules(const Indicator& now,
                                                 const Indicator& wanted,
                                                 const std::vector<PastFigure>& past);

}  // namespace takar::measurement
