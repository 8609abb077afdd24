// usage: import_bench RUNS SOP.yaml... TEXT.txt...
//
// Reading documents of others into drafts, RUNS times each: CPU time in microseconds of the slowest
// text, and of two pages of the official form of each SOP file as vector PDF. The promises are
// 20 ms a text and 100 ms for two pages. Prints one JSON line.
#include <ctime>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "app/sop_form.hpp"
#include "base/check.hpp"
#include "exchange/read_sop.hpp"
#include "sop/flowchart.hpp"
#include "sop/yaml.hpp"

namespace {

using namespace takar;  // NOLINT(google-build-using-namespace): the program's own words.

std::string file_at(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

long microseconds_of_reading(const std::string& bytes, const std::string& name, int runs) {
  TAKAR_CHECK(exchange::read_sop(bytes, name).has_value(), "the document cannot be read");
  const auto began = std::clock();
  for (int run = 0; run < runs; ++run) static_cast<void>(exchange::read_sop(bytes, name));
  return (std::clock() - began) * (1'000'000 / CLOCKS_PER_SEC) / runs;
}

// At the least: the identity page, the worksheet and the flow-chart pages.
long pages_of(const sop::Sop& sop) {
  const long before = sop.worksheet ? 2 : 1;
  return before + static_cast<long>(sop::lay_out(sop).pages.size());
}

long microseconds_of_two_pages(const std::string& path, int runs) {
  const auto sop = sop::read_yaml(file_at(path));
  TAKAR_CHECK(sop.has_value(), "the file is no SOP");
  const auto pdf = app::sop_form_pdf(*sop, sop::Paper::kA4, {});
  return 2 * microseconds_of_reading(pdf, "form.pdf", runs) / pages_of(*sop);
}

}  // namespace

int main(int count, char** words) {
  int runs = 0;
  const std::string_view number = count > 1 ? words[1] : "";
  std::from_chars(number.data(), number.data() + number.size(), runs);
  if (runs < 1 || count < 3) return 2;
  long text = 0, two_pages = 0;
  for (int i = 2; i < count; ++i) {
    const std::string path = words[i];
    if (path.ends_with(".yaml"))
      two_pages = std::max(two_pages, microseconds_of_two_pages(path, runs));
    else
      text = std::max(text, microseconds_of_reading(file_at(path), path, runs));
  }
  fmt::print("{{\"text_us\":{},\"two_pages_us\":{}}}\n", text, two_pages);
}
