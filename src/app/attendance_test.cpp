#include "app/attendance_store.hpp"

#include <algorithm>

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "app/demo_quarter.hpp"
#include "base/fault.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Instant kStart = parse_rfc3339("2026-10-01T01:00:00Z").value();

class AttendanceStore : public store::OnBothEngines {
 protected:
  static constexpr MeetingPlace kPlace{{1}, {7}, workflow::VisitNumber{3}};
  Attendance kept() {
    Attendance list;
    store().read([&](store::ReadTransaction& tx) { list = attendance_of(tx, kPlace); });
    return list;
  }
};

TEST_P(AttendanceStore, KeepsTheNewestCodeAndEachPositionOnce) {
  store().write([](store::WriteTransaction& tx) {
    open_attendance_list(tx, kPlace, "aa", {{5}, {50}, from_us(1)});
    enter_attendance(tx, kPlace, {{6}, {60}, from_us(2)});
    enter_attendance(tx, kPlace, {{6}, {60}, from_us(3)});
    enter_attendance(tx, {{1}, {7}, workflow::VisitNumber{4}}, {{8}, {80}, from_us(3)});
    open_attendance_list(tx, kPlace, "bb", {{5}, {50}, from_us(4)});
    return true;
  });
  EXPECT_EQ(kept().code, "bb");
  ASSERT_EQ(kept().came.size(), 1U);
  EXPECT_EQ(kept().came[0].position.value, 60);
  EXPECT_EQ(kept().came[0].at, from_us(2));
  store().write([](store::WriteTransaction& tx) {
    rebuild_attendance(tx);
    return true;
  });
  EXPECT_EQ(kept().code, "bb");
  EXPECT_EQ(kept().came.size(), 1U);
}

TAKAR_ON_BOTH_ENGINES(AttendanceStore);

// The quarter of the demo's badan, played until its meeting waits for the head.
class MeetingTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    demo_ = load_demo(store(), random_, kFounded);
    const auto& all = demo_.agencies;
    agency_ =
        *std::find_if(all.begin(), all.end(), [](const auto& each) { return each.id == "badan"; });
    app_.emplace(store(),
                 ApplicationSettings{.clock = [this] { return time_unless_meeting(); },
                                     .random = &random_,
                                     .log = &log_,
                                     .cheap_passwords = true});
    EXPECT_THROW(play_quarter(*app_, clock_, {agency_}, std::string(kDemoPeriod), 1), Fault);
    ASSERT_NE(case_id_, 0);
  }
  // The world fails as soon as the meeting is open, so that the play ends there.
  Instant time_unless_meeting() {
    if (app_ && case_id_ == 0 && !looking_ && found_meeting()) throw Fault("the meeting is open");
    return clock_.now();
  }
  bool found_meeting() {
    looking_ = true;
    for (const char* filter : {"mine", "unclaimed"}) {
      const auto list = app_->read(head(), {"tasks", {}, {{"filter", filter}}}).value();
      const auto page = json::parse(list).value();
      for (const auto& task : page.at("items").as_array()) {
        if (task.at("kind") != "meet") continue;
        case_id_ = std::stoll(json::string_or_empty(task.as_object(), "case_id"));
        visit_ = task.at("visit").as_int64();
      }
    }
    looking_ = false;
    return case_id_ != 0;
  }

  const Viewer& head() const { return agency_.people.front().viewer; }
  const Viewer& planner() const { return agency_.people.at(2).viewer; }
  ActAnswer act(const Viewer& viewer, const char* verb, json::Object body) {
    return app_->act(viewer,
                     {.verb = verb,
                      .case_id = case_id_,
                      .visit = visit_,
                      .idempotency_key = "key-" + std::to_string(++keys_),
                      .body = std::move(body)});
  }
  std::string refusal(const Viewer& viewer, const char* verb, json::Object body) {
    const auto answer = act(viewer, verb, std::move(body));
    return answer.kind == ActAnswer::Kind::kDone ? "" : std::string(answer.rejection.code);
  }
  json::Object page(const Viewer& viewer) {
    const auto text = app_->read(viewer, {"attendance", {case_id_, visit_}, {}}).value();
    return json::parse(text).value().as_object();
  }
  std::string opened_code() {
    return json::string_or_empty(
        json::parse(act(head(), "open_attendance", {}).text).value().as_object(), "code");
  }

  SimulatedClock clock_{kStart};
  SeededRandom random_{7};
  Log log_{[this] { return clock_.now(); }, LogLevel::kError};
  LoadedDemo demo_;
  DemoAgency agency_;
  std::optional<Application> app_;
  std::int64_t case_id_ = 0, visit_ = 0;
  bool looking_ = false;
  int keys_ = 0;
};

TEST_P(MeetingTest, TakesInWhoScansTheCodeThatItShows) {
  EXPECT_FALSE(page(planner()).at("open").as_bool());
  const auto code = opened_code();
  EXPECT_EQ(page(head()).at("code"), json::Value(code));
  EXPECT_TRUE(page(planner()).at("code").is_null()) << "only the meeting itself shows the code";
  EXPECT_EQ(refusal(planner(), "attend_meeting", {{"code", code}}), "");
  EXPECT_EQ(refusal(planner(), "attend_meeting", {{"code", code}}), "");
  const auto shown = page(planner());
  EXPECT_TRUE(shown.at("here").as_bool());
  EXPECT_EQ(shown.at("came").as_array().size(), 1U);
}

TEST_P(MeetingTest, RefusesAWrongCodeAndOneThatWasPutOutOfUse) {
  EXPECT_EQ(refusal(planner(), "attend_meeting", {{"code", ""}}), "app.attendance_code_wrong");
  const auto first = opened_code();
  EXPECT_NE(opened_code(), first);
  EXPECT_EQ(refusal(planner(), "attend_meeting", {{"code", first}}), "app.attendance_code_wrong");
  EXPECT_TRUE(page(planner()).at("came").as_array().empty());
}

TEST_P(MeetingTest, LetsOnlyWhoHoldsTheTaskOpenTheList) {
  EXPECT_EQ(refusal(planner(), "open_attendance", {}), "app.attendance_not_yours");
  EXPECT_FALSE(page(planner()).at("open").as_bool());
}

TEST_P(MeetingTest, TakesNobodyInWhileTheCaseRests) {
  const auto code = opened_code();
  const auto rests = app_->act(head(),
                               {.verb = "suspend_case",
                                .case_id = case_id_,
                                .idempotency_key = "key-rest",
                                .body = {{"reason", "Menunggu arahan."}}});
  ASSERT_EQ(rests.kind, ActAnswer::Kind::kDone) << rests.rejection.code;
  EXPECT_EQ(refusal(planner(), "attend_meeting", {{"code", code}}), "app.attendance_over");
  EXPECT_EQ(refusal(head(), "open_attendance", {}), "app.attendance_over");
}

TAKAR_ON_BOTH_ENGINES(MeetingTest);

}  // namespace
}  // namespace takar::app
