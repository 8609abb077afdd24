#include "app/application.hpp"

#include <filesystem>
#include <fstream>

#include "app/demo_agencies.hpp"
#include "app/frozen_store.hpp"
#include "app/views.hpp"
#include "organisation/account.hpp"
#include "store/engines_for_tests.hpp"
#include "store/event_log.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Instant kNow = parse_rfc3339("2026-10-05T02:00:00Z").value();

json::Object parsed(const std::string& text) {
  auto value = json::parse(text).value();
  return std::move(value.as_object());
}

// The demo agencies on an empty store, and the application over them.
class ApplicationTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    demo_ = load_demo(store(), random_, kFounded);
    app_.emplace(store(), settings());
  }
  ApplicationSettings settings() {
    return {.clock = [this] { return now_; },
            .random = &random_,
            .log = &log_,
            .cheap_passwords = true};
  }

  const DemoAgency& pasuruan() const { return demo_.agencies.at(0); }
  const DemoAgency& malang() const { return demo_.agencies.at(2); }

  std::int64_t open_case(const DemoAgency& agency, const std::string& key = "open") {
    const auto& opener = agency.people.front();
    const auto answer =
        app_->act(opener.viewer,
                  {.verb = "open_case",
                   .idempotency_key = key,
                   .body = {{"sop_id", std::to_string(agency.sop_id)}, {"period", "2026Q3"}}});
    EXPECT_EQ(answer.kind, ActAnswer::Kind::kDone) << answer.rejection.code;
    return std::stoll(json::string_or_empty(parsed(answer.text), "case_id"));
  }

  // The first step of Kota Pasuruan, by its head.
  ActRequest first_step(std::int64_t case_id, const std::string& key) const {
    return {.verb = "complete_step",
            .case_id = case_id,
            .visit = 1,
            .idempotency_key = key,
            .body = {{"version", 1},
                     {"position_id", std::to_string(pasuruan().people.front().position.value)},
                     {"inputs_stated",
                      json::Array{json::Object{{"name", "Lembar disposisi"}, {"note", "ada"}}}},
                     {"content",
                      json::Object{{"instruction", "Laksanakan."},
                                   {"recipients", json::Array{}},
                                   {"due_note", ""}}}}};
  }

  std::size_t events_of(std::int64_t case_id) {
    const auto timeline = app_->read(pasuruan().people.front().viewer, {"timeline", {case_id}, {}});
    return parsed(timeline.value()).at("items").as_array().size();
  }

  Instant now_ = kNow;
  SeededRandom random_{7};
  Log log_{[this] { return now_; }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
};

TEST_P(ApplicationTest, SignsInWithTheRightPasswordAlone) {
  EXPECT_FALSE(app_->sign_in({"kepala.pasuruan", "salah-salah-salah", "127.0.0.1"}).has_value());
  const auto signed_in =
      app_->sign_in({"kepala.pasuruan", std::string(kDemoPassword), "127.0.0.1"});
  ASSERT_TRUE(signed_in.has_value());
  const auto viewer = app_->viewer_of(signed_in->token);
  ASSERT_TRUE(viewer.has_value());
  EXPECT_EQ(viewer->agency, pasuruan().admin.agency);
  app_->sign_out(signed_in->token);
  EXPECT_FALSE(app_->viewer_of(signed_in->token).has_value());
}

TEST_P(ApplicationTest, ANewPasswordEndsEverySessionOfTheOldOne) {
  const auto sign_in = [&](const std::string& password) {
    return app_->sign_in({"kepala.pasuruan", password, "127.0.0.1"});
  };
  const std::string old_password(kDemoPassword);
  const std::string new_password = "merpati-pulang-ke-kandang";
  const auto here = sign_in(old_password);
  const auto elsewhere = sign_in(old_password);
  ASSERT_TRUE(here && elsewhere);
  EXPECT_NE(here->token, elsewhere->token);
  EXPECT_TRUE(app_->viewer_of(elsewhere->token));
  const auto changed =
      app_->change_password(here->viewer, {old_password, new_password, "127.0.0.1"});
  ASSERT_TRUE(changed) << changed.error().code;
  EXPECT_FALSE(app_->viewer_of(here->token));
  EXPECT_FALSE(app_->viewer_of(elsewhere->token));
  EXPECT_TRUE(app_->viewer_of(changed->token));
  EXPECT_EQ(sign_in(old_password).error().code, "organisation.sign_in_refused");
  EXPECT_TRUE(sign_in(new_password));
}

TEST_P(ApplicationTest, ASessionEndsWhenItRestsAndWhenItIsOld) {
  const auto opened = now_;
  const auto token = app_->sign_in({"kepala.pasuruan", std::string(kDemoPassword), "127.0.0.1"});
  const auto resting = app_->sign_in({"kepala.pasuruan", std::string(kDemoPassword), "127.0.0.1"});
  ASSERT_TRUE(token && resting);
  for (; now_ < opened + organisation::kSessionAbsolute; now_ += std::chrono::minutes(20))
    EXPECT_TRUE(app_->viewer_of(token->token));
  EXPECT_FALSE(app_->viewer_of(resting->token)) << "it rested for longer than kSessionIdle";
  EXPECT_FALSE(app_->viewer_of(token->token)) << "however busy it was";
}

TEST_P(ApplicationTest, AnswersARepeatedActWithItsFirstResult) {
  const auto id = open_case(pasuruan());
  const auto& head = pasuruan().people.front().viewer;
  const auto first = app_->act(head, first_step(id, "once"));
  ASSERT_EQ(first.kind, ActAnswer::Kind::kDone) << first.rejection.code;
  const auto events = events_of(id);
  const auto again = app_->act(head, first_step(id, "once"));
  EXPECT_EQ(again.kind, ActAnswer::Kind::kDone);
  EXPECT_EQ(again.text, first.text);
  EXPECT_EQ(events_of(id), events);
  auto other = first_step(id, "once");
  other.body["reason"] = "lain";
  EXPECT_EQ(app_->act(head, other).rejection.code, "app.key_used_otherwise");
}

TEST_P(ApplicationTest, TellsTheSlowerOneWhoWasFasterAndWhen) {
  const auto id = open_case(pasuruan());
  const auto& head = pasuruan().people.front().viewer;
  ASSERT_EQ(app_->act(head, first_step(id, "first")).kind, ActAnswer::Kind::kDone);
  const auto slower = app_->act(head, first_step(id, "second"));
  ASSERT_EQ(slower.kind, ActAnswer::Kind::kRejected);
  EXPECT_EQ(slower.rejection.code, "workflow.already_done");
  ASSERT_GE(slower.rejection.details.size(), 2U);
  EXPECT_EQ(slower.rejection.details[0], "Contoh Kepala Dinas");
  EXPECT_NE(slower.rejection.details[1].find("WIB"), std::string::npos);
}

TEST_P(ApplicationTest, LetsNobodyActInAPositionThatHeDoesNotHold) {
  const auto id = open_case(pasuruan());
  const auto& planner = pasuruan().people.at(2).viewer;
  const auto answer = app_->act(planner, first_step(id, "k"));
  ASSERT_EQ(answer.kind, ActAnswer::Kind::kRejected);
  EXPECT_EQ(answer.rejection.code, "app.position_not_held");
}

TEST_P(ApplicationTest, ShowsNothingOfAnotherAgency) {
  const auto id = open_case(pasuruan());
  ASSERT_EQ(app_->act(pasuruan().people.front().viewer, first_step(id, "k")).kind,
            ActAnswer::Kind::kDone);
  const auto& stranger = malang().people.front().viewer;
  EXPECT_EQ(app_->read(stranger, {"case_detail", {id}, {}}).error().code, "app.case_not_found");
  EXPECT_EQ(app_->read(stranger, {"timeline", {id}, {}}).error().code, "app.case_not_found");
  EXPECT_EQ(app_->read(stranger, {"case_flowchart", {id}, {}}).error().code, "app.case_not_found");
  EXPECT_EQ(app_->read(stranger, {"task_page", {id, 1}, {}}).error().code, "app.case_not_found");
  EXPECT_EQ(app_->read(stranger, {"sop", {pasuruan().sop_id}, {}}).error().code,
            "app.sop_not_found");
  const auto detail =
      parsed(app_->read(pasuruan().people.front().viewer, {"case_detail", {id}, {}}).value());
  const auto document =
      std::stoll(json::string_or_empty(detail.at("documents").as_array().at(0).as_object(), "id"));
  EXPECT_EQ(app_->read(stranger, {"document", {document}, {}}).error().code,
            "app.document_not_found");
  EXPECT_EQ(app_->file(stranger, {"document_file", {document}, {}}).error().code,
            "app.document_not_found");
  EXPECT_TRUE(
      parsed(app_->read(stranger, {"cases", {}, {}}).value()).at("items").as_array().empty());
  const auto answer = app_->act(stranger, first_step(id, "s"));
  EXPECT_EQ(answer.rejection.code, "app.case_not_found");
}

TEST_P(ApplicationTest, DrawsTheSamePaperEachTime) {
  const auto id = open_case(pasuruan());
  const auto& head = pasuruan().people.front().viewer;
  const auto answer = app_->act(head, first_step(id, "k"));
  const auto document = std::stoll(json::string_or_empty(parsed(answer.text), "document_id"));
  const auto file = app_->file(head, {"document_file", {document}, {}});
  ASSERT_TRUE(file.has_value());
  EXPECT_TRUE(file->bytes.starts_with("%PDF-"));
  EXPECT_EQ(app_->file(head, {"document_file", {document}, {}})->bytes, file->bytes);
}

TEST_P(ApplicationTest, RefusesASecondCaseOfAPeriodWithoutAReason) {
  open_case(pasuruan());
  const auto& opener = pasuruan().people.front();
  const auto answer =
      app_->act(opener.viewer,
                {.verb = "open_case",
                 .idempotency_key = "again",
                 .body = {{"sop_id", std::to_string(pasuruan().sop_id)}, {"period", "2026Q3"}}});
  EXPECT_EQ(answer.rejection.code, "workflow.period_taken");
}

TEST_P(ApplicationTest, LetsOnlyTheFirstPerformerTheHeadOrAnAdminOpenACase) {
  const auto open_by = [&](const Viewer& viewer, const char* key) {
    return app_->act(viewer,
                     {.verb = "open_case",
                      .idempotency_key = key,
                      .body = {{"sop_id", std::to_string(malang().sop_id)},
                               {"period", "2026Q3"},
                               {"second_case_reason", key}}});
  };
  const auto& people = malang().people;  // The head, then the secretary, who performs step 1.
  EXPECT_EQ(open_by(people.at(2).viewer, "planner").rejection.code, "app.not_yours_to_open");
  EXPECT_EQ(open_by(people.at(1).viewer, "secretary").kind, ActAnswer::Kind::kDone);
  EXPECT_EQ(open_by(people.at(0).viewer, "head").kind, ActAnswer::Kind::kDone);
  auto demoted = people.at(0).viewer;
  demoted.role = organisation::AccountRole::kOperator;
  EXPECT_EQ(open_by(demoted, "operator").rejection.code, "app.not_yours_to_open");
}

TEST_P(ApplicationTest, LetsOnlyTheHeadOrAnAdminGrantASubstitute) {
  const json::Object body{{"kind", "plh"},
                          {"position_id", std::to_string(pasuruan().absent.value)},
                          {"person_id", std::to_string(pasuruan().substitute.value)},
                          {"from", to_rfc3339(kNow)},
                          {"until", to_rfc3339(kNow + std::chrono::days(2))},
                          {"decree_number", "SPRIN/1"}};
  const ActRequest request{.verb = "grant_delegation", .idempotency_key = "g", .body = body};
  EXPECT_EQ(app_->act(pasuruan().people.at(2).viewer, request).rejection.code,
            "app.not_yours_to_grant");
  EXPECT_EQ(app_->act(pasuruan().admin, request).kind, ActAnswer::Kind::kDone);
}

TEST_P(ApplicationTest, KeepsAnUploadAndHandsItOutToItsAgencyAlone) {
  const auto path = std::filesystem::temp_directory_path() / "takar-upload-test";
  std::ofstream(path) << "isi berkas";
  const auto& head = pasuruan().people.front().viewer;
  const auto kept = app_->keep_upload(head, {"bukti.txt", "text/plain", path.string()});
  ASSERT_TRUE(kept.has_value());
  const auto id = std::stoll(json::string_or_empty(parsed(*kept), "id"));
  EXPECT_EQ(app_->file(head, {"uploaded_file", {id}, {}})->bytes, "isi berkas");
  EXPECT_EQ(app_->file(malang().people.front().viewer, {"uploaded_file", {id}, {}}).error().code,
            "app.upload_not_found");
  EXPECT_EQ(app_->keep_upload(head, {"a\nb", "text/plain", path.string()}).error().code,
            "app.bad_upload");
  std::filesystem::remove(path);
}

// Everything a person can read, before and after the view tables were made anew.
TEST_P(ApplicationTest, ReadsTheSameAfterTheViewsWereRebuilt) {
  const auto id = open_case(pasuruan());
  const auto& head = pasuruan().people.front().viewer;
  ASSERT_EQ(app_->act(head, first_step(id, "k")).kind, ActAnswer::Kind::kDone);
  const auto everything = [&] {
    std::string text;
    for (const auto& agency : demo_.agencies)
      for (const auto& person : agency.people)
        text += app_->read(person.viewer, {"tasks", {}, {{"filter", "mine"}}}).value() +
                app_->read(person.viewer, {"cases", {}, {}}).value() +
                app_->read(person.viewer, {"organisation", {}, {}}).value() +
                app_->read(person.viewer, {"sops", {}, {}}).value();
    return text + app_->read(head, {"case_detail", {id}, {}}).value() +
           app_->read(head, {"timeline", {id}, {}}).value() +
           app_->read(head, {"task_page", {id, 2}, {}}).value();
  };
  const auto before = everything();
  EXPECT_EQ(rebuild_views(store()), 1);
  EXPECT_EQ(everything(), before);
}

TEST_P(ApplicationTest, RestsACaseInWhichAMistakeWasMet) {
  const auto id = open_case(pasuruan());
  store().write([&](store::WriteTransaction& tx) {
    return freeze_case(tx, {id, pasuruan().admin.agency, "kunjungan hilang", kNow}), true;
  });
  Application restarted(store(), settings());
  const auto answer = restarted.act(pasuruan().people.front().viewer, first_step(id, "k"));
  EXPECT_EQ(answer.rejection.code, "app.case_frozen");
  EXPECT_TRUE(
      restarted.read(pasuruan().people.front().viewer, {"case_detail", {id}, {}}).has_value());
}

TEST_P(ApplicationTest, LetsAFrozenCaseGoOnAfterAnOperatorSaidWhy) {
  const auto id = open_case(pasuruan());
  const auto release = [&](const std::string& reason) {
    Result<void> released;
    store().write([&](store::WriteTransaction& tx) {
      released = release_frozen_case(tx, id, reason, kNow);
      return released.has_value();
    });
    return released;
  };
  EXPECT_EQ(release("sudah diperiksa").error().code, "app.case_not_frozen");
  store().write([&](store::WriteTransaction& tx) {
    return freeze_case(tx, {id, pasuruan().admin.agency, "kunjungan hilang", kNow}), true;
  });
  Application restarted(store(), settings());
  const auto& head = pasuruan().people.front().viewer;
  EXPECT_EQ(restarted.act(head, first_step(id, "a")).rejection.code, "app.case_frozen");
  for (const auto* reason : {"", "  ", "dua\nbaris"})
    EXPECT_EQ(release(reason).error().code, "app.release_reason_wrong");
  EXPECT_EQ(release(std::string(kReleaseReasonBytesMax + 1, 'a')).error().code,
            "app.release_reason_wrong");
  ASSERT_TRUE(release("sudah diperiksa").has_value());
  EXPECT_EQ(restarted.act(head, first_step(id, "b")).kind, ActAnswer::Kind::kDone);
  std::string body;
  store().read([&](store::ReadTransaction& tx) {
    EXPECT_TRUE(frozen_cases(tx).empty());
    store::for_each_event_of(
        tx, "frozen_case", id, [&](const store::StoredEvent& event) { body = event.body; });
  });
  EXPECT_EQ(body,
            R"({"reason":"sudah diperiksa","incident":"kunjungan hilang",)"
            R"("frozen_at":"2026-10-05T02:00:00.000000Z"})");
}

TEST_P(ApplicationTest, LogsWhyAnActFailedUnderTheNumberOfItsRequest) {
  const auto id = open_case(pasuruan());
  std::string lines;
  const Log log(
      [] { return kNow; }, LogLevel::kError, [&](std::string_view line) { lines += line; });
  auto told = settings();
  told.log = &log;
  Application application(store(), told);
  store().write([](store::WriteTransaction& tx) {
    tx.execute("ALTER TABLE idempotency RENAME TO lost", {});
    return true;
  });
  auto request = first_step(id, "k");
  request.request_id = "00c0ffee";
  EXPECT_EQ(application.act(pasuruan().people.front().viewer, request).kind,
            ActAnswer::Kind::kFault);
  EXPECT_NE(lines.find(R"("event":"act_failed","request_id":"00c0ffee","verb":"complete_step")"),
            std::string::npos)
      << lines;
  EXPECT_NE(lines.find("idempotency"), std::string::npos) << lines;
}

TEST_P(ApplicationTest, TakesFilesAloneAsAnOutput) {
  const auto id = open_case(pasuruan());
  const auto& head = pasuruan().people.front().viewer;
  const auto path = std::filesystem::temp_directory_path() / "takar-output-test";
  std::ofstream(path) << "disposisi yang dipindai";
  const auto kept = app_->keep_upload(head, {"disposisi.pdf", "application/pdf", path.string()});
  std::filesystem::remove(path);
  auto request = first_step(id, "files");
  request.body.erase("content");
  request.body["uploads"] = json::Array{json::Value("999999")};
  EXPECT_EQ(app_->act(head, request).rejection.code, "app.upload_not_found");
  request.body["uploads"] = json::Array{json::Value(json::string_or_empty(parsed(*kept), "id"))};
  const auto answer = app_->act(head, request);
  ASSERT_EQ(answer.kind, ActAnswer::Kind::kDone) << answer.rejection.code;
  const auto document = std::stoll(json::string_or_empty(parsed(answer.text), "document_id"));
  EXPECT_EQ(app_->file(head, {"document_file", {document}, {}}).error().code,
            "app.document_has_no_paper");
}

TEST_P(ApplicationTest, NamesTheThingThatIsNotThere) {
  const auto id = open_case(pasuruan());
  const auto& head = pasuruan().people.front().viewer;
  EXPECT_EQ(app_->read(head, {"task_page", {id, 99}, {}}).error().code, "app.visit_not_found");
  const auto answer = app_->act(head,
                                {.verb = "add_branch",
                                 .case_id = id,
                                 .visit = 1,
                                 .idempotency_key = "late",
                                 .body = {{"version", 1}, {"unit_id", "424242"}, {"reason", "x"}}});
  EXPECT_EQ(answer.rejection.code, "app.unit_not_found");
  auto nobody = head;
  nobody.agency = {987654};
  EXPECT_EQ(app_->read(nobody, {"tasks", {}, {{"filter", "mine"}}}).error().code, "app.no_agency");
}

TEST_P(ApplicationTest, TellsWhatOthersDidToOnesWork) {
  const auto id = open_case(pasuruan());
  const auto& head = pasuruan().people.front();
  ASSERT_EQ(app_->act(head.viewer, first_step(id, "k")).kind, ActAnswer::Kind::kDone);
  json::Array told;
  for (const auto& person : pasuruan().people) {
    auto items =
        parsed(app_->read(person.viewer, {"notices", {}, {}}).value()).at("items").as_array();
    told.insert(told.end(), items.begin(), items.end());
  }
  ASSERT_EQ(told.size(), 1U);  // Whoever performs the second step.
  EXPECT_EQ(told.at(0).at("about"), "new_task");
  EXPECT_EQ(told.at(0).at("person"), "Contoh Kepala Dinas");
  EXPECT_TRUE(
      parsed(app_->read(head.viewer, {"notices", {}, {}}).value()).at("items").as_array().empty());
  const auto& stranger = malang().people.front().viewer;
  EXPECT_TRUE(
      parsed(app_->read(stranger, {"notices", {}, {}}).value()).at("items").as_array().empty());
}

TEST_P(ApplicationTest, GivesATaskToAnotherPosition) {
  const auto id = open_case(pasuruan());
  const auto& head = pasuruan().people.front();
  const auto& planner = pasuruan().people.at(2);
  const auto reassign = [&](const std::string& key, std::int64_t to) {
    return app_->act(head.viewer,
                     {.verb = "reassign_task",
                      .case_id = id,
                      .visit = 1,
                      .idempotency_key = key,
                      .body = {{"version", 1},
                               {"position_id", std::to_string(head.position.value)},
                               {"to_position_id", std::to_string(to)},
                               {"reason", "Dinas luar"}}});
  };
  EXPECT_EQ(reassign("nowhere", 987654).rejection.code, "organisation.position_not_found");
  ASSERT_EQ(reassign("away", planner.position.value).kind, ActAnswer::Kind::kDone);
  const auto tasks =
      parsed(app_->read(planner.viewer, {"tasks", {}, {{"filter", "mine"}}}).value());
  EXPECT_EQ(tasks.at("items").as_array().size(), 1U);
  const auto told =
      parsed(app_->read(planner.viewer, {"notices", {}, {}}).value()).at("items").as_array();
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told.at(0).at("about"), "reassigned");
  EXPECT_TRUE(
      parsed(app_->read(head.viewer, {"notices", {}, {}}).value()).at("items").as_array().empty());
  const auto events =
      parsed(app_->read(head.viewer, {"timeline", {id}, {}}).value()).at("items").as_array();
  EXPECT_NE(json::write(events).find("Tugas dialihkan dari"), std::string::npos);
}

TEST_P(ApplicationTest, NamesAFilterOrAPeriodThatItDoesNotKnow) {
  EXPECT_EQ(app_->read(pasuruan().people.front().viewer, {"tasks", {}, {{"filter", "semua"}}})
                .error()
                .code,
            "app.bad_filter");
  const auto answer =
      app_->act(pasuruan().people.front().viewer,
                {.verb = "open_case",
                 .idempotency_key = "p",
                 .body = {{"sop_id", std::to_string(pasuruan().sop_id)}, {"period", "2026"}}});
  EXPECT_EQ(answer.rejection.code, "app.bad_period");
  EXPECT_EQ(app_->act(pasuruan().people.front().viewer, {.verb = "claim_task"}).rejection.code,
            "app.bad_idempotency_key");
}

TAKAR_ON_BOTH_ENGINES(ApplicationTest);

}  // namespace
}  // namespace takar::app
