#include "report/analysis.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "base/text.hpp"

namespace takar::report {
namespace {

using measurement::NotComputable;

struct ItemWords {
  std::string_view word, indonesian;
};
constexpr std::array<ItemWords, kItems> kItemWords{
    {{"target", "perbandingan target dan realisasi tahun ini"},
     {"years", "perbandingan dengan tahun-tahun sebelumnya"},
     {"plan", "perbandingan dengan target akhir Renstra"},
     {"standard", "perbandingan dengan standar nasional"},
     {"causes", "analisis penyebab keberhasilan atau kegagalan"},
     {"efficiency", "analisis efisiensi penggunaan sumber daya"},
     {"programmes", "analisis program dan kegiatan penunjang"}}};

constexpr std::int64_t kPlanYearMin = 2000;
constexpr std::int64_t kPlanYearMax = 2099;

Result<std::string> text_in(const json::Object& body, std::string_view field) {
  auto text = json::string_or_empty(body, field);
  if (text.size() > kReportTextBytesMax)
    return reject("report.text_too_long",
                  {std::string(field), std::to_string(kReportTextBytesMax)});
  return std::string(trim(text));
}

// As a person types figures, or as they are recorded.
using FigureReader = Result<Rational> (*)(std::string_view);

struct Stated {
  const json::Object& body;
  FigureReader read;
};

Result<std::optional<Rational>> figure_in(const Stated& stated, std::string_view field) {
  const auto text = json::string_or_empty(stated.body, field);
  if (trim(text).empty()) return std::optional<Rational>();
  auto value = stated.read(text);
  if (!value) return reject(value.error());
  return std::optional(std::move(*value));
}

// Texts into their fields, one after the other; the first that is too long is told.
Result<void> read_texts(const json::Object& body,
                        std::initializer_list<std::pair<std::string_view, std::string*>> fields) {
  for (const auto& [name, into] : fields) {
    auto text = text_in(body, name);
    if (!text) return reject(text.error());
    *into = std::move(*text);
  }
  return {};
}

Result<void> read_standard(const Stated& stated, Analysis& analysis) {
  const auto& body = stated.body;
  const auto value = figure_in(stated, "standard_value");
  if (!value) return reject(value.error());
  const auto source = text_in(body, "standard_source");
  if (!source) return reject(source.error());
  analysis.no_standard = json::bool_at(body, "no_standard").value_or(false);
  if (!*value) return {};
  if (analysis.no_standard) return reject("report.standard_and_none");
  if (source->empty()) return reject("report.standard_unsourced");
  analysis.yardsticks.standard = measurement::Standard{**value, *source};
  return {};
}

Result<void> read_plan(const Stated& stated, Analysis& analysis) {
  auto target = figure_in(stated, "plan_target");
  if (!target) return reject(target.error());
  if (!*target) return {};
  const auto year = json::integer_at(stated.body, "plan_year");
  if (!year || *year < kPlanYearMin || *year > kPlanYearMax)
    return reject("report.plan_year_wrong");
  analysis.yardsticks.plan_target = std::move(*target);
  analysis.yardsticks.plan_year = static_cast<std::int32_t>(*year);
  return {};
}

Result<Analysis> read_analysis(const Stated& stated) {
  Analysis analysis;
  const auto texts = read_texts(stated.body,
                                {{"years", &analysis.years},
                                 {"causes", &analysis.causes},
                                 {"efficiency", &analysis.efficiency},
                                 {"programmes", &analysis.programmes}});
  if (!texts) return reject(texts.error());
  const auto standard = read_standard(stated, analysis);
  if (!standard) return reject(standard.error());
  const auto plan = read_plan(stated, analysis);
  if (!plan) return reject(plan.error());
  return analysis;
}

json::Value figure_json(const std::optional<Rational>& value) {
  if (!value) return "";
  const auto text = exact_decimal(*value);
  TAKAR_CHECK(text.has_value(), "a stated figure was read from decimal text");
  return json::Value(*text);
}

}  // namespace

std::string_view word(Item item) {
  return kItemWords.at(static_cast<std::size_t>(item)).word;
}

std::string_view indonesian(Item item) {
  return kItemWords.at(static_cast<std::size_t>(item)).indonesian;
}

Result<Analysis> analysis_from(const json::Object& body) {
  return read_analysis({body, parse_indonesian_number});
}

Analysis recorded_analysis(const json::Object& content) {
  auto analysis = read_analysis({content, parse_decimal});
  TAKAR_CHECK(analysis.has_value(), "a recorded analysis cannot be read");
  return std::move(*analysis);
}

Result<Chapters> chapters_from(const json::Object& body) {
  Chapters chapters;
  const auto texts = read_texts(body,
                                {{"summary", &chapters.summary},
                                 {"introduction", &chapters.introduction},
                                 {"planning", &chapters.planning},
                                 {"budget", &chapters.budget},
                                 {"closing", &chapters.closing}});
  if (!texts) return reject(texts.error());
  return chapters;
}

json::Object to_json(const Analysis& analysis) {
  const auto& sticks = analysis.yardsticks;
  const auto standard =
      sticks.standard ? std::optional(sticks.standard->value) : std::optional<Rational>();
  json::Object object{{"plan_target", figure_json(sticks.plan_target)},
                      {"plan_year", nullptr},
                      {"standard_value", figure_json(standard)},
                      {"standard_source", sticks.standard ? sticks.standard->source : ""},
                      {"no_standard", analysis.no_standard},
                      {"years", analysis.years},
                      {"causes", analysis.causes},
                      {"efficiency", analysis.efficiency},
                      {"programmes", analysis.programmes}};
  if (sticks.plan_target) object["plan_year"] = sticks.plan_year;
  return object;
}

json::Object to_json(const Chapters& chapters) {
  return {{"summary", chapters.summary},
          {"introduction", chapters.introduction},
          {"planning", chapters.planning},
          {"budget", chapters.budget},
          {"closing", chapters.closing}};
}

std::vector<Item> empty_items(const LineResult& result, const Analysis& analysis) {
  const auto why = result.achieved.why;
  const bool no_figure = why == NotComputable::kMissing || why == NotComputable::kNoTarget ||
                         why == NotComputable::kNotDue;
  const bool no_years = result.compared.with_years.empty() && analysis.years.empty();
  const std::array<bool, kItems> empty{no_figure,
                                       no_years,
                                       !analysis.yardsticks.plan_target,
                                       !analysis.yardsticks.standard && !analysis.no_standard,
                                       analysis.causes.empty(),
                                       analysis.efficiency.empty(),
                                       analysis.programmes.empty()};
  std::vector<Item> items;
  for (std::size_t i = 0; i < kItems; ++i)
    if (empty.at(i)) items.push_back(static_cast<Item>(i));
  return items;
}

void put_yardsticks(std::vector<Line>& lines, const std::map<IndicatorId, Analysis>& analyses) {
  for (auto& line : lines) {
    const auto found = analyses.find(line.indicator().id);
    if (found != analyses.end()) line.yardsticks = found->second.yardsticks;
  }
}

Result<void> closable(const std::vector<Line>& lines,
                      const std::vector<LineResult>& results,
                      const YearTexts& texts) {
  if (lines.empty()) return reject("report.no_indicators");
  if (lines.size() > kReportIndicatorsMax)
    return reject("report.too_many_indicators", {std::to_string(kReportIndicatorsMax)});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto found = texts.analyses.find(lines[i].indicator().id);
    const auto analysis = found == texts.analyses.end() ? Analysis{} : found->second;
    const auto empty = empty_items(results.at(i), analysis);
    if (!empty.empty())
      return reject("report.item_empty",
                    {lines[i].indicator().name, std::string(indonesian(empty.front()))});
  }
  const std::array<std::pair<std::string_view, const std::string*>, 5> chapters{
      {{"Ikhtisar Eksekutif", &texts.chapters.summary},
       {"BAB I Pendahuluan", &texts.chapters.introduction},
       {"BAB II Perencanaan Kinerja", &texts.chapters.planning},
       {"BAB III.B Realisasi Anggaran", &texts.chapters.budget},
       {"BAB IV Penutup", &texts.chapters.closing}}};
  for (const auto& [name, text] : chapters)
    if (text->empty()) return reject("report.chapter_empty", {std::string(name)});
  return {};
}

}  // namespace takar::report
