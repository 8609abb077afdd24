#include "measurement/entry_checks.hpp"

#include <gtest/gtest.h>

namespace takar::measurement {
namespace {

using Codes = std::vector<std::string>;

Indicator ratio() {
  Indicator indicator{.id = {7}, .code = "1.1", .name = "Peserta hadir", .unit = "%"};
  indicator.components = {{"a", "Hadir", "orang"}, {"b", "Diundang", "orang"}};
  indicator.formula = "a / b * 100";
  return indicator;
}

Indicator typed_one() {
  return {.id = {8}, .code = "1.2", .name = "Laporan", .unit = "dokumen"};
}

PastFigure of_ratio(const Period& period, const std::string& a, const std::string& b) {
  PastFigure figure{period, {}, "90"};
  figure.entry = {.state = EntryState::kFilled, .components = {{"a", a}, {"b", b}}, .actual = "0"};
  return figure;
}

PastFigure of_typed(const Period& period, const std::string& actual) {
  PastFigure figure{period, {}, "10"};
  figure.entry = {.state = EntryState::kFilled, .actual = actual};
  return figure;
}

constexpr Period kNow{2026, 4, 3};

Period back(int quarters) {
  auto period = kNow;
  for (int i = 0; i < quarters; ++i) period = before(period);
  return period;
}

Codes codes(const Indicator& indicator,
            const PastFigure& typed,
            const std::vector<PastFigure>& past = {}) {
  Codes told;
  for (const auto& finding : findings_of(indicator, typed, past))
    told.emplace_back(finding.why.code);
  return told;
}

TEST(EntryChecks, HoldOneComponentAgainstAnother) {
  auto indicator = ratio();
  indicator.checks = {{"a <= b", CheckSeverity::kError, "yang hadir tidak melebihi yang diundang"}};
  EXPECT_EQ(codes(indicator, of_ratio(kNow, "25", "25")), Codes{});
  const auto found = findings_of(indicator, of_ratio(kNow, "26", "25"), {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, CheckSeverity::kError);
  EXPECT_EQ(found[0].why,
            (Rejection{"measurement.check_failed",
                       {"Peserta hadir", "yang hadir tidak melebihi yang diundang"}}));
}

TEST(EntryChecks, SpeakOfTheRealisationAndTheTargetByName) {
  auto indicator = ratio();
  indicator.checks = {{"realisasi <= 100", CheckSeverity::kWarning, ""},
                      {"realisasi >= target", CheckSeverity::kWarning, ""}};
  EXPECT_EQ(codes(indicator, of_ratio(kNow, "24", "25")), Codes{});
  EXPECT_EQ(codes(indicator, of_ratio(kNow, "30", "25")), Codes{"measurement.check_warned"});
  const auto found = findings_of(indicator, of_ratio(kNow, "20", "25"), {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].why.details[1], "realisasi >= target");
}

TEST(EntryChecks, HoldAPeriodAgainstTheOneBefore) {
  auto indicator = typed_one();
  indicator.checks = {{"realisasi >= sebelumnya(realisasi)", CheckSeverity::kError, ""}};
  indicator.rule.polarity = Polarity::kLower;
  indicator.rule.lower_rule = LowerRule::kLinear;
  EXPECT_EQ(codes(indicator, of_typed(kNow, "4"), {of_typed(back(1), "5")}),
            Codes{"measurement.check_failed"});
  // Nothing was recorded for that period: nothing can be said.
  EXPECT_EQ(codes(indicator, of_typed(kNow, "4"), {of_typed(back(2), "5")}), Codes{});
}

TEST(EntryChecks, SumTheYearToDate) {
  auto indicator = ratio();
  indicator.checks = {{"sampai_tw_ini(a) <= 60", CheckSeverity::kError, ""}};
  const std::vector<PastFigure> past{of_ratio(back(2), "20", "25"), of_ratio(back(1), "20", "25")};
  EXPECT_EQ(codes(indicator, of_ratio(kNow, "20", "25"), past), Codes{});
  EXPECT_EQ(codes(indicator, of_ratio(kNow, "21", "25"), past), Codes{"measurement.check_failed"});
}

TEST(EntryChecks, ARealisationThatGotWorseIsExplained) {
  const std::vector<PastFigure> past{of_typed(back(1), "5")};
  EXPECT_EQ(codes(typed_one(), of_typed(kNow, "4"), past), Codes{"measurement.worse_than_before"});
  EXPECT_EQ(codes(typed_one(), of_typed(kNow, "5"), past), Codes{});
  auto lower = typed_one();
  lower.rule.polarity = Polarity::kLower;
  lower.rule.lower_rule = LowerRule::kLinear;
  EXPECT_EQ(codes(lower, of_typed(kNow, "4"), past), Codes{});
  const auto found = findings_of(lower, of_typed(kNow, "6"), past);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].why.details, (std::vector<std::string>{"Laporan", "6", "5", "TW II 2026"}));
}

TEST(EntryChecks, AFigureCountedFromTheBeginningOfTheYearIsNotHeldAgainstLastYear) {
  auto indicator = typed_one();
  indicator.time.rule = TimeRule::kCumulative;
  const PastFigure first = of_typed({2027, 4, 1}, "1");
  EXPECT_EQ(codes(indicator, first, {of_typed({2026, 4, 4}, "9")}), Codes{});
  indicator.time.rule = TimeRule::kLast;
  EXPECT_EQ(codes(indicator, first, {of_typed({2026, 4, 4}, "9")}),
            Codes{"measurement.worse_than_before"});
}

TEST(EntryChecks, ABandAndAnExactTargetAreComparedByTheirDistance) {
  auto band = typed_one();
  band.rule.polarity = Polarity::kRange;
  band.rule.band = Band{4, 6};
  const std::vector<PastFigure> past{of_typed(back(1), "7")};
  EXPECT_EQ(codes(band, of_typed(kNow, "3"), past), Codes{});
  EXPECT_EQ(codes(band, of_typed(kNow, "2"), past), Codes{"measurement.worse_than_before"});
  auto exact = typed_one();
  exact.rule.polarity = Polarity::kExact;
  EXPECT_EQ(codes(exact, of_typed(kNow, "13"), past), Codes{});
  EXPECT_EQ(codes(exact, of_typed(kNow, "14"), past), Codes{"measurement.worse_than_before"});
}

TEST(EntryChecks, AFigureFarFromItsHistoryIsAskedAboutOnceThereIsEnoughOfIt) {
  auto indicator = typed_one();
  indicator.outlier_percent = 50;
  std::vector<PastFigure> past{
      of_typed(back(3), "10"), of_typed(back(2), "10"), of_typed(back(1), "10")};
  EXPECT_EQ(codes(indicator, of_typed(kNow, "16"), past), Codes{});
  past.insert(past.begin(), of_typed(back(12), "10"));
  EXPECT_EQ(codes(indicator, of_typed(kNow, "15"), past), Codes{});
  EXPECT_EQ(codes(indicator, of_typed(kNow, "16"), past), Codes{"measurement.far_from_history"});
  past.front().period = back(13);
  EXPECT_EQ(codes(indicator, of_typed(kNow, "16"), past), Codes{});
}

TEST(EntryChecks, AnAchievementThatCannotBeReckonedIsExplained) {
  auto figure = of_typed(kNow, "3");
  figure.target = "0";
  EXPECT_EQ(codes(typed_one(), figure), Codes{"measurement.not_computable"});
}

TEST(EntryChecks, SayNothingOfAnEntryWithoutAFigure) {
  auto indicator = typed_one();
  indicator.checks = {{"realisasi > 100", CheckSeverity::kError, ""}};
  PastFigure nihil{kNow, {}, "10"};
  nihil.entry.state = EntryState::kNihil;
  EXPECT_EQ(codes(indicator, nihil), Codes{});
}

TEST(EntryChecks, RefuseAnErrorAndAWarningThatNobodyExplained) {
  auto indicator = typed_one();
  indicator.checks = {{"realisasi <= 5", CheckSeverity::kWarning, ""}};
  auto figure = of_typed(kNow, "6");
  EXPECT_EQ(held_to_checks(indicator, figure, {}).error().code, "measurement.check_warned");
  figure.entry.note = " ";
  EXPECT_FALSE(held_to_checks(indicator, figure, {}).has_value());
  figure.entry.note = "Ada dua laporan susulan.";
  EXPECT_TRUE(held_to_checks(indicator, figure, {}).has_value());
  indicator.checks[0].severity = CheckSeverity::kError;
  EXPECT_EQ(held_to_checks(indicator, figure, {}).error().code, "measurement.check_failed");
}

TEST(EntryChecks, AreReadBeforeTheyAreSet) {
  const auto refused = [](const EntryCheck& check) {
    auto indicator = ratio();
    indicator.checks = {check};
    const auto read = checked(indicator);
    return read ? std::string_view("taken") : read.error().code;
  };
  EXPECT_EQ(refused({"a <= b", CheckSeverity::kError, ""}), "taken");
  EXPECT_EQ(refused({"realisasi <= sebelumnya(realisasi) * 2", CheckSeverity::kError, ""}),
            "taken");
  for (const auto* text : {"", "a <", "a <= c", "a + b)", "<= 5"})
    EXPECT_EQ(refused({text, CheckSeverity::kError, ""}), "measurement.bad_check") << text;
  EXPECT_EQ(refused({"a <= b", CheckSeverity::kError, std::string(kCheckWordsBytesMax + 1, 'x')}),
            "measurement.check_words_too_long");
  auto many = ratio();
  many.checks.assign(kEntryChecksMax + 1, {"a <= b", CheckSeverity::kError, ""});
  EXPECT_EQ(checked(many).error().code, "measurement.too_many_checks");
  auto outlier = ratio();
  outlier.outlier_percent = 0;
  EXPECT_EQ(checked(outlier).error().code, "measurement.bad_outlier");
}

}  // namespace
}  // namespace takar::measurement
