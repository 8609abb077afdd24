#include "app/signing_batch.hpp"

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "app/sample_key_test.hpp"
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

// The head of Kota Pasuruan with the unsigned papers of three cases, each of its first step.
class SigningSeveral : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    demo_ = load_demo(store(), random_, kFounded);
    app_.emplace(store(),
                 ApplicationSettings{.clock = [] { return kNow; },
                                     .random = &random_,
                                     .log = &log_,
                                     .cheap_passwords = true,
                                     .judge = judge_request});
    for (int i = 0; i < 3; ++i) file_one();
    ASSERT_EQ(to_sign().size(), 3U);
  }
  const DemoAgency& agency() const { return demo_.agencies.at(0); }
  const Viewer& head() const { return agency().people.front().viewer; }

  ActAnswer does(const std::string& verb, json::Object body, std::int64_t of_case = 0) {
    return app_->act(head(),
                     {.verb = verb,
                      .case_id = of_case,
                      .visit = of_case == 0 ? 0 : 1,
                      .idempotency_key = "key-" + std::to_string(++keys_),
                      .body = std::move(body)});
  }
  void file_one() {
    const auto opened = does("open_case",
                             {{"sop_id", std::to_string(agency().sop_id)},
                              {"period", "2026Q3"},
                              {"second_case_reason", "Contoh " + std::to_string(keys_)}});
    const auto of_case = std::stoll(json::string_or_empty(parsed(opened.text), "case_id"));
    const auto done = does(
        "complete_step",
        {{"version", 1},
         {"position_id", std::to_string(agency().people.front().position.value)},
         {"inputs_stated",
          json::Array{json::Object{{"name", "Lembar disposisi"}, {"note", "ada"}}}},
         {"content",
          json::Object{
              {"instruction", "Laksanakan."}, {"recipients", json::Array{}}, {"due_note", ""}}}},
        of_case);
    ASSERT_EQ(done.kind, ActAnswer::Kind::kDone) << done.rejection.code;
  }
  void keep_key() {
    const auto kept =
        does("keep_signing_key",
             {{"file", std::string(kSampleKey)}, {"passphrase", std::string(kSamplePassphrase)}});
    ASSERT_EQ(kept.kind, ActAnswer::Kind::kDone) << kept.rejection.code;
  }
  json::Array to_sign() {
    return parsed(app_->read(head(), {"documents_to_sign", {}, {}}).value()).at("items").as_array();
  }
  json::Array waiting_documents() {
    json::Array documents;
    for (const auto& item : to_sign()) {
      const auto& document = item.at("document").as_object();
      documents.push_back(
          json::Object{{"case_id", document.at("case_id")}, {"document_id", document.at("id")}});
    }
    return documents;
  }
  ActAnswer sign(json::Array documents,
                 std::string_view passphrase = kSamplePassphrase,
                 const std::string& key = "batch") {
    return app_->act(
        head(),
        {.verb = std::string(kSignEach),
         .idempotency_key = key,
         .body = {{"documents", std::move(documents)},
                  {"signature", json::Object{{"passphrase", std::string(passphrase)}}}}});
  }
  static std::vector<std::string> outcomes(const ActAnswer& answer) {
    std::vector<std::string> words;
    const auto body = parsed(answer.text);
    for (const auto& result : body.at("results").as_array())
      words.push_back(json::string_or_empty(result.as_object(), "outcome"));
    return words;
  }
  std::size_t signatures() {
    std::size_t count = 0;
    store().read([&](store::ReadTransaction& tx) {
      store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
        if (event.name == "document_signed") ++count;
      });
    });
    return count;
  }

  SeededRandom random_{7};
  Log log_{[] { return kNow; }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
  int keys_ = 0;
};

TEST_P(SigningSeveral, EachDocumentIsAnActOfItsOwn) {
  keep_key();
  const auto answer = sign(waiting_documents());
  ASSERT_EQ(answer.kind, ActAnswer::Kind::kDone) << answer.rejection.code;
  EXPECT_EQ(outcomes(answer), (std::vector<std::string>{"signed", "signed", "signed"}));
  EXPECT_EQ(signatures(), 3U);
  EXPECT_TRUE(to_sign().empty());
}

TEST_P(SigningSeveral, OneThatFailsTakesNoOtherAlong) {
  keep_key();
  auto documents = waiting_documents();
  documents.at(1).as_object()["document_id"] = "999999999";
  const auto answer = sign(documents);
  EXPECT_EQ(outcomes(answer), (std::vector<std::string>{"signed", "failed", "signed"}));
  const auto body = parsed(answer.text);
  const auto& failed = body.at("results").at(1).as_object();
  EXPECT_EQ(failed.at("code").as_string(), "app.document_not_found");
  EXPECT_FALSE(failed.at("title_id").as_string().empty());
  EXPECT_EQ(to_sign().size(), 1U);
}

TEST_P(SigningSeveral, TheSameRequestOnceMoreSignsNothingTwice) {
  keep_key();
  const auto documents = waiting_documents();
  ASSERT_EQ(sign(documents).kind, ActAnswer::Kind::kDone);
  EXPECT_EQ(outcomes(sign(documents)), (std::vector<std::string>{"signed", "signed", "signed"}));
  EXPECT_EQ(signatures(), 3U);
  const auto other = sign(documents, kSamplePassphrase, "another");
  EXPECT_EQ(outcomes(other), (std::vector<std::string>{"failed", "failed", "failed"}));
  EXPECT_EQ(signatures(), 3U);
}

TEST_P(SigningSeveral, ADocumentNamedTwiceIsSignedOnce) {
  keep_key();
  auto documents = waiting_documents();
  documents.push_back(documents.at(0));
  EXPECT_EQ(outcomes(sign(documents)).size(), 3U);
  EXPECT_EQ(signatures(), 3U);
}

TEST_P(SigningSeveral, AWrongPassphraseIsToldOnceAndSignsNothing) {
  EXPECT_EQ(sign(waiting_documents()).rejection.code, "organisation.no_signing_key");
  keep_key();
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(sign(waiting_documents(), "bukan itu").rejection.code, "signature.wrong_passphrase")
        << "a batch counts as one try";
  EXPECT_EQ(signatures(), 0U);
}

TEST_P(SigningSeveral, AnAuthorityThatDoesNotAnswerEndsTheBatch) {
  keep_key();
  store().write([&](store::WriteTransaction& tx) {
    return organisation::change_signing_settings(
               tx, agency().admin.agency, {.stamp_address = "http://127.0.0.1:9/tsa"}, kNow)
        .has_value();
  });
  EXPECT_EQ(outcomes(sign(waiting_documents())),
            (std::vector<std::string>{"failed", "not_tried", "not_tried"}));
  EXPECT_EQ(signatures(), 0U);
}

TEST_P(SigningSeveral, TooManyOrNoneAreRefused) {
  keep_key();
  EXPECT_EQ(sign({}).rejection.code, "app.nothing_to_sign");
  const json::Object one{{"case_id", "1"}, {"document_id", "1"}};
  EXPECT_EQ(sign(json::Array(kSignedTogetherMax + 1, one)).rejection.code, "app.too_many_to_sign");
  EXPECT_EQ(sign({json::Object{{"case_id", "1"}}}).rejection.code, "app.field_missing");
}

TEST_P(SigningSeveral, NoPassphraseStandsInTheLog) {
  keep_key();
  const auto answer = sign(waiting_documents());
  EXPECT_EQ(answer.text.find(std::string(kSamplePassphrase)), std::string::npos);
  store().read([](store::ReadTransaction& tx) {
    store::for_each_event(tx, 0, [](const store::StoredEvent& event) {
      EXPECT_EQ(event.body.find(std::string(kSamplePassphrase)), std::string::npos);
    });
  });
}

TAKAR_ON_BOTH_ENGINES(SigningSeveral);

TEST(SigningResults, AFailingStoreLeavesTheOutcomeUnknownAndTheRestUntried) {
  const ActRequest act{.case_id = 7, .body = {{"document_id", "9"}}};
  SigningResults results;
  results.add(act, {ActAnswer::Kind::kFault, {}, {}});
  ASSERT_TRUE(results.is_over());
  results.leave_out(act);
  const auto told = results.to_json().at("results").as_array();
  EXPECT_EQ(told.at(0).at("outcome").as_string(), "unknown");
  EXPECT_EQ(told.at(0).at("code").as_string(), "app.signing_unknown");
  EXPECT_EQ(told.at(1).at("outcome").as_string(), "not_tried");
}

TEST(SigningResults, AFullDiskIsKnownToHaveFiledNothing) {
  const ActRequest act{.case_id = 7, .body = {{"document_id", "9"}}};
  SigningResults results;
  results.add(act, {ActAnswer::Kind::kFull, {}, {}});
  EXPECT_EQ(results.to_json().at("results").at(0).at("outcome").as_string(), "not_tried");
  EXPECT_TRUE(results.is_over());
}

}  // namespace
}  // namespace takar::app
