#include "measurement/explanation.hpp"

#include <fmt/format.h>

#include "measurement/entry.hpp"

namespace takar::measurement {
namespace {

// With the unit behind it, if there is one.
std::string measured(const std::string& value, const std::string& unit) {
  return unit.empty() ? value : value + " " + unit;
}

// A negative figure in brackets, as it stands behind an operator.
std::string operand(const Rational& value) {
  return value < 0 ? "(" + shown(value) + ")" : shown(value);
}

std::string lower_with(LowerRule rule, const Rational& target, const Rational& actual) {
  const auto t = operand(target);
  const auto r = operand(actual);
  return rule == LowerRule::kLinear ? fmt::format("(2 x {} - {}) / {} x 100", t, r, t)
                                    : fmt::format("{} / {} x 100", t, r);
}

// The rule with target and realisation put in; empty where a policy and no division gave the
// number.
std::string rule_with(const AchievementRule& rule,
                      const std::optional<Rational>& target,
                      const Rational& actual) {
  const auto held = compared_target(rule, target, actual);
  if (!held || *held == 0) return {};
  const bool by_lower = rule.polarity == Polarity::kLower || rule.polarity == Polarity::kRange ||
                        rule.polarity == Polarity::kZeroIsBest;
  if (by_lower && rule.lower_rule) {
    const bool divides = *rule.lower_rule == LowerRule::kLinear || actual != 0;
    return divides ? lower_with(*rule.lower_rule, *held, actual) : std::string();
  }
  if (rule.polarity == Polarity::kExact)
    return fmt::format(
        "(1 - |{} - {}| / |{}|) x 100", operand(actual), operand(*held), operand(*held));
  return fmt::format("{} / {} x 100", operand(actual), operand(*held));
}

std::string percent(const Rational& value, int precision) {
  return fixed_decimal(value, precision);
}

void add_actual(const Indicator& indicator,
                const Reckoned& reckoned,
                std::vector<Sentence>& sentences) {
  if (!reckoned.actual) return;
  const auto formula =
      reckoned.figures.empty() ? std::string() : with_figures(indicator, reckoned.figures);
  const auto way = formula.empty() ? std::string() : indicator.formula + " = " + formula + " = ";
  const auto value = way + measured(shown(*reckoned.actual), indicator.unit);
  sentences.push_back({"Realisasi (R) = " + value, "Realisation (R) = " + value});
}

void add_target(const Indicator& indicator,
                const Reckoned& reckoned,
                std::vector<Sentence>& sentences) {
  if (!reckoned.target) return;
  const auto value = measured(shown(*reckoned.target), indicator.unit);
  sentences.push_back({"Target (T) = " + value, "Target (T) = " + value});
}

void add_limit(const AchievementRule& rule,
               const Achievement& achieved,
               int precision,
               std::vector<Sentence>& sentences) {
  if (!achieved.raw || *achieved.raw == *achieved.capped) return;
  const auto limit = percent(*achieved.capped, precision);
  const bool is_cap = rule.cap_percent && *achieved.raw > *rule.cap_percent;
  sentences.push_back({fmt::format("{} {} berlaku: capaian menjadi {}%",
                                   is_cap ? "Batas atas" : "Batas bawah",
                                   limit,
                                   limit),
                       fmt::format("The {} of {} applies: the achievement becomes {}%",
                                   is_cap ? "cap" : "floor",
                                   limit,
                                   limit)});
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A point between two digits becomes the comma that Indonesian figures have.
std::string with_decimal_comma(std::string text) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (text[i] == '.' && is_digit(text[i - 1]) && is_digit(text[i + 1])) text[i] = ',';
  return text;
}

// How the printed percentage came about.
void add_steps(const Indicator& indicator,
               const Reckoned& reckoned,
               std::vector<Sentence>& sentences) {
  const auto& achieved = reckoned.achieved;
  const auto filled = rule_with(indicator.rule, reckoned.target, *reckoned.actual);
  const auto step = (filled.empty() ? "" : " = " + filled) + " = " + shown(*achieved.raw) + "%";
  sentences.push_back(
      {fmt::format("Capaian menurut aturan \"{}\"{}", rule_text(indicator.rule), step),
       fmt::format("Achievement by the rule \"{}\"{}", rule_text_english(indicator.rule), step)});
  add_limit(indicator.rule, achieved, indicator.precision, sentences);
  const auto printed = percent(*achieved.capped, indicator.precision);
  sentences.push_back(
      {fmt::format("Dicetak {}%: dibulatkan sekali, {} desimal, setengah menjauhi nol",
                   printed,
                   indicator.precision),
       fmt::format("Printed {}%: rounded once, {} decimals, halves away from zero",
                   printed,
                   indicator.precision)});
}

}  // namespace

std::string shown(const Rational& value) {
  const auto text = decimal_text(value, kActualDecimals);
  const auto exact = parse_decimal(text);
  return exact && *exact == value ? text : "≈" + text;
}

std::string with_figures(const Indicator& indicator, const Figures& figures) {
  const auto formula = Formula::parse_open(indicator.formula, formula_names(indicator.components));
  if (!formula) return {};
  return formula->rewritten([&](const std::string& id) -> std::string {
    const auto found = figures.find(id);
    return found != figures.end() && found->second ? operand(*found->second) : "?";
  });
}

std::vector<Sentence> explain(const Indicator& indicator, const Reckoned& reckoned) {
  std::vector<Sentence> sentences;
  add_actual(indicator, reckoned, sentences);
  add_target(indicator, reckoned, sentences);
  const auto why = reckoned.achieved.why;
  if (reckoned.achieved.raw)
    add_steps(indicator, reckoned, sentences);
  else
    sentences.push_back(
        {fmt::format("Capaian tidak dapat dihitung: {}", sentence(why)),
         fmt::format("The achievement cannot be computed: {}", sentence_english(why))});
  for (auto& each : sentences) each.indonesian = with_decimal_comma(std::move(each.indonesian));
  return sentences;
}

}  // namespace takar::measurement
