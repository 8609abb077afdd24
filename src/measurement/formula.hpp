#pragma once
// The formula (rumus) of an indicator, reckoned exactly over its components: + - * / ( ), functions
// and comparisons. A component is named by its id or by the words of the form; ":" divides, as
// Indonesian formula texts write it. The language is described in docs/formats/formula.md.
//
// Every formula is bounded in length, depth and digits. A missing figure is not zero, and nothing
// is ever divided by zero: both are answers that name the part.

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/result.hpp"

namespace takar::measurement {

// Our own limits; longer formulas are better cut into definitions (definitions.hpp).
inline constexpr std::size_t kFormulaBytesMax = 2000;
inline constexpr std::size_t kFormulaDepthMax = 32;
inline constexpr std::size_t kFormulaStepsMax = 500;  // Figures, names and operations together.
inline constexpr std::size_t kFormulaBitsMax =
    16'384;  // Of any value on the way, about 4900 digits.

// Component id to its figure; empty: not known. Missing is not zero.
using Figures = std::map<std::string, std::optional<Rational>, std::less<>>;

// What a formula may ask beside the figures of its own period.
struct History {
  Figures before;    // sebelumnya(x): the figure of the period before.
  Figures to_date;   // sampai_tw_ini(x): the sum from the first period of the year to this one.
  Figures reported;  // tingkat_lapor(x): percent of those who had to report x that did.
};

// What a reckoning gave: a value, or why there is none.
struct Computed {
  enum class Why : std::uint8_t {
    kComputed,
    kMissing,      // `about` names the component without a figure.
    kZeroDivisor,  // `about` is the part of the formula that became zero.
    kTooLong,      // `about` is the part whose value has more than kFormulaBitsMax digits.
  };

  std::optional<Rational> value;
  Why why = Why::kComputed;
  std::string about;
};

// A component as a formula may write it.
struct FormulaName {
  std::string written;  // The id, or the words of the form.
  std::string id;
  std::string unit;  // Unit of measure (satuan); "" when it is not held to any.
};

struct FormulaTree;  // internal/formula_tree.hpp

class Formula {
 public:
  // `components` are the only names the text may use, written as their ids.
  // Rejects with measurement.formula_too_long {bytes}, measurement.formula_too_deep {levels},
  // measurement.formula_too_many_steps {steps}, measurement.formula_broken {place, what stands
  // there}, measurement.formula_unknown_name {name, place}, measurement.formula_unknown_function
  // {name, place}, measurement.formula_arguments {function, place} or measurement.formula_units
  // {place, one unit, other unit}. Places are counted in characters, from 1.
  [[nodiscard]] static Result<Formula> parse(std::string_view text,
                                             const std::vector<std::string>& components);
  // Components by id or in the words of the form, held to their units where all of a part's are
  // known. Rejects like parse().
  [[nodiscard]] static Result<Formula> parse(std::string_view text,
                                             const std::vector<FormulaName>& names);
  // Other names are components too, whose figures are missing. Rejects like parse().
  [[nodiscard]] static Result<Formula> parse_open(std::string_view text,
                                                  const std::vector<FormulaName>& names);

  // Exact. Cannot fail: whatever keeps it from a value is an answer.
  [[nodiscard]] Computed evaluate(const Figures& figures, const History& history = {}) const;

  // Ids of the components that it names, each once, in their order.
  [[nodiscard]] std::vector<std::string> components() const;

  // Whether it asks for another period's figures or for a reporting rate.
  [[nodiscard]] bool asks_history() const;

  // Whether it divides anywhere.
  [[nodiscard]] bool divides() const;

  // Unit of its value: "" for a plain ratio, "orang", "rupiah/orang"; empty when the unit of a part
  // is not known.
  [[nodiscard]] const std::optional<std::string>& unit() const;

  // Its text with every name replaced by what `words` answers for the component's id.
  [[nodiscard]] std::string rewritten(
      const std::function<std::string(const std::string& id)>& words) const;

 private:
  explicit Formula(std::shared_ptr<const FormulaTree> tree) : tree_(std::move(tree)) {}
  std::shared_ptr<const FormulaTree> tree_;  // Never null.
};

}  // namespace takar::measurement
