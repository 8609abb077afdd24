// Who may act on a task, and what a person reads who was slower.

#include <gtest/gtest.h>

#include "workflow/scene_for_tests.hpp"

namespace takar::workflow {
namespace {

struct Opened : Scene {
  explicit Opened(std::vector<std::string> rows = {"1", "2", "3"}) : Scene(sop_of(rows)) { open(); }
};

TEST(ClaimTask, KeepsOthersOfTheSamePositionAway) {
  Opened scene;
  const Task seen_by_both = scene.task(1);
  EXPECT_TRUE(scene.act(ClaimTask{seen_by_both, false, "", Scene::person(7, 1)}));
  EXPECT_FALSE(scene.act(ClaimTask{seen_by_both, false, "", Scene::person(8, 1)}));
  EXPECT_EQ(scene.code, "workflow.held_by_other");
  EXPECT_EQ(scene.details[0], "person:7");
  EXPECT_EQ(scene.details[1], "at:" + std::to_string(to_us(scene.now)));
  EXPECT_FALSE(scene.act(ClaimTask{scene.task(1), false, "", Scene::person(7, 1)}));
  EXPECT_EQ(scene.code, "workflow.held_already");
  CompleteStep command = scene.completion(1);
  command.by = Scene::person(8, 1);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.held_by_other");
}

TEST(ClaimTask, MayBeTakenOverWithAReason) {
  Opened scene;
  scene.act(ClaimTask{scene.task(1), false, "", Scene::person(7, 1)});
  ClaimTask command{scene.task(1), true, "", Scene::person(8, 1)};
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.reason_missing");
  command.reason = "Sedang sakit";
  EXPECT_TRUE(scene.act(command));
  EXPECT_EQ(scene.visit(1).person, PersonId{8});
  EXPECT_EQ(std::get<TaskClaimed>(scene.history.back()).taken_from, PersonId{7});
}

TEST(ReleaseTask, PutsTheTaskBack) {
  Opened scene;
  EXPECT_FALSE(scene.act(ReleaseTask{scene.task(1), Scene::person(7, 1)}));
  EXPECT_EQ(scene.code, "workflow.not_held");
  scene.act(ClaimTask{scene.task(1), false, "", Scene::person(7, 1)});
  EXPECT_TRUE(scene.act(ReleaseTask{scene.task(1), Scene::person(7, 1)}));
  EXPECT_EQ(scene.visit(1).state, VisitState::kAvailable);
  scene.act(StartStep{scene.task(1), {}, Scene::person(7, 1)});
  EXPECT_FALSE(scene.act(ReleaseTask{scene.task(1), Scene::person(7, 1)}));
  EXPECT_EQ(scene.code, "workflow.already_started");
  EXPECT_FALSE(scene.act(StartStep{scene.task(1), {}, Scene::person(7, 1)}));
  EXPECT_EQ(scene.code, "workflow.already_started");
}

TEST(PauseStep, NeedsWorkToPause) {
  Opened scene;
  EXPECT_FALSE(scene.act(PauseStep{scene.task(1), "Menunggu", scene.holder(1)}));
  EXPECT_EQ(scene.code, "workflow.not_working");
  EXPECT_FALSE(scene.act(ResumeStep{scene.task(1), scene.holder(1)}));
  EXPECT_EQ(scene.code, "workflow.not_paused");
}

TEST(EveryAct, IsForThePositionThatTheTaskIsAddressedTo) {
  Opened scene;
  EXPECT_FALSE(scene.act(StartStep{scene.task(1), {}, Scene::person(2, 2)}));
  EXPECT_EQ(scene.code, "workflow.wrong_position");
}

TEST(EveryAct, ComesToACaseAndAVisitThatExist) {
  Opened scene;
  StartStep command{{CaseId{99}, VisitNumber{1}, 1}, {}, Scene::person(1, 1)};
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.case_not_found");
  command.task = {CaseId{17}, VisitNumber{9}, 1};
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.visit_not_found");
}

TEST(EveryAct, TellsTheSlowerWhoWasFasterAndWhen) {
  Opened scene;
  const CompleteStep late = scene.completion(1);
  const Instant first_click = scene.now;
  scene.complete(1);
  scene.wait(5);
  EXPECT_FALSE(scene.act(late));
  EXPECT_EQ(scene.code, "workflow.already_done");
  EXPECT_EQ(scene.details[0], "person:1");
  EXPECT_EQ(scene.details[1], "at:" + std::to_string(to_us(first_click)));
  const CompleteStep returned = scene.completion(2);
  scene.give_back(2, 1);
  EXPECT_FALSE(scene.act(returned));
  EXPECT_EQ(scene.code, "workflow.already_returned");
  const CompleteStep recalled = scene.completion(1);
  scene.complete(1);
  const CompleteStep closed = scene.completion(2);
  scene.act(RecallStep{scene.task(1), "Keliru", scene.holder(1)});
  EXPECT_FALSE(scene.act(recalled));
  EXPECT_EQ(scene.code, "workflow.already_recalled");
  EXPECT_FALSE(scene.act(closed));
  EXPECT_EQ(scene.code, "workflow.visit_closed");
}

TEST(EveryAct, SeesThatItsOwnScreenIsOld) {
  Opened scene;
  const Task old = scene.task(1);
  scene.act(ClaimTask{old, false, "", scene.holder(1)});
  EXPECT_FALSE(scene.act(StartStep{old, {}, scene.holder(1)}));
  EXPECT_EQ(scene.code, "workflow.changed_meanwhile");
}

TEST(EveryAct, WritesTheAuthorityOfAPlh) {
  Opened scene;
  CompleteStep command = scene.completion(1);
  command.by.person = PersonId{7};
  command.by.authority = {organisation::AuthorityKind::kPlh, "800/12/2026"};
  EXPECT_TRUE(scene.act(command));
  EXPECT_EQ(act_of(scene.history.back()).by.authority.decree_number, "800/12/2026");
}

TEST(StartStep, WaitsForItsInputs) {
  auto sop = sop_of({"1", "2", "3"});
  sop.steps[0].inputs = {{"Disposisi", sop::StepNumber{3}}, {"Formulir", std::nullopt}};
  Scene scene(sop);
  scene.open();
  EXPECT_FALSE(scene.complete(1));
  EXPECT_EQ(scene.code, "workflow.input_missing");
  EXPECT_EQ(scene.details[0], "Disposisi");
  StartStep command{scene.task(1), {{"Disposisi", ""}}, scene.holder(1)};
  EXPECT_FALSE(scene.act(command));
  command.inputs_stated[0].note = "Diterima langsung dari kepala";
  EXPECT_TRUE(scene.act(command));
}

TEST(StartStep, FindsTheOutputOfAnotherStep) {
  auto sop = sop_of({"1", "2"});
  sop.steps[1].inputs = {{"Disposisi", sop::StepNumber{1}}};
  Scene scene(sop);
  scene.open();
  scene.complete(1);
  EXPECT_TRUE(scene.complete(2));
}

TEST(SeparationOfDuties, KeepsTwoStepsFromOnePerson) {
  auto sop = sop_of({"1", "2", "1"});
  sop.separations = {{sop::StepNumber{1}, sop::StepNumber{2}}};
  Scene scene(sop);
  scene.open();
  scene.complete(1);
  CompleteStep command = scene.completion(2);
  command.by = Scene::person(1, 2);  // The head holds the second position too.
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.same_person");
  EXPECT_EQ(scene.details, (std::vector<std::string>{"1", "person:1"}));
  WaiveSeparation waiver{scene.task(2), sop::StepNumber{2}, sop::StepNumber{3}, "Satu pegawai"};
  waiver.by = Scene::person(2, 2);
  EXPECT_FALSE(scene.act(waiver));
  EXPECT_EQ(scene.code, "workflow.only_the_head");
  waiver.by = Scene::person(1, kHead);
  EXPECT_FALSE(scene.act(waiver));
  EXPECT_EQ(scene.code, "workflow.no_such_separation");
  waiver.second = sop::StepNumber{1};
  EXPECT_TRUE(scene.act(waiver));
  EXPECT_FALSE(scene.act(waiver));
  EXPECT_EQ(scene.code, "workflow.waived_already");
  EXPECT_TRUE(scene.act(command));
}

TEST(ExtendDeadline, IsForTheHeadOrWhoeverHandedOver) {
  Opened scene({"1", "2", "3", "3"});
  scene.complete(1);
  scene.complete(2);
  ExtendDeadline command{scene.task(3), scene.now, "Data pusat terlambat", Scene::person(3, 3)};
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.not_your_deadline");
  command.by = Scene::person(2, 2);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.deadline_not_later");
  command.due_at = scene.now + std::chrono::hours(48);
  EXPECT_TRUE(scene.act(command));
  EXPECT_EQ(scene.visit(3).due_at, command.due_at);
}

TEST(ReassignTask, BeginsAnewInTheOtherPosition) {
  Opened scene({"1", "2", "3", "3"});
  scene.complete(1);
  StartStep start{scene.task(2), {}, Scene::person(2, 2)};
  ASSERT_TRUE(scene.act(start));
  ReassignTask command{scene.task(2), PositionId{3}, "Cuti", Scene::person(3, 3)};
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.not_yours_to_reassign");
  command.by = Scene::person(1, 1);
  command.to = PositionId{2};
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.reassigned_to_same");
  command.to = PositionId{3};
  command.reason = " ";
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.reason_missing");
  command.reason = "Cuti";
  const auto due = scene.visit(2).due_at;
  ASSERT_TRUE(scene.act(command));
  EXPECT_EQ(scene.visit(2).position, PositionId{3});
  EXPECT_EQ(scene.visit(2).state, VisitState::kAvailable);
  EXPECT_FALSE(scene.visit(2).started_at);
  EXPECT_EQ(scene.visit(2).due_at, due);
}

TEST(RecordStep, KeepsStatedTimesAndHandsOnFromThem) {
  Opened scene;
  scene.at("2026-11-23 15:30");
  const auto clock = [&](int minutes) { return scene.now + std::chrono::minutes(minutes); };
  RecordStep command{scene.task(1), clock(-120), clock(-90)};
  command.by = scene.holder(1);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.paper_without_proof");
  command.reference = "005/12/2026";
  command.finished_at = clock(-130);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.finish_before_start");
  command.finished_at = clock(-90);
  EXPECT_TRUE(scene.act(command));
  EXPECT_TRUE(scene.visit(1).on_paper);
  EXPECT_EQ(scene.visit(1).spans.working_minutes, 30);
  EXPECT_EQ(scene.visit(2).available_at, clock(-90));
}

TEST(RecordStep, RecordsADeviationOnlyWithAReason) {
  Opened scene;
  scene.complete(1);
  RecordStep command{scene.task(2), scene.now - std::chrono::hours(1), scene.now};
  command.reference = "Catatan rapat";
  command.by = scene.holder(2);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.stated_before_previous");
  command.started_at = scene.now;
  command.finished_at = scene.now + std::chrono::hours(1);
  EXPECT_FALSE(scene.act(command));
  EXPECT_EQ(scene.code, "workflow.stated_in_future");
  command.reason = "Jam kantor pada naskah keliru";
  EXPECT_TRUE(scene.act(command));
  EXPECT_TRUE(std::get<StepRecorded>(scene.history.back()).in_future);
}

TEST(SuspendCase, StopsEveryActAndTheClock) {
  Opened scene;
  scene.act(StartStep{scene.task(1), {}, scene.holder(1)});
  const Instant due = *scene.visit(1).due_at;
  const Actor head = Scene::person(kHead, kHead);
  EXPECT_FALSE(scene.act(SuspendCase{CaseId{17}, 0, "", head}));
  EXPECT_EQ(scene.code, "workflow.reason_missing");
  EXPECT_FALSE(scene.act(SuspendCase{CaseId{17}, 1, "Pemeriksaan", head}));
  EXPECT_EQ(scene.code, "workflow.case_changed");
  EXPECT_FALSE(scene.act(ResumeCase{CaseId{17}, 0, "", head}));
  EXPECT_EQ(scene.code, "workflow.not_suspended");
  EXPECT_TRUE(scene.act(SuspendCase{CaseId{17}, 0, "Pemeriksaan", head}));
  EXPECT_FALSE(scene.complete(1));
  EXPECT_EQ(scene.code, "workflow.case_suspended");
  scene.wait(60);
  EXPECT_TRUE(scene.act(ResumeCase{CaseId{17}, 0, "", head}));
  EXPECT_EQ(scene.visit(1).due_at, due + std::chrono::hours(1));
  EXPECT_TRUE(scene.complete(1));
  EXPECT_EQ(scene.visit(1).spans.working_minutes, 0);
}

TEST(StopCase, ClosesWhatIsOpenForGood) {
  Opened scene;
  EXPECT_FALSE(scene.act(StopCase{CaseId{17}, 0, "Keliru", Scene::person(2, 2)}));
  EXPECT_EQ(scene.code, "workflow.not_your_case");
  EXPECT_TRUE(scene.act(StopCase{CaseId{17}, 0, "Keliru", Scene::person(1, kHead)}));
  EXPECT_EQ(scene.visit(1).cause, Cause::kStopped);
  EXPECT_FALSE(scene.complete(1));
  EXPECT_EQ(scene.code, "workflow.case_stopped");
}

TEST(AFinishedCase, TakesNoFurtherAct) {
  Opened scene({"1"});
  scene.complete(1);
  EXPECT_FALSE(scene.act(StopCase{CaseId{17}, 0, "Keliru", Scene::person(1, kHead)}));
  EXPECT_EQ(scene.code, "workflow.case_finished");
}

}  // namespace
}  // namespace takar::workflow
