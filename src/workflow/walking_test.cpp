// Forward and backward through a case: completing, deciding, returning, recalling.

#include <gtest/gtest.h>

#include "workflow/scene_for_tests.hpp"

namespace takar::workflow {
namespace {

// 1 orders, 2 hands out, 3 and 4 every unit, 5 recaps, 6 examines (no: 5), 7 archives.
sop::Sop with_units() {
  return sop_of({"1", "2", "u", "u", "2", "1 no:5", "3"});
}
// 1 orders, 2 hands out, 3 meets, 4 gathers what units began after 2, 5 examines (no: 4), 6 signs.
sop::Sop with_gathering() {
  return sop_of({"1", "2", "1", "2<2", "3 no:4", "1"});
}

TEST(OpenCase, OpensTheFirstStepForItsPosition) {
  Scene scene(with_units());
  ASSERT_TRUE(scene.open());
  EXPECT_EQ(scene.open_steps(), "1");
  EXPECT_EQ(scene.visit(1).position, PositionId{1});
  EXPECT_EQ(scene.visit(1).due_at, scene.now + std::chrono::minutes(30));
}

TEST(OpenCase, IsRejectedWithoutWhatItNeeds) {
  Scene scene(with_units());
  OpenCase command{CaseId{17}, AgencyId{1}, sop::SopId{1}, "2026Q3", "Contoh"};
  command.roster = scene.roster;
  command.open_already = "Pengukuran Kinerja Tribulan III 2026";
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.period_taken");
  EXPECT_EQ(scene.details, std::vector<std::string>{"Pengukuran Kinerja Tribulan III 2026"});
  command.second_case_reason = "Diulang karena salah data";
  command.title = std::string(301, 'a');
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.text_too_long");
  command.title = "Contoh";
  command.roster.units.clear();
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.no_units");
  command.roster = scene.roster;
  command.roster.units[1] = command.roster.units[0];
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.roster_incomplete");
  command.roster = roster_of(3, 501);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.too_many_units");
  command.roster = roster_of(2, 1);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.performer_not_bound");
  EXPECT_EQ(scene.details, std::vector<std::string>{"Pelaksana 3"});
  command.roster = scene.roster;
  EXPECT_TRUE(scene.act(command));
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.case_exists");
}

TEST(OpenCase, IsRejectedForAnSopWithoutSteps) {
  Scene scene(sop::Sop{});
  EXPECT_FALSE(scene.open());
  EXPECT_EQ(scene.code, "workflow.sop_has_no_steps");
}

TEST(CompleteStep, OpensOneBranchForEachUnitAndJoinsAfterTheLast) {
  Scene scene(with_units());
  scene.open();
  scene.complete(1);
  scene.complete(2);
  EXPECT_EQ(scene.open_steps(), "3@101 3@102 3@103");
  for (const std::int64_t unit : {101, 102, 103}) EXPECT_TRUE(scene.complete(3, unit));
  scene.complete(4, 102);
  scene.complete(4, 103);
  EXPECT_EQ(scene.open_steps(), "4@101");
  scene.complete(4, 101);
  EXPECT_EQ(scene.open_steps(), "5");
}

TEST(CompleteStep, ReachesTheEnd) {
  Scene scene(sop_of({"1", "2"}));
  scene.open();
  scene.complete(1);
  scene.wait(10);
  EXPECT_TRUE(scene.complete(2));
  EXPECT_EQ(scene.current.state, CaseState::kFinished);
  EXPECT_EQ(scene.current.finished_at, scene.now);
  EXPECT_EQ(scene.open_steps(), "");
  EXPECT_EQ(scene.current.documents.size(), 2U);
}

TEST(CompleteStep, LetsUnitsContributeWhileTheCaseGoesOn) {
  Scene scene(with_gathering());
  scene.open();
  scene.complete(1);
  scene.complete(2);
  EXPECT_EQ(scene.open_steps(), "3 4@101 4@102 4@103");
  scene.complete(4, 101);
  scene.complete(3);
  EXPECT_EQ(scene.open_steps(), "4 4@102 4@103");
  EXPECT_FALSE(scene.complete(4));
  EXPECT_EQ(scene.code, "workflow.contributions_open");
  EXPECT_EQ(scene.details, std::vector<std::string>{"unit:102, unit:103"});
  scene.complete(4, 102);
  scene.complete(4, 103);
  EXPECT_TRUE(scene.complete(4));
  EXPECT_EQ(scene.open_steps(), "5");
}

TEST(CompleteStep, CountsWaitingAndWorkingApart) {
  Scene scene(sop_of({"1", "2"}));
  scene.open();
  scene.wait(60);
  scene.act(StartStep{scene.task(1), {}, scene.holder(1)});
  scene.wait(20);
  PauseStep pause{scene.task(1), "Menunggu data", scene.holder(1)};
  EXPECT_TRUE(scene.act(pause));
  scene.wait(30);
  EXPECT_TRUE(scene.act(ResumeStep{scene.task(1), scene.holder(1)}));
  scene.wait(5);
  scene.complete(1);
  EXPECT_EQ(scene.visit(1).spans.waiting_minutes, 60);
  EXPECT_EQ(scene.visit(1).spans.working_minutes, 25);
  EXPECT_EQ(scene.visit(1).spans.working_days, 0);
  EXPECT_EQ(scene.visit(1).spans.calendar_version, scene.calendar.version());
}

TEST(CompleteStep, TakesTheStatedEndWhenTheClickCameLater) {
  Scene scene(sop_of({"1", "2"}));
  scene.open();
  scene.act(StartStep{scene.task(1), {}, scene.holder(1)});
  scene.wait(90);
  CompleteStep command = scene.completion(1);
  command.finished_at = scene.now + std::chrono::minutes(1);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.finish_impossible");
  command.finished_at = scene.now - std::chrono::minutes(60);
  EXPECT_TRUE(scene.act(command));
  EXPECT_EQ(scene.visit(1).spans.working_minutes, 30);
  EXPECT_EQ(scene.visit(2).available_at, scene.now);
}

TEST(CompleteStep, DemandsItsOutputAndItsDecision) {
  Scene scene(sop_of({"1", "1 no:1", "1"}));
  scene.open();
  CompleteStep command = scene.completion(1);
  command.decision = true;
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.decision_unasked");
  command.decision.reset();
  command.output.reset();
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.output_missing");
  command.output = Output{};
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.output_malformed");
  command = scene.completion(1);
  command.nihil_statement = "Tidak ada kegiatan";
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.nihil_only_for_units");
  EXPECT_TRUE(scene.complete(1));
  EXPECT_FALSE(scene.complete(2));
  EXPECT_EQ(scene.code, "workflow.decision_missing");
  command = scene.completion(2);
  command.decision = false;
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.reason_missing");
  command.reason = "Belum lengkap";
  scene.sop.steps[1].no.reset();
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.target_missing");
}

TEST(CompleteStep, AnsweredNoOpensANewVisitAndKeepsTheOldOne) {
  Scene scene(with_gathering());
  scene.open();
  for (const int step : {1, 2, 3}) scene.complete(step);
  for (const std::int64_t unit : {101, 102, 103}) scene.complete(4, unit);
  scene.complete(4);
  EXPECT_TRUE(scene.decide_at(5, false));
  EXPECT_EQ(scene.open_steps(), "4");
  EXPECT_EQ(scene.visit(4).round, 2);
  EXPECT_EQ(scene.current.returns, 1);
  EXPECT_TRUE(scene.complete(4));
  EXPECT_EQ(scene.current.documents.back().version, 2);
  EXPECT_TRUE(scene.decide_at(5, true));
  EXPECT_EQ(scene.open_steps(), "6");
}

TEST(CompleteStep, AnsweredNoToAUnitsRowReopensItForTheNamedUnits) {
  Scene scene(sop_of({"1", "u", "u", "2 no:2", "1"}));
  scene.open();
  scene.complete(1);
  for (const int step : {2, 3})
    for (const std::int64_t unit : {101, 102, 103}) scene.complete(step, unit);
  CompleteStep command = scene.completion(4);
  command.decision = false;
  command.reason = "Angka unit 102 keliru";
  command.unit_ids = {UnitId{999}};
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.unit_not_in_fan_out");
  command.unit_ids = {UnitId{102}};
  EXPECT_TRUE(scene.act(command));
  EXPECT_EQ(scene.open_steps(), "2@102");
  scene.complete(2, 102);
  scene.complete(3, 102);
  EXPECT_EQ(scene.open_steps(), "4");
  EXPECT_TRUE(scene.decide_at(4, false));
  EXPECT_EQ(scene.open_steps(), "2@101 2@102 2@103");
}

TEST(ReturnStep, GoesToAnyEarlierStepOfThePathAgainAndAgain) {
  Scene scene(sop_of({"1", "2", "3", "1"}));
  scene.open();
  for (const int step : {1, 2, 3}) scene.complete(step);
  EXPECT_TRUE(scene.give_back(4, 1));
  EXPECT_EQ(scene.visit(1).round, 2);
  for (const int step : {1, 2, 3}) EXPECT_TRUE(scene.complete(step));
  EXPECT_TRUE(scene.give_back(4, 3));
  EXPECT_FALSE(scene.give_back(3, 4));
  EXPECT_EQ(scene.code, "workflow.not_on_path");
  EXPECT_TRUE(scene.give_back(3, 2));
  EXPECT_EQ(scene.current.returns, 3);
  EXPECT_EQ(scene.current.documents.size(), 6U);
}

TEST(ReturnStep, DemandsAReasonAndFewRemarks) {
  Scene scene(sop_of({"1", "2", "3"}));
  scene.open();
  scene.complete(1);
  ReturnStep command{scene.task(2), sop::StepNumber{1}};
  command.by = scene.holder(2);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.reason_missing");
  command.reason = "Perlu diperbaiki";
  command.remarks.resize(501);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.too_many_remarks");
  command.remarks = {{"baris 1", "Salah jumlah"}};
  EXPECT_TRUE(scene.act(command));
}

TEST(ReturnStep, OutOfABranchTouchesThatBranchAlone) {
  Scene scene(with_units());
  scene.open();
  scene.complete(1);
  scene.complete(2);
  scene.complete(3, 101);
  EXPECT_TRUE(scene.give_back(4, 3, 101));
  EXPECT_EQ(scene.open_steps(), "3@101 3@102 3@103");
  EXPECT_TRUE(scene.give_back(3, 2, 102));
  EXPECT_EQ(scene.open_steps(), "2@102 3@101 3@103");
  EXPECT_EQ(scene.visit(2, 102).position, PositionId{2});
  EXPECT_TRUE(scene.complete(2, 102));
  EXPECT_EQ(scene.open_steps(), "3@101 3@102 3@103");
  EXPECT_EQ(scene.visit(3, 102).round, 2);
}

TEST(ReturnStep, OutOfABranchDoesNotPassTheWorkOfOtherUnits) {
  Scene scene(sop_of({"1", "u", "2", "u", "1"}));
  scene.open();
  scene.complete(1);
  for (const std::int64_t unit : {101, 102, 103}) scene.complete(2, unit);
  scene.complete(3);
  EXPECT_FALSE(scene.give_back(4, 1, 101));
  EXPECT_EQ(scene.code, "workflow.return_leaves_branch");
  EXPECT_TRUE(scene.give_back(4, 3, 101));
}

TEST(ReturnStep, BeforeAFanOutOpensItAnewForEveryUnit) {
  Scene scene(with_units());
  scene.open();
  for (const int step : {1, 2}) scene.complete(step);
  for (const int step : {3, 4})
    for (const std::int64_t unit : {101, 102, 103}) scene.complete(step, unit);
  EXPECT_TRUE(scene.give_back(5, 2));
  EXPECT_EQ(scene.open_steps(), "2");
  EXPECT_TRUE(scene.complete(2));
  EXPECT_EQ(scene.open_steps(), "3@101 3@102 3@103");
  EXPECT_EQ(scene.visit(3, 101).round, 2);
}

TEST(ReturnStep, ByTheGathererSendsPartsBackAndKeepsHisRowOpen) {
  Scene scene(with_gathering());
  scene.open();
  for (const int step : {1, 2, 3}) scene.complete(step);
  for (const std::int64_t unit : {101, 102, 103}) scene.complete(4, unit);
  ReturnStep command{scene.task(4), sop::StepNumber{4}, {UnitId{103}}, "Lampiran kurang"};
  command.by = scene.holder(4);
  EXPECT_TRUE(scene.act(command));
  EXPECT_EQ(scene.open_steps(), "4 4@103");
  command.task = scene.task(4);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.nothing_to_return");
}

TEST(ReturnStep, StopsAtTheLimitOfRounds) {
  Scene scene(sop_of({"1", "2", "1"}));
  scene.open();
  scene.complete(1);
  int rounds = 1;
  while (scene.give_back(2, 1)) {
    scene.complete(1);
    ++rounds;
  }
  EXPECT_EQ(scene.code, "workflow.too_many_rounds");
  EXPECT_EQ(rounds, 50);
  EXPECT_TRUE(scene.complete(2));
  EXPECT_TRUE(scene.complete(3));
}

TEST(ReturnStep, StopsAtTheLimitOfVisits) {
  Scene scene(sop_of({"1", "u", "u", "u", "u", "1"}), 500);
  scene.open();
  scene.current.visits.resize(2000, scene.visit(1));
  for (std::size_t i = 0; i < 2000; ++i) scene.current.visits[i].number = VisitNumber(i + 1);
  Visit& last = scene.current.visits.back();
  last.step = sop::StepNumber{6};
  last.previous = VisitNumber{1};
  ReturnStep command{{CaseId{17}, last.number, 1}, sop::StepNumber{1}, {}, "Uji batas"};
  command.by = Scene::person(1, 1);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.too_many_visits");
}

TEST(RecallStep, TakesASubmissionBackWhileNobodyOpenedIt) {
  Scene scene(sop_of({"1", "2", "3"}));
  scene.open();
  scene.complete(1);
  RecallStep command{scene.task(1), "Keliru lampiran", scene.holder(1)};
  EXPECT_TRUE(scene.act(command));
  EXPECT_EQ(scene.open_steps(), "1");
  EXPECT_EQ(scene.visit(1).round, 2);
  EXPECT_EQ(scene.current.visits[0].state, VisitState::kRecalled);
  EXPECT_EQ(scene.visit(2).cause, Cause::kRecall);
}

TEST(RecallStep, IsTooLateOnceTheNextPersonOpenedIt) {
  Scene scene(sop_of({"1", "2", "3"}));
  scene.open();
  scene.complete(1);
  scene.act(ClaimTask{scene.task(2), false, "", scene.holder(2)});
  RecallStep command{scene.task(1), "Keliru lampiran", scene.holder(1)};
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.recalled_too_late");
  EXPECT_EQ(scene.details[0], "person:2");
  command.by = scene.holder(2);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.wrong_position");
  command.task = scene.task(2);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.nothing_to_recall");
}

TEST(RecallStep, OfAUnitUndoesTheJoin) {
  Scene scene(with_units());
  scene.open();
  for (const int step : {1, 2}) scene.complete(step);
  for (const int step : {3, 4})
    for (const std::int64_t unit : {101, 102, 103}) scene.complete(step, unit);
  EXPECT_EQ(scene.open_steps(), "5");
  RecallStep command{scene.task(4, 101), "Angka keliru", scene.holder(4, 101)};
  EXPECT_TRUE(scene.act(command));
  EXPECT_EQ(scene.open_steps(), "4@101");
  EXPECT_TRUE(scene.complete(4, 101));
  EXPECT_EQ(scene.open_steps(), "5");
}

TEST(RecallStep, OfAContributionWaitsForTheGatherer) {
  Scene scene(with_gathering());
  scene.open();
  for (const int step : {1, 2}) scene.complete(step);
  scene.complete(4, 101);
  RecallStep command{scene.task(4, 101), "Angka keliru", scene.holder(4, 101)};
  EXPECT_TRUE(scene.act(command));
  EXPECT_EQ(scene.open_steps(), "3 4@101 4@102 4@103");
  scene.complete(4, 101);
  scene.complete(3);
  scene.act(ClaimTask{scene.task(4), false, "", scene.holder(4)});
  command.task = scene.task(4, 101);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.recalled_too_late");
}

}  // namespace
}  // namespace takar::workflow
