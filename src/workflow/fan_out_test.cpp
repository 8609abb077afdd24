// The work of the units: nihil, late joiners, closing with missing units, supplements.

#include <gtest/gtest.h>

#include "workflow/limits.hpp"
#include "workflow/scene_for_tests.hpp"

namespace takar::workflow {
namespace {

// 1 hands out, 2 and 3 every unit, 4 recaps, 5 archives.
struct Handed : Scene {
  Handed() : Scene(sop_of({"1", "u", "u", "2", "3"})) {
    open();
    complete(1);
  }
  bool nihil(int step, std::int64_t unit) {
    CompleteStep command = completion(step, unit);
    command.output.reset();
    command.nihil_statement = "Tidak ada kegiatan pada triwulan ini";
    return act(command);
  }
  bool add(std::int64_t unit, int from, std::int64_t from_unit, std::int64_t by) {
    AddBranch command{task(from, from_unit), {UnitId{unit}, PositionId{unit}, {}}, "Unit baru"};
    command.by = person(by, by);
    return act(command);
  }
  bool give_up(std::int64_t unit, int from, std::int64_t from_unit, std::int64_t by) {
    CloseFanOut command{task(from, from_unit), {{UnitId{unit}, "Tidak menyerahkan"}}};
    command.by = person(by, by);
    return act(command);
  }
};

TEST(Nihil, EndsTheBranchAndCountsAsAnswered) {
  Handed scene;
  EXPECT_TRUE(scene.nihil(2, 101));
  EXPECT_EQ(scene.open_steps(), "2@102 2@103");
  for (const std::int64_t unit : {102, 103})
    for (const int step : {2, 3}) scene.complete(step, unit);
  EXPECT_EQ(scene.open_steps(), "4");
  const auto branches = branches_of(scene.current, FanOutNumber{1});
  EXPECT_EQ(branches[0].state, BranchState::kNihil);
  EXPECT_EQ(branches[1].state, BranchState::kDone);
}

TEST(AddBranch, LetsALateUnitInWithItsOwnTime) {
  Handed scene;
  scene.wait(120);
  EXPECT_FALSE(scene.add(104, 2, 101, 3));
  EXPECT_EQ(scene.code, "workflow.not_coordinator");
  EXPECT_TRUE(scene.add(104, 2, 101, 1));
  EXPECT_EQ(scene.open_steps(), "2@101 2@102 2@103 2@104");
  EXPECT_EQ(scene.visit(2, 104).available_at, scene.now);
  EXPECT_FALSE(scene.add(104, 2, 101, 1));
  EXPECT_EQ(scene.code, "workflow.unit_in_fan_out_already");
  EXPECT_FALSE(scene.add(0, 2, 101, 1));
  EXPECT_EQ(scene.code, "workflow.roster_incomplete");
}

TEST(AddBranch, AfterTheRecapReopensIt) {
  Handed scene;
  for (const int step : {2, 3})
    for (const std::int64_t unit : {101, 102, 103}) scene.complete(step, unit);
  scene.complete(4);
  EXPECT_EQ(scene.open_steps(), "5");
  EXPECT_TRUE(scene.add(104, 5, 0, 1));
  EXPECT_EQ(scene.open_steps(), "2@104");
  EXPECT_EQ(scene.visit(5).cause, Cause::kLateUnit);
  scene.complete(2, 104);
  scene.complete(3, 104);
  EXPECT_EQ(scene.open_steps(), "4");
  EXPECT_EQ(scene.visit(4).round, 2);
}

TEST(AddBranch, AfterAGathererWasDoneReopensHisRow) {
  Scene scene(sop_of({"1", "2<1", "3"}));
  scene.open();
  scene.complete(1);
  for (const std::int64_t unit : {101, 102, 103}) scene.complete(2, unit);
  scene.complete(2);
  AddBranch command{scene.task(3), {UnitId{104}, PositionId{104}, {}}, "Unit baru"};
  command.by = Scene::person(2, 2);
  EXPECT_TRUE(scene.act(command));
  EXPECT_EQ(scene.open_steps(), "2 2@104");
}

TEST(AddBranch, NeedsAFanOut) {
  Scene scene(sop_of({"1", "2"}));
  scene.open();
  AddBranch command{scene.task(1), {UnitId{104}, PositionId{104}, {}}, "Unit baru"};
  command.by = Scene::person(1, 1);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.no_fan_out");
}

TEST(CloseFanOut, NamesTheMissingUnitAndGoesOn) {
  Handed scene;
  for (const int step : {2, 3})
    for (const std::int64_t unit : {101, 102}) scene.complete(step, unit);
  EXPECT_FALSE(scene.give_up(101, 2, 101, 2));
  EXPECT_EQ(scene.code, "workflow.unit_answered_already");
  EXPECT_FALSE(scene.give_up(999, 2, 101, 2));
  EXPECT_EQ(scene.code, "workflow.unit_not_in_fan_out");
  CloseFanOut nobody{scene.task(2, 101), {}, Scene::person(2, 2)};
  EXPECT_FALSE(scene.act(nobody));
  EXPECT_EQ(scene.code, "workflow.no_unit_named");
  EXPECT_TRUE(scene.give_up(103, 2, 103, 2));
  EXPECT_EQ(scene.visit(2, 103).outcome, Outcome::kMissing);
  EXPECT_EQ(scene.open_steps(), "4");
}

TEST(CloseFanOut, LetsTheGathererGoOnWithoutAPart) {
  Scene scene(sop_of({"1", "2<1", "3"}));
  scene.open();
  scene.complete(1);
  scene.complete(2, 101);
  scene.complete(2, 102);
  CloseFanOut command{scene.task(2), {{UnitId{103}, "Kepala bidang kosong"}}, scene.holder(2)};
  EXPECT_TRUE(scene.act(command));
  EXPECT_TRUE(scene.complete(2));
}

TEST(SupplementBranch, IsFiledAndMarksTheRecapStale) {
  Handed scene;
  for (const int step : {2, 3})
    for (const std::int64_t unit : {101, 102}) scene.complete(step, unit);
  SupplementBranch command{scene.task(2, 103), Scene::output(), Scene::person(103, 103)};
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.not_missing");
  scene.give_up(103, 2, 103, 2);
  command.task = scene.task(2, 103);
  command.by = Scene::person(3, 3);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.wrong_position");
  command.by = Scene::person(103, 103);
  EXPECT_TRUE(scene.act(command));
  EXPECT_TRUE(scene.current.fan_outs[0].stale);
  EXPECT_EQ(scene.visit(2, 103).outcome, Outcome::kSupplemented);
  EXPECT_EQ(scene.open_steps(), "4");
}

TEST(TheWorkOfTheUnits, FollowsTheColumnThatTheSopNames) {
  auto sop = sop_of({"1", "u"});
  sop.steps[1].fan_out->performer = sop::PerformerColumn{2};
  Scene scene(sop, 2);
  scene.roster.units[0].holders = {{sop::PerformerColumn{2}, PositionId{55}}};
  scene.open();
  scene.complete(1);
  EXPECT_EQ(scene.visit(2, 101).position, PositionId{55});
  EXPECT_EQ(scene.visit(2, 102).position, PositionId{102});
}

}  // namespace
}  // namespace takar::workflow
