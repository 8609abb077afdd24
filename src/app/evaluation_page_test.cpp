#include "app/evaluation_page.hpp"

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "app/evaluation_paper.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();

json::Object parsed(const std::string& text) {
  auto value = json::parse(text).value();
  return std::move(value.as_object());
}

// A demo agency whose SOP came into force on 2 January 2026.
class EvaluationPage : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    agency_ = load_demo(store(), random_, kFounded).agencies.front();
    app_.emplace(store(),
                 ApplicationSettings{.clock = [this] { return now_; },
                                     .random = &random_,
                                     .log = &log_,
                                     .cheap_passwords = true});
  }
  void on(const std::string& instant) { now_ = parse_rfc3339(instant).value(); }
  json::Object page() {
    return parsed(app_->read(agency_.admin, {"sop_evaluations", {agency_.sop_id}, {}}).value());
  }
  std::string standing() {
    return json::string_or_empty(page().at("review").as_object(), "standing");
  }
  std::string evaluate(json::Object body) {
    body["sop_id"] = std::to_string(agency_.sop_id);
    const auto answer = app_->act(agency_.admin,
                                  {.verb = "evaluate_sop",
                                   .idempotency_key = "k" + std::to_string(++acts_),
                                   .body = std::move(body)});
    return answer.kind == ActAnswer::Kind::kDone ? "" : std::string(answer.rejection.code);
  }
  static json::Object all_yes() {
    return {{"answers", json::Array{true, true, true, true, true, true, true}},
            {"conclusion", "keep"},
            {"note", ""}};
  }

  Instant now_ = kFounded;
  int acts_ = 0;
  SeededRandom random_{7};
  Log log_{[this] { return now_; }, LogLevel::kError};
  DemoAgency agency_;
  std::optional<Application> app_;
};

TEST_P(EvaluationPage, SaysThatAYearIsOverUntilSomebodyHasEvaluated) {
  EXPECT_EQ(standing(), "later");
  on("2026-12-20T02:00:00Z");
  EXPECT_EQ(standing(), "soon");
  on("2028-03-01T02:00:00Z");
  EXPECT_EQ(standing(), "overdue");
  const auto sops = parsed(app_->read(agency_.admin, {"sops", {}, {}}).value());
  const auto& review = sops.at("items").as_array().front().as_object().at("review").as_object();
  EXPECT_EQ(review.at("standing").as_string(), "overdue");
  EXPECT_EQ(review.at("due").as_string(), "2027-01-02");
  EXPECT_EQ(evaluate(all_yes()), "");
  EXPECT_EQ(standing(), "later");
  EXPECT_EQ(page().at("items").as_array().size(), 1U);
}

TEST_P(EvaluationPage, TakesOnlyAWholeEvaluation) {
  auto few = all_yes();
  few["answers"] = json::Array{true};
  EXPECT_EQ(evaluate(few), "app.field_wrong");
  auto odd = all_yes();
  odd["conclusion"] = "perhaps";
  EXPECT_EQ(evaluate(odd), "app.field_wrong");
  auto bad = all_yes();
  bad["answers"].as_array()[2] = false;
  EXPECT_EQ(evaluate(bad), "sop.evaluation_note_missing");
  bad["note"] = "Langkah 3 membingungkan.";
  EXPECT_EQ(evaluate(bad), "");
}

TEST_P(EvaluationPage, MakesTheFormBeforeAndAfter) {
  const auto file = [&] {
    return app_->file(agency_.admin, {"sop_evaluation_form", {agency_.sop_id}, {}}).value();
  };
  EXPECT_EQ(file().bytes.substr(0, 5), "%PDF-");
  EXPECT_EQ(evaluate(all_yes()), "");
  EXPECT_EQ(file().bytes.substr(0, 5), "%PDF-");
}

TEST(EvaluationPaper, IsFilledInFromWhatWasMeasured) {
  sop::Sop sop;
  sop::Step step;
  step.number = static_cast<sop::StepNumber>(1);
  step.printed_number = "1";
  step.activity = "Mengisi formulir";
  step.time_text = "15 menit";
  step.standard_time = {15, calendar::WorkingTime::Unit::kMinutes};
  sop.steps.push_back(step);
  EvaluationFacts facts{.sop = sop};
  conformance::RowOfRuns row{.step = step.number, .standard = step.standard_time};
  row.measured = 4;
  row.worked_twice = 25;
  row.waited_twice = 60;
  row.over = 1;
  row.sent_back = 2;
  facts.runs.rows.push_back(row);
  const auto paper = json::write(documents::to_json(evaluation_paper(facts)));
  EXPECT_NE(paper.find("Median kerja 12,5 menit kerja dari 4 kali."), std::string::npos);
  EXPECT_NE(paper.find("2 dikembalikan"), std::string::npos);
  EXPECT_NE(paper.find("Kesimpulan: ....."), std::string::npos);
  sop::Evaluation evaluation;
  evaluation.answers.set();
  facts.evaluation = evaluation;
  EXPECT_NE(json::write(documents::to_json(evaluation_paper(facts))).find("tetap berlaku"),
            std::string::npos);
}

TAKAR_ON_BOTH_ENGINES(EvaluationPage);

}  // namespace
}  // namespace takar::app
