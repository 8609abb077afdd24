#pragma once
// A formula as read: its parts, each with the place in the text where it stands. Chains of + - and
// of * / are one part each, so that the depth of the tree is the depth of the brackets.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/result.hpp"

namespace takar::measurement {

enum class Part : std::uint8_t {
  kFigure,
  kComponent,
  kSum,      // Operands with + or - before each.
  kProduct,  // Operands with * or / before each.
  kNegation,
  kComparison,  // Two operands; stands only as the condition of if().
  kCall,
};

enum class Function : std::uint8_t {
  kIf,
  kMin,
  kMax,
  kSum,
  kAverage,
  kCount,
  kAbs,
  kRound,
  kCoalesce,
};

enum class Comparison : std::uint8_t {
  kLess,
  kLessOrEqual,
  kGreater,
  kGreaterOrEqual,
  kEqual,
  kNotEqual,
};

// Which figure of a component is meant.
enum class Reading : std::uint8_t { kNow, kBefore, kToDate, kReported };

struct FormulaPart {
  Part part = Part::kFigure;
  std::size_t from = 0, until = 0;  // Bytes of the text.
  Rational figure;                  // Of kFigure.
  int places = 0;                   // Of round().
  std::string component;            // Id, of kComponent.
  std::string unit;                 // Of kComponent; "" when not known.
  Reading reading = Reading::kNow;
  Function function = Function::kIf;
  Comparison comparison = Comparison::kEqual;
  std::vector<std::size_t> operands;  // Places in FormulaTree::parts.
  std::string operators;              // One before each operand of kSum and kProduct.
};

struct FormulaTree {
  std::string text;
  std::vector<FormulaPart> parts;
  std::size_t root = 0;
  std::optional<std::string> unit;  // See Formula::unit().

  [[nodiscard]] std::string_view words(const FormulaPart& part) const {
    return std::string_view(text).substr(part.from, part.until - part.from);
  }
};

// The place of a byte as people count: characters from 1.
[[nodiscard]] std::string place_of(std::string_view text, std::size_t byte);

// Unit of the whole formula, as Formula::unit(). Rejects with measurement.formula_units {place, one
// unit, other unit}: parts that are added, compared or chosen between must have one unit.
[[nodiscard]] Result<std::optional<std::string>> unit_of(const FormulaTree&);

}  // namespace takar::measurement
