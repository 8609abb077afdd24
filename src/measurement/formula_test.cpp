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
  for (const char* text : {"", "a +", "a b", "(a", "a)", "1..2", "01", "a ^ b", "a,b", "()", "é"})
    EXPECT_EQ(reckon(text), "measurement.formula_broken") << text;
  EXPECT_EQ(Formula::parse("a + )", kNames).error().details, (std::vector<std::string>{"5", ")"}));
  EXPECT_EQ(Formula::parse("a + é", kNames).error().details, (std::vector<std::string>{"5", "é"}));
  EXPECT_EQ(reckon("a + x"), "measurement.formula_unknown_name");
}

TEST(Formula, IsLimitedInLengthAndDepth) {
  EXPECT_EQ(reckon(std::string(kFormulaBytesMax + 1, '1')), "measurement.formula_too_long");
  EXPECT_EQ(reckon(std::string(100, '(') + "1" + std::string(100, ')')),
            "measurement.formula_too_deep");
  EXPECT_EQ(reckon(std::string(100, '-') + "1"), "measurement.formula_too_deep");
}

}  // namespace
}  // namespace takar::measurement
