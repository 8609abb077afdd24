#include "measurement/achievement.hpp"

#include <algorithm>
#include <array>

namespace takar::measurement {
namespace {

Achievement without(NotComputable why) {
  return {std::nullopt, std::nullopt, why};
}

Achievement with(const AchievementRule& rule, const Rational& raw) {
  Rational capped = raw;
  if (rule.cap_percent) capped = std::min(capped, *rule.cap_percent);
  if (rule.floor_percent) capped = std::max(capped, *rule.floor_percent);
  return {raw, capped, NotComputable::kComputed};
}

// Zero never divides. Zero reached is full under kFullIfZero whatever the polarity; zero missed is
// nothing where less was wanted, and says nothing where more is better.
Achievement at_zero_target(const AchievementRule& rule, const Rational& actual) {
  if (rule.zero_target == ZeroTarget::kManual) return without(NotComputable::kManual);
  if (rule.zero_target == ZeroTarget::kNotMeasured) return without(NotComputable::kZeroTarget);
  if (actual == 0) return with(rule, 100);
  const bool missed =
      rule.polarity == Polarity::kExact || (rule.polarity == Polarity::kLower && actual > 0);
  return missed ? with(rule, 0) : without(NotComputable::kZeroTarget);
}

Achievement lower_is_better(const AchievementRule& rule,
                            const Rational& target,
                            const Rational& actual) {
  if (!rule.lower_rule) return without(NotComputable::kNoRule);
  if (*rule.lower_rule == LowerRule::kLinear)
    return with(rule, (2 * target - actual) / target * 100);
  if (actual != 0) return with(rule, target / actual * 100);
  if (rule.zero_actual == ZeroActual::kNotMeasured) return without(NotComputable::kZeroActual);
  return with(rule, 100);
}

Achievement zero_is_best(const AchievementRule& rule,
                         const std::optional<Rational>& target,
                         const Rational& actual) {
  if (actual == 0) return with(rule, 100);
  if (target && *target != 0) return lower_is_better(rule, *target, actual);
  return actual > 0 ? with(rule, 0) : without(NotComputable::kZeroTarget);
}

Rational distance(const Rational& one, const Rational& other) {
  return one < other ? Rational(other - one) : Rational(one - other);
}

Achievement exact(const AchievementRule& rule, const Rational& target, const Rational& actual) {
  return with(rule, (1 - distance(actual, target) / distance(target, 0)) * 100);
}

Achievement compared(const AchievementRule& rule,
                     const std::optional<Rational>& target,
                     const Rational& actual) {
  if (rule.polarity == Polarity::kZeroIsBest) return zero_is_best(rule, target, actual);
  const auto held_against = compared_target(rule, target, actual);
  if (rule.polarity == Polarity::kRange && !held_against) return with(rule, 100);
  if (!held_against) return without(NotComputable::kNoTarget);
  if (*held_against == 0) return at_zero_target(rule, actual);
  const bool banded_ratio = rule.polarity == Polarity::kRange && !rule.lower_rule;
  if (rule.polarity == Polarity::kHigher || banded_ratio)
    return with(rule, actual / *held_against * 100);
  if (rule.polarity == Polarity::kExact) return exact(rule, *held_against, actual);
  return lower_is_better(rule, *held_against, actual);
}

struct Reason {
  NotComputable why;
  std::string_view word, indonesian, english;
};

constexpr std::array kReasons{
    Reason{NotComputable::kComputed, "", "", ""},
    Reason{NotComputable::kMissing, "missing", "belum ada realisasi", "no realisation recorded"},
    Reason{NotComputable::kNotDue, "not_due", "belum jatuh tempo", "not due yet"},
    Reason{NotComputable::kNoTarget, "no_target", "target belum ditetapkan", "no target was set"},
    Reason{NotComputable::kNoRule,
           "no_rule",
           "aturan capaian belum dipilih",
           "no achievement rule was chosen"},
    Reason{NotComputable::kNoTimeRule,
           "no_time_rule",
           "rasio jumlah memerlukan rumus",
           "a ratio of sums needs a formula"},
    Reason{NotComputable::kZeroTarget, "zero_target", "target nol", "the target is zero"},
    Reason{NotComputable::kZeroActual,
           "zero_actual",
           "realisasi nol, tidak dapat dibagi",
           "the realisation is zero and cannot divide"},
    Reason{NotComputable::kZeroDivisor,
           "zero_divisor",
           "pembagi dalam rumus bernilai nol",
           "a divisor of the formula is zero"},
    Reason{NotComputable::kTooLong,
           "too_long",
           "hasil antara terlalu panjang",
           "a value on the way has too many digits"},
    Reason{NotComputable::kManual,
           "manual",
           "capaian ditetapkan manual dengan alasan",
           "a person states the achievement, with the reason"}};

const Reason& reason_of(NotComputable why) {
  return *std::find_if(
      kReasons.begin(), kReasons.end(), [&](const Reason& each) { return each.why == why; });
}

}  // namespace

std::optional<Rational> compared_target(const AchievementRule& rule,
                                        const std::optional<Rational>& target,
                                        const Rational& actual) {
  if (rule.polarity != Polarity::kRange) return target;
  if (rule.band && actual < rule.band->from) return rule.band->from;
  if (rule.band && actual > rule.band->to) return rule.band->to;
  return std::nullopt;
}

Achievement achievement(const AchievementRule& rule,
                        const std::optional<Rational>& target,
                        const std::optional<Rational>& actual) {
  if (rule.polarity == Polarity::kLower && !rule.lower_rule) return without(NotComputable::kNoRule);
  if (rule.polarity == Polarity::kRange && !rule.band) return without(NotComputable::kNoRule);
  if (!actual) return without(NotComputable::kMissing);
  return compared(rule, target, *actual);
}

std::string_view word(NotComputable why) {
  return reason_of(why).word;
}
std::string_view sentence(NotComputable why) {
  return reason_of(why).indonesian;
}
std::string_view sentence_english(NotComputable why) {
  return reason_of(why).english;
}

std::string percent_text(const Achievement& achieved) {
  return achieved.capped ? fixed_decimal(*achieved.capped, kPercentDecimals) : std::string();
}

}  // namespace takar::measurement
