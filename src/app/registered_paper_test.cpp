#include "app/registered_paper.hpp"

#include "app/demo_agencies.hpp"
#include "app/demo_quarter.hpp"
#include "app/views.hpp"
#include "measurement/measurement_store.hpp"
#include "organisation/commands.hpp"
#include "organisation/organisation_store.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Instant kStart = parse_rfc3339("2026-10-01T01:00:00Z").value();

// One demo agency whose quarter was played to its end.
class RegisteredPaperTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    const auto demo = load_demo(store(), random_, kFounded);
    agency_ = demo.agencies.front();
    Application app(store(), settings());
    case_id_ = play_quarter(app, clock_, {agency_}, std::string(kDemoPeriod), 1).front().case_id;
  }
  ApplicationSettings settings() {
    return {.clock = [this] { return clock_.now(); },
            .random = &random_,
            .log = &log_,
            .cheap_passwords = true};
  }

  // Every paper of the case, as a server that has just been started draws it for the administrator:
  // staff without a position may read none.
  std::vector<std::string> papers() {
    Application app(store(), settings());
    const auto& viewer = agency_.admin;
    const auto detail =
        json::parse(app.read(viewer, {"case_detail", {case_id_}, {}}).value()).value();
    std::vector<std::string> files;
    for (const auto& document : detail.at("documents").as_array()) {
      const auto id = std::stoll(json::string_or_empty(document.as_object(), "id"));
      const auto file = app.file(viewer, {"document_file", {id}, {}});
      EXPECT_TRUE(file.has_value()) << id;
      if (file) files.push_back(file->bytes);
    }
    return files;
  }

  // Another letterhead, other names, other targets, and nobody where somebody was.
  void change_everything() {
    store().write([&](store::WriteTransaction& tx) {
      auto agency = organisation::load_agency(tx, agency_.admin.agency).value();
      auto settings = agency.settings;
      settings.letterhead = {"PEMERINTAH LAIN", "DINAS LAIN", "Jalan Lain 1, Lain"};
      settings.period_word = settings.period_word == "Triwulan" ? "Tribulan" : "Triwulan";
      EXPECT_TRUE(organisation::carry_out(
          tx, agency, organisation::ChangeSettings{settings}, clock_.now()));
      for (const auto& tenure : std::vector(agency.tenures)) {
        const auto detail =
            organisation::make_person_detail(tenure.person, "Nama Baru", "", random_).value();
        EXPECT_TRUE(organisation::carry_out(
            tx,
            agency,
            organisation::ChangeDetail{tenure.person, organisation::detail_sha256(detail)},
            clock_.now()));
        organisation::save_detail(tx, agency.id, detail);
        EXPECT_TRUE(organisation::carry_out(
            tx, agency, organisation::EndTenure{tenure.id, clock_.now()}, clock_.now()));
      }
      for (const auto& assigned : measurement::indicators_of(tx, agency.id))
        measurement::set_targets(tx,
                                 agency.id,
                                 assigned.indicator.id,
                                 {{calendar::parse_quarter(kDemoPeriod).value(), "1"}},
                                 clock_.now());
      return true;
    });
  }

  SimulatedClock clock_{kStart};
  SeededRandom random_{7};
  Log log_{[this] { return clock_.now(); }, LogLevel::kError};
  DemoAgency agency_;
  std::int64_t case_id_ = 0;
};

TEST_P(RegisteredPaperTest, StaysAsItWasWhateverChangesInTheOffice) {
  const auto before = papers();
  EXPECT_GT(before.size(), 15U);
  change_everything();
  EXPECT_EQ(papers(), before);
  EXPECT_EQ(rebuild_views(store()), 1);
  EXPECT_EQ(papers(), before);
}

TEST_P(RegisteredPaperTest, OnlyAnInvitationHasAMeetingForTheCalendar) {
  Application app(store(), settings());
  const auto detail = json::parse(app.read(agency_.admin, {"case_detail", {case_id_}, {}}).value());
  int invitations = 0;
  for (const auto& document : detail->at("documents").as_array()) {
    const auto id = std::stoll(json::string_or_empty(document.as_object(), "id"));
    const auto file = app.file(agency_.admin, {"document_calendar", {id}, {}});
    if (document.at("kind").as_string() != "invite") {
      EXPECT_EQ(file.error().code, "app.document_no_invitation");
      continue;
    }
    ++invitations;
    ASSERT_TRUE(file.has_value());
    EXPECT_EQ(file->media_type, "text/calendar");
    EXPECT_TRUE(file->name.ends_with(".ics")) << file->name;
    EXPECT_TRUE(file->bytes.starts_with("BEGIN:VCALENDAR\r\n"));
  }
  EXPECT_GT(invitations, 0);
}

TAKAR_ON_BOTH_ENGINES(RegisteredPaperTest);

}  // namespace
}  // namespace takar::app
