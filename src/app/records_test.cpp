#include "app/records_page.hpp"

#include <algorithm>

#include "app/application.hpp"
#include "app/bag_export.hpp"
#include "app/demo_agencies.hpp"
#include "app/demo_quarter.hpp"
#include "app/tidy_up.hpp"
#include "app/views.hpp"
#include "archive/verify_bag.hpp"
#include "store/blob_folder.hpp"
#include "store/engines_for_tests.hpp"
#include "store/event_log.hpp"
#include "store/verify.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Instant kStart = parse_rfc3339("2026-10-01T01:00:00Z").value();

// An agency whose quarter was played to its end, and seven years on.
class RecordsTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    demo_ = load_demo(store(), random_, kFounded);
    app_.emplace(store(),
                 ApplicationSettings{.clock = [this] { return clock_.now() + later_; },
                                     .random = &random_,
                                     .log = &log_,
                                     .cheap_passwords = true});
    const auto played =
        play_quarter(*app_, clock_, {demo_.agencies.front()}, std::string(kDemoPeriod), 1);
    ASSERT_EQ(played.size(), 1U);
    later_ = std::chrono::years(7);
    case_ = json::string_or_empty(files().at(0).as_object(), "case_id");
  }
  const Viewer& head() const { return demo_.agencies.front().people.front().viewer; }
  json::Object page() {
    return json::parse(app_->read(head(), {"archive_page", {}, {}}).value()).value().as_object();
  }
  json::Array files() { return page().at("files").as_array(); }
  std::string stage() { return json::string_or_empty(files().at(0).as_object(), "stage"); }
  // "done", or the code of the rejection.
  std::string does(const std::string& verb, json::Object body) {
    const auto answer = app_->act(head(),
                                  {.verb = verb,
                                   .idempotency_key = "key-" + std::to_string(++keys_),
                                   .body = std::move(body)});
    return std::string(answer.kind == ActAnswer::Kind::kDone ? "done" : answer.rejection.code);
  }
  std::string proposes() {
    return does("propose_disposal", {{"case_ids", json::Array{json::Value(case_)}}});
  }
  std::string approves() {
    return does("decide_disposal",
                {{"number", 1}, {"approves", true}, {"approval_number", "B/12/2032"}});
  }
  std::string destroys() {
    return does("destroy_files",
                {{"number", 1},
                 {"minutes_number", "BA/1/2032"},
                 {"witness", "Saksi Contoh A"},
                 {"second_witness", "Saksi Contoh B"}});
  }
  void destroy_the_file() {
    ASSERT_EQ(proposes(), "done");
    ASSERT_EQ(approves(), "done");
    ASSERT_EQ(destroys(), "done");
  }
  json::Array documents() {
    const auto detail = app_->read(head(), {"case_detail", {std::stoll(case_)}, {}});
    return json::parse(detail.value()).value().at("documents").as_array();
  }
  std::string file_of(const json::Value& document) {
    const auto id = std::stoll(json::string_or_empty(document.as_object(), "id"));
    const auto file = app_->file(head(), {"document_file", {id}, {}});
    return std::string(file ? "a file" : file.error().code);
  }
  store::Verdict verdict() {
    store::Verdict found;
    store().read([&](store::ReadTransaction& tx) { found = store::verify_log(tx); });
    return found;
  }
  // How often a word that the demo types stands in the log.
  std::size_t told(std::string_view words) {
    std::size_t count = 0;
    store().read([&](store::ReadTransaction& tx) {
      store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
        if (event.stream == "case" && event.body.find(words) != std::string::npos) ++count;
      });
    });
    return count;
  }

  SimulatedClock clock_{kStart};
  std::chrono::microseconds later_{};
  SeededRandom random_{7};
  Log log_{[this] { return clock_.now(); }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
  std::string case_;
  int keys_ = 0;
};

TEST_P(RecordsTest, AFileIsActiveThenInactiveThenDue) {
  for (const auto& [years, stage_then] :
       {std::pair{0, "active"}, std::pair{3, "inactive"}, std::pair{7, "due"}}) {
    later_ = std::chrono::years(years);
    EXPECT_EQ(stage(), stage_then);
  }
}

TEST_P(RecordsTest, DestroyingLeavesNoContentAndASoundLog) {
  ASSERT_GT(told(R"(\"content\":)"), 0U);
  ASSERT_EQ(file_of(documents().at(0)), "a file");
  const auto before = verdict();
  destroy_the_file();
  EXPECT_EQ(told(R"(\"content\":)"), 0U);
  EXPECT_EQ(file_of(documents().at(0)), "app.document_destroyed");
  const auto after = verdict();
  EXPECT_TRUE(after.sound()) << after.damage->english;
  EXPECT_GT(after.head.size, before.head.size);
  EXPECT_EQ(stage(), "destroyed");
}

TEST_P(RecordsTest, DestroyingLeavesDigestsNamesAndTheProcedure) {
  const auto before = documents();
  const auto sops = page().at("sops");
  destroy_the_file();
  EXPECT_EQ(documents(), before);
  EXPECT_EQ(page().at("sops"), sops);
  const auto timeline = app_->read(head(), {"timeline", {std::stoll(case_)}, {}});
  EXPECT_TRUE(timeline.has_value());
}

TEST_P(RecordsTest, TheBagOfADestroyedFileStillVerifies) {
  destroy_the_file();
  const auto folder = scratch().folder() + "/bag";
  const auto report =
      export_bag(store(), {.case_id = std::stoll(case_)}, folder, clock_.now() + later_);
  ASSERT_TRUE(report.has_value());
  EXPECT_TRUE(archive::verify_bag(folder).sound());
}

TEST_P(RecordsTest, ViewsMadeAnewAreTheSameAfterADestruction) {
  destroy_the_file();
  const auto before = page();
  const auto papers = documents();
  rebuild_views(store());
  EXPECT_EQ(page(), before);
  EXPECT_EQ(documents(), papers);
  const auto found = app_->read(head(), {"search", {}, {{"q", "pengukuran"}}});
  EXPECT_FALSE(json::parse(found.value()).value().at("items").as_array().empty())
      << "its name still finds it";
}

TEST_P(RecordsTest, EvidenceCanNoLongerBeOpened) {
  std::int64_t upload = 0;
  store().read([&](store::ReadTransaction& tx) {
    store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
      if (event.name == "file_uploaded" && upload == 0) upload = event.stream_id;
    });
  });
  const auto open = [&] { return app_->file(head(), {"uploaded_file", {upload}, {}}); };
  ASSERT_TRUE(open().has_value());
  destroy_the_file();
  EXPECT_EQ(open().error().code, "app.file_destroyed");
}

TEST_P(RecordsTest, EvidenceLeavesTheDisk) {
  const auto count = [&] {
    std::size_t named = 0;
    store().read([&](store::ReadTransaction& tx) { named = store::named_blobs(tx).size(); });
    return named;
  };
  const auto before = count();
  destroy_the_file();
  EXPECT_LT(count(), before);
  tidy_up(store(), clock_.now() + std::chrono::years(30));
  EXPECT_EQ(store::check_blobs(store()).missing.size(), 0U);
}

TEST_P(RecordsTest, AHoldStopsTheDestructionOfAnApprovedList) {
  ASSERT_EQ(proposes(), "done");
  ASSERT_EQ(approves(), "done");
  ASSERT_EQ(does("hold_file", {{"case_id", case_}, {"reason", "Pemeriksaan BPK"}}), "done");
  EXPECT_EQ(destroys(), "archive.file_held");
  EXPECT_EQ(file_of(documents().at(0)), "a file");
  ASSERT_EQ(does("lift_hold", {{"case_id", case_}, {"reason", "Selesai"}}), "done");
  EXPECT_EQ(destroys(), "done");
}

TEST_P(RecordsTest, TheListAndTheMinutesAreFilesThatStayTheSame) {
  destroy_the_file();
  const auto file = [&](const std::string& paper) {
    return app_->file(head(), {"disposal_file", {1}, {{"paper", paper}}});
  };
  const auto list = file("list");
  ASSERT_TRUE(list.has_value());
  EXPECT_EQ(list->name, "daftar-arsip-usul-musnah-1.pdf");
  const auto minutes = file("minutes");
  ASSERT_TRUE(minutes.has_value());
  later_ += std::chrono::years(1);
  EXPECT_EQ(file("minutes")->bytes, minutes->bytes);
  EXPECT_EQ(app_->file(head(), {"disposal_file", {2}, {}}).error().code, "archive.list_not_found");
}

TEST_P(RecordsTest, TheLabelOfABoxTellsWhatIsInItAndLeadsThere) {
  const auto label = [&] { return app_->file(head(), {"place_label", {std::stoll(case_)}, {}}); };
  EXPECT_EQ(label().error().code, "archive.place_unknown");
  ASSERT_EQ(does("place_originals", {{"case_id", case_}, {"shelf", "Rak <B>"}, {"box", "Boks 14"}}),
            "done");
  const auto drawing = label();
  ASSERT_TRUE(drawing.has_value());
  EXPECT_EQ(drawing->media_type, "image/svg+xml");
  EXPECT_NE(drawing->bytes.find("Boks 14"), std::string::npos);
  EXPECT_NE(drawing->bytes.find("Rak &lt;B&gt;"), std::string::npos);
  EXPECT_NE(drawing->bytes.find("<path d=\"M0 0h1v1h-1z"), std::string::npos) << "a QR code";
}

TEST_P(RecordsTest, TheFileForSrikandiHoldsThePapersUntilTheyAreDestroyed) {
  const auto zip = [&] { return app_->file(head(), {"srikandi_file", {std::stoll(case_)}, {}}); };
  const auto file = zip();
  ASSERT_TRUE(file.has_value());
  EXPECT_TRUE(file->bytes.starts_with("PK"));
  EXPECT_NE(file->bytes.find("metadata.csv"), std::string::npos);
  EXPECT_EQ(zip()->bytes, file->bytes) << "the same bytes each time";
  destroy_the_file();
  EXPECT_EQ(zip().error().code, "app.nothing_to_export");
}

TEST_P(RecordsTest, MinutesStandOnlyBehindADestruction) {
  ASSERT_EQ(proposes(), "done");
  const auto file = app_->file(head(), {"disposal_file", {1}, {{"paper", "minutes"}}});
  EXPECT_EQ(file.error().code, "archive.not_carried_out");
}

TEST_P(RecordsTest, TheAgencysOwnScheduleAndPlacesAreShown) {
  ASSERT_EQ(does("set_retention",
                 {{"code", "000.8.6.3"},
                  {"series", "Akuntabilitas"},
                  {"active_years", 8},
                  {"inactive_years", 8},
                  {"permanent", false},
                  {"source", "Perwali Contoh 1"},
                  {"valid_from", "2026-01-01"}}),
            "done");
  EXPECT_EQ(stage(), "active");
  EXPECT_EQ(proposes(), "archive.not_due");
  ASSERT_EQ(does("place_originals",
                 {{"case_id", case_}, {"room", "Ruang 1"}, {"shelf", "Rak B"}, {"box", "14"}}),
            "done");
  EXPECT_EQ(files().at(0).at("place").at("box").as_string(), "14");
  ASSERT_EQ(does("classify_file",
                 {{"case_id", case_}, {"code", "000.1.5"}, {"reason", "Rapat pimpinan"}}),
            "done");
  EXPECT_EQ(stage(), "due");
}

TAKAR_ON_BOTH_ENGINES(RecordsTest);

}  // namespace
}  // namespace takar::app
