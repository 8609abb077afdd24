#include "app/signing.hpp"

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/demo_agencies.hpp"
#include "app/sample_key_test.hpp"
#include "app/views.hpp"
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

json::Object with_passphrase(std::string_view text) {
  return {{"passphrase", std::string(text)}};
}

// The head of Kota Pasuruan before the first step of a case, which is his.
class SigningTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    demo_ = load_demo(store(), random_, kFounded);
    app_.emplace(store(),
                 ApplicationSettings{.clock = [this] { return now_ += step_; },
                                     .random = &random_,
                                     .log = &log_,
                                     .cheap_passwords = true,
                                     .judge = judge_request});
    const auto opened =
        does("open_case", {{"sop_id", std::to_string(agency().sop_id)}, {"period", "2026Q3"}});
    case_ = std::stoll(json::string_or_empty(parsed(opened.text), "case_id"));
  }

  const DemoAgency& agency() const { return demo_.agencies.at(0); }
  const Viewer& head() const { return agency().people.front().viewer; }

  ActAnswer does(const std::string& verb, json::Object body, std::int64_t visit = 0) {
    return app_->act(head(),
                     {.verb = verb,
                      .case_id = case_,
                      .visit = visit,
                      .idempotency_key = "key-" + std::to_string(++keys_),
                      .body = std::move(body)});
  }
  ActAnswer keeps(std::string_view key) {
    return does("keep_signing_key",
                {{"file", std::string(key)}, {"passphrase", std::string(kSamplePassphrase)}});
  }
  json::Object first_step(std::string_view passphrase = kSamplePassphrase) const {
    return {
        {"version", 1},
        {"position_id", std::to_string(agency().people.front().position.value)},
        {"inputs_stated", json::Array{json::Object{{"name", "Lembar disposisi"}, {"note", "ada"}}}},
        {"content",
         json::Object{
             {"instruction", "Laksanakan."}, {"recipients", json::Array{}}, {"due_note", ""}}},
        {"signature", with_passphrase(passphrase)}};
  }
  ActAnswer signs_first_step(std::string_view passphrase = kSamplePassphrase) {
    return does("complete_step", first_step(passphrase), 1);
  }

  json::Object first_document() {
    const auto detail = parsed(app_->read(head(), {"case_detail", {case_}, {}}).value());
    return detail.at("documents").as_array().at(0).as_object();
  }
  std::size_t documents() {
    const auto detail = parsed(app_->read(head(), {"case_detail", {case_}, {}}).value());
    return detail.at("documents").as_array().size();
  }
  std::string file_of(const json::Object& document) {
    const auto id = std::stoll(json::string_or_empty(document, "id"));
    return app_->file(head(), {"document_file", {id}, {}})->bytes;
  }
  json::Object judged(const std::string& pdf) { return parsed(app_->verify_file(pdf)); }

  // Everything that any event of the store says.
  std::string log_text() {
    std::string text;
    store().read([&](store::ReadTransaction& tx) {
      store::for_each_event(tx, 0, [&](const auto& event) { text += event.body + "\n"; });
    });
    return text;
  }

  Instant now_ = kNow;
  std::chrono::milliseconds step_{};  // By which the clock goes on whenever it is asked.
  SeededRandom random_{7};
  Log log_{[this] { return now_; }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
  std::int64_t case_ = 0;
  int keys_ = 0;
};

TEST_P(SigningTest, ASignedStepFilesTheSignedPaper) {
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  const auto done = signs_first_step();
  ASSERT_EQ(done.kind, ActAnswer::Kind::kDone) << done.rejection.code;
  const auto document = first_document();
  const auto& signatures = document.at("signatures").as_array();
  ASSERT_EQ(signatures.size(), 1U);
  EXPECT_EQ(signatures[0].at("at").as_string(), to_rfc3339(kNow));
  EXPECT_FALSE(signatures[0].at("stamped").as_bool());
  const auto pdf = file_of(document);
  const auto judgement = judged(pdf);
  EXPECT_EQ(judgement.at("file").at("match").as_string(), "newest");
  const auto& found = judgement.at("file").at("verdict").at("signatures").as_array().at(0);
  EXPECT_EQ(found.at("name").as_string(), "Contoh Kepala Pasuruan");
  EXPECT_EQ(found.at("later_changes").as_string(), "nothing");
  EXPECT_EQ(found.at("standing").as_string(), "unknown") << "nobody is believed yet";
  EXPECT_EQ(judgement.at("document").at("sha256").as_string(), to_hex(sha256(pdf)));
  EXPECT_EQ(file_of(document), pdf) << "it stays these bytes";
}

TEST_P(SigningTest, NothingIsDoneWithoutAKeyOrWithAWrongPassphrase) {
  EXPECT_EQ(signs_first_step().rejection.code, "organisation.no_signing_key");
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  EXPECT_EQ(signs_first_step("bukan itu").rejection.code, "signature.wrong_passphrase");
  EXPECT_EQ(documents(), 0U);
  EXPECT_EQ(signs_first_step().kind, ActAnswer::Kind::kDone) << "the task waited";
}

TEST_P(SigningTest, ManyWrongPassphrasesAreMadeToWait) {
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(signs_first_step("salah").rejection.code, "signature.wrong_passphrase");
  EXPECT_EQ(signs_first_step().rejection.code, "app.too_many_passphrases");
  now_ += std::chrono::minutes(1);
  EXPECT_EQ(signs_first_step().kind, ActAnswer::Kind::kDone);
}

TEST_P(SigningTest, NoPassphraseStandsInTheLogOfEvents) {
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  ASSERT_EQ(signs_first_step().kind, ActAnswer::Kind::kDone);
  const auto text = log_text();
  EXPECT_NE(text.find("certificate_sha256"), std::string::npos);
  EXPECT_EQ(text.find(std::string(kSamplePassphrase)), std::string::npos);
  EXPECT_EQ(text.find(std::string(kSampleKey.substr(0, 40))), std::string::npos);
}

TEST_P(SigningTest, ARepeatAfterALostAnswerIsAnsweredAndNotSignedAgain) {
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  const ActRequest request{.verb = "complete_step",
                           .case_id = case_,
                           .visit = 1,
                           .idempotency_key = "once",
                           .body = first_step()};
  const auto first = app_->act(head(), request);
  ASSERT_EQ(first.kind, ActAnswer::Kind::kDone) << first.rejection.code;
  const auto events = log_text();
  const auto again = app_->act(head(), request);
  EXPECT_EQ(again.kind, ActAnswer::Kind::kDone);
  EXPECT_EQ(again.text, first.text);
  EXPECT_EQ(log_text(), events);
}

TEST_P(SigningTest, EverybodySignsADocumentOnce) {
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  auto unsigned_step = first_step();
  unsigned_step.erase("signature");
  ASSERT_EQ(does("complete_step", unsigned_step, 1).kind, ActAnswer::Kind::kDone);
  const auto document = first_document();
  EXPECT_TRUE(document.at("may_sign").as_bool());
  const json::Object body{{"document_id", document.at("id")},
                          {"signature", with_passphrase(kSamplePassphrase)}};
  const auto done = does("sign_document", body);
  ASSERT_EQ(done.kind, ActAnswer::Kind::kDone) << done.rejection.code;
  EXPECT_FALSE(first_document().at("may_sign").as_bool());
  const auto again = does("sign_document", body);
  EXPECT_EQ(again.rejection.code, "app.signed_already");
  const auto stranger = app_->act(
      agency().people.back().viewer,
      {.verb = "sign_document", .case_id = case_, .idempotency_key = "stranger", .body = body});
  EXPECT_EQ(stranger.rejection.code, "app.not_yours_to_sign");
}

TEST_P(SigningTest, AnUploadedFileAloneIsNothingToSign) {
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  const auto path = std::filesystem::temp_directory_path() / "takar-signing-test";
  std::ofstream(path) << "disposisi yang dipindai";
  const auto kept = app_->keep_upload(head(), {"pindai.pdf", "application/pdf", path.string()});
  auto body = first_step();
  body.erase("content");
  body["uploads"] = json::Array{parsed(kept.value()).at("id")};
  EXPECT_EQ(does("complete_step", body, 1).rejection.code, "app.nothing_to_sign");
  EXPECT_EQ(documents(), 0U);
}

TEST_P(SigningTest, AMomentThatThePaperDoesNotPrintChangesNothing) {
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  step_ = std::chrono::milliseconds(7);
  EXPECT_EQ(signs_first_step().kind, ActAnswer::Kind::kDone);
}

TEST_P(SigningTest, APaperThatChangesAtEachTryIsNotSigned) {
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  // The paper prints the minute in which it was recorded, and no try ends in the same one.
  step_ = std::chrono::minutes(1);
  EXPECT_EQ(signs_first_step().rejection.code, "app.paper_changed");
  step_ = {};
  EXPECT_EQ(documents(), 0U);
  EXPECT_EQ(signs_first_step().kind, ActAnswer::Kind::kDone);
}

TEST_P(SigningTest, AKeyIsRefusedUnlessItOpensAndIsInForce) {
  EXPECT_EQ(keeps("bm90IGEga2V5").rejection.code, "signature.bad_key_file");
  EXPECT_EQ(keeps(kExpiredKey).rejection.code, "signature.certificate_not_in_force");
  EXPECT_EQ(
      does("keep_signing_key", {{"file", std::string(kSampleKey)}, {"passphrase", "bukan itu"}})
          .rejection.code,
      "signature.wrong_passphrase");
  EXPECT_EQ(does("remove_signing_key", {}).rejection.code, "organisation.no_signing_key");
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  const auto me = parsed(app_->me(head(), "csrf").value());
  EXPECT_EQ(me.at("signing_key").at("name").as_string(), "Contoh Kepala Pasuruan");
  EXPECT_EQ(does("remove_signing_key", {}).kind, ActAnswer::Kind::kDone);
  EXPECT_TRUE(parsed(app_->me(head(), "csrf").value()).at("signing_key").is_null());
}

TEST_P(SigningTest, AnAuthorityThatDoesNotAnswerLeavesTheStepOpen) {
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  store().write([&](store::WriteTransaction& tx) {
    return organisation::change_signing_settings(
               tx, agency().admin.agency, {.stamp_address = "http://127.0.0.1:9/tsa"}, now_)
        .has_value();
  });
  EXPECT_EQ(signs_first_step().rejection.code, "signature.unreachable");
  EXPECT_EQ(documents(), 0U);
}

TEST_P(SigningTest, TheCodeOnThePaperLeadsToTheDocument) {
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  store().write([&](store::WriteTransaction& tx) {
    return organisation::change_signing_settings(
               tx, agency().admin.agency, {.trust_roots = std::string(kSampleRoot)}, now_)
        .has_value();
  });
  ASSERT_EQ(signs_first_step().kind, ActAnswer::Kind::kDone);
  const auto document = first_document();
  auto typed = json::string_or_empty(document, "code");
  for (auto& each : typed) each = static_cast<char>(std::toupper(each));
  const auto found = parsed(app_->verify_code(typed).value());
  EXPECT_EQ(found.at("document").at("name"), document.at("name"));
  EXPECT_EQ(found.at("document").at("signatures"), document.at("signatures"));
  EXPECT_EQ(app_->verify_code("0000-0000-0000-0000-0000").error().code, "app.code_unknown");
  EXPECT_EQ(app_->verify_code("bukan kode").error().code, "app.code_unknown");
  const auto pdf = file_of(document);
  EXPECT_EQ(judged(pdf).at("file").at("verdict").at("standing").as_string(), "valid");
  const auto changed = judged(pdf + "\n% lain\n");
  EXPECT_TRUE(changed.at("document").is_null());
  EXPECT_EQ(changed.at("file").at("match").as_string(), "none");
  const auto none = judged("bukan PDF");
  EXPECT_EQ(none.at("file").at("refusal").at("code").as_string(), "signature.not_a_pdf");
}

TEST_P(SigningTest, TheSignedPaperPrintsTheRootOfTheLogBeforeIt) {
  if (std::system("pdftotext -v > /dev/null 2>&1") != 0) GTEST_SKIP() << "no pdftotext here";
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  store::TreeHead before;
  store().read([&](store::ReadTransaction& tx) { before = store::log_tree_head(tx); });
  ASSERT_EQ(signs_first_step().kind, ActAnswer::Kind::kDone);
  const auto path = scratch().folder() + "/kertas.pdf";
  std::ofstream(path, std::ios::binary) << file_of(first_document());
  ASSERT_EQ(std::system(("pdftotext -layout " + path).c_str()), 0);
  std::ifstream text(scratch().folder() + "/kertas.txt");
  const std::string words{std::istreambuf_iterator<char>(text), {}};
  EXPECT_NE(words.find(std::to_string(before.size) + " peristiwa"), std::string::npos);
  EXPECT_NE(words.find(to_hex(before.root)), std::string::npos) << words;
}

TEST_P(SigningTest, AnAddressMayAskThirtyTimesAMinute) {
  for (int i = 0; i < 30; ++i) EXPECT_TRUE(app_->may_verify("192.0.2.1"));
  EXPECT_EQ(app_->may_verify("192.0.2.1").error().code, "app.too_many_questions");
  EXPECT_TRUE(app_->may_verify("192.0.2.2"));
}

TEST_P(SigningTest, TheRowsOfSignaturesAreMadeAnewFromTheLog) {
  ASSERT_EQ(keeps(kSampleKey).kind, ActAnswer::Kind::kDone);
  ASSERT_EQ(signs_first_step().kind, ActAnswer::Kind::kDone);
  const auto before = first_document();
  rebuild_views(store());
  EXPECT_EQ(first_document(), before);
}

TEST_P(SigningTest, OnlyAddressesThatCanBeAskedAreKept) {
  store().write([&](store::WriteTransaction& tx) {
    for (const auto* wrong : {"https://segel.example", "segel", "http://", "http://a b"})
      EXPECT_EQ(organisation::change_signing_settings(
                    tx, agency().admin.agency, {.stamp_address = wrong}, now_)
                    .error()
                    .code,
                "organisation.bad_address")
          << wrong;
    return true;
  });
}

TAKAR_ON_BOTH_ENGINES(SigningTest);

}  // namespace
}  // namespace takar::app
