// Laws over random SOPs and random acts. Scene::act() itself checks after every act that the stored
// form reads back and that the replay of the history is the case.

#include <algorithm>
#include <set>
#include <tuple>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "workflow/scene_for_tests.hpp"

namespace takar::workflow {
namespace {

int pick(int from, int below) {
  return *rc::gen::inRange(from, below);
}

sop::Sop random_sop() {
  std::vector<std::string> rows;
  const int count = pick(1, 9);
  for (int row = 1; row <= count; ++row) {
    const std::string performer = std::to_string(pick(1, 4));
    switch (pick(0, 6)) {
      case 0:
        rows.emplace_back("u");
        break;
      case 1:
        rows.push_back(performer + "<" + std::to_string(pick(0, row)));
        break;
      case 2:
        rows.push_back(row == 1 ? performer : performer + " no:" + std::to_string(pick(1, row)));
        break;
      default:
        rows.push_back(performer);
    }
  }
  return sop_of(rows);
}

const Visit& random_visit(const Scene& scene) {
  return scene.current
      .visits[static_cast<std::size_t>(pick(0, static_cast<int>(scene.current.visits.size())))];
}

// What a person might try next, often wrongly.
Command random_act(const Scene& scene) {
  const Visit& visit = random_visit(scene);
  const Task task{CaseId{17}, visit.number, visit.version};
  const Actor by = Scene::person(visit.position.value, visit.position.value);
  const Actor head = Scene::person(kHead, kHead);
  const std::int64_t unit = pick(101, 106);
  const auto steps = static_cast<int>(scene.sop.steps.size());
  CompleteStep complete{task};
  complete.output = Scene::output();
  complete.by = by;
  if (visit.part == Part::kRow &&
      scene.sop.steps[static_cast<std::size_t>(visit.step) - 1].is_decision())
    complete.decision = pick(0, 2) == 0;
  complete.reason = "Alasan";
  switch (pick(0, 24)) {
    case 0:
      return ClaimTask{task, pick(0, 2) == 0, "Alasan", Scene::person(900, by.position.value)};
    case 1:
      return ReleaseTask{task, by};
    case 2:
      return StartStep{task, {}, by};
    case 3:
      return PauseStep{task, "Alasan", by};
    case 4:
      return ResumeStep{task, by};
    case 5:
    case 6:
      return ReturnStep{task, sop::StepNumber(pick(1, steps + 1)), {}, "Alasan", {}, by};
    case 7:
      return RecallStep{task, "Alasan", by};
    case 8:
      return AddBranch{task, {UnitId{unit}, PositionId{unit}, {}}, "Alasan", head};
    case 9:
      return CloseFanOut{task, {{UnitId{unit}, "Alasan"}}, head};
    case 10:
      return SupplementBranch{task, Scene::output(), by};
    case 11: {
      RecordStep record{task, scene.now - std::chrono::hours(1), scene.now, "Alasan", "Naskah"};
      record.decision = complete.decision;
      record.by = by;
      return record;
    }
    case 12:
      return SuspendCase{CaseId{17}, 0, "Alasan", head};
    case 13:
      return ResumeCase{CaseId{17}, 0, "Alasan", head};
    case 14:
      return ExtendDeadline{task, scene.now + std::chrono::hours(90), "Alasan", head};
    case 16:
      return ReassignTask{task, PositionId{pick(1, 4)}, "Alasan", head};
    case 15:
      complete.nihil_statement = "Nihil";
      return complete;
    default:
      return complete;
  }
}

void check_laws(const Scene& scene, const Case& before) {
  std::set<std::tuple<sop::StepNumber, UnitId, Part>> open;
  for (const Visit& visit : scene.current.visits)
    if (is_open(visit.state)) RC_ASSERT(open.insert({visit.step, visit.unit, visit.part}).second);
  RC_ASSERT(scene.current.state == CaseState::kFinished || !open.empty());
  RC_ASSERT(scene.current.state != CaseState::kFinished || open.empty());
  RC_ASSERT(std::equal(
      before.documents.begin(), before.documents.end(), scene.current.documents.begin()));
  for (std::size_t i = 0; i < before.visits.size(); ++i) {
    const Visit& old = before.visits[i];
    const Visit& now = scene.current.visits[i];
    if (old.state == VisitState::kDone)  // What was done stays done, or is recalled by name.
      RC_ASSERT(now.state == VisitState::kDone || now.state == VisitState::kRecalled);
    RC_ASSERT(old == now || now.version > old.version);
  }
}

// Whoever holds a task completes it; every decision is answered yes.
void bring_to_the_end(Scene& scene) {
  if (scene.current.state == CaseState::kSuspended)
    scene.act(ResumeCase{CaseId{17}, 0, "", Scene::person(kHead, kHead)});
  for (int acts = 0; acts < 2000 && scene.current.state == CaseState::kRunning; ++acts) {
    bool moved = false;
    for (std::size_t i = 0; i < scene.current.visits.size(); ++i) {
      const Visit visit = scene.current.visits[i];
      if (!is_open(visit.state)) continue;
      CompleteStep complete{{CaseId{17}, visit.number, visit.version}};
      const bool decides = visit.part == Part::kRow &&
                           scene.sop.steps[static_cast<std::size_t>(visit.step) - 1].is_decision();
      if (decides) complete.decision = true;
      complete.output = Scene::output();
      complete.by = Scene::person(visit.person ? visit.person.value : visit.position.value,
                                  visit.position.value);
      moved = scene.act(complete) || moved;
    }
    RC_ASSERT(moved);
  }
}

RC_GTEST_PROP(ACase, KeepsItsLawsUnderAnyActs, ()) {
  Scene scene(random_sop(), pick(1, 4));
  RC_ASSERT(scene.open());
  const int acts = pick(0, 60);
  for (int i = 0; i < acts; ++i) {
    const Case before = scene.current;
    scene.wait(pick(0, 300));
    if (scene.act(random_act(scene)))
      check_laws(scene, before);
    else
      RC_ASSERT(scene.current == before);
  }
  bring_to_the_end(scene);
  RC_ASSERT(scene.current.state == CaseState::kFinished);
}

}  // namespace
}  // namespace takar::workflow
