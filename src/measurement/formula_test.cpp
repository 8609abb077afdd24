#include "measurement/formula.hpp"

#include <gtest/gtest.h>

namespace takar::measurement {
namespace {

const std::vector<std::string> kNames = {"a", "b", "d", "hari", "sop"};

std::string reckon(std::string_view text, const Figures& figures = {}) {
  const auto formula = Formula::parse(text, kNames);
  if (!formula) return std::string(formula.error().code);
  const auto computed = formula->evaluate(figures);
  if (computed.why == Computed::Why::kMissing) return "missing:" + computed.about;
  if (computed.why == Computed::Why::kZeroDivisor) return "zero:" + computed.about;
  return fixed_decimal(*computed.value, 2);
}

TEST(Formula, ReckonsExactlyInTheUsualOrder) {
  EXPECT_EQ(reckon("1 + 2 * 3"), "7.00");
  EXPECT_EQ(reckon("(1 + 2) * 3"), "9.00");
  EXPECT_EQ(reckon("8 - 3 - 2"), "3.00");
  EXPECT_EQ(reckon("16 / 4 / 2"), "2.00");
  EXPECT_EQ(reckon("-2 * -(3 - 1)"), "4.00");
  EXPECT_EQ(reckon("1 / 3 * 3"), "1.00");
}

TEST(Formula, ReadsComponents) {
  EXPECT_EQ(reckon("a / b * 100", {{"a", 10}, {"b", 20}}), "50.00");
  EXPECT_EQ(reckon("(a*1+b*0.5)/d*100", {{"a", 30}, {"b", 20}, {"d", 80}}), "50.00");
}

TEST(Formula, AColonDivides) {
  EXPECT_EQ(reckon("hari : sop", {{"hari", 4}, {"sop", 3}}), "1.33");
}

TEST(Formula, AMissingComponentIsNamedAndIsNotZero) {
  EXPECT_EQ(reckon("(a+b)/d*100", {{"a", 30}, {"b", std::nullopt}, {"d", 80}}), "missing:b");
  EXPECT_EQ(reckon("a+b", {{"a", 30}}), "missing:b");
}

TEST(Formula, AZeroDivisorIsNamed) {
  EXPECT_EQ(reckon("a/d*100", {{"a", 30}, {"d", 0}}), "zero:d");
  EXPECT_EQ(reckon("a/(b - d)", {{"a", 1}, {"b", 2}, {"d", 2}}), "zero:(b - d)");
}

TEST(Formula, RefusesWhatItCannotReadAndSaysWhere) {
  for (const char* text : {"",
                           "a +",
                           "a 1",
                           "(a",
                           "a)",
                           "1..2",
                           "01",
                           "a ^ b",
                           "a,b",
                           "()",
                           "é",
                           "a < b",
                           "if(a, b, d)",
                           "2%",
                           "sebelumnya(a + b)"})
    EXPECT_EQ(reckon(text), "measurement.formula_broken") << text;
  EXPECT_EQ(Formula::parse("a + )", kNames).error().details, (std::vector<std::string>{"5", ")"}));
  EXPECT_EQ(Formula::parse("a + é", kNames).error().details, (std::vector<std::string>{"5", "é"}));
  EXPECT_EQ(Formula::parse("a × é", kNames).error().details, (std::vector<std::string>{"5", "é"}));
  EXPECT_EQ(Formula::parse("a + x y", kNames).error().details,
            (std::vector<std::string>{"x y", "5"}));
  EXPECT_EQ(reckon("a + y"), "measurement.formula_unknown_name");
  EXPECT_EQ(reckon("sqrt(a)"), "measurement.formula_unknown_function");
  for (const char* text :
       {"if(a > b, a)", "abs(a, b)", "round(a, b)", "round(a, 0.5)", "round(a, 21)"})
    EXPECT_EQ(reckon(text), "measurement.formula_arguments") << text;
}

TEST(Formula, KnowsTheFunctionsOfTheLanguage) {
  const Figures figures{{"a", 30}, {"b", 20}, {"d", -7}};
  EXPECT_EQ(reckon("if(a > b, 1, 2)", figures), "1.00");
  EXPECT_EQ(reckon("jika(a <= b, 1, 2)", figures), "2.00");
  EXPECT_EQ(reckon("min(a, b, d) + max(a, b, d)", figures), "23.00");
  EXPECT_EQ(reckon("sum(a, b) / count(a, b, hari)", figures), "25.00");
  EXPECT_EQ(reckon("avg(a, b, d)", figures), "14.33");
  EXPECT_EQ(reckon("abs(d) + round(a / 7) + round(a / 7, 1)", figures), "15.30");
  EXPECT_EQ(reckon("a + coalesce(hari, sop, 5)", figures), "35.00");
}

TEST(Formula, ReckonsOnlyTheBranchThatIsChosen) {
  const Figures figures{{"a", 5}, {"d", 0}};
  EXPECT_EQ(reckon("if(d = 0, 0, a / d)", figures), "0.00");
  EXPECT_EQ(reckon("if(d ≠ 0, hari, a)", figures), "5.00");
  EXPECT_EQ(reckon("if(hari > 1, a, a)", figures), "missing:hari");
}

TEST(Formula, AZeroDivisorIsNoMissingFigure) {
  EXPECT_EQ(reckon("coalesce(a / d, 5)", {{"a", 1}, {"d", 0}}), "zero:d");
  EXPECT_EQ(reckon("a / d + b", {{"a", 1}, {"d", 0}}), "missing:b");
}

TEST(Formula, ReadsTheFormulasOfTheProcedureAsTheyAreWritten) {
  const std::vector<FormulaName> names{{"Jumlah peserta hadir pada Musrenbang", "peserta", {}},
                                       {"Jumlah Penduduk", "penduduk", {}},
                                       {"Lama hari rata2 proses penyelesaian KTP", "hari", {}},
                                       {"SOP pemrosesan", "sop", {}},
                                       {"Jumlah kelompok kelompok aktif", "aktif", {}},
                                       {"Jumlah seluruh kelompok", "semua", {}}};
  const Figures figures{
      {"peserta", 914}, {"penduduk", 38120}, {"hari", 4}, {"sop", 3}, {"aktif", 41}, {"semua", 63}};
  const auto value = [&](std::string_view text) {
    return decimal_text(*Formula::parse(text, names).value().evaluate(figures).value, 6);
  };
  EXPECT_EQ(value("Jumlah peserta hadir pada Musrenbang : Jumlah Penduduk"), "0.023977");
  EXPECT_EQ(value("Lama hari rata2 proses penyelesaian KTP : SOP pemrosesan"), "1.333333");
  EXPECT_EQ(value("Jumlah kelompok kelompok aktif"), "41");
  EXPECT_EQ(value("jumlah kelompok  kelompok aktif : Jumlah seluruh kelompok x 100"), "65.079365");
}

TEST(Formula, TakesTheLongestNameThatStandsThere) {
  const std::vector<FormulaName> names{
      {"rata", "r", {}}, {"rata-rata", "rr", {}}, {"rata 2", "r2", {}}};
  const auto formula = Formula::parse("rata-rata - rata + rata 2", names);
  EXPECT_EQ(formula->components(), (std::vector<std::string>{"rr", "r", "r2"}));
}

TEST(Formula, OpenNamesAreComponentsWithoutFigures) {
  const auto formula = Formula::parse_open("Jumlah  hadir / (undangan)", {});
  EXPECT_EQ(formula->components(), (std::vector<std::string>{"Jumlah hadir", "undangan"}));
  EXPECT_EQ(formula->evaluate({{"undangan", 2}}).about, "Jumlah hadir");
  EXPECT_EQ(formula->rewritten([](const auto& id) { return "<" + id + ">"; }),
            "<Jumlah hadir> / (<undangan>)");
}

TEST(Formula, AsksForOtherPeriods) {
  const auto formula =
      Formula::parse("(a - sebelumnya(a)) / sampai_tw_ini(b) + tingkat_lapor(b)", kNames);
  EXPECT_TRUE(formula->asks_history());
  const History history{{{"a", 4}}, {{"b", 12}}, {{"b", 50}}};
  EXPECT_EQ(formula->evaluate({{"a", 10}}, history).value, Rational(101, 2));
  EXPECT_EQ(formula->evaluate({{"a", 10}}).about, "sebelumnya(a)");
}

TEST(Formula, HoldsItsPartsToTheirUnits) {
  const std::vector<FormulaName> names{
      {"a", "a", "orang"}, {"b", "b", "orang"}, {"rp", "rp", "rupiah"}, {"u", "u", ""}};
  const auto unit = [&](std::string_view text) { return Formula::parse(text, names)->unit(); };
  EXPECT_EQ(unit("a / b * 100"), "");
  EXPECT_EQ(unit("a + b + 5"), "orang");
  EXPECT_EQ(unit("rp / (a + b)"), "rupiah/orang");
  EXPECT_EQ(unit("rp / u"), std::nullopt);
  const auto refused = Formula::parse("a + if(a > b, b, rp)", names);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().details, (std::vector<std::string>{"18", "orang", "rupiah"}));
  EXPECT_EQ(Formula::parse("max(a, rp)", names).error().code, "measurement.formula_units");
}

TEST(Formula, AValueThatGrowsTooLongIsNotComputed) {
  std::string text = "a";
  for (int i = 0; i < 200; ++i) text += "*a";
  const auto formula = Formula::parse(text, kNames);
  EXPECT_EQ(formula->evaluate({{"a", parse_decimal(std::string(100, '9')).value()}}).why,
            Computed::Why::kTooLong);
}

TEST(Formula, IsLimitedInLengthAndDepth) {
  EXPECT_EQ(reckon(std::string(kFormulaBytesMax + 1, '1')), "measurement.formula_too_long");
  EXPECT_EQ(reckon(std::string(100, '(') + "1" + std::string(100, ')')),
            "measurement.formula_too_deep");
  EXPECT_EQ(reckon(std::string(100, '-') + "1"), "measurement.formula_too_deep");
  std::string sum = "1";
  for (std::size_t i = 0; i < kFormulaStepsMax; ++i) sum += "+1";
  EXPECT_EQ(reckon(sum), "measurement.formula_too_many_steps");
}

}  // namespace
}  // namespace takar::measurement
