#include "measurement/measure_file.hpp"

#include <gtest/gtest.h>

#include "base/rejections.hpp"
#include "measurement/measure_case.hpp"
#include "measurement/scales.hpp"

namespace takar::measurement {
namespace {

constexpr std::string_view kGood =
    R"({"id":"good","polarity":"higher","formula":"a / b * 100","targets":{"2026Q1":"90"},)"
    R"("components":{"2026Q1":{"a":"24","b":"25"}},"as_of":"2026Q1",)"
    R"("rating_scale":"permendagri86"})";

json::Object measured(const std::string& cases, bool presets = false) {
  auto file = measure_file("{\"cases\":[" + cases + "]}", presets);
  return std::move(file.value().answer);
}

json::Object result(const std::string& cases, std::size_t place = 0) {
  return measured(cases).at("results").as_array().at(place).as_object();
}

std::string field(const json::Object& object, std::string_view key) {
  return json::string_or_empty(object, key);
}

TEST(MeasureFile, AnswersEveryFieldThatOthersRelyOn) {
  const auto got = result(std::string(kGood));
  EXPECT_EQ(field(got, "id"), "good");
  EXPECT_EQ(field(got, "status"), "ok");
  EXPECT_EQ(field(got, "actual"), "96.00");
  EXPECT_EQ(field(got, "target"), "90.00");
  EXPECT_EQ(field(got, "achievement"), "106.67");
  EXPECT_EQ(field(got, "achievement_exact"), "320/3");
  EXPECT_TRUE(got.at("reason").is_null());
  EXPECT_EQ(got.at("rating").as_object().at("id"), "Sangat Tinggi");
}

TEST(MeasureFile, RefusesABrokenCaseByNameAndMeasuresTheOthers) {
  const std::string long_number(1'000'000, '9');
  const struct {
    std::string text, field;
  } broken[] = {
      {R"({"id":"x","targets":{"2026Q1":"1","2026Q1":"2"},"as_of":"2026Q1"})", "targets.2026Q1"},
      {R"({"id":"x","targets":{"2026Q1":25},"as_of":"2026Q1"})", "targets.2026Q1"},
      {R"({"id":"x","targets":{"2026Q1":")" + long_number + R"("},"as_of":"2026Q1"})",
       "targets.2026Q1"},
      {R"({"id":"x","targets":{"2026Q1":)" + long_number + R"(},"as_of":"2026Q1"})",
       "targets.2026Q1"},
      {R"({"id":"x","components":{"2026Q1":{"a":"1e5"}},"as_of":"2026Q1"})", "components.2026Q1.a"},
      {R"({"id":"x","components":{"2026Q1":{"a":"NaN"}},"as_of":"2026Q1"})", "components.2026Q1.a"},
      {R"({"id":"x","components":{"2026Q9":{"a":"1"}},"as_of":"2026Q1"})", "components.2026Q9"},
      {R"({"id":"x","components":{"2026Q1":["1"]},"as_of":"2026Q1"})", "components.2026Q1"},
      {R"({"id":"x","as_of":"2026Q1","cap":"100","floor":"120"})", "cap"},
      {R"({"id":"x","as_of":"2026Q1","cap":100})", "cap"},
      {R"({"id":"x","as_of":"2026Q1","range":["9","1"]})", "range"},
      {R"({"id":"x","as_of":"2026Q1","range":["9"]})", "range"},
      {R"({"id":"x","as_of":"2026Q1","polarity":"up"})", "polarity"},
      {R"({"id":"x","as_of":"2026Q1","minimise":"none"})", "minimise"},
      {R"({"id":"x","as_of":"2026Q1","precision":99})", "precision"},
      {R"({"id":"x","as_of":"2026Q1","carry":"yes"})", "carry"},
      {R"({"id":"x","as_of":"2026Q1","formula":"a +"})", "formula"},
      {R"({"id":"x","as_of":"2026Q1","formula":["a"]})", "formula"},
      {R"({"id":"x","as_of":"2026Q1","definitions":{"a":"b","b":"a"}})", "definitions"},
      {R"({"id":"x","as_of":"2026Q1","preset":"none"})", "preset"},
      {R"({"id":"x","as_of":"tomorrow"})", "as_of"},
      {R"({"id":"x"})", "as_of"},
      {R"({"id":"x","as_of":)" + std::string(5000, '[') + std::string(5000, ']') + "}",
       "as_of[0][0][0][0][0]"},
      {R"({"as_of":"2026Q1"})", "id"},
      {R"({"id":7,"as_of":"2026Q1"})", "id"},
      {"[]", ""},
      {"nonsense", ""},
  };
  for (const auto& [text, where] : broken) {
    const auto file = measure_file("{\"cases\":[" + text + "," + std::string(kGood) + "]}", false);
    ASSERT_TRUE(file) << text.substr(0, 100);
    EXPECT_EQ(file->refused, 1U) << text.substr(0, 100);
    const auto& results = file->answer.at("results").as_array();
    EXPECT_EQ(field(results.at(0).as_object(), "field"), where) << text.substr(0, 100);
    EXPECT_TRUE(results.at(0).as_object().at("achievement").is_null());
    EXPECT_NE(find_rejection(field(results.at(0).as_object(), "code")), nullptr);
    EXPECT_LT(field(results.at(0).as_object(), "reason").size(), 1000U);
    EXPECT_EQ(field(results.at(1).as_object(), "status"), "ok");
  }
}

TEST(MeasureFile, NamesWhatIsWrongWithAField) {
  const auto code_of = [](const std::string& rest) {
    return field(result(R"({"id":"x","as_of":"2026Q1",)" + rest + "}"), "code");
  };
  EXPECT_EQ(code_of(R"("targets":{"2026Q9":"1"})"), "measurement.bad_period");
  EXPECT_EQ(code_of(R"("targets":{"2026Q1":1})"), "measurement.field_type");
  EXPECT_EQ(code_of(R"("range":["1",null])"), "measurement.field_missing");
  EXPECT_EQ(code_of(R"("time_rule":"often")"), "measurement.unknown_word");
  EXPECT_EQ(code_of(R"("predicates":{"WTP":"4"},"targets":{"2026Q1":"WDP"})"),
            "measurement.not_on_scale");
  EXPECT_EQ(field(result(R"({"id":"","as_of":"2026Q1"})"), "code"), "measurement.bad_case_id");
}

TEST(MeasureFile, TakesTheFirstOfTwoCasesOfOneName) {
  const auto both = std::string(kGood) + "," + std::string(kGood);
  EXPECT_EQ(field(result(both, 0), "status"), "ok");
  EXPECT_EQ(field(result(both, 1), "code"), "measurement.case_twice");
}

TEST(MeasureFile, RefusesAFileThatHoldsNoCases) {
  for (const char* text :
       {"", "[]", "{}", "{\"cases\":{}}", "{\"cases\":[]", "{\"cases\":[],\"cases\":[]}"})
    EXPECT_EQ(measure_file(text, false).error().code, "measurement.bad_file") << text;
  std::string many = "{\"cases\":[0";
  for (std::size_t i = 0; i < kCasesMax; ++i) many += ",0";
  EXPECT_EQ(measure_file(many + "]}", false).error().code, "measurement.too_many_cases");
}

TEST(MeasureFile, SaysWhatIsMissingAndWhatCannotBeComputed) {
  const auto of = [](const std::string& rest) {
    return result(R"({"id":"x","polarity":"higher","as_of":"2026Q2",)" + rest + "}");
  };
  const auto gap = of(R"("targets":{"2026Q2":"1"},"components":{"2026Q2":{"value":null}})");
  EXPECT_EQ(field(gap, "status"), "missing");
  EXPECT_EQ(field(gap, "reason_id"), "belum ada realisasi (2026Q2)");
  const auto later = of(R"("targets":{"2026Q3":"1"},"time_rule":"sum",)"
                        R"("components":{"2026Q3":{"value":"1"}})");
  EXPECT_EQ(field(later, "status"), "missing");
  EXPECT_EQ(field(later, "code"), "not_due");
  const auto zero = of(R"("targets":{"2026Q2":"1"},"formula":"a/b",)"
                       R"("components":{"2026Q2":{"a":"1","b":"0"}})");
  EXPECT_EQ(field(zero, "status"), "not_computable");
  EXPECT_EQ(field(zero, "reason_en"), "a divisor of the formula is zero (2026Q2: b)");
  const auto no_target = of(R"("components":{"2026Q2":{"value":"1"}})");
  EXPECT_EQ(field(no_target, "code"), "no_target");
  EXPECT_EQ(
      field(result(R"({"id":"x","as_of":"2026Q2","components":{"2026Q2":{"value":"1"}}})"), "code"),
      "no_rule");
}

TEST(MeasureFile, WarnsWhereTheRulesGiveANumberThatMayMislead) {
  const auto fell = result(R"({"id":"x","polarity":"higher","time_rule":"cumulative",)"
                           R"("targets":{"2026Q1":"5","2026Q2":"-1"},"as_of":"2026Q2",)"
                           R"("components":{"2026Q1":{"value":"5"},"2026Q2":{"value":"4"}}})");
  const auto& warnings = fell.at("warnings").as_array();
  ASSERT_EQ(warnings.size(), 2U);
  EXPECT_EQ(warnings[0].as_object().at("code"), "negative_target");
  EXPECT_EQ(warnings[1].as_object().at("code"), "cumulative_fell");
  const auto mean =
      result(R"({"id":"x","polarity":"higher","time_rule":"average","flor":"1",)"
             R"("targets":{"2026":"50"},"formula":"a/b*100","as_of":"2026",)"
             R"("components":{"2026Q1":{"a":"10","b":"20"},"2026Q2":{"a":"1","b":"100"},)"
             R"("2026Q3":{"a":"1","b":"2"},"2026Q4":{"a":"1","b":"2"}}})");
  EXPECT_EQ(mean.at("warnings").as_array()[0].as_object().at("code"), "mean_of_ratios");
  EXPECT_EQ(mean.at("ignored").as_array()[0], "flor");
  EXPECT_EQ(field(mean, "as_of"), "2026Q4");
}

TEST(MeasureFile, ShowsTheNumberUnderEveryPresetOfThePolarity) {
  const auto answer =
      measured(R"({"id":"x","polarity":"lower","minimise":"linear","as_of":"2026Q1",)"
               R"("targets":{"2026Q1":"12"},"components":{"2026Q1":{"value":"10"}}})",
               true);
  std::map<std::string, std::string> numbers;
  for (const auto& each : answer.at("results").as_array()[0].as_object().at("presets").as_array())
    numbers[field(each.as_object(), "preset")] = field(each.as_object(), "achievement_capped");
  EXPECT_EQ(numbers.at("selisih-2TR"), "116.67");
  EXPECT_EQ(numbers.at("selisih-100"), "100.00");
  EXPECT_EQ(numbers.at("kebalikan-TR"), "120.00");
  EXPECT_EQ(presets_json().at("presets").as_array().size(), presets().size());
}

TEST(Scales, HoldFromTheirDay) {
  using namespace std::chrono;
  EXPECT_FALSE(rate("lke88", 95, 2020y / 1 / 1));
  EXPECT_EQ(rate("lke88", 95, 2026y / 1 / 1)->indonesian, "AA (Sangat Memuaskan)");
  EXPECT_FALSE(rate("none", 95));
  for (const auto name : scale_names())
    for (const int value : {-10, 0, 50, 100, 400}) EXPECT_TRUE(rate(name, value)) << name << value;
}

}  // namespace
}  // namespace takar::measurement
