#include "measurement/achievement.hpp"

#include <algorithm>

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

Achievement at_zero_target(const AchievementRule& rule, const Rational& actual) {
  if (rule.polarity == Polarity::kHigher || rule.zero_target == ZeroTarget::kNotMeasured)
    return without(NotComputable::kZeroTarget);
  return with(rule, actual == 0 ? Rational(100) : Rational(0));
}

}  // namespace

Achievement achievement(const AchievementRule& rule,
                        const std::optional<Rational>& target,
                        const std::optional<Rational>& actual) {
  if (rule.polarity == Polarity::kLower && !rule.lower_rule) return without(NotComputable::kNoRule);
  if (!actual) return without(NotComputable::kMissing);
  if (!target) return without(NotComputable::kNoTarget);
  if (*target == 0) return at_zero_target(rule, *actual);
  if (rule.polarity == Polarity::kHigher) return with(rule, *actual / *target * 100);
  if (*rule.lower_rule == LowerRule::kLinear)
    return with(rule, (2 * *target - *actual) / *target * 100);
  if (*actual != 0) return with(rule, *target / *actual * 100);
  if (rule.zero_actual == ZeroActual::kNotMeasured) return without(NotComputable::kZeroActual);
  return with(rule, 100);
}

std::string_view word(NotComputable why) {
  switch (why) {
    case NotComputable::kComputed:
      return "";
    case NotComputable::kMissing:
      return "missing";
    case NotComputable::kNoTarget:
      return "no_target";
    case NotComputable::kNoRule:
      return "no_rule";
    case NotComputable::kZeroTarget:
      return "zero_target";
    case NotComputable::kZeroActual:
      return "zero_actual";
  }
  return "";
}

std::string_view sentence(NotComputable why) {
  switch (why) {
    case NotComputable::kComputed:
      return "";
    case NotComputable::kMissing:
      return "belum ada realisasi";
    case NotComputable::kNoTarget:
      return "target belum ditetapkan";
    case NotComputable::kNoRule:
      return "aturan capaian belum dipilih";
    case NotComputable::kZeroTarget:
      return "target nol";
    case NotComputable::kZeroActual:
      return "realisasi nol, tidak dapat dibagi";
  }
  return "";
}

std::string percent_text(const Achievement& achieved) {
  return achieved.capped ? fixed_decimal(*achieved.capped, kPercentDecimals) : std::string();
}

}  // namespace takar::measurement
