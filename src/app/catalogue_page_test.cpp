#include "app/catalogue_page.hpp"

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Viewer kNobody{};
const Instant kNow = parse_rfc3339("2026-10-05T02:00:00Z").value();

json::Object parsed(const std::string& text) {
  auto value = json::parse(text).value();
  return std::move(value.as_object());
}

// The demo agencies, of which two own SOPs that were written from one another; and a stranger.
class CataloguePage : public store::OnBothEngines {
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
  }

  const DemoAgency& agency(const std::string& id) const {
    for (const auto& each : demo_.agencies)
      if (each.id == id) return each;
    throw std::logic_error("no such demo agency: " + id);
  }
  const DemoAgency& pasuruan() const { return agency("kota-pasuruan"); }
  const DemoAgency& setwan() const { return agency("kabupaten-pesisir-selatan-setwan"); }

  std::string act(const Viewer& by, const std::string& verb, const json::Object& body) {
    const auto answer = app_->act(
        by, {.verb = verb, .idempotency_key = "k" + std::to_string(++acts_), .body = body});
    return answer.kind == ActAnswer::Kind::kDone ? "" : std::string(answer.rejection.code);
  }
  std::string show(const DemoAgency& of) {
    return act(of.admin, "show_sop_publicly", {{"sop_id", std::to_string(of.sop_id)}});
  }
  Result<std::string> read(const Viewer& by,
                           std::string_view operation,
                           std::vector<std::int64_t> numbers,
                           std::map<std::string, std::string, std::less<>> asks = {}) {
    return app_->read(by, {operation, std::move(numbers), std::move(asks)});
  }
  std::string refused(const Viewer& by,
                      std::string_view operation,
                      std::vector<std::int64_t> numbers,
                      std::map<std::string, std::string, std::less<>> asks = {}) {
    const auto answer = read(by, operation, std::move(numbers), std::move(asks));
    return answer ? "" : std::string(answer.error().code);
  }
  std::string say(const DemoAgency& of, const std::string& text) {
    const auto kept = app_->give_feedback({"10.0.0.1", of.sop_id, text, "", ""});
    return kept ? "" : std::string(kept.error().code);
  }
  std::size_t listed(const std::string& words = "") {
    return parsed(read(kNobody, "catalogue", {}, {{"q", words}}).value())
        .at("items")
        .as_array()
        .size();
  }

  Instant now_ = kNow;
  int acts_ = 0;
  SeededRandom random_{7};
  Log log_{[this] { return now_; }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
};

TEST_P(CataloguePage, ShowsAStrangerOnlyWhatAnAgencyHasMadePublic) {
  EXPECT_EQ(listed(), 0U);
  EXPECT_EQ(refused(kNobody, "catalogue_sop", {pasuruan().sop_id}), "app.sop_not_public");
  EXPECT_EQ(refused(kNobody, "sop", {pasuruan().sop_id}), "app.no_agency");
  EXPECT_EQ(show(pasuruan()), "");
  EXPECT_EQ(listed(), 1U);
  EXPECT_EQ(listed("mengukur"), 1U);
  EXPECT_EQ(listed("jembatan"), 0U);
  EXPECT_EQ(refused(kNobody, "catalogue_sop", {pasuruan().sop_id}), "");
  EXPECT_EQ(refused(kNobody, "catalogue_sop", {setwan().sop_id}), "app.sop_not_public");
}

TEST_P(CataloguePage, TellsAStrangerNoNipAndNoReadingOfTheOffice) {
  const auto& malang = agency("kota-malang-kesbangpol");
  ASSERT_EQ(show(malang), "");
  const auto nip_in = [](const json::Object& sop) {
    return sop.at("identity").as_object().at("approved_by").as_object().at("nip").as_string();
  };
  EXPECT_NE(nip_in(parsed(read(malang.admin, "sop", {malang.sop_id}).value())), "");
  const auto page = parsed(read(kNobody, "catalogue_sop", {malang.sop_id}).value());
  const auto& sop = page.at("sop").as_object();
  EXPECT_EQ(nip_in(sop), "");
  EXPECT_TRUE(sop.at("corrections").as_array().empty());
  EXPECT_FALSE(page.at("flowchart").as_object().at("pages").as_array().empty());
}

TEST_P(CataloguePage, HandsOutTheFormAsPdfAndAsSvg) {
  ASSERT_EQ(show(pasuruan()), "");
  const auto file = [&](std::map<std::string, std::string, std::less<>> asks) {
    return app_->file(kNobody, {"catalogue_form", {pasuruan().sop_id}, std::move(asks)});
  };
  EXPECT_EQ(file({}).value().bytes.substr(0, 5), "%PDF-");
  const auto svg = file({{"as", "svg"}, {"page", "1"}}).value();
  EXPECT_EQ(svg.media_type, "image/svg+xml");
  EXPECT_NE(svg.bytes.find("<svg"), std::string::npos);
  EXPECT_EQ(file({{"as", "svg"}, {"page", "99"}}).error().code, "app.field_wrong");
  EXPECT_EQ(app_->file(kNobody, {"catalogue_form", {setwan().sop_id}, {}}).error().code,
            "app.sop_not_public");
}

TEST_P(CataloguePage, RefusesAQuestionThatNoPageAsks) {
  EXPECT_EQ(refused(kNobody, "catalogue", {}, {{"q", std::string(201, 'a')}}), "app.field_wrong");
  EXPECT_EQ(refused(kNobody, "catalogue", {}, {{"q", "\xff"}}), "app.field_wrong");
  EXPECT_EQ(refused(kNobody, "catalogue", {}, {{"page", "0"}}), "app.field_wrong");
  EXPECT_EQ(refused(kNobody, "catalogue", {}, {{"agency", "-1"}}), "app.field_wrong");
}

TEST_P(CataloguePage, LosesAVersionThatTheAgencyTakesBackOrRevokes) {
  ASSERT_EQ(show(pasuruan()), "");
  ASSERT_EQ(show(setwan()), "");
  const auto hidden = json::Object{{"sop_id", std::to_string(pasuruan().sop_id)}};
  EXPECT_EQ(act(pasuruan().admin, "hide_sop_publicly", hidden), "");
  auto revoked = json::Object{{"sop_id", std::to_string(setwan().sop_id)}, {"reason", "Diganti."}};
  EXPECT_EQ(act(setwan().admin, "revoke_sop", revoked), "");
  EXPECT_EQ(listed(), 0U);
  EXPECT_EQ(show(setwan()), "app.sop_not_in_force");
}

TEST_P(CataloguePage, BringsTheWordsOfAStrangerToTheAgencyAlone) {
  EXPECT_EQ(say(pasuruan(), "Bagus."), "app.sop_not_public");
  ASSERT_EQ(show(pasuruan()), "");
  EXPECT_EQ(say(pasuruan(), " "), "sop.feedback_empty");
  EXPECT_EQ(say(pasuruan(), "<script>alert(1)</script> Langkah 3 tidak jelas."), "");
  EXPECT_EQ(refused(setwan().admin, "sop_feedback", {pasuruan().sop_id}), "app.sop_not_found");
  const auto page = parsed(read(pasuruan().admin, "sop_feedback", {pasuruan().sop_id}).value());
  ASSERT_EQ(page.at("open").as_int64(), 1);
  const auto& item = page.at("items").as_array().front().as_object();
  EXPECT_TRUE(item.at("name").is_null());
  EXPECT_NE(item.at("text").as_string().find("Langkah 3"), std::string::npos);
  auto body = json::Object{{"sop_id", std::to_string(pasuruan().sop_id)},
                           {"number", item.at("number").as_int64()},
                           {"note", " "}};
  EXPECT_EQ(act(pasuruan().admin, "answer_sop_feedback", body), "app.field_missing");
  body["note"] = "Diperjelas dalam revisi berikutnya.";
  EXPECT_EQ(act(pasuruan().admin, "answer_sop_feedback", body), "");
  EXPECT_EQ(act(pasuruan().admin, "answer_sop_feedback", body), "app.feedback_not_open");
}

TEST_P(CataloguePage, ListensToOneAddressOnlySoOften) {
  ASSERT_EQ(show(pasuruan()), "");
  for (int i = 0; i < 20; ++i) EXPECT_EQ(say(pasuruan(), "Masukan " + std::to_string(i)), "");
  EXPECT_EQ(say(pasuruan(), "Satu lagi"), "app.too_many_questions");
  now_ += std::chrono::hours(2);
  EXPECT_EQ(say(pasuruan(), "Satu lagi"), "");
  for (int i = 0; i < 240; ++i) EXPECT_TRUE(app_->may_browse("10.0.0.2"));
  EXPECT_FALSE(app_->may_browse("10.0.0.2"));
}

TEST_P(CataloguePage, TellsWhichSopsWereWrittenFromOneAnotherToThoseWhoMayReadThem) {
  const auto similar = [&](const Viewer& viewer) {
    return parsed(read(viewer, "similar_sops", {pasuruan().sop_id}).value()).at("items").as_array();
  };
  EXPECT_TRUE(similar(pasuruan().admin).empty());
  EXPECT_EQ(refused(pasuruan().admin, "sop_comparison", {pasuruan().sop_id, setwan().sop_id}),
            "app.sop_not_found");
  ASSERT_EQ(show(setwan()), "");
  const auto items = similar(pasuruan().admin);
  ASSERT_FALSE(items.empty());
  const auto& first = items.front().as_object();
  EXPECT_EQ(first.at("id").as_string(), std::to_string(setwan().sop_id));
  EXPECT_TRUE(first.at("near_duplicate").as_bool());
  const auto compared = parsed(
      read(pasuruan().admin, "sop_comparison", {pasuruan().sop_id, setwan().sop_id}).value());
  EXPECT_FALSE(compared.at("changes").as_array().empty());
}

TAKAR_ON_BOTH_ENGINES(CataloguePage);

}  // namespace
}  // namespace takar::app
