#pragma once
// The formula of an indicator: + - * / ( ) over figures and component names, reckoned exactly.
// ":" means division, as Indonesian formula texts write it.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/result.hpp"

namespace takar::measurement {

inline constexpr std::size_t kFormulaBytesMax = 500;
inline constexpr std::size_t kFormulaDepthMax = 32;

// Component id to its figure; empty: not known. Missing is not zero.
using Figures = std::map<std::string, std::optional<Rational>, std::less<>>;

// What a reckoning gave: a value, or why there is none.
struct Computed {
  enum class Why : std::uint8_t {
    kComputed,
    kMissing,      // `about` names the component without a figure.
    kZeroDivisor,  // `about` is the part of the formula that became zero.
  };

  std::optional<Rational> value;
  Why why = Why::kComputed;
  std::string about;
};

class Formula {
 public:
  // `components` are the only names the text may use.
  // Rejects with measurement.formula_too_long {bytes}, measurement.formula_too_deep {levels},
  // measurement.formula_broken {place, what stands there} or measurement.formula_unknown_name
  // {name}. The place is counted in characters, from 1.
  [[nodiscard]] static Result<Formula> parse(std::string_view text,
                                             const std::vector<std::string>& components);

  // Exact. Cannot fail: a missing component or a zero divisor is an answer.
  [[nodiscard]] Computed evaluate(const Figures&) const;

 private:
  friend class FormulaReader;

  // Postfix order: operands come before their operator.
  struct Item {
    char operation = 0;  // '+', '-', '*', '/', '~' (sign), 'n' (figure), 'c' (component).
    Rational figure;
    std::string text;  // Component id, or the divisor's own words.
  };
  std::vector<Item> items_;
};

}  // namespace takar::measurement
