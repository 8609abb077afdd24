#include "app/application.hpp"

#include <stdexcept>

#include "app/demo_agencies.hpp"
#include "app/demo_quarter.hpp"
#include "app/views.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Instant kStart = parse_rfc3339("2026-10-01T01:00:00Z").value();

json::Object parsed(const std::string& text) {
  auto value = json::parse(text).value();
  return std::move(value.as_object());
}

// The demo agency of Kesbangpol, whose quarter was played to its end, and its people.
class FigureHistoryTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    demo_ = load_demo(store(), random_, kFounded);
    app_.emplace(store(),
                 ApplicationSettings{
                     .clock = [this] { return clock_.now(); },
                     .random = &random_,
                     .log = &log_,
                     .cheap_passwords = true,
                     .draw_page = [](std::string_view, std::int64_t page) -> Result<std::string> {
                       return "page " + std::to_string(page);
                     }});
    case_id_ = play_quarter(*app_, clock_, {agency()}, std::string(kDemoPeriod), 1).front().case_id;
    indicator_ = agency().figures.front().id;
  }
  const DemoAgency& agency() const { return demo_.agencies.at(2); }
  const Viewer& head() const { return agency().people.front().viewer; }

  // Somebody who holds a task of the case.
  const Viewer& worker() {
    for (const auto& person : agency().people)
      if (history(person.viewer, indicator_).value().at("may_comment").as_bool())
        return person.viewer;
    throw std::runtime_error("nobody works in the case");
  }
  // A case in which nobody but the performer of the first step has a task yet.
  void open_another() {
    for (const auto& person : agency().people) {
      const auto answer = app_->act(person.viewer,
                                    {.verb = "open_case",
                                     .idempotency_key = "key-" + std::to_string(++keys_),
                                     .body = {{"sop_id", std::to_string(agency().sop_id)},
                                              {"period", std::string(kDemoPeriod)},
                                              {"second_case_reason", "Uji coba"}}});
      if (answer.kind != ActAnswer::Kind::kDone) continue;
      case_id_ = std::stoll(json::string_or_empty(parsed(answer.text), "case_id"));
      return;
    }
  }

  Result<json::Object> history(const Viewer& viewer, std::int64_t indicator) {
    auto text = app_->read(viewer, {"figure_history", {case_id_, indicator}, {}});
    if (!text) return reject(text.error());
    return parsed(*text);
  }
  std::string act(const Viewer& viewer, const char* verb, json::Object body, int visit = 0) {
    const auto answer = app_->act(viewer,
                                  {.verb = verb,
                                   .case_id = case_id_,
                                   .visit = visit,
                                   .idempotency_key = "key-" + std::to_string(++keys_),
                                   .body = std::move(body)});
    return answer.kind == ActAnswer::Kind::kDone ? "" : std::string(answer.rejection.code);
  }
  std::string says(const Viewer& viewer, std::string text, std::int64_t indicator) {
    return act(viewer,
               "comment_figure",
               {{"indicator_id", std::to_string(indicator)}, {"text", std::move(text)}});
  }
  std::string attendance_code(int visit) {
    const auto text = app_->read(head(), {"attendance", {case_id_, visit}, {}});
    return text ? "" : std::string(text.error().code);
  }

  SimulatedClock clock_{kStart};
  SeededRandom random_{7};
  Log log_{[this] { return clock_.now(); }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
  std::int64_t case_id_ = 0;
  std::int64_t indicator_ = 0;
  int keys_ = 0;
};

TEST_P(FigureHistoryTest, TellsWhoEnteredWhatAndWhatIsSaidAboutIt) {
  EXPECT_EQ(says(worker(), "Mohon dijelaskan pembilangnya.", indicator_), "");
  const auto shown = history(agency().admin, indicator_).value();
  EXPECT_FALSE(shown.at("answers").as_array().empty());
  EXPECT_TRUE(shown.at("answers").as_array().at(0).at("person").is_string());
  const auto& comments = shown.at("comments").as_array();
  ASSERT_EQ(comments.size(), 1U);
  EXPECT_EQ(comments[0].at("text"), "Mohon dijelaskan pembilangnya.");
  EXPECT_FALSE(comments[0].at("person").as_string().empty());
}

TEST_P(FigureHistoryTest, RefusesWhoHasNoTaskInTheCaseAndWhatIsNoFigureOfIt) {
  const auto played = case_id_;
  open_another();
  ASSERT_NE(case_id_, played);
  const auto& idle = agency().people.back().viewer;
  EXPECT_EQ(says(idle, "Belum bertugas.", indicator_), "app.comment_not_yours");
  EXPECT_FALSE(history(idle, indicator_).value().at("may_comment").as_bool());
  EXPECT_EQ(says(agency().admin, "Dari admin.", indicator_), "app.not_allowed");
  EXPECT_EQ(says(head(), "Indikator apa?", 999'999), "app.indicator_not_found");
  EXPECT_EQ(history(head(), 999'999).error().code, "app.indicator_not_found");
  EXPECT_EQ(says(worker(), "  ", indicator_), "measurement.comment_empty");
  EXPECT_TRUE(history(head(), indicator_).value().at("comments").as_array().empty());
}

TEST_P(FigureHistoryTest, KeepsCommentsOverARebuildOfTheTables) {
  EXPECT_EQ(says(worker(), "Tetap ada.", indicator_), "");
  const auto before = history(head(), indicator_).value();
  rebuild_views(store());
  EXPECT_EQ(history(head(), indicator_).value(), before);
}

TEST_P(FigureHistoryTest, ShowsThePagesOfAPaperOneByOne) {
  const auto detail = parsed(app_->read(head(), {"case_detail", {case_id_}, {}}).value());
  const auto id =
      std::stoll(json::string_or_empty(detail.at("documents").as_array().at(0).as_object(), "id"));
  const auto document = parsed(app_->read(head(), {"document", {id}, {}}).value());
  const auto pages = document.at("pages").as_int64();
  EXPECT_GE(pages, 1);
  const auto page = app_->file(head(), {"document_page", {id, pages}, {}});
  ASSERT_TRUE(page.has_value());
  EXPECT_EQ(page->media_type, "image/png");
  EXPECT_EQ(page->bytes, "page " + std::to_string(pages));
  for (const auto beyond : {std::int64_t{0}, pages + 1})
    EXPECT_EQ(app_->file(head(), {"document_page", {id, beyond}, {}}).error().code,
              "app.no_such_page");
}

TEST_P(FigureHistoryTest, OnlyAMeetingHasAnAttendanceList) {
  EXPECT_EQ(attendance_code(999), "app.visit_not_found");
  EXPECT_EQ(attendance_code(1), "app.not_a_meeting");
  EXPECT_EQ(act(head(), "open_attendance", {}, 1), "app.not_a_meeting");
  EXPECT_EQ(act(head(), "attend_meeting", {{"code", "0"}}, 999), "app.visit_not_found");
}

TAKAR_ON_BOTH_ENGINES(FigureHistoryTest);

}  // namespace
}  // namespace takar::app
