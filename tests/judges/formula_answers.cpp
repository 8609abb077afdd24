// Reckons formulas for a judge: each line of the standard input is a formula, a tab, and figures as
// name=decimal parted by ";" (an empty one is missing). Each line of the output is the value in
// lowest terms, or "missing", "zero_divisor", "too_long", or the code of the refusal.

#include <iostream>
#include <string>

#include "base/text.hpp"
#include "measurement/formula.hpp"

namespace {

using takar::measurement::Computed;
using takar::measurement::Figures;
using takar::measurement::Formula;

std::string answer(std::string_view formula_text, std::string_view given) {
  Figures figures;
  for (const auto part : takar::split(given, ';')) {
    const auto mark = part.find('=');
    if (mark == part.npos) continue;
    const auto value = takar::parse_decimal(part.substr(mark + 1));
    auto& figure = figures[std::string(part.substr(0, mark))];
    if (value) figure = *value;
  }
  const auto formula = Formula::parse_open(formula_text, {});
  if (!formula) return std::string(formula.error().code);
  const auto computed = formula->evaluate(figures);
  switch (computed.why) {
    case Computed::Why::kComputed:
      return takar::fraction_text(*computed.value);
    case Computed::Why::kMissing:
      return "missing";
    case Computed::Why::kZeroDivisor:
      return "zero_divisor";
    case Computed::Why::kTooLong:
      return "too_long";
  }
  return "";
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) continue;
    std::cout << answer(std::string_view(line).substr(0, tab),
                        std::string_view(line).substr(tab + 1))
              << '\n';
  }
  return 0;
}
