#include "report/analysis.hpp"

#include <gtest/gtest.h>

namespace takar::report {
namespace {

constexpr Quarter kYear{2026, 4};

Line a_line() {
  measurement::Indicator indicator{.id = {5}, .code = "1", .name = "Konflik", .unit = "kasus"};
  Share share{{11}, "Bidang", indicator, {}, {}};
  share.targets[kYear] = "10";
  share.entries[kYear] = {{5}, measurement::EntryState::kFilled, {}, "8", ""};
  return {{share}, {}};
}

json::Object stated() {
  return {{"plan_target", "1.250,5"},
          {"plan_year", 2029},
          {"standard_value", "90"},
          {"standard_source", "BPS 2025"},
          {"years", "Baru diukur tahun ini."},
          {"causes", "Koordinasi rutin."},
          {"efficiency", "Hemat 5 %."},
          {"programmes", "Program ketahanan."}};
}

YearTexts whole() {
  YearTexts texts{{"Ikhtisar", "Bab satu", "Bab dua", "Anggaran", "Penutup"}, {}};
  texts.analyses[{5}] = analysis_from(stated()).value();
  return texts;
}

std::string code_of(json::Object body) {
  const auto read = analysis_from(body);
  return read ? "" : std::string(read.error().code);
}

Result<void> close(const YearTexts& texts) {
  std::vector<Line> lines{a_line()};
  put_yardsticks(lines, texts.analyses);
  return closable(lines, {result_of(lines[0], kYear)}, texts);
}

TEST(Analysis, ReadsFiguresAsOfficialsTypeThemAndKeepsThemExactly) {
  const auto analysis = analysis_from(stated()).value();
  EXPECT_EQ(analysis.yardsticks.plan_target, Rational(2501, 2));
  EXPECT_EQ(to_json(analysis).at("plan_target"), "1250.5");
  EXPECT_EQ(recorded_analysis(to_json(analysis)), analysis);
}

TEST(Analysis, AThousandthThatIsRecordedIsReadBackAndNotAskedAbout) {
  auto body = stated();
  body["plan_target"] = "1,234";
  const auto analysis = analysis_from(body).value();
  EXPECT_EQ(recorded_analysis(to_json(analysis)).yardsticks.plan_target, Rational(1234, 1000));
  body["plan_target"] = "1.234";
  EXPECT_EQ(code_of(body), "base.ambiguous_number");
}

TEST(Analysis, AStandardNeedsItsSourceAndIsNotDeniedAtOnce) {
  auto body = stated();
  body["standard_source"] = " ";
  EXPECT_EQ(code_of(body), "report.standard_unsourced");
  body = stated();
  body["no_standard"] = true;
  EXPECT_EQ(code_of(body), "report.standard_and_none");
}

TEST(Analysis, AnEndOfThePlanHasAYear) {
  auto body = stated();
  body["plan_year"] = nullptr;
  EXPECT_EQ(code_of(body), "report.plan_year_wrong");
}

TEST(Analysis, RefusesATextBeyondItsLimit) {
  auto body = stated();
  body["causes"] = std::string(kReportTextBytesMax + 1, 'a');
  EXPECT_EQ(code_of(body), "report.text_too_long");
  EXPECT_EQ(chapters_from({{"summary", std::string(kReportTextBytesMax + 1, 'a')}}).error().code,
            "report.text_too_long");
}

TEST(YearReport, IsClosedOnlyWhenNothingIsEmpty) {
  EXPECT_TRUE(close(whole()).has_value());
}

TEST(YearReport, NamesTheIndicatorAndTheItemThatIsEmpty) {
  auto texts = whole();
  texts.analyses[{5}].efficiency.clear();
  const auto done = close(texts);
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(
      done.error(),
      (Rejection{"report.item_empty", {"Konflik", "analisis efisiensi penggunaan sumber daya"}}));
}

TEST(YearReport, TakesTheStatementThatThereIsNoStandard) {
  auto texts = whole();
  texts.analyses[{5}].yardsticks.standard.reset();
  EXPECT_EQ(close(texts).error().details.at(1), "perbandingan dengan standar nasional");
  texts.analyses[{5}].no_standard = true;
  EXPECT_TRUE(close(texts).has_value());
}

TEST(YearReport, EveryItemIsAskedForWhereNothingWasStated) {
  Share bare{{11}, "Bidang", a_line().indicator(), {}, {}};
  const Line line{{bare}, {}};
  EXPECT_EQ(empty_items(result_of(line, kYear), {}).size(), kItems);
}

TEST(YearReport, NamesTheChapterThatIsEmpty) {
  auto texts = whole();
  texts.chapters.closing.clear();
  EXPECT_EQ(close(texts).error(), (Rejection{"report.chapter_empty", {"BAB IV Penutup"}}));
}

TEST(YearReport, HasNothingToReportWithoutIndicators) {
  EXPECT_EQ(closable({}, {}, whole()).error().code, "report.no_indicators");
}

TEST(YearReport, HoldsAHundredIndicatorsAndNoMore) {
  const std::vector<Line> lines(kReportIndicatorsMax + 1, a_line());
  EXPECT_EQ(closable(lines, {}, whole()).error().code, "report.too_many_indicators");
}

}  // namespace
}  // namespace takar::report
