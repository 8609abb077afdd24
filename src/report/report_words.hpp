#pragma once
// How reports print figures and what has none, in Indonesian.

#include <optional>
#include <string>

#include "measurement/achievement.hpp"
#include "measurement/indicator.hpp"
#include "report/results.hpp"

namespace takar::report {

// "1.250,5 orang"; "-" without a figure.
[[nodiscard]] std::string figure_words(const std::optional<Rational>&,
                                       const measurement::Indicator&);
// The same without the unit of measure.
[[nodiscard]] std::string bare_figure(const std::optional<Rational>&, int places);
// "107,14", or why there is no number, e.g. "target nol".
[[nodiscard]] std::string percent_words(const measurement::Achievement&);
// The label of the scale; "-" without one.
[[nodiscard]] std::string rating_words(const std::optional<measurement::Rating>&);
// "membaik", "tetap", "memburuk"; "-" where it cannot be told.
[[nodiscard]] std::string trend_words(measurement::Trend);
// "terisi", "belum diisi", "nihil" ...
[[nodiscard]] std::string state_words(QuarterState);
// The code before the name, if there is one.
[[nodiscard]] std::string name_words(const measurement::Indicator&);

}  // namespace takar::report
