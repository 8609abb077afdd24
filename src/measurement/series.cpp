#include "measurement/series.hpp"

#include <algorithm>

namespace takar::measurement {
namespace {

NotComputable reason_of(Computed::Why why) {
  switch (why) {
    case Computed::Why::kComputed:
      return NotComputable::kComputed;
    case Computed::Why::kMissing:
      return NotComputable::kMissing;
    case Computed::Why::kZeroDivisor:
      return NotComputable::kZeroDivisor;
    case Computed::Why::kTooLong:
      return NotComputable::kTooLong;
  }
  return NotComputable::kMissing;
}

bool has_figure(const Figures& figures) {
  return std::any_of(
      figures.begin(), figures.end(), [](const auto& each) { return each.second.has_value(); });
}

const Figures& figures_at(const Series& series, const Period& period) {
  static const Figures kNone;
  const auto found = series.figures.find(period);
  return found == series.figures.end() ? kNone : found->second;
}

std::vector<Period> year_up_to(const Period& as_of) {
  std::vector<Period> periods;
  for (std::int32_t number = 1; number <= as_of.number; ++number)
    periods.push_back({as_of.year, as_of.parts, number});
  return periods;
}

// A figure that is missing in one period is missing in the sum.
Figures sums(const Series& series, const std::vector<Period>& periods, bool leave_gaps_out) {
  Figures sums;
  for (const auto& period : periods)
    for (const auto& [id, figure] : figures_at(series, period)) sums.emplace(id, Rational(0));
  for (const auto& period : periods) {
    const auto& figures = figures_at(series, period);
    for (auto& [id, sum] : sums) {
      const auto found = figures.find(id);
      const bool known = found != figures.end() && found->second;
      if (known && sum) *sum += *found->second;
      if (!known && !leave_gaps_out) sum.reset();
    }
  }
  return sums;
}

Figures reporting_rates(const Series& series, const std::vector<Period>& periods) {
  Figures rates;
  for (const auto& period : periods)
    for (const auto& [id, figure] : figures_at(series, period)) {
      auto& rate = rates.emplace(id, Rational(0)).first->second;
      if (figure) *rate += Rational(100, periods.size());
    }
  return rates;
}

History history_at(const Series& series, const Period& period) {
  const bool asked = (series.formula && series.formula->asks_history()) ||
                     std::any_of(series.definitions.begin(),
                                 series.definitions.end(),
                                 [](const auto& each) { return each.formula.asks_history(); });
  if (!asked) return {};
  const auto periods = year_up_to(period);
  return {figures_at(series, before(period)),
          sums(series, periods, false),
          reporting_rates(series, periods)};
}

Computed reckoned(const Series& series, Figures figures, const History& history) {
  auto verdict = derive(series.definitions, figures, history);
  if (verdict.why != Computed::Why::kComputed) return verdict;
  if (series.formula) return series.formula->evaluate(figures, history);
  const auto found = figures.find(kTypedComponent);
  if (found == figures.end() || !found->second)
    return {std::nullopt, Computed::Why::kMissing, std::string(kTypedComponent)};
  return {*found->second, Computed::Why::kComputed, {}};
}

Computed value_at(const Series& series, const Period& period) {
  return reckoned(series, figures_at(series, period), history_at(series, period));
}

bool has_targets_by_period(const Series& series, const Period& as_of) {
  return std::any_of(series.targets.begin(), series.targets.end(), [&](const auto& each) {
    return each.first.year == as_of.year && each.first.parts == as_of.parts;
  });
}

std::vector<Period> due_periods(const Series& series, const Period& as_of) {
  auto periods = year_up_to(as_of);
  if (!has_targets_by_period(series, as_of)) return periods;
  std::erase_if(periods, [&](const Period& period) {
    return !series.targets.contains(period) && !has_figure(figures_at(series, period));
  });
  return periods;
}

Rational put_together(TimeRule rule, const std::vector<Rational>& values) {
  switch (rule) {
    case TimeRule::kMax:
      return *std::max_element(values.begin(), values.end());
    case TimeRule::kMin:
      return *std::min_element(values.begin(), values.end());
    case TimeRule::kLast:
    case TimeRule::kCumulative:
    case TimeRule::kRatioOfSums:
      return values.back();
    case TimeRule::kSum:
    case TimeRule::kAverage:
      break;
  }
  Rational sum = 0;
  for (const auto& value : values) sum += value;
  return rule == TimeRule::kAverage ? Rational(sum / values.size()) : sum;
}

// Whether the rule takes the figure of one period, and so the target of that period.
bool takes_one_period(const std::optional<TimeRule>& rule) {
  return !rule || *rule == TimeRule::kLast || *rule == TimeRule::kCumulative;
}

// Reckons one answer; the functions below share what they find.
class Reckoning {
 public:
  Reckoning(const Series& series, const TimeRules& rules, const Period& as_of)
      : series_(series), rules_(rules), as_of_(as_of), due_(due_periods(series, as_of)) {
    if (!rules.rule) due_ = {as_of};
  }

  ToDate answer() {
    if (due_.empty()) {
      answer_.why = NotComputable::kNotDue;
      return std::move(answer_);
    }
    slot_ = due_.back();
    if (takes_one_period(rules_.rule)) {
      one_period();
    } else if (*rules_.rule == TimeRule::kRatioOfSums) {
      ratio_of_sums();
    } else {
      all_periods();
    }
    find_target();
    return std::move(answer_);
  }

 private:
  void take(Computed computed, const std::string& period) {
    if (computed.value) {
      answer_.actual = std::move(*computed.value);
      answer_.why = NotComputable::kComputed;
      answer_.about.clear();
      return;
    }
    answer_.why = reason_of(computed.why);
    answer_.about = period;
    if (computed.about != kTypedComponent) answer_.about += ": " + computed.about;
  }

  void one_period() {
    for (auto period = due_.rbegin(); period != due_.rend(); ++period) {
      auto computed = value_at(series_, *period);
      const bool is_missing = computed.why == Computed::Why::kMissing;
      if (period != due_.rbegin() && is_missing) continue;
      take(std::move(computed), to_text(*period));
      answer_.figures = figures_at(series_, *period);
      slot_ = *period;
      if (!is_missing) break;
      answer_.missing.push_back(*period);
      const bool may_carry = rules_.rule && rules_.carry;
      if (!may_carry) return;
    }
    if (answer_.why == NotComputable::kMissing) {
      slot_ = due_.back();
      return;
    }
    if (answer_.actual) answer_.filled = {slot_};
    if (slot_ != due_.back()) answer_.carried_from = slot_;
  }

  void all_periods() {
    std::vector<Rational> values;
    for (const auto& period : due_) {
      auto computed = value_at(series_, period);
      if (computed.value) {
        answer_.filled.push_back(period);
        values.push_back(std::move(*computed.value));
        continue;
      }
      const bool is_missing = computed.why == Computed::Why::kMissing;
      if (is_missing) answer_.missing.push_back(period);
      if (is_missing && rules_.missing == MissingRule::kZero) values.emplace_back(0);
      const bool stops = !is_missing || rules_.missing == MissingRule::kBlock;
      if (stops && answer_.about.empty()) take(std::move(computed), to_text(period));
    }
    if (answer_.why != NotComputable::kComputed) return;
    if (values.empty() || answer_.filled.empty()) {
      answer_.why = NotComputable::kMissing;
      answer_.about = to_text(due_.back());
      return;
    }
    answer_.actual = put_together(*rules_.rule, values);
  }

  void ratio_of_sums() {
    if (!series_.formula) {
      answer_.why = NotComputable::kNoTimeRule;
      return;
    }
    note_gaps();
    const bool stops = !answer_.missing.empty() && rules_.missing == MissingRule::kBlock;
    if (stops || answer_.filled.empty()) {
      const auto& first = answer_.missing.front();
      return take(value_at(series_, first), to_text(first));
    }
    answer_.figures = sums(series_, due_, true);
    take(reckoned(series_, answer_.figures, history_at(series_, due_.back())),
         to_text(due_.back()));
  }

  // A period in which the formula misses a figure; a zero divisor in one period is none in the
  // sums.
  void note_gaps() {
    for (const auto& period : due_) {
      const auto why = value_at(series_, period).why;
      (why == Computed::Why::kMissing ? answer_.missing : answer_.filled).push_back(period);
    }
  }

  void find_target() {
    const auto year = series_.targets.find({as_of_.year, 1, 1});
    const bool has_year = year != series_.targets.end();
    const bool takes_year = rules_.target == TargetBasis::kYear && has_year;
    if (!takes_year && take_target(target_periods())) return;
    if (!has_year) return;
    answer_.target = year->second;
    answer_.year_target = true;
    answer_.why_no_target = NotComputable::kComputed;
  }

  std::vector<Period> whole_year() const {
    std::vector<Period> periods;
    for (const auto& [period, target] : series_.targets)
      if (period.year == as_of_.year && period.parts == as_of_.parts) periods.push_back(period);
    return periods;
  }

  std::vector<Period> target_periods() const {
    if (rules_.target == TargetBasis::kPeriod) return {as_of_};
    if (rules_.target == TargetBasis::kYear) return whole_year();
    if (takes_one_period(rules_.rule)) return {slot_};
    if (*rules_.rule == TimeRule::kRatioOfSums) return {due_.back()};
    const bool filled_only =
        rules_.target == TargetBasis::kFilled || rules_.missing == MissingRule::kSkip;
    return filled_only ? answer_.filled : due_;
  }

  // Every period needs its target. A target that only the last one has stands for the whole span.
  bool take_target(const std::vector<Period>& periods) {
    answer_.why_no_target = NotComputable::kNoTarget;
    std::vector<Rational> targets;
    for (const auto& period : periods) {
      const auto found = series_.targets.find(period);
      if (found != series_.targets.end()) targets.push_back(found->second);
    }
    if (targets.empty()) return false;
    const bool only_last = targets.size() == 1 && series_.targets.contains(periods.back());
    if (targets.size() < periods.size() && !only_last) return false;
    answer_.target = put_together(rules_.rule.value_or(TimeRule::kLast), targets);
    answer_.why_no_target = NotComputable::kComputed;
    return true;
  }

  const Series& series_;
  const TimeRules& rules_;
  const Period as_of_;
  std::vector<Period> due_;
  Period slot_;  // The period whose figure stands.
  ToDate answer_;
};

}  // namespace

ToDate to_date(const Series& series, const TimeRules& rules, const Period& as_of) {
  return Reckoning(series, rules, as_of).answer();
}

}  // namespace takar::measurement
