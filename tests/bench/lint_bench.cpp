// usage: lint_bench RUNS FILE...
//
// The lint of each file, RUNS times: CPU time of one run in microseconds, the slowest file. The
// promise is 5 ms. Prints one JSON line.
#include <ctime>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <string_view>

#include <fmt/format.h>

#include "base/check.hpp"
#include "lint/lint.hpp"
#include "sop/yaml.hpp"

namespace {

using namespace takar;  // NOLINT(google-build-using-namespace): the program's own words.

long microseconds_of_lint(const lint::Document& document, int runs) {
  const auto day = calendar::parse_date("2026-11-21");
  TAKAR_CHECK(day.has_value(), "the day is no date");
  static_cast<void>(lint::lint(document, *day));  // The tables are read once.
  const auto began = std::clock();
  for (int run = 0; run < runs; ++run) static_cast<void>(lint::lint(document, *day));
  return (std::clock() - began) * (1'000'000 / CLOCKS_PER_SEC) / runs;
}

}  // namespace

int main(int count, char** words) {
  int runs = 0;
  const std::string_view number = count > 1 ? words[1] : "";
  std::from_chars(number.data(), number.data() + number.size(), runs);
  if (runs < 1 || count < 3) return 2;
  long slowest = 0;
  for (int i = 2; i < count; ++i) {
    std::ifstream file(words[i]);
    std::stringstream text;
    text << file.rdbuf();
    const auto sop = sop::read_yaml(text.str());
    TAKAR_CHECK(sop.has_value(), "the file is no SOP");
    slowest = std::max(slowest, microseconds_of_lint(lint::document_of(*sop), runs));
  }
  fmt::print("{{\"cpu_us\":{}}}\n", slowest);
}
