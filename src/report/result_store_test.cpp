#include "report/result_store.hpp"

#include "measurement/frozen_rules_store.hpp"
#include "measurement/measurement_store.hpp"
#include "measurement/years_view.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::report {
namespace {

constexpr organisation::AgencyId kAgency{1};
constexpr UnitId kUnit{11};

class ResultStore : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    store().write([](store::WriteTransaction& tx) {
      const measurement::Indicator indicator{
          .id = {5}, .code = "1", .name = "Konflik", .unit = "kasus"};
      measurement::save_indicator(tx, kAgency, {indicator, kUnit}, from_us(1));
      measurement::set_targets(tx, kAgency, {5}, {{{2025, 4}, "9"}, {{2026, 3}, "10"}}, from_us(2));
      return true;
    });
  }
  void record(std::int64_t case_id, Quarter quarter, const std::string& actual, int at) {
    store().write([&](store::WriteTransaction& tx) {
      const measurement::Entry entry{{5}, measurement::EntryState::kFilled, {}, actual, ""};
      measurement::record_entries(tx, {kAgency, case_id, kUnit, quarter}, {entry}, from_us(at));
      return true;
    });
  }
  void freeze(std::int64_t case_id, Quarter quarter) {
    store().write([&](store::WriteTransaction& tx) {
      measurement::freeze_rules(tx, {kAgency, case_id, quarter}, {from_us(4)});
      return true;
    });
  }
  void cap_at(const Rational& cap) {
    auto indicator = read({2026, 3}).at(0).indicator;
    indicator.rule.cap_percent = cap;
    store().write([&](store::WriteTransaction& tx) {
      measurement::set_rules(tx, kAgency, indicator, "Peraturan baru", {from_us(25), {9}});
      return true;
    });
  }
  std::vector<Share> read(Quarter as_of, organisation::AgencyId agency = kAgency) {
    std::vector<Share> shares;
    store().read([&](store::ReadTransaction& tx) {
      shares = shares_of(tx, agency, as_of, [](UnitId) { return std::string("Bidang"); });
    });
    return shares;
  }
};

TEST_P(ResultStore, TakesTheLaterCaseOfOneQuarter) {
  record(30, {2026, 3}, "7", 10);
  record(31, {2026, 3}, "8", 20);
  const auto shares = read({2026, 3});
  ASSERT_EQ(shares.size(), 1U);
  EXPECT_EQ(shares[0].unit_name, "Bidang");
  EXPECT_EQ(shares[0].entries.at({2026, 3}).actual, "8");
}

TEST_P(ResultStore, ReadsTheYearsThatAReportComparesAndNoOther) {
  record(20, {2025, 4}, "6", 5);
  record(31, {2026, 3}, "8", 20);
  const auto earlier = read({2025, 4});
  EXPECT_FALSE(earlier.at(0).entries.contains({2026, 3}));
  EXPECT_FALSE(earlier.at(0).targets.contains({2026, 3}));
  const auto both = read({2026, 3});
  EXPECT_EQ(both.at(0).entries.at({2025, 4}).actual, "6");
  EXPECT_EQ(both.at(0).targets.at({2025, 4}), "9");
  EXPECT_FALSE(read({2031, 1}).at(0).entries.contains({2026, 3}));
}

TEST_P(ResultStore, LeavesAMeasuredQuarterAsItWasWhenRulesAndTargetsChangeLater) {
  freeze(31, {2026, 3});
  record(31, {2026, 3}, "8", 20);
  const auto before = read({2026, 3});
  cap_at(Rational(100));
  store().write([](store::WriteTransaction& tx) {
    measurement::set_targets(tx, kAgency, {5}, {{{2026, 3}, "20"}, {{2026, 4}, "30"}}, from_us(30));
    return true;
  });
  const auto after = read({2026, 3});
  EXPECT_EQ(after.at(0).indicator, before.at(0).indicator);
  EXPECT_EQ(after.at(0).targets.at({2026, 3}), "10");
  EXPECT_EQ(after.at(0).targets.at({2026, 4}), "30") << "not measured yet: the newest target";

  freeze(32, {2026, 4});
  record(32, {2026, 4}, "9", 40);
  EXPECT_EQ(read({2026, 4}).at(0).indicator.rule.cap_percent, Rational(100));
  EXPECT_EQ(read({2026, 3}).at(0).indicator, before.at(0).indicator);
}

TEST_P(ResultStore, HasNoTargetWhereNoneWasFrozen) {
  freeze(33, {2026, 1});
  record(33, {2026, 1}, "4", 20);
  store().write([](store::WriteTransaction& tx) {
    measurement::set_targets(tx, kAgency, {5}, {{{2026, 1}, "5"}}, from_us(30));
    return true;
  });
  EXPECT_FALSE(read({2026, 1}).at(0).targets.contains({2026, 1}));
}

TEST_P(ResultStore, ShowsNothingToAnotherAgency) {
  record(31, {2026, 3}, "8", 20);
  EXPECT_TRUE(read({2026, 3}, {2}).empty());
}

TEST_P(ResultStore, KnowsTheNewestQuarterWithFigures) {
  store().read([](store::ReadTransaction& tx) {
    EXPECT_FALSE(measurement::newest_quarter(tx, kAgency).has_value());
  });
  record(31, {2026, 3}, "8", 20);
  record(20, {2025, 4}, "6", 25);
  store().read([](store::ReadTransaction& tx) {
    EXPECT_EQ(measurement::newest_quarter(tx, kAgency), (Quarter{2026, 3}));
  });
}

TAKAR_ON_BOTH_ENGINES(ResultStore);

}  // namespace
}  // namespace takar::report
