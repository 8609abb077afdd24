#pragma once
// How the periods of a year become one figure (konsolidasi antarwaktu). Each rule is chosen by the
// agency and printed beside the number; how units are put together is another choice (recap.hpp).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace takar::measurement {

enum class TimeRule : std::uint8_t {
  kSum,         // Of the periods.
  kAverage,     // Of the realisations, divided once.
  kLast,        // A stock: the newest period's figure.
  kMax,         // The highest period.
  kMin,         // The lowest period.
  kCumulative,  // Each figure already holds those before it (s.d. triwulan ini).
  kRatioOfSums  // The formula over the sums of its components.
};

// What the realisation to date is held against.
enum class TargetBasis : std::uint8_t {
  kToDate,  // The targets up to the period, put together like the realisations.
  kFilled,  // The same, of the periods that were filled in only.
  kPeriod,  // The target of the period itself.
  kYear,    // The target of the whole year.
};

// What a period without a figure does to the others.
enum class MissingRule : std::uint8_t {
  kBlock,  // There is no figure to date; the missing period is named.
  kFlag,   // The others are put together against the whole target; the missing one is named.
  kSkip,   // The period is left out, its target too, and is named.
  kZero,   // It counts as zero, by the agency's written choice.
};

struct TimeRules {
  std::optional<TimeRule> rule;  // Empty: the period stands alone, nothing is put together.
  TargetBasis target = TargetBasis::kToDate;
  MissingRule missing = MissingRule::kBlock;
  bool carry = false;  // kLast and kCumulative may take an earlier period's figure, and say so.

  bool operator==(const TimeRules&) const = default;
};

// The words of files and interfaces: "sum", "average", "last", "max", "min", "cumulative",
// "ratio_of_sums"; "to_date", "filled", "period", "year"; "block", "flag", "skip", "zero".
[[nodiscard]] std::string_view word(TimeRule);
[[nodiscard]] std::string_view word(TargetBasis);
[[nodiscard]] std::string_view word(MissingRule);
[[nodiscard]] std::optional<TimeRule> time_rule_named(std::string_view);
[[nodiscard]] std::optional<TargetBasis> target_basis_named(std::string_view);
[[nodiscard]] std::optional<MissingRule> missing_rule_named(std::string_view);

// In one line, e.g. "jumlah triwulan; target s.d. periode; isian kosong menahan".
[[nodiscard]] std::string time_text(const TimeRules&);
[[nodiscard]] std::string time_text_english(const TimeRules&);

}  // namespace takar::measurement
