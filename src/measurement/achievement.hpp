#pragma once
// Achievement (capaian): how far a realisation (R) reached its target (T), in percent.
//
// Exact; raw and capped are two values; a missing realisation is not zero and a zero target never
// divides. Where there is no number there is a reason, and both are printed.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "measurement/indicator.hpp"

namespace takar::measurement {

enum class NotComputable : std::uint8_t {
  kComputed,     // There is a number.
  kMissing,      // No realisation was recorded.
  kNotDue,       // Nothing had to be recorded yet: no target was set up to this period.
  kNoTarget,     // No target was set.
  kNoRule,       // "Lower is better" without the choice of a rule, or a band without its ends.
  kNoTimeRule,   // A ratio of sums without a formula.
  kZeroTarget,   // The target is zero and the rule does not say what that means.
  kZeroActual,   // The realisation is zero and an inverse rule would divide by it.
  kZeroDivisor,  // A divisor of the formula is zero.
  kTooLong,      // A value on the way has too many digits.
  kManual,       // By the rule a person states the achievement.
};

struct Achievement {
  std::optional<Rational> raw;     // Percent, before cap and floor.
  std::optional<Rational> capped;  // Percent, after cap and floor; equals raw without them.
  NotComputable why = NotComputable::kComputed;
};

// Decimals of a printed percentage.
inline constexpr int kPercentDecimals = 2;  // Source: our choice; the agencies' forms print two.

// Higher is better: R / T * 100. Lower is better: as the rule says. Inside a band 100, beyond it
// the nearer end is the target. Exact: 100 less the distance from the target in percent of it. Zero
// is best: zero gives 100, anything else as lower is better. Cannot fail.
// Source: PermenPANRB 8/2021, annex p. 100 for (2T - R) / T * 100 and for the band; docs/decisions
// 0080 for what no regulation says.
[[nodiscard]] Achievement achievement(const AchievementRule&,
                                      const std::optional<Rational>& target,
                                      const std::optional<Rational>& actual);

// The stable word of files and interfaces: "" when computed, "missing", "not_due", "no_target",
// "no_rule", "no_time_rule", "zero_target", "zero_actual", "zero_divisor", "too_long", "manual".
[[nodiscard]] std::string_view word(NotComputable);

// What a reader is told, e.g. "target nol". Empty when there is a number.
[[nodiscard]] std::string_view sentence(NotComputable);
[[nodiscard]] std::string_view sentence_english(NotComputable);

// The target that the rule compares with: for a band its nearer end, or nothing inside it.
[[nodiscard]] std::optional<Rational> compared_target(const AchievementRule&,
                                                      const std::optional<Rational>& target,
                                                      const Rational& actual);

// Capped percentage with two decimals as decimal text ("107.14"); empty without a number.
[[nodiscard]] std::string percent_text(const Achievement&);

}  // namespace takar::measurement
