#pragma once
// How the answers of several units become one figure (konsolidasi antarunit). A choice of its own,
// apart from how periods are put together (time_rules.hpp), and printed beside the number.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace takar::measurement {

enum class UnitRule : std::uint8_t {
  kSum,         // Of the units' realisations.
  kAverage,     // Of the units' realisations, divided once.
  kMax,         // The highest unit.
  kMin,         // The lowest unit.
  kRatioOfSums  // The formula over the sums of its components.
};

// The words of files and interfaces: "sum", "average", "max", "min", "ratio_of_sums".
[[nodiscard]] std::string_view word(UnitRule);
[[nodiscard]] std::optional<UnitRule> unit_rule_named(std::string_view);

// What holds where the agency chose nothing: figures that were typed are added up, and a formula is
// reckoned over sums, because a mean of ratios is not the ratio.
[[nodiscard]] UnitRule unit_rule_or_usual(const std::optional<UnitRule>&, bool has_formula);

// In one line, e.g. "rasio jumlah unit".
[[nodiscard]] std::string unit_rule_text(UnitRule);
[[nodiscard]] std::string unit_rule_text_english(UnitRule);

}  // namespace takar::measurement
