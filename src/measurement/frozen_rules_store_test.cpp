#include "measurement/frozen_rules_store.hpp"

#include "store/engines_for_tests.hpp"
#include "store/event_log.hpp"

namespace takar::measurement {
namespace {

constexpr organisation::AgencyId kAgency{1};
constexpr organisation::UnitId kUnit{11};
constexpr calendar::Quarter kThird{2026, 3};
constexpr std::int64_t kCase = 40;

Indicator an_indicator(std::int64_t id, const char* code) {
  Indicator indicator{.id = {id}, .code = code, .name = "Konflik tertangani", .unit = "%"};
  indicator.components = {{"a", "Tertangani", ""}, {"b", "Dilaporkan", ""}};
  indicator.formula = "a / b * 100";
  return indicator;
}

class FrozenRulesStore : public store::OnBothEngines {
 protected:
  void add(std::int64_t id, const char* code, const char* target) {
    store().write([&](store::WriteTransaction& tx) {
      save_indicator(tx, kAgency, {an_indicator(id, code), kUnit}, from_us(1));
      set_targets(tx, kAgency, {id}, {{kThird, target}}, from_us(2));
      return true;
    });
  }
  void cap_at(std::int64_t id, const Rational& cap) {
    auto indicator = an_indicator(id, "1");
    indicator.rule.cap_percent = cap;
    store().write([&](store::WriteTransaction& tx) {
      set_rules(tx, kAgency, indicator, "Peraturan baru", {from_us(3), {9}});
      return true;
    });
  }
  void freeze(std::int64_t case_id) {
    store().write([&](store::WriteTransaction& tx) {
      freeze_rules(tx, {kAgency, case_id, kThird}, from_us(4));
      return true;
    });
  }
  FrozenRules frozen(std::int64_t case_id) {
    FrozenRules rules;
    store().read([&](store::ReadTransaction& tx) { rules = frozen_rules(tx, kAgency, case_id); });
    return rules;
  }
};

TEST_P(FrozenRulesStore, KeepsTheRuleAndTheTargetThatALaterChangeReplaces) {
  add(5, "1", "90");
  freeze(kCase);
  cap_at(5, 100);
  store().write([](store::WriteTransaction& tx) {
    set_targets(tx, kAgency, {5}, {{kThird, "50"}}, from_us(5));
    return true;
  });
  freeze(kCase);  // Once more: nothing new, nothing changed.
  const auto rules = frozen(kCase);
  EXPECT_EQ(rules.version, 1);
  ASSERT_EQ(rules.list.size(), 1U);
  EXPECT_EQ(rules.list[0].indicator, an_indicator(5, "1"));
  EXPECT_EQ(rules.list[0].unit, kUnit);
  EXPECT_EQ(rules.targets.at({5}), "90");
  EXPECT_EQ(rules.rule_versions.at({5}), 1);

  freeze(kCase + 1);
  const auto later = frozen(kCase + 1);
  EXPECT_EQ(later.list.at(0).indicator.rule.cap_percent, Rational(100));
  EXPECT_EQ(later.targets.at({5}), "50");
}

TEST_P(FrozenRulesStore, TakesInAnIndicatorThatCameLater) {
  add(5, "1", "90");
  freeze(kCase);
  add(6, "2", "80");
  cap_at(5, 100);
  freeze(kCase);
  const auto rules = frozen(kCase);
  EXPECT_EQ(rules.version, 2);
  ASSERT_EQ(rules.list.size(), 2U);
  EXPECT_EQ(rules.list[0].indicator.rule.cap_percent, std::nullopt);
  EXPECT_EQ(rules.targets.at({6}), "80");
}

TEST_P(FrozenRulesStore, ReadsTheRulesAsOfEachVersion) {
  add(5, "1", "90");  // Version 1 of the rules; the targets are version 2 of the stream.
  cap_at(5, 100);
  store().read([](store::ReadTransaction& tx) {
    EXPECT_EQ(rules_at(tx, kAgency, {5}, 1)->rule.cap_percent, std::nullopt);
    EXPECT_EQ(rules_at(tx, kAgency, {5}, 3)->rule.cap_percent, Rational(100));
    EXPECT_EQ(rules_at(tx, kAgency, {5}, 2), std::nullopt);
    EXPECT_EQ(rules_at(tx, {2}, {5}, 1), std::nullopt);
    EXPECT_EQ(indicators_of(tx, kAgency).at(0).indicator.rule.cap_percent, Rational(100));
  });
}

TEST_P(FrozenRulesStore, IsTheSameAfterTheViewsWereRebuilt) {
  add(5, "1", "90");
  freeze(kCase);
  cap_at(5, 100);
  freeze(kCase + 1);
  const auto before = std::pair(frozen(kCase).list.at(0), frozen(kCase + 1).list.at(0));
  store().write([](store::WriteTransaction& tx) { return rebuild(tx) > 0; });
  EXPECT_EQ(frozen(kCase).list.at(0).indicator, before.first.indicator);
  EXPECT_EQ(frozen(kCase + 1).list.at(0).indicator, before.second.indicator);
  EXPECT_EQ(frozen(kCase).targets.at({5}), "90");
  EXPECT_EQ(frozen(kCase + 1).rule_versions.at({5}), 3);
}

TEST_P(FrozenRulesStore, AppendsTheWholeRuleToTheLog) {
  add(5, "1", "90");
  freeze(kCase);
  std::string body;
  store().read([&](store::ReadTransaction& tx) {
    store::for_each_event_of(
        tx, "rules", kCase, [&](const store::StoredEvent& event) { body = event.body; });
  });
  EXPECT_NE(body.find("a / b * 100"), std::string::npos);
  EXPECT_NE(body.find("2026Q3"), std::string::npos);
}

TAKAR_ON_BOTH_ENGINES(FrozenRulesStore);

}  // namespace
}  // namespace takar::measurement
