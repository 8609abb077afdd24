#include "workflow/case_store.hpp"

#include <gtest/gtest.h>

#include "store/engines_for_tests.hpp"
#include "workflow/case_view.hpp"
#include "workflow/scene_for_tests.hpp"

namespace takar::workflow {
namespace {

constexpr AgencyId kAgency{1};
constexpr CaseId kCase{17};

class CaseStore : public store::OnBothEngines {
 protected:
  // Saves every event of the scene that the store does not know yet.
  void save_all(const Scene& scene) {
    store().write([&](store::WriteTransaction& tx) {
      const auto known = static_cast<std::size_t>(case_version(tx, kAgency, kCase));
      Case before = replay(
          kCase,
          {scene.history.begin(), scene.history.begin() + static_cast<std::ptrdiff_t>(known)});
      for (std::size_t i = known; i < scene.history.size(); ++i) {
        Case after = before;
        apply(scene.history[i], after);
        save(tx, before, after, scene.history[i]);
        before = std::move(after);
      }
      return true;
    });
  }
  Case loaded() {
    Case found;
    store().read([&](auto& tx) { found = load_case(tx, kAgency, kCase).value(); });
    return found;
  }
  std::vector<TaskRow> tasks_of(std::int64_t person, std::int64_t position, TaskFilter filter) {
    std::vector<TaskRow> found;
    const PositionId positions[] = {PositionId{position}};
    store().read([&](auto& tx) {
      found = tasks(tx, {kAgency, PersonId{person}, positions, filter});
    });
    return found;
  }
};

Output output_numbered(std::int64_t id) {
  Output made = Scene::output();
  made.id = DocumentId{id};
  return made;
}

// A case with a return, a nihil, a missing unit, a supplement, a pause, a waiver and a suspension.
Scene eventful_case() {
  auto sop = sop_of({"1", "2<1", "u", "u", "2 no:1", "3"});
  sop.separations = {{sop::StepNumber{1}, sop::StepNumber{6}}};
  Scene scene(sop);
  std::int64_t id = 500;
  const auto complete = [&](int step, std::int64_t unit = 0, std::optional<bool> decision = {}) {
    CompleteStep command = scene.completion(step, unit);
    command.output = output_numbered(++id);
    command.decision = decision;
    command.reason = "Belum sesuai";
    scene.act(command);
  };
  scene.open();
  scene.act(StartStep{scene.task(1), {}, scene.holder(1)});
  scene.act(PauseStep{scene.task(1), "Menunggu data", scene.holder(1)});
  scene.wait(40);
  scene.act(ResumeStep{scene.task(1), scene.holder(1)});
  complete(1);
  for (const std::int64_t unit : {101, 102, 103}) complete(2, unit);
  complete(2);
  complete(3, 101);
  CompleteStep nihil = scene.completion(3, 102);
  nihil.output.reset();
  nihil.nihil_statement = "Nihil";
  scene.act(nihil);
  scene.act(CloseFanOut{scene.task(3, 103), {{UnitId{103}, "Kosong"}}, Scene::person(1, kHead)});
  scene.act(SupplementBranch{scene.task(3, 103), output_numbered(++id), scene.holder(3, 103)});
  complete(4, 101);
  scene.act(WaiveSeparation{scene.task(5),
                            sop::StepNumber{1},
                            sop::StepNumber{6},
                            "Satu orang",
                            Scene::person(1, kHead)});
  scene.act(SuspendCase{kCase, 0, "Audit", Scene::person(1, kHead)});
  scene.wait(100);
  scene.act(ResumeCase{kCase, 0, "", Scene::person(1, kHead)});
  complete(5, 0, false);
  return scene;
}

TEST_P(CaseStore, HoldsTheCaseThatItsHistoryTells) {
  const Scene scene = eventful_case();
  ASSERT_EQ(scene.code, "");
  save_all(scene);
  EXPECT_EQ(loaded(), scene.current);
  store().read([&](auto& tx) {
    EXPECT_EQ(load_history(tx, kAgency, kCase), scene.history);
    EXPECT_TRUE(load_history(tx, AgencyId{2}, kCase).empty());
    EXPECT_FALSE(load_case(tx, AgencyId{2}, kCase).has_value());
    EXPECT_EQ(case_version(tx, kAgency, kCase), scene.current.version);
  });
}

TEST_P(CaseStore, RebuildsEqualRowsFromTheLog) {
  const Scene scene = eventful_case();
  save_all(scene);
  std::vector<DocumentRow> before;
  store().read([&](auto& tx) { before = documents_of(tx, kAgency, kCase); });
  store().write([](store::WriteTransaction& tx) {
    tx.execute("UPDATE visit SET state = 7, person = 99", {});
    tx.execute("UPDATE work_case SET title = 'rusak'", {});
    EXPECT_EQ(rebuild(tx), 1);
    return true;
  });
  EXPECT_EQ(loaded(), scene.current);
  store().read([&](auto& tx) {
    const auto after = documents_of(tx, kAgency, kCase);
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
      EXPECT_EQ(after[i].document, before[i].document);
      EXPECT_EQ(after[i].made_at, before[i].made_at);
      EXPECT_EQ(after[i].event_version, before[i].event_version);
    }
  });
}

TEST_P(CaseStore, RefusesASecondEventWithTheSameNumber) {
  Scene scene(sop_of({"1", "2"}));
  scene.open();
  save_all(scene);
  EXPECT_THROW(store().write([&](store::WriteTransaction& tx) {
    save(tx, Case{}, scene.current, scene.history[0]);
    return true;
  }),
               store::UniqueViolated);
  EXPECT_EQ(loaded(), scene.current);
}

TEST_P(CaseStore, ShowsTasksToWhoeverMayDoThem) {
  Scene scene(sop_of({"1", "2", "u"}));
  scene.open();
  save_all(scene);
  ASSERT_EQ(tasks_of(7, 1, TaskFilter::kMine).size(), 1U);
  EXPECT_EQ(tasks_of(7, 1, TaskFilter::kUnclaimed).size(), 1U);
  EXPECT_TRUE(tasks_of(7, 2, TaskFilter::kMine).empty());
  scene.act(ClaimTask{scene.task(1), false, "", Scene::person(7, 1)});
  save_all(scene);
  EXPECT_EQ(tasks_of(7, 1, TaskFilter::kMine).at(0).visit, scene.visit(1));
  EXPECT_TRUE(tasks_of(8, 1, TaskFilter::kMine).empty());
  EXPECT_EQ(tasks_of(8, 1, TaskFilter::kTeam).size(), 1U);
  EXPECT_TRUE(tasks_of(8, 1, TaskFilter::kUnclaimed).empty());
  CompleteStep done = scene.completion(1);
  done.by = Scene::person(7, 1);
  scene.act(done);
  scene.give_back(2, 1);
  save_all(scene);
  EXPECT_EQ(tasks_of(7, 1, TaskFilter::kDone).at(0).visit.number, VisitNumber{1});
  EXPECT_EQ(tasks_of(8, 1, TaskFilter::kMine).at(0).returned_reason, "Perlu diperbaiki");
  store().read([&](auto& tx) {
    const PositionId positions[] = {PositionId{1}, PositionId{2}};
    const auto counts = task_counts(tx, kAgency, PersonId{8}, positions);
    EXPECT_EQ(counts.mine, 1);
    EXPECT_EQ(counts.unclaimed, 1);
    EXPECT_EQ(counts.team, 0);
    EXPECT_EQ(task_counts(tx, AgencyId{2}, PersonId{8}, positions).mine, 0);
  });
}

TEST_P(CaseStore, ListsCasesAndDocumentsOfTheirAgencyAlone) {
  const Scene scene = eventful_case();
  save_all(scene);
  store().read([&](auto& tx) {
    const auto cases = cases_of(tx, kAgency, 10);
    ASSERT_EQ(cases.size(), 1U);
    EXPECT_EQ(cases[0].returns, 1);
    EXPECT_EQ(cases[0].steps_done, 5);
    ASSERT_EQ(cases[0].open_visits.size(), 1U);
    EXPECT_EQ(cases[0].open_visits[0], scene.visit(1));
    EXPECT_TRUE(cases_of(tx, AgencyId{2}, 10).empty());
    EXPECT_FALSE(case_row(tx, AgencyId{2}, kCase).has_value());
    EXPECT_EQ(case_of_period(tx, kAgency, "contoh", "2026Q3"), kCase);
    EXPECT_FALSE(case_of_period(tx, kAgency, "contoh", "2026Q4").has_value());
    const auto document = document_row(tx, kAgency, DocumentId{501});
    ASSERT_TRUE(document.has_value());
    EXPECT_FALSE(document_row(tx, AgencyId{2}, DocumentId{501}).has_value());
    EXPECT_EQ(filing_of(tx, *document)->document.content, Scene::output().content);
  });
}

TAKAR_ON_BOTH_ENGINES(CaseStore);

}  // namespace
}  // namespace takar::workflow
