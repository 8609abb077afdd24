#include "measurement/time_rules.hpp"

#include <algorithm>
#include <array>

namespace takar::measurement {
namespace {

template <class Enum>
struct Words {
  Enum value;
  std::string_view word, indonesian, english;
};

constexpr std::array<Words<TimeRule>, 7> kTimeRules{
    {{TimeRule::kSum, "sum", "jumlah periode", "sum of the periods"},
     {TimeRule::kAverage, "average", "rata-rata periode", "mean of the periods"},
     {TimeRule::kLast, "last", "periode terakhir", "last period"},
     {TimeRule::kMax, "max", "periode tertinggi", "highest period"},
     {TimeRule::kMin, "min", "periode terendah", "lowest period"},
     {TimeRule::kCumulative, "cumulative", "isian kumulatif", "cumulative entry"},
     {TimeRule::kRatioOfSums, "ratio_of_sums", "rasio jumlah", "ratio of the sums"}}};

constexpr std::array<Words<TargetBasis>, 4> kBases{
    {{TargetBasis::kToDate, "to_date", "target s.d. periode ini", "target to date"},
     {TargetBasis::kFilled, "filled", "target periode terisi", "target of the filled periods"},
     {TargetBasis::kPeriod, "period", "target periode ini", "target of the period"},
     {TargetBasis::kYear, "year", "target setahun", "target of the year"}}};

constexpr std::array<Words<MissingRule>, 4> kMissing{
    {{MissingRule::kBlock, "block", "isian kosong menahan hitungan", "a gap stops the figure"},
     {MissingRule::kFlag, "flag", "isian kosong ditandai", "a gap is flagged"},
     {MissingRule::kSkip, "skip", "isian kosong dilewati", "a gap is left out"},
     {MissingRule::kZero, "zero", "isian kosong dihitung nol", "a gap counts as zero"}}};

template <class Enum, std::size_t size>
const Words<Enum>& row_of(const std::array<Words<Enum>, size>& rows, Enum value) {
  return *std::find_if(
      rows.begin(), rows.end(), [&](const auto& each) { return each.value == value; });
}

template <class Enum, std::size_t size>
std::optional<Enum> named(const std::array<Words<Enum>, size>& rows, std::string_view word) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const auto& each) { return each.word == word; });
  return found == rows.end() ? std::nullopt : std::optional(found->value);
}

}  // namespace

std::string_view word(TimeRule rule) {
  return row_of(kTimeRules, rule).word;
}
std::string_view word(TargetBasis basis) {
  return row_of(kBases, basis).word;
}
std::string_view word(MissingRule rule) {
  return row_of(kMissing, rule).word;
}
std::optional<TimeRule> time_rule_named(std::string_view text) {
  return named(kTimeRules, text);
}
std::optional<TargetBasis> target_basis_named(std::string_view text) {
  return named(kBases, text);
}
std::optional<MissingRule> missing_rule_named(std::string_view text) {
  return named(kMissing, text);
}

std::string time_text(const TimeRules& rules) {
  if (!rules.rule) return "periode ini saja";
  std::string text(row_of(kTimeRules, *rules.rule).indonesian);
  text += "; ";
  text += row_of(kBases, rules.target).indonesian;
  text += "; ";
  text += row_of(kMissing, rules.missing).indonesian;
  if (rules.carry) text += "; isian terakhir boleh dibawa";
  return text;
}

std::string time_text_english(const TimeRules& rules) {
  if (!rules.rule) return "this period alone";
  std::string text(row_of(kTimeRules, *rules.rule).english);
  text += "; ";
  text += row_of(kBases, rules.target).english;
  text += "; ";
  text += row_of(kMissing, rules.missing).english;
  if (rules.carry) text += "; the last figure may be carried";
  return text;
}

}  // namespace takar::measurement
