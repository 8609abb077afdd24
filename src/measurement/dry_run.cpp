#include "measurement/dry_run.hpp"

#include "base/check.hpp"
#include "measurement/reckoned.hpp"
#include "measurement/series.hpp"

namespace takar::measurement {
namespace {

Rational recorded(const std::string& text) {
  const auto value = parse_decimal(text);
  TAKAR_CHECK(value.has_value(), "a recorded figure is decimal text");
  return *value;
}

// What the formula works on: the components, or the realisation itself where there are none.
Figures figures_of(const Indicator& indicator, const Entry& entry) {
  Figures figures;
  if (entry.state != EntryState::kFilled) return figures;
  for (const auto& [id, text] : entry.components) figures[id] = recorded(text);
  if (indicator.formula.empty() && entry.actual)
    figures[std::string(kTypedComponent)] = recorded(*entry.actual);
  return figures;
}

Series series_of(const Indicator& indicator, const std::vector<PastFigure>& past) {
  Series series;
  for (const auto& figure : past) {
    series.figures[figure.period] = figures_of(indicator, figure.entry);
    if (figure.target) series.targets[figure.period] = recorded(*figure.target);
  }
  if (indicator.formula.empty()) return series;
  const auto formula = Formula::parse_open(indicator.formula, formula_names(indicator.components));
  TAKAR_CHECK(formula.has_value(), "a checked indicator has a formula that reads");
  series.formula = *formula;
  return series;
}

Reckoned year_up_to(const Indicator& indicator, const Series& series, const Period& period) {
  const auto year = to_date(series, indicator.time, period);
  Reckoned reckoned{
      .figures = year.figures, .actual = year.actual, .target = year.target, .achieved = {}};
  if (year.why == NotComputable::kComputed)
    reckoned.achieved = achievement(indicator.rule, year.target, year.actual);
  else
    reckoned.achieved.why = year.why;
  return reckoned;
}

}  // namespace

bool TriedFigure::changes() const {
  const auto same = [](const Reckoned& a, const Reckoned& b) {
    return a.actual == b.actual && a.achieved.capped == b.achieved.capped &&
           a.achieved.why == b.achieved.why;
  };
  return !same(now.alone, wanted.alone) || !same(now.to_date, wanted.to_date);
}

std::vector<TriedFigure> try_rules(const Indicator& now,
                                   const Indicator& wanted,
                                   const std::vector<PastFigure>& past) {
  const auto series_now = series_of(now, past);
  const auto series_wanted = series_of(wanted, past);
  std::vector<TriedFigure> tried;
  tried.reserve(past.size());
  for (const auto& figure : past)
    tried.push_back(
        {figure.period,
         {reckoned(now, figure.entry, figure.target), year_up_to(now, series_now, figure.period)},
         {reckoned(wanted, figure.entry, figure.target),
          year_up_to(wanted, series_wanted, figure.period)}});
  return tried;
}

}  // namespace takar::measurement
