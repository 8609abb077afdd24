// usage: form_bench RUNS FILE...
//
// The official form of each SOP file, RUNS times: CPU time in microseconds of one PDF (identity
// page, worksheet, flow-chart pages) and of the SVG of one SOP, the slowest file. The promises are
// 80 PDF and 1,000 SVG a second. Prints one JSON line.
#include <ctime>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <string_view>

#include <fmt/format.h>

#include "app/sop_form.hpp"
#include "base/check.hpp"
#include "sop/yaml.hpp"

namespace {

using namespace takar;  // NOLINT(google-build-using-namespace): the program's own words.

template <class Work>
long microseconds_of(int runs, Work work) {
  work();  // Fonts and tables are read once.
  const auto began = std::clock();
  for (int run = 0; run < runs; ++run) work();
  return (std::clock() - began) * (1'000'000 / CLOCKS_PER_SEC) / runs;
}

}  // namespace

int main(int count, char** words) {
  int runs = 0;
  const std::string_view number = count > 1 ? words[1] : "";
  std::from_chars(number.data(), number.data() + number.size(), runs);
  if (runs < 1 || count < 3) return 2;
  long pdf = 0, svg = 0;
  for (int i = 2; i < count; ++i) {
    std::ifstream file(words[i]);
    std::stringstream text;
    text << file.rdbuf();
    const auto sop = sop::read_yaml(text.str());
    TAKAR_CHECK(sop.has_value(), "the file is no SOP");
    pdf = std::max(pdf, microseconds_of(runs, [&] {
                     static_cast<void>(app::sop_form_pdf(*sop, sop::Paper::kA4, {}));
                   }));
    svg = std::max(svg, microseconds_of(runs, [&] {
                     static_cast<void>(app::sop_form_svgs(*sop, sop::Paper::kA4));
                   }));
  }
  fmt::print("{{\"pdf_us\":{},\"svg_us\":{}}}\n", pdf, svg);
}
