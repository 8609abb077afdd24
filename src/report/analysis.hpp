#pragma once
// What people state for the year's performance report (LKjIP) beside the figures: the analysis of
// each indicator and the texts of the chapters. They are drafts until the report is closed, and a
// report is not closed while one of the seven items of an indicator is empty.
// Source: PermenPANRB 53/2014, annex II, BAB III.A.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "report/results.hpp"

namespace takar::report {

// The seven items, in the order of BAB III.A.
enum class Item : std::uint8_t {
  kTarget,      // 1. This year's target against the realisation.
  kYears,       // 2. This year against the years before.
  kPlan,        // 3. Against the target at the end of the Renstra.
  kStandard,    // 4. Against a national standard, or that there is none.
  kCauses,      // 5. Causes of success or failure, and what was done.
  kEfficiency,  // 6. Use of resources.
  kProgrammes,  // 7. Programmes and activities behind it.
};
inline constexpr std::size_t kItems = 7;
[[nodiscard]] std::string_view word(Item);        // "target", "years", "plan", ...
[[nodiscard]] std::string_view indonesian(Item);  // As a refusal names it.

// Of one indicator in one year.
struct Analysis {
  Yardsticks yardsticks;
  bool no_standard = false;  // Stated: there is no national standard.
  std::string years;  // On item 2; compulsory where no earlier year has a figure, to say why.
  std::string causes, efficiency, programmes;

  bool operator==(const Analysis&) const = default;
};

// The texts of the chapters.
struct Chapters {
  std::string summary;       // Ikhtisar eksekutif.
  std::string introduction;  // BAB I.
  std::string planning;      // BAB II, before the table of targets.
  std::string budget;        // BAB III.B.
  std::string closing;       // BAB IV.

  bool operator==(const Chapters&) const = default;
};

// Our own limits: of one text, and of the indicators that one document can hold.
inline constexpr std::size_t kReportTextBytesMax = 20'000;
inline constexpr std::size_t kReportIndicatorsMax = 100;

// Reads {"plan_target","plan_year","standard_value","standard_source","no_standard","years",
// "causes","efficiency","programmes"}; what is absent is empty. Figures may be typed the Indonesian
// way. Rejects with report.text_too_long {field, bytes}, report.standard_unsourced,
// report.standard_and_none, report.plan_year_wrong or as parse_indonesian_number() does.
[[nodiscard]] Result<Analysis> analysis_from(const json::Object&);
// The same from what to_json() wrote. Bug if it cannot be read.
[[nodiscard]] Analysis recorded_analysis(const json::Object&);
// Reads {"summary","introduction","planning","budget","closing"}. Rejects with
// report.text_too_long.
[[nodiscard]] Result<Chapters> chapters_from(const json::Object&);
// What those read, with figures as decimal text.
[[nodiscard]] json::Object to_json(const Analysis&);
[[nodiscard]] json::Object to_json(const Chapters&);

// What the report of one indicator still lacks, in order. The line bears its yardsticks.
[[nodiscard]] std::vector<Item> empty_items(const LineResult&, const Analysis&);

// Everything a year's report is made of, beside the figures.
struct YearTexts {
  Chapters chapters;
  std::map<IndicatorId, Analysis> analyses;  // By the line's first indicator.
};

// Puts what was stated for each indicator into its line.
void put_yardsticks(std::vector<Line>&, const std::map<IndicatorId, Analysis>&);

// Whether the report may be closed. Rejects with report.no_indicators, report.too_many_indicators
// {limit}, report.item_empty {indicator, item} or report.chapter_empty {chapter}, the first found.
[[nodiscard]] Result<void> closable(const std::vector<Line>&,
                                    const std::vector<LineResult>&,
                                    const YearTexts&);

}  // namespace takar::report
