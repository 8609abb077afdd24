#include "report/report_words.hpp"

#include "base/indonesian.hpp"

namespace takar::report {

std::string bare_figure(const std::optional<Rational>& value, int places) {
  return value ? indonesian_number(decimal_text(*value, places)) : std::string("-");
}

std::string figure_words(const std::optional<Rational>& value,
                         const measurement::Indicator& indicator) {
  auto text = bare_figure(value, indicator.precision);
  if (value && !indicator.unit.empty()) text += " " + indicator.unit;
  return text;
}

std::string percent_words(const measurement::Achievement& achieved) {
  if (achieved.capped) return indonesian_number(measurement::percent_text(achieved));
  return std::string(measurement::sentence(achieved.why));
}

std::string rating_words(const std::optional<measurement::Rating>& rating) {
  return rating ? std::string(rating->indonesian) : std::string("-");
}

std::string trend_words(measurement::Trend trend) {
  switch (trend) {
    case measurement::Trend::kBetter:
      return "membaik";
    case measurement::Trend::kSame:
      return "tetap";
    case measurement::Trend::kWorse:
      return "memburuk";
    case measurement::Trend::kUnknown:
      break;
  }
  return "-";
}

std::string state_words(QuarterState state) {
  switch (state) {
    case QuarterState::kNotDue:
      return "tidak jatuh tempo";
    case QuarterState::kEmpty:
      return "belum diisi";
    case QuarterState::kPartly:
      return "terisi sebagian";
    case QuarterState::kFilled:
      return "terisi";
    case QuarterState::kNihil:
      return "nihil";
    case QuarterState::kNotMeasured:
      return "tidak diukur";
  }
  return {};
}

std::string name_words(const measurement::Indicator& indicator) {
  return indicator.code.empty() ? indicator.name : indicator.code + "  " + indicator.name;
}

}  // namespace takar::report
