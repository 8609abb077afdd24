#include "measurement/unit_rules.hpp"

#include <algorithm>
#include <array>

namespace takar::measurement {
namespace {

struct Words {
  UnitRule rule;
  std::string_view word, indonesian, english;
};

constexpr std::array kWords{
    Words{UnitRule::kSum, "sum", "jumlah unit", "sum of the units"},
    Words{UnitRule::kAverage, "average", "rata-rata unit", "mean of the units"},
    Words{UnitRule::kMax, "max", "unit tertinggi", "highest unit"},
    Words{UnitRule::kMin, "min", "unit terendah", "lowest unit"},
    Words{UnitRule::kRatioOfSums, "ratio_of_sums", "rasio jumlah unit", "ratio of the sums"}};

const Words& words_of(UnitRule rule) {
  return *std::find_if(
      kWords.begin(), kWords.end(), [&](const Words& each) { return each.rule == rule; });
}

}  // namespace

std::string_view word(UnitRule rule) {
  return words_of(rule).word;
}

std::optional<UnitRule> unit_rule_named(std::string_view text) {
  for (const auto& each : kWords)
    if (each.word == text) return each.rule;
  return std::nullopt;
}

UnitRule unit_rule_or_usual(const std::optional<UnitRule>& chosen, bool has_formula) {
  return chosen.value_or(has_formula ? UnitRule::kRatioOfSums : UnitRule::kSum);
}

std::string unit_rule_text(UnitRule rule) {
  return std::string(words_of(rule).indonesian);
}

std::string unit_rule_text_english(UnitRule rule) {
  return std::string(words_of(rule).english);
}

}  // namespace takar::measurement
