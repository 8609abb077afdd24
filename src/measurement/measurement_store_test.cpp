#include "measurement/measurement_store.hpp"

#include "store/engines_for_tests.hpp"

namespace takar::measurement {
namespace {

constexpr organisation::AgencyId kAgency{1};
constexpr organisation::AgencyId kOther{2};
constexpr organisation::UnitId kUnit{11};
constexpr calendar::Quarter kThird{2026, 3};
constexpr calendar::Quarter kSecond{2026, 2};

class MeasurementStore : public store::OnBothEngines {
 protected:
  static Indicator an_indicator() {
    Indicator indicator{.id = {5}, .code = "1.1", .name = "Konflik tertangani", .unit = "%"};
    indicator.components = {{"a", "Tertangani"}, {"b", "Dilaporkan"}};
    indicator.formula = "a / b * 100";
    indicator.rule.cap_percent = Rational(120);
    return indicator;
  }
  void add_indicator() {
    store().write([](store::WriteTransaction& tx) {
      save_indicator(tx, kAgency, {an_indicator(), kUnit}, from_us(1));
      set_targets(tx, kAgency, {5}, {{kSecond, "90"}, {kThird, "95.5"}}, from_us(2));
      return true;
    });
  }
  void record(const Entry& entry, std::int64_t case_id, calendar::Quarter quarter, int at) {
    store().write([&](store::WriteTransaction& tx) {
      record_entries(tx, {kAgency, case_id, kUnit, quarter}, {entry}, from_us(at));
      return true;
    });
  }
};

TEST_P(MeasurementStore, GivesBackTheIndicatorAndItsTargets) {
  add_indicator();
  store().read([](store::ReadTransaction& tx) {
    const auto list = indicators_of(tx, kAgency);
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].indicator, an_indicator());
    EXPECT_EQ(list[0].unit, kUnit);
    EXPECT_EQ(target_of(tx, kAgency, {5}, kThird), "95.5");
    EXPECT_EQ(target_of(tx, kAgency, {5}, {2026, 4}), std::nullopt);
    EXPECT_TRUE(indicators_of(tx, kOther).empty());
    EXPECT_EQ(target_of(tx, kOther, {5}, kThird), std::nullopt);
  });
}

TEST_P(MeasurementStore, KeepsEveryRuleOfAnIndicator) {
  auto indicator = an_indicator();
  indicator.rule.polarity = Polarity::kRange;
  indicator.rule.band = Band{Rational(15, 2), 8};
  indicator.rule.zero_target = ZeroTarget::kManual;
  indicator.time = {TimeRule::kRatioOfSums, TargetBasis::kYear, MissingRule::kFlag, true};
  indicator.precision = 4;
  indicator.scale = "permendagri86";
  indicator.weight = Rational(1, 4);
  indicator.components[0].unit = "kasus";
  store().write([&](store::WriteTransaction& tx) {
    save_indicator(tx, kAgency, {indicator, kUnit}, from_us(1));
    return true;
  });
  store().read([&](store::ReadTransaction& tx) {
    EXPECT_EQ(indicators_of(tx, kAgency).at(0).indicator, indicator);
  });
}

TEST_P(MeasurementStore, LetsTheNewestAnswerStand) {
  add_indicator();
  const Entry first{{5}, EntryState::kFilled, {{"a", "24"}, {"b", "25"}}, "96", ""};
  const Entry repaired{{5}, EntryState::kFilled, {{"a", "23"}, {"b", "25"}}, "92", "dikoreksi"};
  record(first, 7, kThird, 3);
  record(repaired, 7, kThird, 4);
  store().read([&](store::ReadTransaction& tx) {
    EXPECT_EQ(entries_of(tx, kAgency, 7, kUnit), std::vector<Entry>{repaired});
    EXPECT_EQ(actual_of(tx, kAgency, {5}, kThird), "92");
    EXPECT_EQ(actual_of(tx, kAgency, {5}, kSecond), std::nullopt);
    EXPECT_TRUE(entries_of(tx, kOther, 7, kUnit).empty());
    const auto answers = answers_of(tx, kAgency, 7);
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_EQ(answers[0].unit, kUnit);
    EXPECT_EQ(answers[0].entry, repaired);
    EXPECT_TRUE(answers_of(tx, kOther, 7).empty());
    EXPECT_EQ(targets_of(tx, kAgency, kThird), (std::map<IndicatorId, std::string>{{{5}, "95.5"}}));
    EXPECT_TRUE(targets_of(tx, kOther, kThird).empty());
  });
}

TEST_P(MeasurementStore, RebuildsItsRowsFromTheLog) {
  add_indicator();
  record({{5}, EntryState::kNihil, {}, {}, ""}, 7, kThird, 3);
  store().write([](store::WriteTransaction& tx) {
    EXPECT_EQ(rebuild(tx), 3);
    EXPECT_EQ(indicators_of(tx, kAgency).size(), 1U);
    EXPECT_EQ(target_of(tx, kAgency, {5}, kSecond), "90");
    EXPECT_EQ(entries_of(tx, kAgency, 7, kUnit).at(0).state, EntryState::kNihil);
    return true;
  });
}

TAKAR_ON_BOTH_ENGINES(MeasurementStore);

}  // namespace
}  // namespace takar::measurement
