#pragma once
// Scores: achievements of several indicators or units put together, efficiency, and how many
// reported. What has no number is left out by name; it is never counted as zero by itself.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/result.hpp"

namespace takar::measurement {

// One achievement on its way into a score.
struct Scored {
  std::string name;               // Who is listed when it is left out.
  std::string unit;               // Unit of measure; achievements are all "%".
  std::optional<Rational> value;  // Percent, capped as the agency chose. Empty: no number.
  Rational weight = 1;
};

struct Score {
  std::optional<Rational> value;      // Empty when nothing had a number or all weights were zero.
  std::vector<std::string> left_out;  // Names of what had no number.
};

// The weighted mean of what has a number; equal weights give the plain mean. With
// `missing_is_zero`, by the agency's written choice, nothing is left out. Rejects with
// measurement.mixed_units {one, other}: values of different units are never averaged; achievements
// in percent are.
[[nodiscard]] Result<Score> score(const std::vector<Scored>&, bool missing_is_zero = false);

enum class EfficiencyLabel : std::uint8_t { kEfficient, kSufficient, kInefficient };

// "efisien", "cukup", "tidak efisien".
[[nodiscard]] std::string_view word(EfficiencyLabel);

struct DifferenceEfficiency {
  Rational points;  // Percentage points.
  EfficiencyLabel label = EfficiencyLabel::kSufficient;
};
// Method "selisih": achievement less absorption of funds, both in percent; above 5 efficient,
// within 5 sufficient. Source: reports of Kabupaten Banjarnegara (naufalpi/e-sakip-bna).
[[nodiscard]] DifferenceEfficiency efficiency_by_difference(const Rational& achievement_percent,
                                                            const Rational& absorption_percent);

// One output (rincian output) of method "PMK".
struct BudgetLine {
  Rational budget;          // Pagu, rupiah.
  Rational output_percent;  // CRO: output reached, percent of its target.
  Rational spent;           // RA, rupiah.
};
struct BudgetEfficiency {
  Rational percent;  // E.
  Rational value;    // NE, 0-100.
};
// Method "PMK": E = sum(budget * CRO - RA) / sum(budget * CRO) * 100; NE = 50 + E / 20 * 50, held
// to 0..100. Empty when no output was reached or budgeted: nothing is divided by zero.
// Source: PMK 22/2021 and its successors, as reports give the formula.
[[nodiscard]] std::optional<BudgetEfficiency> efficiency_by_budget(const std::vector<BudgetLine>&);

// Percent of those that were due; empty when none was. For the on-time rate count those on time.
[[nodiscard]] std::optional<Rational> reporting_rate(std::size_t reported, std::size_t due);

}  // namespace takar::measurement
