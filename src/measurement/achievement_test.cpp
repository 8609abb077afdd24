#include "measurement/achievement.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "base/json.hpp"
#include "base/text.hpp"
#include "measurement/measure_case.hpp"
#include "measurement/scales.hpp"
#include "measurement/score.hpp"

namespace takar::measurement {
namespace {

using Options = std::map<std::string, std::string, std::less<>>;

struct Row {
  std::string id, polarity, rule, targets, actuals, expected;
  Options options;

  std::string option(std::string_view name, std::string_view otherwise = "") const {
    const auto found = options.find(name);
    return found == options.end() ? std::string(otherwise) : found->second;
  }
};

Options options_in(std::string_view text) {
  Options options;
  for (const auto part : split(text, ';')) {
    const auto mark = part.find('=');
    if (mark == part.npos) continue;
    options.emplace(part.substr(0, mark), part.substr(mark + 1));
  }
  return options;
}

// The rows of the table that Takar offers.
std::vector<Row> rows_of_the_table() {
  std::ifstream file(TAKAR_SOURCE_DIR "/tests/tables/achievement.tsv");
  std::vector<Row> rows;
  std::string line;
  while (std::getline(file, line)) {
    if (line.starts_with('#') || line.starts_with("id\t")) continue;
    const auto f = split(line, '\t');
    Row row{.id = std::string(f.at(0)),
            .polarity = std::string(f.at(1)),
            .rule = std::string(f.at(2)),
            .targets = std::string(f.at(3)),
            .actuals = std::string(f.at(4)),
            .expected = std::string(f.at(6)),
            .options = options_in(f.at(5))};
    if (row.option("ship", "yes") == "yes") rows.push_back(std::move(row));
  }
  return rows;
}

// One slot of the table without a mark is the year's target.
json::Object targets_of(const Row& row) {
  json::Object targets;
  const auto slots = split(row.targets, '|');
  if (row.rule == "rentang" || slots.front().empty()) {
    if (slots.size() < 2) return targets;
  }
  const bool by_quarter = slots.size() > 1 || row.actuals.find('|') == std::string::npos;
  for (std::size_t i = 0; i < slots.size(); ++i)
    targets[by_quarter ? "2026Q" + std::to_string(i + 1) : "2026"] = std::string(slots[i]);
  return targets;
}

json::Object components_of(const Row& row) {
  json::Object components;
  if (row.rule == "formula") {
    json::Object figures;
    for (const auto& [name, value] : options_in(row.actuals)) figures[name] = value;
    components["2026Q1"] = std::move(figures);
    return components;
  }
  const auto slots = split(row.actuals, '|');
  for (std::size_t i = 0; i < slots.size(); ++i) {
    json::Object figures;
    const auto parts = split(slots[i], '/');
    if (row.option("period") == "ratio_of_sums" && parts.size() == 2) {
      figures["n"] = std::string(parts[0]);
      figures["d"] = std::string(parts[1]);
    } else {
      figures["value"] = std::string(slots[i]);
    }
    components["2026Q" + std::to_string(i + 1)] = std::move(figures);
  }
  return components;
}

std::string as_of(const Row& row) {
  if (const auto at = row.option("as_of"); !at.empty()) return "2026Q" + at.substr(2);
  if (row.rule == "formula") return "2026Q1";
  return "2026Q" + std::to_string(split(row.actuals, '|').size());
}

void put_rule(const Row& row, json::Object& each) {
  const auto outer = row.option("outer", row.rule);
  if (!row.polarity.starts_with('-')) each["polarity"] = row.polarity;
  if (row.rule == "stabil") each["polarity"] = "exact";
  if (row.rule == "rentang") {
    const auto dots = row.targets.find("..");
    each["polarity"] = "range";
    each["range"] = json::Array{row.targets.substr(0, dots), row.targets.substr(dots + 2)};
  }
  if (outer == "selisih") each["minimise"] = "linear";
  if (outer == "kebalikan") each["minimise"] = "inverse";
  if (row.rule == "rata_rata") each["minimise"] = row.rule;
  for (const char* name : {"cap", "floor", "zero_target", "zero_actual"})
    if (const auto value = row.option(name); !value.empty()) each[name] = value;
}

// The row in the form of `takar measure`.
json::Object case_of(const Row& row) {
  json::Object each{{"id", row.id},
                    {"targets", targets_of(row)},
                    {"components", components_of(row)},
                    {"as_of", as_of(row)}};
  put_rule(row, each);
  const auto period = row.option("period");
  if (period == "last_filled") {
    each["time_rule"] = "last";
    each["carry"] = true;
  } else if (!period.empty()) {
    each["time_rule"] = period == "mean" ? "average" : period;
  }
  if (row.option("carry") == "yes") each["carry"] = true;
  if (const auto target = row.option("target"); !target.empty())
    each["target_basis"] = target == "quarter" ? "period" : target;
  if (const auto missing = row.option("missing"); !missing.empty()) each["missing"] = missing;
  if (const auto formula = row.option("formula"); !formula.empty()) each["formula"] = formula;
  if (period == "ratio_of_sums") each["formula"] = "n / d * 100";
  if (row.options.contains("previous")) {
    each["components"].as_object()["2025Q4"] = json::Object{{"x", row.option("previous")}};
    each["components"].as_object()["2026Q1"] = json::Object{{"x", row.actuals}};
    each["formula"] = "(x - sebelumnya(x)) / sebelumnya(x) * 100";
  }
  json::Object codes;
  const auto scale = row.option("scale");
  for (const auto part : split(scale, ',')) {
    const auto mark = part.find(':');
    if (mark != part.npos)
      codes[std::string(part.substr(0, mark))] = std::string(part.substr(mark + 1));
  }
  if (!codes.empty()) each["predicates"] = std::move(codes);
  return each;
}

// What a refused case says, in the words of the table.
std::string refusal_word(const ReadCase& read) {
  const auto side = read.field.starts_with("targets") ? "target_" : "actual_";
  if (read.refusal.code == "measurement.not_on_scale") return side + std::string("not_on_scale");
  if (read.refusal.code == "base.bad_decimal") return side + std::string("not_number");
  if (read.field == "minimise") return "unknown_rule";
  return std::string(read.refusal.code);
}

std::string reason_word(const Row& row, const Measured& measured) {
  const auto& to_date = measured.to_date;
  const auto code = std::string(word(measured.achieved.why));
  switch (measured.achieved.why) {
    case NotComputable::kMissing: {
      if (row.rule == "formula")
        return "missing:" + to_date.about.substr(to_date.about.find(": ") + 2);
      if (row.option("missing") == "block")
        return "error:missing_TW" + to_date.about.substr(to_date.about.size() - 1);
      return "missing";
    }
    case NotComputable::kNotDue:
    case NotComputable::kManual:
      return code;
    case NotComputable::kNoRule:
      return "error:no_rule";
    case NotComputable::kZeroDivisor:
      return "not_computable:" + to_date.about.substr(to_date.about.find(": ") + 2) + "=0";
    case NotComputable::kZeroTarget:
      if (row.option("zero_target") == "error") return "error:zero_target";
      [[fallthrough]];
    default:
      return "not_measured:" + code;
  }
}

// The answer in as many words as the table expects of the row.
std::string answered(const Row& row) {
  const auto read = read_case(json::write(case_of(row)));
  if (!read.value) return "error:" + refusal_word(read);
  const auto measured = measure(*read.value);
  const auto& to_date = measured.to_date;
  const auto wanted = options_in(row.expected);
  std::string got;
  const auto add = [&](const std::string& words) { got += (got.empty() ? "" : ";") + words; };
  const bool of_value = wanted.contains("value");
  if (of_value) add("value=" + fixed_decimal(*to_date.actual, 2));
  if (wanted.contains("raw")) add("raw=" + fixed_decimal(*measured.achieved.raw, 2));
  if (wanted.contains("capped")) add("capped=" + percent_text(measured.achieved));
  if (!of_value && !wanted.contains("raw"))
    add(measured.achieved.capped ? percent_text(measured.achieved) : reason_word(row, measured));
  if (wanted.contains("flag"))
    add("flag=TW" + std::to_string(to_date.missing.at(0).number) + "_missing");
  if (wanted.contains("slot") && row.expected.find("error") == row.expected.npos)
    add("slot=" + std::to_string(to_date.filled.at(0).number));
  if (wanted.contains("filled")) add("filled=" + std::to_string(to_date.filled.size()));
  return got;
}

// Sections A to C and E to G of the table: what `takar measure` answers.
TEST(Achievement, GivesWhatEveryRowOfTheTableSays) {
  std::size_t measured = 0;
  for (const auto& row : rows_of_the_table()) {
    if (std::string_view("DHIJ").find(row.id.front()) != std::string_view::npos) continue;
    auto expected = row.expected;
    if (expected.starts_with("error:")) expected = expected.substr(0, expected.find(';'));
    EXPECT_EQ(answered(row), expected) << row.id;
    ++measured;
  }
  EXPECT_GE(measured, 130U);
}

std::optional<Rational> figure(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return parse_decimal(text).value();
}

std::string scored(const Row& row) {
  std::vector<Scored> items;
  const auto listed = row.option("weights");
  const auto weights = split(listed, ',');
  for (const auto slot : split(row.actuals, '|')) {
    const auto mark = slot.find(' ');
    Scored item{.name = row.id,
                .unit = std::string(mark == slot.npos ? "%" : slot.substr(mark + 1)),
                .value = figure(slot.substr(0, mark))};
    if (weights.size() > 1) item.weight = *figure(weights.at(items.size()));
    if (const auto cap = figure(row.option("cap") == "none" ? "" : row.option("cap"));
        cap && item.value)
      item.value = std::min(*item.value, *cap);
    items.push_back(std::move(item));
  }
  const auto result = score(items, row.option("missing") == "zero");
  if (!result) return "error:mixed_units";
  return fixed_decimal(*result->value, 2);
}

std::string efficiency(const Row& row) {
  const auto given = options_in(row.actuals);
  if (row.rule == "efisiensi:selisih") {
    const auto result =
        efficiency_by_difference(*figure(given.at("capaian")), *figure(given.at("serapan")));
    return fixed_decimal(result.points, 2) + ";" + std::string(word(result.label));
  }
  const auto result = efficiency_by_budget(
      {{*figure(given.at("pagu")), *figure(given.at("cro")), *figure(given.at("ra"))}});
  return "E=" + fixed_decimal(result->percent, 2) + ";NE=" + fixed_decimal(result->value, 2);
}

std::string rated(const Row& row) {
  auto scale = row.rule.substr(row.rule.find(':') + 1);
  if (scale == "wp-eval") scale = "berhasil";
  if (scale == "bna-warna") scale = "warna-70-90";
  const auto label = to_lower_ascii(rate(scale, *figure(row.actuals))->indonesian);
  return label.substr(0, label.find(" ("));
}

// Sections H to J: scores, efficiency and rating scales.
TEST(Score, GivesWhatEveryRowOfTheTableSays) {
  std::size_t rows = 0;
  for (const auto& row : rows_of_the_table()) {
    const char section = row.id.front();
    if (section < 'H') continue;
    const auto got = section == 'H' ? scored(row) : section == 'I' ? efficiency(row) : rated(row);
    EXPECT_EQ(to_lower_ascii(got), to_lower_ascii(row.expected)) << row.id;
    ++rows;
  }
  EXPECT_GE(rows, 45U);
}

std::string read_or_rounded(const Row& row) {
  if (row.rule == "round:2") return fixed_decimal(*figure(row.actuals), 2);
  if (row.actuals.empty()) return "missing";
  if (row.rule == "parse:xlsx") return decimal_text(*figure(row.actuals), 6);
  const auto value = parse_indonesian_number(row.actuals);
  if (value) return decimal_text(*value, 6);
  return value.error().code == "base.ambiguous_number" ? "error:ambiguous" : "error:not_number";
}

// Section D: how figures are read and rounded. What a screen prints is the web app's own test.
TEST(Decimal, ReadsAndRoundsAsEveryRowOfTheTableSays) {
  std::size_t rows = 0;
  for (const auto& row : rows_of_the_table()) {
    if (row.id.front() != 'D' || row.rule == "print:percent") continue;
    EXPECT_EQ(read_or_rounded(row), row.expected) << row.id;
    ++rows;
  }
  EXPECT_GE(rows, 15U);
}

TEST(Presets, GiveTheNumbersOfThePracticeTheyAreNamedAfter) {
  const std::map<std::string, std::string, std::less<>> names{{"bna", "selisih-2TR"},
                                                              {"aksara-lakip", "selisih-200"},
                                                              {"semarang", "selisih-100"},
                                                              {"aksara-monev", "kebalikan-TR"},
                                                              {"bps-120", "bps-120"}};
  for (const auto& row : rows_of_the_table()) {
    const auto preset = names.find(row.option("preset"));
    if (row.id.substr(0, 2) != "A-" || preset == names.end()) continue;
    const auto got =
        achievement(find_preset(preset->second)->rule, figure(row.targets), figure(row.actuals));
    const auto expected = row.expected == "error:zero_target" ? "" : row.expected;
    EXPECT_EQ(percent_text(got), expected) << row.id;
  }
}

TEST(Achievement, WithoutAChosenRuleIsNotComputed) {
  AchievementRule rule;
  rule.polarity = Polarity::kLower;
  EXPECT_EQ(achievement(rule, Rational(10), Rational(5)).why, NotComputable::kNoRule);
  EXPECT_EQ(rule_text(rule), "aturan belum dipilih");
  rule.polarity = Polarity::kRange;
  EXPECT_EQ(achievement(rule, Rational(10), Rational(5)).why, NotComputable::kNoRule);
}

TEST(Achievement, DoesNotChangeWhenTargetAndRealisationAreScaledTogether) {
  for (const auto lower : {LowerRule::kLinear, LowerRule::kInverse})
    for (int target = 1; target < 20; ++target)
      for (int actual = 1; actual < 20; ++actual) {
        const AchievementRule rule{Polarity::kLower, lower};
        EXPECT_EQ(achievement(rule, Rational(target), Rational(actual)).raw,
                  achievement(rule, Rational(target, 7), Rational(actual, 7)).raw);
      }
}

TEST(Achievement, ExactLosesTheSameOnBothSidesOfTheTarget) {
  const AchievementRule rule{.polarity = Polarity::kExact};
  EXPECT_EQ(achievement(rule, Rational(100), Rational(93)).raw, Rational(93));
  EXPECT_EQ(achievement(rule, Rational(100), Rational(107)).raw, Rational(93));
  EXPECT_EQ(achievement(rule, Rational(-10), Rational(-8)).raw, Rational(80));
  EXPECT_EQ(achievement(rule, Rational(0), Rational(0)).why, NotComputable::kZeroTarget);
}

TEST(Achievement, ZeroIsBestGivesAHundredAtZeroOnly) {
  AchievementRule rule{.polarity = Polarity::kZeroIsBest, .lower_rule = LowerRule::kLinear};
  EXPECT_EQ(achievement(rule, std::nullopt, Rational(0)).raw, Rational(100));
  EXPECT_EQ(achievement(rule, std::nullopt, Rational(1)).raw, Rational(0));
  EXPECT_EQ(achievement(rule, Rational(10), Rational(5)).raw, Rational(150));
  EXPECT_EQ(achievement(rule, Rational(0), Rational(-1)).why, NotComputable::kZeroTarget);
}

TEST(Achievement, FullIfZeroNeverRewardsAMissedZero) {
  AchievementRule rule{.zero_target = ZeroTarget::kFullIfZero};
  EXPECT_EQ(achievement(rule, Rational(0), Rational(0)).raw, Rational(100));
  EXPECT_EQ(achievement(rule, Rational(0), Rational(5)).why, NotComputable::kZeroTarget);
  rule.polarity = Polarity::kExact;
  EXPECT_EQ(achievement(rule, Rational(0), Rational(5)).raw, Rational(0));
}

TEST(Achievement, EveryReasonHasAWordAndASentenceInBothLanguages) {
  for (const auto why : {NotComputable::kMissing,
                         NotComputable::kNotDue,
                         NotComputable::kNoTarget,
                         NotComputable::kNoRule,
                         NotComputable::kNoTimeRule,
                         NotComputable::kZeroTarget,
                         NotComputable::kZeroActual,
                         NotComputable::kZeroDivisor,
                         NotComputable::kTooLong,
                         NotComputable::kManual}) {
    EXPECT_FALSE(word(why).empty());
    EXPECT_FALSE(sentence(why).empty());
    EXPECT_FALSE(sentence_english(why).empty());
  }
}

TEST(RuleText, NamesRuleCapAndFloor) {
  AchievementRule rule{Polarity::kLower, LowerRule::kLinear};
  rule.cap_percent = 120;
  rule.floor_percent = 0;
  EXPECT_EQ(rule_text(rule), "selisih: (2T - R) / T x 100; batas atas 120; batas bawah 0");
  EXPECT_EQ(rule_text({}), "rasio: R / T x 100");
}

}  // namespace
}  // namespace takar::measurement
