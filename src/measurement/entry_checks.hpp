#pragma once
// What is looked at when a unit types its figures, beside whether they are figures at all: checks
// that the office set for the indicator, a realisation that got worse or lies far from its history,
// and an achievement that cannot be computed. An error is refused; a warning asks for a note that
// explains it. Source: docs/decisions/0136-checks-while-collecting.md.

#include <vector>

#include "base/result.hpp"
#include "measurement/dry_run.hpp"
#include "measurement/indicator.hpp"

namespace takar::measurement {

inline constexpr std::size_t kEntryChecksMax = 10;       // Of one indicator. Source: decision 0136.
inline constexpr std::size_t kCheckWordsBytesMax = 300;  // Source: decision 0136.
inline constexpr std::int32_t kHistoryPeriods = 12;      // Three years of quarters. Source: 0136.
inline constexpr std::size_t kHistoryFewest = 4;         // Fewer tell nothing. Source: 0136.

// Rejects with measurement.too_many_checks {most}, measurement.bad_check {condition},
// measurement.check_words_too_long {bytes} or measurement.bad_outlier.
[[nodiscard]] Result<void> check_rules_of(const Indicator&);

struct EntryFinding {
  CheckSeverity severity = CheckSeverity::kWarning;
  // measurement.check_failed {indicator, words}, measurement.check_warned {indicator, words},
  // measurement.worse_than_before {indicator, now, before, period}, measurement.far_from_history
  // {indicator, now, mean, periods, percent} or measurement.not_computable {indicator}.
  Rejection why;

  bool operator==(const EntryFinding&) const = default;
};

// `typed` passed checked(); `past` is what was recorded for other periods, in their order. A check
// that asks for a figure which is not there says nothing. Cannot fail; Bug if a recorded figure is
// no decimal text.
[[nodiscard]] std::vector<EntryFinding> findings_of(const Indicator&,
                                                    const PastFigure& typed,
                                                    const std::vector<PastFigure>& past);

// Whether the entry may be handed in: rejects with its first error, or with its first warning while
// its note is empty.
[[nodiscard]] Result<void> held_to_checks(const Indicator&,
                                          const PastFigure& typed,
                                          const std::vector<PastFigure>& past);

}  // namespace takar::measurement
