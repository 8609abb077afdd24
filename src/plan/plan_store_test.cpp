#include "plan/plan_store.hpp"

#include "store/engines_for_tests.hpp"

namespace takar::plan {
namespace {

constexpr organisation::AgencyId kAgency{1};
constexpr organisation::AgencyId kOther{2};

class PlanStore : public store::OnBothEngines {
 protected:
  static DraftPlan draft(bool revises) {
    Node program{.level = Level::kProgram, .code = "5.01", .name = "Program"};
    program.budget = "1000";
    program.indicators = {{{11}, {{"2026", "92"}}}};
    Node activity{.level = Level::kActivity, .code = "5.01.02", .name = "Kegiatan", .parent = 0};
    return {revises, "Renstra", 2025, 2029, {program, activity}};
  }
  template <class Command>
  void carry_out(const Command& command, int at) {
    store().write([&](store::WriteTransaction& tx) {
      const auto event = decide(command, plans_of(tx, kAgency));
      EXPECT_TRUE(event.has_value()) << event.error().code;
      save(tx, kAgency, *event, from_us(at));
      return true;
    });
  }
  void plan_twice() {
    carry_out(draft(false), 1);
    carry_out(draft(false), 2);
    carry_out(ApprovePlan{"SK 1"}, 3);
    carry_out(RecordSpending{"5.01", "2026Q3", "400"}, 4);
    carry_out(RecordSpending{"5.01", "2026Q3", "450.5"}, 5);
    carry_out(draft(true), 6);
    carry_out(ApprovePlan{"SK 2"}, 7);
    carry_out(draft(true), 8);
  }
  Plans plans(organisation::AgencyId agency = kAgency) {
    Plans read;
    store().read([&](store::ReadTransaction& tx) { read = plans_of(tx, agency); });
    return read;
  }
};

TEST_P(PlanStore, KeepsEveryApprovedVersionAndTheNewestSpending) {
  plan_twice();
  const auto read = plans();
  ASSERT_EQ(read.versions.size(), 3U);
  EXPECT_EQ(read.versions[0].state, State::kReplaced);
  EXPECT_EQ(read.versions[0].decree_number, "SK 1");
  EXPECT_EQ(in_force(read)->number, 2);
  EXPECT_EQ(in_force(read)->nodes, draft(false).nodes);
  EXPECT_EQ(draft_of(read)->revision, 2);
  EXPECT_EQ(read.spent.at({"5.01", "2026Q3"}), "450.5");
  EXPECT_TRUE(plans(kOther).versions.empty());
}

TEST_P(PlanStore, IsTheSameAfterTheRowsWereRebuilt) {
  plan_twice();
  const auto before = plans();
  store().write([](store::WriteTransaction& tx) { return rebuild(tx) == 8; });
  EXPECT_EQ(plans(), before);
}

TAKAR_ON_BOTH_ENGINES(PlanStore);

}  // namespace
}  // namespace takar::plan
