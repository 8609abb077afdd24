#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "app/views.hpp"
#include "exchange/read_sop.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Instant kNow = parse_rfc3339("2026-10-05T02:00:00Z").value();

json::Object parsed(const std::string& text) {
  auto value = json::parse(text).value();
  return std::move(value.as_object());
}

std::string seed(const std::string& name) {
  std::ifstream file(TAKAR_SOURCE_DIR "/tests/seeds/" + name, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// The demo agencies, and the people of Kota Malang who write their SOP.
class SopDrafts : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    demo_ = load_demo(store(), random_, kFounded);
    app_.emplace(store(),
                 ApplicationSettings{.clock = [this] { return now_; },
                                     .random = &random_,
                                     .log = &log_,
                                     .read_sop = exchange::read_sop,
                                     .cheap_passwords = true});
  }

  const DemoAgency& malang() const { return demo_.agencies.at(2); }
  const Viewer& admin() const { return malang().admin; }
  const Viewer& clerk() const { return malang().people.front().viewer; }

  // The answer, or the code of the rejection under "code".
  json::Object act(const Viewer& by, const std::string& verb, const json::Object& body) {
    const auto answer = app_->act(
        by, {.verb = verb, .idempotency_key = "k" + std::to_string(++acts_), .body = body});
    if (answer.kind == ActAnswer::Kind::kDone) return parsed(answer.text);
    return {{"code", std::string(answer.rejection.code)}};
  }
  std::string code(const Viewer& by, const std::string& verb, const json::Object& body) {
    return json::string_or_empty(act(by, verb, body), "code");
  }
  std::string refused(const Viewer& by, const std::string& operation, std::int64_t id) {
    const auto answer = app_->read(by, {operation, {id}, {}});
    return answer ? "" : std::string(answer.error().code);
  }
  json::Object page(const std::string& operation, const std::string& id) {
    return parsed(app_->read(admin(), {operation, {std::stoll(id)}, {}}).value());
  }

  std::string imported(const std::string& name) {
    const auto path = temporary_file(seed(name));
    const auto upload = app_->keep_upload(clerk(), {"SOP lama.txt", "text/plain", path}).value();
    const auto done =
        act(clerk(), "import_sop", {{"upload_id", parsed(upload).at("id").as_string()}});
    return json::string_or_empty(done, "draft_id");
  }
  std::string temporary_file(const std::string& bytes) {
    const auto path = testing::TempDir() + "takar_sop_" + std::to_string(++acts_);
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  std::string revision_of(const DemoAgency& agency) {
    const auto done =
        act(agency.admin, "start_sop_draft", {{"sop_id", std::to_string(agency.sop_id)}});
    return json::string_or_empty(done, "draft_id");
  }
  std::string set(const std::string& draft, const std::string& place, const json::Array& value) {
    const auto seen = page("sop_draft", draft).at("revision").as_int64();
    return code(admin(),
                "edit_sop_draft",
                {{"draft_id", draft},
                 {"seen", seen},
                 {"edits", json::Array{json::Object{{"place", place}, {"value", value}}}}});
  }
  json::Object approval(const std::string& draft) {
    return {{"draft_id", draft},
            {"number", "000.8.3.3/15/OR"},
            {"made", "2026-10-01"},
            {"effective", "2026-10-05"}};
  }

  Instant now_ = kNow;
  int acts_ = 0;
  SeededRandom random_{7};
  Log log_{[this] { return now_; }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
};

TEST_P(SopDrafts, AreReadFromADocumentWithTheirQuestionsOpen) {
  const auto draft = imported("004_360a48841c451e00.txt");
  const auto shown = page("sop_draft", draft);
  EXPECT_EQ(shown.at("document").as_object().at("rows").as_array().size(), 9U);
  EXPECT_FALSE(shown.at("questions").as_array().empty());
  EXPECT_EQ(shown.at("form").as_string(), "text");
  EXPECT_EQ(code(admin(), "try_sop", {{"draft_id", draft}}), "drafting.questions_open");
}

TEST_P(SopDrafts, SayWhyADocumentCannotBeRead) {
  const auto path = temporary_file("Resep sambal terasi.");
  const auto upload = app_->keep_upload(clerk(), {"resep.txt", "text/plain", path}).value();
  EXPECT_EQ(code(clerk(), "import_sop", {{"upload_id", parsed(upload).at("id").as_string()}}),
            "exchange.not_an_sop");
  EXPECT_EQ(code(clerk(), "import_sop", {{"upload_id", "999999"}}), "app.upload_not_found");
}

TEST_P(SopDrafts, BecomeAVersionOnceEveryProposalIsConfirmed) {
  const auto draft = imported("004_360a48841c451e00.txt");
  // Each question is answered by the value that stands there, or by one that a person gives.
  for (int turn = 0; turn < 40; ++turn) {
    const auto shown = page("sop_draft", draft);
    const auto& open = shown.at("questions").as_array();
    if (open.empty()) break;
    const auto place = std::string(open.front().as_object().at("place").as_string());
    const auto& cells = shown.at("document").as_object().at("cells").as_object();
    const auto* value = json::array_at(cells, place);
    ASSERT_EQ(set(draft, place, value != nullptr ? *value : json::Array{"diisi"}), "") << place;
  }
  // The column that no step uses is taken out by hand.
  const auto preview = page("sop_draft_preview", draft);
  const auto* problem = json::object_at(preview, "problem");
  ASSERT_NE(problem, nullptr);
  EXPECT_EQ(json::string_or_empty(*problem, "code"), "sop.performer_without_step");
  ASSERT_EQ(set(draft, json::string_or_empty(*problem, "place") + "/position", {}), "");
  EXPECT_TRUE(page("sop_draft_preview", draft).at("problem").is_null());
  EXPECT_EQ(code(admin(), "try_sop", {{"draft_id", draft}}), "");
}

TEST_P(SopDrafts, ShowTheFormTheFindingsAndWhatChanged) {
  const auto draft = revision_of(malang());
  ASSERT_EQ(set(draft, "steps/r1/output", {"Disposisi bernomor"}), "");
  const auto preview = page("sop_draft_preview", draft);
  EXPECT_TRUE(preview.at("problem").is_null());
  EXPECT_FALSE(preview.at("flowchart").as_object().at("pages").as_array().empty());
  EXPECT_TRUE(preview.at("findings").is_object());
  bool told = false;
  for (const auto& change : preview.at("changes").as_array())
    told = told || change.as_object().at("menjadi").as_string() == "Disposisi bernomor";
  EXPECT_TRUE(told);
  ASSERT_EQ(set(draft, "steps/r1/time", {}), "");
  const auto broken = page("sop_draft_preview", draft);
  EXPECT_EQ(broken.at("problem").as_object().at("place").as_string(), "steps/1/time");
  EXPECT_TRUE(broken.at("flowchart").is_null());
  EXPECT_EQ(code(admin(), "take_back_sop_edit", {{"draft_id", draft}}), "");
  EXPECT_TRUE(page("sop_draft_preview", draft).at("problem").is_null());
  EXPECT_EQ(code(admin(), "repeat_sop_edit", {{"draft_id", draft}}), "");
  EXPECT_EQ(code(admin(), "repeat_sop_edit", {{"draft_id", draft}}), "drafting.nothing_to_repeat");
}

TEST_P(SopDrafts, LiveOnAsTrialApprovedInForceAndRevoked) {
  const auto draft = revision_of(malang());
  const auto trial =
      json::string_or_empty(act(admin(), "try_sop", {{"draft_id", draft}}), "sop_id");
  EXPECT_EQ(page("sop_life", trial).at("state").as_string(), "trial");
  const auto approved =
      json::string_or_empty(act(admin(), "approve_sop", approval(draft)), "sop_id");
  EXPECT_EQ(page("sop_life", approved).at("state").as_string(), "approved");
  EXPECT_EQ(page("sop", approved).at("identity").as_object().at("number").as_string(),
            "000.8.3.3/15/OR");
  EXPECT_EQ(page("sop", approved).at("open_as").as_array().size(), 0U);
  EXPECT_EQ(code(malang().people.front().viewer,
                 "open_case",
                 {{"sop_id", approved}, {"period", "2026Q3"}}),
            "app.sop_not_open");
  EXPECT_EQ(code(admin(), "enforce_sop", {{"sop_id", approved}}), "");
  EXPECT_EQ(page("sop_life", approved).at("state").as_string(), "in_force");
  EXPECT_EQ(page("sop_life", trial).at("state").as_string(), "revised");
  EXPECT_EQ(page("sop_life", std::to_string(malang().sop_id)).at("state").as_string(), "revised");
  EXPECT_FALSE(page("sop_changes", approved).at("changes").as_array().empty());
  EXPECT_EQ(code(clerk(), "confirm_sop_read", {{"sop_id", approved}}), "");
  EXPECT_EQ(page("sop_life", approved).at("read_by").as_array().size(), 1U);
  EXPECT_EQ(code(clerk(), "open_case", {{"sop_id", approved}, {"period", "2026Q3"}}), "");
  EXPECT_EQ(code(admin(), "revoke_sop", {{"sop_id", approved}, {"reason", "Diganti."}}), "");
  EXPECT_EQ(page("sop_life", approved).at("state").as_string(), "revoked");
}

TEST_P(SopDrafts, AreApprovedWithANumberOfTheirOwnAndDatesInOrder) {
  const auto copy = act(
      admin(), "start_sop_draft", {{"sop_id", std::to_string(malang().sop_id)}, {"copy", true}});
  const auto draft = json::string_or_empty(copy, "draft_id");
  auto odd = approval(draft);
  odd["effective"] = "2026-09-01";
  EXPECT_EQ(code(admin(), "approve_sop", odd), "app.sop_dates_odd");
  auto taken = approval(draft);
  const auto row = page("sop_life", std::to_string(malang().sop_id));
  taken["number"] = row.at("versions").as_array().front().as_object().at("number");
  ASSERT_FALSE(taken["number"].as_string().empty());
  EXPECT_EQ(code(admin(), "approve_sop", taken), "app.sop_number_taken");
  EXPECT_EQ(code(admin(), "approve_sop", approval(draft)), "");
  EXPECT_EQ(set(draft, "identity/title", {"Lain"}), "drafting.closed");
}

TEST_P(SopDrafts, AreNotApprovedWhileTheAgencyHasNoHead) {
  const auto draft = revision_of(malang());
  const auto office = parsed(app_->read(admin(), {"administration", {}, {}}).value());
  for (const auto& position : office.at("positions").as_array())
    if (position.as_object().at("role").as_string() == "head")
      for (const auto& tenure : office.at("tenures").as_array())
        if (tenure.as_object().at("position_id") == position.as_object().at("id"))
          static_cast<void>(
              act(admin(), "end_tenure", {{"tenure_id", tenure.as_object().at("id")}}));
  EXPECT_EQ(code(admin(), "approve_sop", approval(draft)), "app.no_approver");
}

TEST_P(SopDrafts, OfOneAgencyAreNotThereForAnother) {
  const auto draft = revision_of(malang());
  const auto& stranger = demo_.agencies.at(0).admin;
  EXPECT_EQ(refused(stranger, "sop_draft", std::stoll(draft)), "app.sop_draft_not_found");
  EXPECT_EQ(refused(stranger, "sop_draft_preview", std::stoll(draft)), "app.sop_draft_not_found");
  EXPECT_EQ(code(stranger, "give_up_sop_draft", {{"draft_id", draft}}), "app.sop_draft_not_found");
  EXPECT_EQ(code(admin(), "give_up_sop_draft", {{"draft_id", draft}}), "");
}

TEST_P(SopDrafts, StandTheSameAfterARebuild) {
  const auto draft = revision_of(malang());
  ASSERT_EQ(set(draft, "identity/title", {"Pengukuran Kinerja Baru"}), "");
  static_cast<void>(act(admin(), "try_sop", {{"draft_id", draft}}));
  const auto before = page("sop_draft", draft);
  static_cast<void>(rebuild_views(store()));
  EXPECT_EQ(page("sop_draft", draft), before);
}

TEST_P(SopDrafts, TellWhenAReportWouldBeReady) {
  const auto asked = [&](const std::string& start, const std::string& returns) {
    return app_->read(
        admin(), {"sop_simulation", {malang().sop_id}, {{"start", start}, {"returns", returns}}});
  };
  const auto straight = parsed(asked("2026-10-01", "").value());
  const auto returned = parsed(asked("2026-10-01", "10").value());
  EXPECT_GT(returned.at("steps").as_array().size(), straight.at("steps").as_array().size());
  EXPECT_EQ(asked("kemarin", "").error().code, "app.field_wrong");
  EXPECT_EQ(asked("2026-10-01", "99").error().code, "app.field_wrong");
}

TAKAR_ON_BOTH_ENGINES(SopDrafts);

}  // namespace
}  // namespace takar::app
