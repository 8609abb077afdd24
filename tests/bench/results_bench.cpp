// usage: results_bench STORE AGENCIES ROUNDS
//
// Loads AGENCIES x 20 indicators x 5 years x 4 quarters into the store (a SQLite file or the
// address of a PostgreSQL server) through the same events as an office. Then ROUNDS times it writes
// the figures of one quarter and reads the results of that agency, and each tenth time those of a
// region of 43 agencies. Prints one JSON line: milliseconds of the queries at the median and the
// 99th percentile by the clock and the CPU, the reckoning of one agency-year alone, values a second
// of the load, and memory.
#include <ctime>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/check.hpp"
#include "measurement/measurement_store.hpp"
#include "report/result_store.hpp"
#include "report/results.hpp"
#include "store/store.hpp"

namespace {

using namespace takar;  // NOLINT(google-build-using-namespace): the program's own words.
using calendar::Quarter;

constexpr std::int64_t kIndicators = 20;
constexpr std::int32_t kFirstYear = 2022;
constexpr std::int32_t kLastYear = 2026;
constexpr std::int64_t kRegion = 43;  // 22,000 agencies over the regions of the country.
constexpr organisation::UnitId kUnit{1};

struct Samples {
  std::vector<double> clock_ms, cpu_ms;

  template <class Work>
  void take(const Work& work) {
    const auto began = std::chrono::steady_clock::now();
    const auto cpu = std::clock();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    clock_ms.push_back(took.count());
    cpu_ms.push_back(static_cast<double>(std::clock() - cpu) * 1000 / CLOCKS_PER_SEC);
  }
  static double at(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto place = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
    return values[place];
  }
  [[nodiscard]] std::string json() const {
    return fmt::format("{{\"p50_ms\":{:.2f},\"p99_ms\":{:.2f},\"cpu_p99_ms\":{:.2f}}}",
                       at(clock_ms, 0.5),
                       at(clock_ms, 0.99),
                       at(cpu_ms, 0.99));
  }
};

measurement::IndicatorId id_of(std::int64_t agency, std::int64_t number) {
  return {agency * kIndicators + number};
}

measurement::Indicator indicator_of(std::int64_t agency, std::int64_t number) {
  measurement::Indicator indicator{.id = id_of(agency, number),
                                   .code = std::to_string(number),
                                   .name = fmt::format("Indikator {}", number),
                                   .unit = "%"};
  indicator.components = {{"a", "Pembilang", ""}, {"b", "Penyebut", ""}};
  indicator.formula = "a / b * 100";
  indicator.time.rule = measurement::TimeRule::kRatioOfSums;
  return indicator;
}

std::vector<measurement::Entry> entries_of(std::int64_t agency,
                                           Quarter quarter,
                                           std::int64_t turn) {
  std::vector<measurement::Entry> entries;
  for (std::int64_t number = 0; number < kIndicators; ++number) {
    const auto done = (agency + number * 7 + quarter.number * 3 + turn) % 40 + 60;
    entries.push_back({id_of(agency, number),
                       measurement::EntryState::kFilled,
                       {{"a", std::to_string(done)}, {"b", "100"}},
                       std::to_string(done),
                       ""});
  }
  return entries;
}

std::vector<measurement::QuarterTarget> targets() {
  std::vector<measurement::QuarterTarget> all;
  for (auto year = kFirstYear; year <= kLastYear; ++year)
    for (std::int32_t number = 1; number <= 4; ++number) all.push_back({{year, number}, "80"});
  return all;
}

void record(store::WriteTransaction& tx, std::int64_t agency, Quarter quarter, std::int64_t turn) {
  const auto case_id = (agency * 100 + quarter.year - kFirstYear) * 10 + quarter.number;
  measurement::record_entries(
      tx, {{agency}, case_id, kUnit, quarter}, entries_of(agency, quarter, turn), from_us(turn));
}

void load(store::Store& store, std::int64_t agency) {
  store.write([&](store::WriteTransaction& tx) {
    for (std::int64_t number = 0; number < kIndicators; ++number) {
      const auto indicator = indicator_of(agency, number);
      measurement::save_indicator(tx, {agency}, {indicator, kUnit}, from_us(0));
      measurement::set_targets(tx, {agency}, indicator.id, targets(), from_us(0));
    }
    for (const auto& target : targets()) record(tx, agency, target.quarter, 0);
    return true;
  });
}

std::vector<report::Line> lines_of(store::Store& store, std::int64_t agency) {
  std::vector<report::Line> lines;
  store.read([&](store::ReadTransaction& tx) {
    lines = report::lines_of(report::shares_of(
        tx, {agency}, {kLastYear, 4}, [](auto) { return std::string("Bidang"); }));
  });
  return lines;
}

report::Standing standing_of(const std::vector<report::Line>& lines) {
  std::vector<report::LineResult> results;
  for (const auto& line : lines) results.push_back(report::result_of(line, {kLastYear, 4}));
  return report::standing_of(lines, results);
}

std::int64_t number_of(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::int64_t resident_mib() {
  constexpr std::string_view kKey = "VmRSS:";
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(kKey)) return number_of(std::string_view(line).substr(kKey.size())) / 1024;
  return 0;
}

store::Settings settings_of(const std::string& address) {
  store::Settings settings{.address = address};
  if (address.starts_with("postgresql"))
    settings.key_path =
        (std::filesystem::temp_directory_path() / "takar-results-bench.key").string();
  return settings;
}

}  // namespace

int main(int count, char** words) {
  const auto agencies = count == 4 ? number_of(words[2]) : 0;
  const auto rounds = count == 4 ? number_of(words[3]) : 0;
  if (agencies < 1 || rounds < 1) return 2;
  const auto store = store::open(settings_of(words[1]));
  const auto began = std::chrono::steady_clock::now();
  for (std::int64_t agency = 1; agency <= agencies; ++agency) load(*store, agency);
  const std::chrono::duration<double> loading = std::chrono::steady_clock::now() - began;
  const auto values = agencies * kIndicators * (kLastYear - kFirstYear + 1) * 4;
  Samples dashboard, region, reckoning;
  for (std::int64_t round = 1; round <= rounds; ++round) {
    const auto agency = round * 7919 % agencies + 1;
    store->write([&](store::WriteTransaction& tx) {
      record(tx, agency, {kLastYear, 4}, round);
      return true;
    });
    std::vector<report::Line> lines;
    dashboard.take([&] {
      lines = lines_of(*store, agency);
      TAKAR_CHECK(standing_of(lines).indicators == kIndicators, "every indicator is there");
    });
    reckoning.take([&] { static_cast<void>(standing_of(lines)); });
    if (round % 10 != 0) continue;
    region.take([&] {
      for (std::int64_t i = 0; i < std::min(kRegion, agencies); ++i)
        static_cast<void>(standing_of(lines_of(*store, (agency + i - 1) % agencies + 1)));
    });
  }
  fmt::print(
      "{{\"values\":{},\"values_per_s\":{:.0f},\"dashboard\":{},\"region\":{},"
      "\"agency_year\":{},\"rss_mib\":{}}}\n",
      values,
      static_cast<double>(values) / loading.count(),
      dashboard.json(),
      region.json(),
      reckoning.json(),
      resident_mib());
  return 0;
}
