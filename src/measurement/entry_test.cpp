#include "measurement/entry.hpp"

#include <gtest/gtest.h>

#include "measurement/recap.hpp"

namespace takar::measurement {
namespace {

Indicator ratio() {
  return {{7},
          "I.1",
          "Partisipasi Musrenbang",
          "%",
          {},
          {{"hadir", "Peserta hadir"}, {"warga", "Jumlah penduduk"}},
          "hadir : warga * 100"};
}
Indicator count() {
  return {{8}, "I.2", "Kelompok aktif", "kelompok", {}, {}, ""};
}

Result<std::vector<Entry>> read(std::string_view values) {
  const auto content = json::parse("{\"values\":" + std::string(values) + "}");
  return read_values({ratio(), count()}, content.value().as_object());
}

constexpr std::string_view kGood =
    R"([{"indicator_id":"7","components":{"hadir":"1.250,5","warga":"50000"},"actual":"99",
         "state":"filled","note":""},
        {"indicator_id":"8","components":{},"actual":"0","state":"filled","note":""}])";

TEST(ReadValues, ReckonsTheRealisationItself) {
  const auto entries = read(kGood);
  ASSERT_TRUE(entries);
  EXPECT_EQ(entries->at(0).actual, "2.501");
  EXPECT_EQ(entries->at(0).components.at("hadir"), "1250.5");
  EXPECT_EQ(entries->at(1).actual, "0");
}

TEST(ReadValues, ReadsBackWhatAnEntryWrites) {
  const auto entries = read(kGood).value();
  json::Array values;
  for (const auto& entry : entries) values.push_back(to_json(entry));
  EXPECT_EQ(read(json::write(values)).value(), entries);
}

TEST(ReadValues, DemandsAnAnswerToEveryIndicatorOnce) {
  EXPECT_EQ(read("[]").error(), (Rejection{"measurement.unanswered", {"Partisipasi Musrenbang"}}));
  EXPECT_EQ(read(R"([{"indicator_id":"9","state":"filled"}])").error().code,
            "measurement.unknown_indicator");
  EXPECT_EQ(read(R"([{"indicator_id":"8","state":"empty"}])").error().code,
            "measurement.unanswered");
  EXPECT_EQ(read(R"([{"indicator_id":"8","actual":"1","state":"filled"},
                     {"indicator_id":"8","actual":"1","state":"filled"}])")
                .error()
                .code,
            "measurement.answered_twice");
  EXPECT_EQ(read(R"([{"indicator_id":"8","state":"perhaps"}])").error(),
            (Rejection{"measurement.bad_values", {"values[0].state"}}));
  EXPECT_EQ(read("[1]").error().code, "measurement.bad_values");
}

TEST(CheckedEntry, NihilAndNotMeasuredCarryAReasonAndNoFigure) {
  Entry entry{{8}, EntryState::kNihil, {}, {}, ""};
  EXPECT_EQ(checked(count(), entry).error().code, "measurement.note_missing");
  entry.note = "Tidak ada kegiatan pada triwulan ini.";
  EXPECT_TRUE(checked(count(), entry));
  entry.actual = "0";
  EXPECT_EQ(checked(count(), entry).error().code, "measurement.figure_with_nihil");
}

TEST(CheckedEntry, NamesWhatIsMissingOrWrong) {
  const auto code = [](const Indicator& indicator, Entry entry) {
    entry.state = EntryState::kFilled;
    return std::string(checked(indicator, std::move(entry)).error().code);
  };
  EXPECT_EQ(code(count(), {}), "measurement.actual_missing");
  EXPECT_EQ(code(count(), {{}, {}, {}, "n/a"}), "measurement.bad_figure");
  EXPECT_EQ(code(count(), {{}, {}, {}, "1.000"}), "base.ambiguous_number");
  EXPECT_EQ(code(count(), {{}, {}, {{"x", "1"}}, "1"}), "measurement.unknown_component");
  EXPECT_EQ(code(ratio(), {{}, {}, {{"hadir", "1"}}}), "measurement.component_missing");
  EXPECT_EQ(code(ratio(), {{}, {}, {{"hadir", "1"}, {"warga", "0"}}}), "measurement.zero_divisor");
  EXPECT_EQ(code(ratio(), {{}, {}, {{"lain", "1"}}}), "measurement.unknown_component");
  EXPECT_EQ(code(count(), {{}, {}, {}, "1", std::string(kNoteBytesMax + 1, 'a')}),
            "measurement.note_too_long");
}

TEST(CheckedIndicator, IsHeldToItsRules) {
  EXPECT_TRUE(checked(ratio()));
  auto indicator = ratio();
  indicator.rule.polarity = Polarity::kLower;
  EXPECT_EQ(checked(indicator).error().code, "measurement.lower_rule_missing");
  indicator = ratio();
  indicator.formula = "hadir / lain";
  EXPECT_EQ(checked(indicator).error().code, "measurement.formula_unknown_name");
  indicator.formula = "";
  EXPECT_EQ(checked(indicator).error().code, "measurement.formula_missing");
  indicator.components.push_back(indicator.components.front());
  EXPECT_EQ(checked(indicator).error().code, "measurement.component_twice");
  indicator.components = {{"2x", "x"}};
  EXPECT_EQ(checked(indicator).error().code, "measurement.bad_component");
  indicator.unit = "";
  EXPECT_EQ(checked(indicator).error().code, "measurement.indicator_unnamed");
  indicator = ratio();
  indicator.name = std::string(kIndicatorNameBytesMax + 1, 'a');
  EXPECT_EQ(checked(indicator).error().code, "measurement.indicator_too_long");
  indicator = ratio();
  indicator.components.assign(kComponentsMax + 1, {"a", "a"});
  EXPECT_EQ(checked(indicator).error().code, "measurement.too_many_components");
}

TEST(CheckedIndicator, HasABandLimitsAndDecimalsThatMakeSense) {
  auto indicator = ratio();
  indicator.rule.polarity = Polarity::kRange;
  EXPECT_EQ(checked(indicator).error().code, "measurement.band_missing");
  indicator.rule.band = Band{9, 1};
  EXPECT_EQ(checked(indicator).error().code, "measurement.band_turned");
  indicator.rule.band = Band{1, 9};
  EXPECT_TRUE(checked(indicator));
  indicator.rule.cap_percent = 100;
  indicator.rule.floor_percent = 120;
  EXPECT_EQ(checked(indicator).error().code, "measurement.cap_below_floor");
  indicator = ratio();
  indicator.precision = kPrecisionMax + 1;
  EXPECT_EQ(checked(indicator).error().code, "measurement.bad_precision");
  indicator = ratio();
  indicator.components[0].unit = "orang";
  indicator.components[1].unit = "jiwa";
  EXPECT_EQ(checked(indicator).error().code, "measurement.formula_result_unit");
}

UnitEntry ratio_of(std::string unit, std::string hadir, std::string warga) {
  return {
      std::move(unit), {{7}, EntryState::kFilled, {{"hadir", hadir}, {"warga", warga}}, "0"}, "50"};
}

// F-ratio-of-sums of the measurement vectors: 10/20 and 1/100 give 9.17 %, not 25.50 %.
TEST(Recap, DividesOnceAfterSumming) {
  const auto recap =
      consolidate(ratio(), {ratio_of("A", "10", "20"), ratio_of("B", "1", "100")}, {});
  EXPECT_EQ(fixed_decimal(parse_decimal(*recap.actual).value(), 2), "9.17");
  EXPECT_EQ(recap.target, "50");
  EXPECT_EQ(percent_text(recap.achieved), "18.33");
}

TEST(Recap, OfOneUnitIsItsOwnRatio) {
  const auto recap = consolidate(ratio(), {ratio_of("A", "10", "20")}, "100");
  EXPECT_EQ(recap.actual, "50");
  EXPECT_EQ(percent_text(recap.achieved), "50.00");
}

TEST(Recap, NamesWhoIsMissingAndCountsNobodyAsZero) {
  const std::vector<UnitEntry> units = {
      {"A", {{8}, EntryState::kFilled, {}, "10"}, "8"},
      {"B", {{8}, EntryState::kNihil, {}, {}, "tidak ada"}, "8"},
      {"C", {{8}, EntryState::kEmpty}, "8"},
      {"D", {{8}, EntryState::kNotMeasured, {}, {}, "tahunan"}, "8"},
      {"E", {{8}, EntryState::kFilled, {}, "6"}, "8"}};
  const auto recap = consolidate(count(), units, {});
  EXPECT_EQ(recap.actual, "16");
  EXPECT_EQ(recap.target, "16");
  EXPECT_EQ(recap.nihil, std::vector<std::string>{"B"});
  EXPECT_EQ(recap.missing, std::vector<std::string>{"C"});
  EXPECT_EQ(recap.not_measured, std::vector<std::string>{"D"});
}

TEST(Recap, WithoutAnyFigureSaysMissing) {
  const auto recap = consolidate(count(), {{"C", {{8}, EntryState::kEmpty}, "8"}}, "10");
  EXPECT_FALSE(recap.actual);
  EXPECT_EQ(recap.achieved.why, NotComputable::kMissing);
}

TEST(Recap, UnequalTargetsOfARatioLeaveItWithoutATarget) {
  auto second = ratio_of("B", "1", "2");
  second.target = "60";
  EXPECT_EQ(consolidate(ratio(), {ratio_of("A", "1", "2"), second}, {}).achieved.why,
            NotComputable::kNoTarget);
}

}  // namespace
}  // namespace takar::measurement
