#include "conformance/conformance.hpp"

#include <gtest/gtest.h>

#include "conformance/deviation.hpp"

namespace takar::conformance {
namespace {

using calendar::WorkingTime;
using workflow::Case;
using workflow::CaseState;
using workflow::Outcome;
using workflow::Visit;
using workflow::VisitState;

// 1 takes 15 minutes, 2 a day, 3 states no time.
sop::Sop three_rows() {
  sop::Sop sop;
  for (int number = 1; number <= 3; ++number) {
    sop::Step step;
    step.number = static_cast<sop::StepNumber>(number);
    step.printed_number = std::to_string(number) + ".";
    sop.steps.push_back(step);
  }
  sop.steps[0].standard_time = {15, WorkingTime::Unit::kMinutes};
  sop.steps[1].standard_time = {1, WorkingTime::Unit::kDays};
  return sop;
}

// A run in which each row is completed once, after `minutes` and `days` of work.
class ARun {
 public:
  explicit ARun(std::int64_t id) {
    run_.id = {id};
    run_.state = CaseState::kFinished;
  }
  Visit& visit(int step, std::int64_t minutes, std::int32_t days = 0) {
    Visit visit;
    visit.number = static_cast<workflow::VisitNumber>(run_.visits.size() + 1);
    visit.step = static_cast<sop::StepNumber>(step);
    visit.state = VisitState::kDone;
    visit.outcome = Outcome::kCompleted;
    visit.finished_at = from_us(1000 + static_cast<std::int64_t>(run_.visits.size()));
    visit.spans = {.waiting_minutes = 3, .working_minutes = minutes, .working_days = days};
    run_.visits.push_back(visit);
    return run_.visits.back();
  }
  Case& run() { return run_; }
  operator Case() const { return run_; }  // NOLINT(google-explicit-constructor)

 private:
  Case run_;
};

ARun as_written(std::int64_t id) {
  ARun run(id);
  run.visit(1, 15);
  run.visit(2, 400, 1);
  run.visit(3, 9);
  return run;
}

std::vector<std::string> kinds(const std::vector<Deviation>& deviations) {
  std::vector<std::string> words;
  for (const auto& one : deviations)
    words.push_back(std::string(word_of(one.kind)) + " " +
                    std::to_string(static_cast<int>(one.step)));
  return words;
}

using Kinds = std::vector<std::string>;

TEST(Conformance, OfARunAsWrittenShowsNoDeviation) {
  const auto all = conformance_of(three_rows(), {as_written(1)});
  EXPECT_EQ(all.finished, 1);
  EXPECT_EQ(all.without_deviation, 1);
  EXPECT_EQ(all.rows[0].worked_twice, 30);
  EXPECT_EQ(all.rows[1].worked_twice, 2);  // Days, not minutes.
  EXPECT_EQ(all.rows[2].over, 0);          // No standard, nothing to be over.
}

TEST(Conformance, HasAnExactMedianOfAnEvenNumber) {
  ARun one(1), other(2);
  one.visit(1, 10);
  other.visit(1, 15);
  const auto all = conformance_of(three_rows(), {one, other});
  EXPECT_EQ(all.rows[0].worked_twice, 25);
  EXPECT_EQ(all.rows[0].waited_twice, 6);
  EXPECT_EQ(all.rows[0].longest, 15);
  EXPECT_FALSE(all.rows[1].worked_twice);
  EXPECT_EQ(all.rows[1].not_done, 2);
}

TEST(Conformance, TellsOverTheStandardFromPastTheDeadline) {
  ARun slow(1), waited(2);
  slow.visit(1, 16).due_at = from_us(5000);
  waited.visit(1, 5).due_at = from_us(1);
  const auto all = conformance_of(three_rows(), {slow, waited});
  EXPECT_EQ(all.rows[0].over, 1);
  EXPECT_EQ(all.rows[0].late, 1);
  EXPECT_TRUE(all.rows[0].stays.front().over != all.rows[0].stays.back().over);
}

TEST(Conformance, CountsAStatedTimeButMeasuresNone) {
  ARun run(1);
  run.visit(1, 500).on_paper = true;
  const auto row = conformance_of(three_rows(), {run}).rows[0];
  EXPECT_EQ(row.stated, 1);
  EXPECT_EQ(row.measured, 0);
  EXPECT_EQ(row.over, 0);
  EXPECT_FALSE(row.worked_twice);
}

TEST(Conformance, KeepsUnitsWithoutAnAnswerOutOfTheTimes) {
  ARun run(1);
  run.visit(1, 1).outcome = Outcome::kNihil;
  auto& missing = run.visit(1, 0);
  missing.outcome = Outcome::kMissing;
  missing.state = VisitState::kClosed;
  const auto row = conformance_of(three_rows(), {run}).rows[0];
  EXPECT_EQ(row.nihil, 1);
  EXPECT_EQ(row.missing, 1);
  EXPECT_TRUE(row.stays.empty());
}

TEST(Conformance, CountsARunThatIsNotFinishedWithoutBlamingIt) {
  ARun running(1), stopped(2);
  running.run().state = CaseState::kSuspended;
  stopped.run().state = CaseState::kStopped;
  const auto all = conformance_of(three_rows(), {running, stopped});
  EXPECT_EQ(all.running, 1);
  EXPECT_EQ(all.stopped, 1);
  EXPECT_EQ(all.rows[0].not_done, 0);
}

TEST(Deviations, NameEachVisitThatShowsOne) {
  ARun run(1);
  auto& returned = run.visit(1, 20);
  returned.state = VisitState::kReturned;
  const auto number = returned.number;
  auto& again = run.visit(1, 5);
  again.round = 2;
  again.returned_by = number;
  again.reason = "Targetnya salah.";
  run.visit(2, 10, 1).on_paper = true;
  const auto found = deviations_of(three_rows(), run);
  EXPECT_EQ(kinds(found), (Kinds{"over_standard 1", "sent_back 1", "on_paper 2", "not_done 3"}));
  EXPECT_EQ(found[1].reason, "Targetnya salah.");
  EXPECT_EQ(found[1].visit, number);
}

TEST(Deviations, OfARunningCaseDoNotSayWhatMayStillCome) {
  ARun run(1);
  run.run().state = CaseState::kRunning;
  run.visit(1, 15);
  EXPECT_EQ(kinds(deviations_of(three_rows(), run)), Kinds{});
}

TEST(Deviations, AreSaidInTheUnitOfTheStandard) {
  ARun run(1);
  run.run().state = CaseState::kRunning;
  run.visit(2, 900, 2);
  const auto sop = three_rows();
  const auto found = deviations_of(sop, run);
  ASSERT_EQ(found.size(), 1U);
  const auto words = sentence_of(sop, found.front());
  EXPECT_EQ(words.indonesian, "Langkah 2 dikerjakan 2 hari kerja; bakunya 1.");
  EXPECT_EQ(words.english, "Step 2 took 2 working days; its standard is 1.");
}

TEST(Deviations, TellTheWaiverOfASeparation) {
  auto run = as_written(1);
  run.run().waivers.push_back({static_cast<sop::StepNumber>(1), static_cast<sop::StepNumber>(3)});
  const auto sop = three_rows();
  const auto found = deviations_of(sop, run);
  ASSERT_EQ(kinds(found), Kinds{"waived 1"});
  EXPECT_EQ(sentence_of(sop, found.front()).english, "Steps 1 and 3 were open to the same person.");
}

}  // namespace
}  // namespace takar::conformance
