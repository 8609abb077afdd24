#include "base/decimal.hpp"

#include <gtest/gtest.h>

namespace takar {
namespace {

std::string read(std::string_view text) {
  const auto value = parse_indonesian_number(text);
  return value ? exact_decimal(*value).value_or("?") : std::string(value.error().code);
}

TEST(Decimal, ReadsAndWritesCanonicalText) {
  for (const char* text : {"0", "1", "-1", "1250000.5", "0.001", "-0.5", "85.5"})
    EXPECT_EQ(exact_decimal(parse_decimal(text).value()), text);
  EXPECT_EQ(exact_decimal(parse_decimal("85.50").value()), "85.5");
}

TEST(Decimal, RefusesWhatIsNotDecimalText) {
  for (const char* text :
       {"", "-", "+1", "01", "1.", ".5", "1,5", "1e3", " 1", "1 ", "0x10", "1.2.3", "--1"})
    EXPECT_EQ(parse_decimal(text).error().code, "base.bad_decimal") << text;
}

TEST(Decimal, RefusesAFigureLongerThanTheLimitInsteadOfCuttingIt) {
  const std::string longest = "1" + std::string(kDecimalDigitsMax - 1, '0');
  EXPECT_EQ(exact_decimal(parse_decimal(longest).value()), longest);
  EXPECT_EQ(parse_decimal(longest + "0").error().code, "base.decimal_too_long");
  EXPECT_EQ(parse_indonesian_number(longest + "0").error().code, "base.decimal_too_long");
}

TEST(IndonesianNumber, ReadsWhatOfficesType) {
  EXPECT_EQ(read("1.250.000,5"), "1250000.5");
  EXPECT_EQ(read("85,5"), "85.5");
  EXPECT_EQ(read("Rp 1.000"), "1000");
  EXPECT_EQ(read("Rp. 1.250.000,00"), "1250000");
  EXPECT_EQ(read(" 90 % "), "90");
  EXPECT_EQ(read("4.25"), "4.25");
  EXPECT_EQ(read("0.500"), "0.5");
  EXPECT_EQ(read("1.234.567"), "1234567");
  EXPECT_EQ(read("-7,25"), "-7.25");
  EXPECT_EQ(read("1250000"), "1250000");
  EXPECT_EQ(read("0"), "0");
}

TEST(IndonesianNumber, AsksInsteadOfGuessing) {
  const auto answer = parse_indonesian_number("1.000");
  EXPECT_EQ(answer.error(), (Rejection{"base.ambiguous_number", {"1.000", "1000", "1,000"}}));
  EXPECT_EQ(read("12.500"), "base.ambiguous_number");
  EXPECT_EQ(parse_indonesian_number("12.500").error().details,
            (std::vector<std::string>{"12.500", "12500", "12,500"}));
}

TEST(IndonesianNumber, RefusesWords) {
  for (const char* text :
       {"", "WTP", "n/a", "1,2,3", "1.25,5", "1..2", "12.34.567", "Rp", "1.2.3,"})
    EXPECT_EQ(read(text), "base.bad_number") << text;
}

// The rows D-round of the measurement vectors: half away from zero, once, no minus zero.
TEST(Rounding, GoesHalfAwayFromZero) {
  const auto round2 = [](const char* text) {
    return fixed_decimal(parse_decimal(text).value(), 2);
  };
  EXPECT_EQ(round2("2.345"), "2.35");
  EXPECT_EQ(round2("2.344999"), "2.34");
  EXPECT_EQ(round2("-2.345"), "-2.35");
  EXPECT_EQ(round2("0.005"), "0.01");
  EXPECT_EQ(round2("-0.004"), "0.00");
  EXPECT_EQ(round2("99.995"), "100.00");
  EXPECT_EQ(fixed_decimal(Rational(1, 3), 0), "0");
  EXPECT_EQ(decimal_text(Rational(750, 7), 2), "107.14");
  EXPECT_EQ(decimal_text(Rational(5, 2), 4), "2.5");
  EXPECT_EQ(decimal_text(Rational(100), 2), "100");
}

TEST(Rounding, OfARoundedFigureChangesNothing) {
  for (int top = -50; top <= 50; ++top) {
    const auto once = round_half_away(Rational(top, 7), 3);
    EXPECT_EQ(round_half_away(once, 3), once);
  }
}

TEST(ExactDecimal, IsEmptyWithoutAFiniteForm) {
  EXPECT_FALSE(exact_decimal(Rational(1, 3)));
}

}  // namespace
}  // namespace takar
