#pragma once
// Derived components: figures that a formula of their own makes from other figures, so that a long
// formula can be written in steps. A definition that leads back to itself is refused.

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "measurement/formula.hpp"

namespace takar::measurement {

inline constexpr std::size_t kDefinitionsMax = 50;

// In an order in which each one stands after those that it uses.
struct Definition {
  std::string id;
  Formula formula;
};

// Id to the text of its formula. Names that no definition has are components.
// Rejects with measurement.too_many_definitions {limit}, measurement.formula_cycle {the way back,
// "a > b > a"} or what Formula::parse rejects with.
[[nodiscard]] Result<std::vector<Definition>> ordered(
    const std::map<std::string, std::string, std::less<>>& definitions);

// Puts the derived figures among the others. A definition without a value is missing; the answer
// is the first that failed for another reason (a zero divisor), which stops the whole figure.
[[nodiscard]] Computed derive(const std::vector<Definition>&, Figures&, const History&);

}  // namespace takar::measurement
