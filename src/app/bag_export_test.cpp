#include "app/bag_export.hpp"

#include <filesystem>
#include <fstream>

#include "app/demo_agencies.hpp"
#include "archive/verify_bag.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Instant kNow = parse_rfc3339("2026-10-05T02:00:00Z").value();

// The demo agencies, one case with one finished step and one piece of evidence.
class BagExport : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    demo_ = load_demo(store(), random_, kFounded);
    app_.emplace(store(),
                 ApplicationSettings{.clock = [] { return kNow; },
                                     .random = &random_,
                                     .log = &log_,
                                     .cheap_passwords = true});
    folder_ = scratch().folder() + "/bag";
    case_id_ = std::stoll(
        text_of(act({.verb = "open_case",
                     .idempotency_key = "open",
                     .body = {{"sop_id", std::to_string(agency().sop_id)}, {"period", "2026Q3"}}}),
                "case_id"));
    finish_first_step();
  }
  const DemoAgency& agency() const { return demo_.agencies.at(0); }
  ActAnswer act(ActRequest request) {
    auto answer = app_->act(agency().people.front().viewer, std::move(request));
    EXPECT_EQ(answer.kind, ActAnswer::Kind::kDone) << answer.rejection.code;
    return answer;
  }
  static std::string text_of(const ActAnswer& answer, std::string_view key) {
    return json::string_or_empty(json::parse(answer.text).value().as_object(), key);
  }
  void finish_first_step() {
    const auto scan = scratch().folder() + "/bukti";
    std::ofstream(scan) << "isi bukti";
    const auto kept = app_->keep_upload(agency().people.front().viewer,
                                        {"Bukti <1>.PDF", "application/pdf", scan});
    const auto upload = json::string_or_empty(json::parse(kept.value()).value().as_object(), "id");
    act({.verb = "complete_step",
         .case_id = case_id_,
         .visit = 1,
         .idempotency_key = "done",
         .body = {{"version", 1},
                  {"position_id", std::to_string(agency().people.front().position.value)},
                  {"uploads", json::Array{json::Value(upload)}},
                  {"inputs_stated",
                   json::Array{json::Object{{"name", "Lembar disposisi"}, {"note", "ada"}}}},
                  {"content",
                   json::Object{{"instruction", "Laksanakan."},
                                {"recipients", json::Array{}},
                                {"due_note", ""}}}}});
  }
  std::string index() const {
    std::ifstream file(folder_ + "/data/index.html");
    return {std::istreambuf_iterator<char>(file), {}};
  }

  SeededRandom random_{7};
  Log log_{[] { return kNow; }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
  std::string folder_;
  std::int64_t case_id_ = 0;
};

TEST_P(BagExport, HoldsTheCasesPapersEvidenceAndEvents) {
  const auto report = export_bag(store(), {.case_id = case_id_}, folder_, kNow);
  ASSERT_TRUE(report.has_value());
  const auto verdict = archive::verify_bag(folder_);
  EXPECT_TRUE(verdict.sound());
  EXPECT_EQ(verdict.events, report->events);
  EXPECT_EQ(report->files,
            7);  // The log's three, contents, index, one paper, one piece of evidence.
  EXPECT_NE(index().find("Bukti &lt;1&gt;.PDF"), std::string::npos);
  EXPECT_NE(index().find("Langkah diselesaikan."), std::string::npos);
  EXPECT_EQ(index().find("Kesbangpol"), std::string::npos);
}

TEST_P(BagExport, OfAnAgencyBringsAllItsEventsAndOfAQuarterOnlyThoseOfItsCases) {
  const auto id = agency().admin.agency.value;
  const auto whole = export_bag(store(), {.agency = id}, folder_, kNow);
  ASSERT_TRUE(whole.has_value());
  EXPECT_TRUE(archive::verify_bag(folder_).sound());
  const auto quarter = export_bag(store(), {.quarter = "2026Q3"}, folder_ + "-q", kNow);
  ASSERT_TRUE(quarter.has_value());
  EXPECT_LT(quarter->events, whole->events);
  EXPECT_EQ(quarter->files, whole->files);
}

TEST_P(BagExport, IsDownloadedAsOneFileByWhoMaySeeTheCaseAndLeavesNothingBeside) {
  const auto zip = folder_ + ".zip";
  const auto name = app_->case_bag(agency().people.front().viewer, case_id_, zip);
  ASSERT_TRUE(name.has_value());
  EXPECT_EQ(*name, "kasus-" + std::to_string(case_id_) + ".zip");
  EXPECT_GT(std::filesystem::file_size(zip), 10'000U);
  EXPECT_FALSE(std::filesystem::exists(zip + ".bag"));
  const auto stranger = demo_.agencies.at(1).people.front().viewer;
  EXPECT_EQ(app_->case_bag(stranger, case_id_, zip).error().code, "app.case_not_found");
}

TEST_P(BagExport, SaysWhatIsNotThereAndMakesNothing) {
  const auto code = [&](const BagQuestion& question) {
    return std::string(export_bag(store(), question, folder_, kNow).error().code);
  };
  EXPECT_EQ(code({.case_id = 999'999}), "app.case_not_found");
  EXPECT_EQ(code({.case_id = case_id_, .agency = demo_.agencies.at(1).admin.agency.value}),
            "app.case_not_found");
  EXPECT_EQ(code({.quarter = "2031Q1"}), "app.nothing_to_export");
  EXPECT_EQ(code({.quarter = "2026Q5"}), "calendar.bad_quarter");
  EXPECT_FALSE(std::filesystem::exists(folder_));
}

TAKAR_ON_BOTH_ENGINES(BagExport);

}  // namespace
}  // namespace takar::app
