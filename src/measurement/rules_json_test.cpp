#include "measurement/rules_json.hpp"

#include <gtest/gtest.h>

#include "measurement/indicator_json.hpp"
#include "measurement/presets.hpp"

namespace takar::measurement {
namespace {

Indicator an_indicator() {
  return {.id = {7}, .code = "2.1", .name = "Konflik tertangani", .unit = "%"};
}

json::Object rules() {
  auto indicator = an_indicator();
  indicator.components = {{"a", "Tertangani", "kasus"}, {"b", "Dilaporkan", "kasus"}};
  indicator.formula = "a / b * 100";
  indicator.rule.cap_percent = Rational(120);
  indicator.time = {TimeRule::kRatioOfSums, TargetBasis::kYear, MissingRule::kFlag, true};
  indicator.over_units = UnitRule::kRatioOfSums;
  indicator.scale = "permendagri86";
  indicator.weight = Rational(1, 4);
  indicator.precision = 3;
  indicator.checks = {{"a <= b", CheckSeverity::kError, "tertangani tidak melebihi dilaporkan"},
                      {"realisasi >= sebelumnya(realisasi)", CheckSeverity::kWarning, ""}};
  indicator.outlier_percent = Rational(50);
  return rules_json(indicator);
}

std::string_view refused(const json::Object& object) {
  const auto read = with_rules(an_indicator(), object);
  return read ? std::string_view("taken") : read.error().code;
}

TEST(RulesJson, ReadsBackEveryRuleThatItWrites) {
  const auto read = with_rules(an_indicator(), rules());
  ASSERT_TRUE(read.has_value()) << read.error().code;
  EXPECT_EQ(rules_json(*read), rules());
  EXPECT_EQ(read->id, IndicatorId{7});
  EXPECT_EQ(read->checks.size(), 2U);
  EXPECT_EQ(indicator_from_json(to_json(*read)), *read);
  EXPECT_EQ(read->over_units, UnitRule::kRatioOfSums);
  EXPECT_EQ(read->time.missing, MissingRule::kFlag);
}

TEST(RulesJson, ReadsBackTheRuleOfEveryPreset) {
  for (const auto& preset : presets()) {
    auto indicator = an_indicator();
    if (preset.rule.polarity == Polarity::kRange) indicator.rule.band = Band{80, 90};
    indicator.rule = applied(preset, indicator.rule);
    const auto read = with_rules(an_indicator(), rules_json(indicator));
    ASSERT_TRUE(read.has_value()) << preset.id << read.error().code;
    EXPECT_EQ(read->rule, indicator.rule) << preset.id;
  }
}

TEST(RulesJson, NamesTheFieldThatItCannotRead) {
  for (const auto* field : {"polarity", "lower_rule", "zero_target", "zero_actual", "band"}) {
    auto wrong = rules();
    wrong["rule"].as_object()[field] =
        field == std::string_view("band") ? json::Value(json::Array{"1"}) : json::Value("bulan");
    const auto read = with_rules(an_indicator(), wrong);
    ASSERT_FALSE(read.has_value()) << field;
    EXPECT_EQ(read.error().code, "measurement.bad_rules");
    EXPECT_EQ(read.error().details.at(0), field);
  }
}

TEST(RulesJson, RefusesAFigureThatIsNotDecimalText) {
  auto wrong = rules();
  wrong["rule"].as_object()["cap_percent"] = "1,5";
  EXPECT_EQ(refused(wrong), "base.bad_decimal");
  wrong["rule"].as_object()["cap_percent"] = 120;
  EXPECT_EQ(refused(wrong), "measurement.bad_rules");
}

TEST(RulesJson, RefusesARatioOfSumsWithoutAFormula) {
  auto wrong = rules();
  wrong["components"] = json::Array{};
  wrong["formula"] = "";
  wrong["checks"] = json::Array{};
  EXPECT_EQ(refused(wrong), "measurement.ratio_needs_formula");
  wrong["time"].as_object()["rule"] = nullptr;
  EXPECT_EQ(refused(wrong), "measurement.ratio_needs_formula");
  wrong["over_units"] = "average";
  EXPECT_EQ(refused(wrong), "taken");
}

TEST(RulesJson, RefusesAScaleThatNoTableHolds) {
  auto wrong = rules();
  wrong["scale"] = "bulan";
  EXPECT_EQ(refused(wrong), "measurement.unknown_scale");
}

}  // namespace
}  // namespace takar::measurement
