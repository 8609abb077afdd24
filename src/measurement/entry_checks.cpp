#include "measurement/entry_checks.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"
#include "calendar/quarter.hpp"
#include "measurement/reckoned.hpp"

namespace takar::measurement {
namespace {

constexpr std::string_view kRealisation = "realisasi";
constexpr std::string_view kTarget = "target";

// The names that a condition may use: the components, and the realisation and target themselves.
std::vector<FormulaName> names_of(const Indicator& indicator) {
  auto names = formula_names(indicator.components);
  for (const auto own : {kRealisation, kTarget}) {
    const bool taken = std::any_of(
        names.begin(), names.end(), [&](const FormulaName& each) { return each.written == own; });
    if (!taken) names.push_back({std::string(own), std::string(own), {}});
  }
  return names;
}

// A condition is what an if() of the formula language asks. Rejects like Formula::parse().
Result<Formula> condition_of(const Indicator& indicator, const std::string& condition) {
  return Formula::parse("if(" + condition + ", 1, 0)", names_of(indicator));
}

Figures figures_of(const Indicator& indicator, const PastFigure& past) {
  Figures figures;
  if (past.entry.state != EntryState::kFilled) return figures;
  const auto reckoning = reckoned(indicator, past.entry, past.target);
  figures = reckoning.figures;
  figures[std::string(kRealisation)] = reckoning.actual;
  figures[std::string(kTarget)] = reckoning.target;
  return figures;
}

void add(const Figures& figures, Figures& sums) {
  for (const auto& [name, value] : figures) {
    auto& sum = sums.try_emplace(name, Rational(0)).first->second;
    if (!value || !sum)
      sum.reset();
    else
      *sum += *value;
  }
}

History history_of(const Indicator& indicator,
                   const PastFigure& typed,
                   const std::vector<PastFigure>& past) {
  History history;
  for (const auto& figure : past) {
    if (figure.period == before(typed.period)) history.before = figures_of(indicator, figure);
    if (figure.period.year == typed.period.year && figure.period < typed.period)
      add(figures_of(indicator, figure), history.to_date);
  }
  add(figures_of(indicator, typed), history.to_date);
  return history;
}

std::string shown(const Indicator& indicator, const Rational& value) {
  return decimal_text(value, indicator.precision);
}

std::string period_words(const Period& period) {
  constexpr std::int32_t kQuarters = 4;  // Source: a year has four.
  if (period.parts != kQuarters) return to_text(period);
  return "TW " + std::string(calendar::roman({period.year, period.number})) + " " +
         std::to_string(period.year);
}

Rational away_from(const Rational& value, const Rational& from) {
  return abs(Rational(value - from));
}

Rational outside(const Rational& value, const Band& band) {
  if (value < band.from) return away_from(value, band.from);
  if (value > band.to) return away_from(value, band.to);
  return 0;
}

// By the direction of the indicator. Without what it takes to compare, nothing is worse.
bool is_worse(const AchievementRule& rule, const Reckoned& now, const Reckoned& then) {
  switch (rule.polarity) {
    case Polarity::kHigher:
      return *now.actual < *then.actual;
    case Polarity::kLower:
      return *now.actual > *then.actual;
    case Polarity::kZeroIsBest:
      return abs(*now.actual) > abs(*then.actual);
    case Polarity::kRange:
      return rule.band && outside(*now.actual, *rule.band) > outside(*then.actual, *rule.band);
    case Polarity::kExact:
      return now.target && then.target &&
             away_from(*now.actual, *now.target) > away_from(*then.actual, *then.target);
  }
  return false;
}

// Figures that are counted from the beginning of a year are compared within it.
bool begins_anew(const Indicator& indicator, const Period& now, const Period& then) {
  return indicator.time.rule == TimeRule::kCumulative && now.year != then.year;
}

class Looking {
 public:
  Looking(const Indicator& indicator, const PastFigure& typed, const std::vector<PastFigure>& past)
      : indicator_(indicator),
        typed_(typed),
        past_(past),
        now_(reckoned(indicator, typed.entry, typed.target)) {}

  std::vector<EntryFinding> look() && {
    look_at_checks();
    if (!now_.actual) return std::move(found_);
    look_at_worse();
    look_at_history();
    const auto why = now_.achieved.why;
    if (why == NotComputable::kZeroTarget || why == NotComputable::kZeroActual)
      warn({"measurement.not_computable", {indicator_.name}});
    return std::move(found_);
  }

 private:
  void warn(Rejection why) { found_.push_back({CheckSeverity::kWarning, std::move(why)}); }

  void look_at_checks() {
    const auto figures = figures_of(indicator_, typed_);
    const auto history = history_of(indicator_, typed_, past_);
    for (const auto& check : indicator_.checks) {
      const auto condition = condition_of(indicator_, check.condition);
      TAKAR_CHECK(condition.has_value(), "a checked indicator has conditions that read");
      const auto held = condition->evaluate(figures, history);
      if (!held.value || *held.value != 0) continue;
      const bool error = check.severity == CheckSeverity::kError;
      found_.push_back({check.severity,
                        {error ? "measurement.check_failed" : "measurement.check_warned",
                         {indicator_.name, check.words.empty() ? check.condition : check.words}}});
    }
  }

  void look_at_worse() {
    const auto last = std::find_if(past_.rbegin(), past_.rend(), [&](const PastFigure& figure) {
      return figure.period < typed_.period && figure.entry.state == EntryState::kFilled;
    });
    if (last == past_.rend() || begins_anew(indicator_, typed_.period, last->period)) return;
    const auto then = reckoned(indicator_, last->entry, last->target);
    if (!then.actual || !is_worse(indicator_.rule, now_, then)) return;
    warn({"measurement.worse_than_before",
          {indicator_.name,
           shown(indicator_, *now_.actual),
           shown(indicator_, *then.actual),
           period_words(last->period)}});
  }

  // Far from the mean of what was recorded in the three years before.
  void look_at_history() {
    if (!indicator_.outlier_percent) return;
    Rational sum = 0;
    std::size_t count = 0;
    auto first = typed_.period;
    for (std::int32_t i = 0; i < kHistoryPeriods; ++i) first = before(first);
    for (const auto& figure : past_) {
      if (figure.period < first || figure.period >= typed_.period) continue;
      const auto then = reckoned(indicator_, figure.entry, figure.target);
      if (!then.actual) continue;
      sum += *then.actual;
      ++count;
    }
    if (count < kHistoryFewest) return;
    const Rational mean = sum / Rational(count);
    if (away_from(*now_.actual, mean) * 100 <= *indicator_.outlier_percent * abs(mean)) return;
    warn({"measurement.far_from_history",
          {indicator_.name,
           shown(indicator_, *now_.actual),
           shown(indicator_, mean),
           std::to_string(count),
           decimal_text(*indicator_.outlier_percent, 2)}});
  }

  const Indicator& indicator_;
  const PastFigure& typed_;
  const std::vector<PastFigure>& past_;
  Reckoned now_;
  std::vector<EntryFinding> found_;
};

}  // namespace

Result<void> check_rules_of(const Indicator& indicator) {
  if (indicator.checks.size() > kEntryChecksMax)
    return reject("measurement.too_many_checks", {std::to_string(kEntryChecksMax)});
  for (const auto& check : indicator.checks) {
    if (check.words.size() > kCheckWordsBytesMax)
      return reject("measurement.check_words_too_long", {std::to_string(kCheckWordsBytesMax)});
    if (!condition_of(indicator, check.condition))
      return reject("measurement.bad_check", {check.condition.substr(0, kCheckWordsBytesMax)});
  }
  if (indicator.outlier_percent && *indicator.outlier_percent <= 0)
    return reject("measurement.bad_outlier");
  return {};
}

std::vector<EntryFinding> findings_of(const Indicator& indicator,
                                      const PastFigure& typed,
                                      const std::vector<PastFigure>& past) {
  if (typed.entry.state != EntryState::kFilled) return {};
  return Looking(indicator, typed, past).look();
}

Result<void> held_to_checks(const Indicator& indicator,
                            const PastFigure& typed,
                            const std::vector<PastFigure>& past) {
  const auto found = findings_of(indicator, typed, past);
  const auto error = std::find_if(found.begin(), found.end(), [](const EntryFinding& finding) {
    return finding.severity == CheckSeverity::kError;
  });
  if (error != found.end()) return reject(error->why);
  if (!found.empty() && trim(typed.entry.note).empty()) return reject(found.front().why);
  return {};
}

}  // namespace takar::measurement
