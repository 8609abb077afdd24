#include "sop/evaluation.hpp"

#include <fstream>
#include <sstream>

#include "sop/evaluation_store.hpp"
#include "sop/sop_store.hpp"
#include "sop/yaml.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::sop {
namespace {

calendar::Date day(int year, unsigned month, unsigned of_month) {
  return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(of_month)};
}

Evaluation good() {
  Evaluation evaluation;
  evaluation.answers.set();
  return evaluation;
}

std::string code(const Evaluation& evaluation, VersionState state = VersionState::kInForce) {
  const auto may = decide(evaluation, state);
  return may ? "" : std::string(may.error().code);
}

TEST(EvaluationRules, TakeAGoodOneWithoutWordsAndABadOneWithThem) {
  EXPECT_EQ(code(good()), "");
  auto bad = good();
  bad.answers.reset(1);
  EXPECT_EQ(code(bad), "sop.evaluation_note_missing");
  bad.note = "Langkah 3 tidak dipahami.";
  EXPECT_EQ(code(bad), "");
  auto revise = good();
  revise.conclusion = Conclusion::kRevise;
  EXPECT_EQ(code(revise), "sop.evaluation_note_missing");
  revise.note = std::string(kEvaluationNoteBytesMax + 1, 'a');
  EXPECT_EQ(code(revise), "sop.evaluation_note_too_long");
}

TEST(EvaluationRules, LookAtAVersionInForceAlone) {
  EXPECT_EQ(code(good(), VersionState::kTrial), "sop.evaluation_not_in_force");
  EXPECT_EQ(code(good(), VersionState::kRevised), "sop.evaluation_not_in_force");
}

TEST(Review, IsDueAfterAYearAndStaysOverdue) {
  EXPECT_EQ(next_review(day(2026, 10, 5)), day(2027, 10, 5));
  EXPECT_EQ(next_review(day(2028, 2, 29)), day(2029, 2, 28));
  const auto due = day(2027, 10, 5);
  EXPECT_EQ(review_standing(due, day(2027, 9, 4)), ReviewStanding::kLater);
  EXPECT_EQ(review_standing(due, day(2027, 9, 5)), ReviewStanding::kSoon);
  EXPECT_EQ(review_standing(due, due), ReviewStanding::kSoon);
  EXPECT_EQ(review_standing(due, day(2027, 10, 6)), ReviewStanding::kOverdue);
  EXPECT_EQ(review_standing(due, day(2031, 1, 1)), ReviewStanding::kOverdue);
}

class EvaluationStore : public store::OnBothEngines {};

TEST_P(EvaluationStore, KeepsEvaluationsOverARebuildAndMovesTheYear) {
  constexpr organisation::AgencyId kAgency{11};
  constexpr SopId kSop{101};
  std::ifstream file(TAKAR_SOURCE_DIR "/sop/badan.sop.yaml");
  std::stringstream text;
  text << file.rdbuf();
  const auto sop = read_yaml(text.str()).value();
  auto bad = good();
  bad.answers.reset(2);
  bad.conclusion = Conclusion::kRevise;
  bad.note = "Waktunya terlalu pendek.";
  store().write([&](store::WriteTransaction& tx) {
    save_version_as(tx, kAgency, kSop, sop, {VersionState::kApproved, {1}, from_us(5), ""});
    EXPECT_EQ(last_review(tx, kAgency, kSop, from_us(5)), from_us(5));
    change_state(tx, kAgency, kSop, {VersionState::kInForce, {1}, from_us(9), ""});
    EXPECT_EQ(last_review(tx, kAgency, kSop, from_us(5)), from_us(9));
    record_evaluation(tx, kAgency, kSop, good(), {from_us(20), {2}});
    record_evaluation(tx, kAgency, kSop, bad, {from_us(30), {3}});
    return true;
  });
  store().write([&](store::WriteTransaction& tx) {
    EXPECT_EQ(rebuild(tx), 1);
    const auto rows = evaluations_of(tx, kAgency, kSop);
    EXPECT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows.front().evaluation, bad);
    EXPECT_EQ(rows.front().by, organisation::PersonId{3});
    EXPECT_EQ(rows.back().evaluation, good());
    EXPECT_EQ(last_review(tx, kAgency, kSop, from_us(5)), from_us(30));
    EXPECT_TRUE(evaluations_of(tx, {12}, kSop).empty());
    change_state(tx, kAgency, kSop, {VersionState::kRevoked, {1}, from_us(40), "Diganti."});
    return true;
  });
}

TAKAR_ON_BOTH_ENGINES(EvaluationStore);

}  // namespace
}  // namespace takar::sop
