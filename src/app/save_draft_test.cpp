#include "app/save_draft.hpp"

#include <future>

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "app/figures.hpp"
#include "app/tidy_up.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Instant kNow = parse_rfc3339("2026-10-05T02:00:00Z").value();

json::Object parsed(const std::string& text) {
  auto value = json::parse(text).value();
  return std::move(value.as_object());
}

// A case of Kota Pasuruan, whose first step its head is about to type.
class SaveDraftTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    demo_ = load_demo(store(), random_, kFounded);
    app_.emplace(store(),
                 ApplicationSettings{.clock = [this] { return now_; },
                                     .random = &random_,
                                     .log = &log_,
                                     .cheap_passwords = true});
    const auto answer =
        app_->act(head(),
                  {.verb = "open_case",
                   .idempotency_key = "open",
                   .body = {{"sop_id", std::to_string(office().sop_id)}, {"period", "2026Q3"}}});
    ASSERT_EQ(answer.kind, ActAnswer::Kind::kDone) << answer.rejection.code;
    case_ = std::stoll(json::string_or_empty(parsed(answer.text), "case_id"));
  }

  const DemoAgency& office() const { return demo_.agencies.at(0); }
  const Viewer& head() const { return office().people.front().viewer; }
  const Viewer& stranger() const { return demo_.agencies.at(2).people.front().viewer; }

  ActAnswer save(const Viewer& by, std::int64_t revision, const std::string& words) {
    json::Object body{{"revision", revision}, {"content", json::Object{{"instruction", words}}}};
    return save(by, {case_, 1, std::move(body)});
  }
  ActAnswer save(const Viewer& by, DraftRequest request) {
    std::promise<ActAnswer> answered;
    app_->save_draft(
        by, std::move(request), [&](ActAnswer done) { answered.set_value(std::move(done)); });
    return answered.get_future().get();
  }
  json::Value draft_on_page(const Viewer& by) {
    return parsed(app_->read(by, {"task_page", {case_, 1}, {}}).value()).at("draft");
  }
  ActAnswer hand_over() {
    return app_->act(
        head(),
        {.verb = "complete_step",
         .case_id = case_,
         .visit = 1,
         .idempotency_key = "done",
         .body = {{"version", 1},
                  {"inputs_stated",
                   json::Array{json::Object{{"name", "Lembar disposisi"}, {"note", "ada"}}}},
                  {"content",
                   json::Object{{"instruction", "Laksanakan."},
                                {"recipients", json::Array{}},
                                {"due_note", ""}}}}});
  }

  Instant now_ = kNow;
  SeededRandom random_{7};
  Log log_{[this] { return now_; }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
  std::int64_t case_ = 0;
};

TEST_P(SaveDraftTest, ShowsWhatWasTypedOnAnyOtherDevice) {
  EXPECT_TRUE(draft_on_page(head()).is_null());
  const auto saved = save(head(), 0, "Mohon dilaks");
  ASSERT_EQ(saved.kind, ActAnswer::Kind::kDone) << saved.rejection.code;
  EXPECT_EQ(json::write(draft_on_page(head())),
            R"({"revision":1,"saved_at":"2026-10-05T02:00:00.000000Z",)"
            R"("person_name":"Contoh Kepala Dinas","content":{"instruction":"Mohon dilaks"}})");
}

TEST_P(SaveDraftTest, OverwritesNothingThatWasNotSeen) {
  ASSERT_EQ(save(head(), 0, "satu").kind, ActAnswer::Kind::kDone);
  ASSERT_EQ(save(head(), 1, "dua").kind, ActAnswer::Kind::kDone);
  const auto slower = save(head(), 1, "tiga");
  EXPECT_EQ(slower.rejection.code, "app.draft_newer");
  ASSERT_EQ(slower.rejection.details.size(), 2U);
  EXPECT_EQ(slower.rejection.details[0], "Contoh Kepala Dinas");
  EXPECT_NE(slower.rejection.details[1].find("WIB"), std::string::npos);
  EXPECT_EQ(draft_on_page(head()).at("content").at("instruction"), "dua");
}

TEST_P(SaveDraftTest, TakesAnyRevisionWhereNothingIsKept) {
  const auto saved = save(head(), 7, "dari perangkat lain");
  ASSERT_EQ(saved.kind, ActAnswer::Kind::kDone) << saved.rejection.code;
  EXPECT_EQ(parsed(saved.text).at("revision"), 1);
}

TEST_P(SaveDraftTest, AnswersTheSameContentAsItWasKept) {
  ASSERT_EQ(save(head(), 0, "satu").kind, ActAnswer::Kind::kDone);
  now_ += std::chrono::minutes(5);
  const auto again = save(head(), 0, "satu");
  ASSERT_EQ(again.kind, ActAnswer::Kind::kDone);
  EXPECT_EQ(parsed(again.text).at("revision"), 1);
  EXPECT_EQ(parsed(again.text).at("saved_at"), "2026-10-05T02:00:00.000000Z");
}

TEST_P(SaveDraftTest, IsForThoseAloneWhoMayHandTheTaskOver) {
  EXPECT_EQ(save(office().people.at(2).viewer, 0, "x").rejection.code, "app.draft_not_open");
  EXPECT_EQ(save(stranger(), 0, "x").rejection.code, "app.case_not_found");
  EXPECT_EQ(
      save(head(), {case_, 99, {{"revision", 0}, {"content", json::Object{}}}}).rejection.code,
      "app.visit_not_found");
  ASSERT_EQ(save(head(), 0, "rahasia").kind, ActAnswer::Kind::kDone);
  EXPECT_TRUE(draft_on_page(demo_.agencies.at(0).admin).is_null());
}

TEST_P(SaveDraftTest, TakesNoMoreThanItsLimit) {
  EXPECT_EQ(save(head(), 0, std::string(kDraftBytesMax, 'a')).rejection.code, "app.draft_too_long");
  EXPECT_TRUE(draft_on_page(head()).is_null());
}

TEST_P(SaveDraftTest, GoesWhenTheTaskIsHandedOver) {
  ASSERT_EQ(save(head(), 0, "satu").kind, ActAnswer::Kind::kDone);
  const auto done = hand_over();
  ASSERT_EQ(done.kind, ActAnswer::Kind::kDone) << done.rejection.code;
  EXPECT_TRUE(draft_on_page(head()).is_null());
  EXPECT_EQ(save(head(), 1, "dua").rejection.code, "app.draft_not_open");
}

TEST_P(SaveDraftTest, IsForgottenAfterAYear) {
  ASSERT_EQ(save(head(), 0, "satu").kind, ActAnswer::Kind::kDone);
  tidy_up(store(), kNow + std::chrono::days(365));
  EXPECT_FALSE(draft_on_page(head()).is_null());
  tidy_up(store(), kNow + std::chrono::days(367));
  EXPECT_TRUE(draft_on_page(head()).is_null());
}

// "a / b * 100" against a target of 50.
FormRow ratio() {
  FormRow row;
  row.indicator = {.id = {1},
                   .code = "1.1",
                   .name = "Konflik tertangani",
                   .unit = "%",
                   .components = {{"a", "Tertangani"}, {"b", "Dilaporkan"}},
                   .formula = "a / b * 100"};
  row.target = "50";
  return row;
}

json::Object reckon(std::map<std::string, std::string, std::less<>> components) {
  workflow::Case current;
  current.period = "2026Q3";
  return reckoned_json(
      current,
      ratio(),
      {{1}, measurement::EntryState::kFilled, std::move(components), std::nullopt, {}});
}

TEST(ReckonedWhileTyping, IsWhatHandingOverWouldGive) {
  const auto value = reckon({{"a", "7"}, {"b", "25"}});
  EXPECT_EQ(value.at("actual"), "28");
  EXPECT_EQ(value.at("achievement"), "56.00");
  EXPECT_EQ(value.at("why"), "");
  EXPECT_TRUE(value.at("refusal").is_null());
}

TEST(ReckonedWhileTyping, CallsNothingWrongThatIsNotTypedYet) {
  const auto value = reckon({{"a", "7"}});
  EXPECT_TRUE(value.at("actual").is_null());
  EXPECT_EQ(value.at("why"), "missing");
  EXPECT_TRUE(value.at("refusal").is_null());
}

TEST(ReckonedWhileTyping, SaysWhatTheChecksFindInBothLanguages) {
  workflow::Case current;
  current.period = "2026Q3";
  auto row = ratio();
  row.indicator.checks = {{"a <= b", measurement::CheckSeverity::kError, "a tidak melebihi b"}};
  const auto value = reckoned_json(
      current,
      row,
      {{1}, measurement::EntryState::kFilled, {{"a", "26"}, {"b", "25"}}, std::nullopt, {}});
  ASSERT_EQ(value.at("findings").as_array().size(), 1U);
  const auto& finding = value.at("findings").at(0).as_object();
  EXPECT_EQ(finding.at("severity"), "error");
  EXPECT_NE(json::string_or_empty(finding, "title_id").find("a tidak melebihi b"),
            std::string::npos);
  EXPECT_FALSE(json::string_or_empty(finding, "title_en").empty());
}

TEST(ReckonedWhileTyping, SaysWhyFiguresCannotBeTaken) {
  const auto value = reckon({{"a", "7"}, {"b", "0"}});
  EXPECT_TRUE(value.at("actual").is_null());
  EXPECT_EQ(value.at("refusal").at("code"), "measurement.zero_divisor");
}

TAKAR_ON_BOTH_ENGINES(SaveDraftTest);

}  // namespace
}  // namespace takar::app
