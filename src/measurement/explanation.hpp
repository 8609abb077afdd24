#pragma once
// Why a number is what it is ("mengapa angka ini"): the way from the components to the printed
// percentage, one sentence a step, in both languages.

#include <optional>
#include <string>
#include <vector>

#include "measurement/achievement.hpp"
#include "measurement/indicator.hpp"

namespace takar::measurement {

// What was reckoned, and from what.
struct Reckoned {
  Figures figures;  // Of the components; empty when the realisation was typed.
  std::optional<Rational> actual, target;
  Achievement achieved;
};

struct Sentence {
  std::string indonesian, english;

  bool operator==(const Sentence&) const = default;
};

// In this order: the realisation, the target, the rule with the figures put in, cap or floor where
// they changed something, the rounding; or the reason why there is no number. Figures that have no
// short decimal form are shown rounded, with "≈". Cannot fail.
[[nodiscard]] std::vector<Sentence> explain(const Indicator&, const Reckoned&);

// The formula with its figures, e.g. "24 / 25 * 100"; "?" where a figure is missing. Empty without
// a formula.
[[nodiscard]] std::string with_figures(const Indicator&, const Figures&);

// A figure as explanations print it: exact up to kActualDecimals, else rounded with "≈" before it.
[[nodiscard]] std::string shown(const Rational&);

}  // namespace takar::measurement
