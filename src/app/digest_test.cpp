#include "app/digest.hpp"

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "app/demo_quarter.hpp"
#include "app/views.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();

Instant at(std::string_view text) {
  return parse_rfc3339(text).value();
}

class DigestTest : public store::OnBothEngines {
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
  const DemoAgency& agency() const { return demo_.agencies.at(2); }
  const Viewer& head() const { return agency().people.front().viewer; }
  std::string choose(json::Value hour) {
    const auto answer = app_->act(head(),
                                  {.verb = "set_digest",
                                   .idempotency_key = "key-" + std::to_string(++keys_),
                                   .body = {{"hour", std::move(hour)}}});
    return answer.kind == ActAnswer::Kind::kDone ? "" : std::string(answer.rejection.code);
  }
  json::Object digest(const Viewer& viewer) {
    const auto text = app_->read(viewer, {"notices", {}, {}}).value();
    return json::parse(text).value().at("digest").as_object();
  }

  Instant now_ = at("2026-10-05T03:00:00Z");  // A Monday, 10.00 WIB.
  SeededRandom random_{7};
  Log log_{[this] { return now_; }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
  int keys_ = 0;
};

TEST_P(DigestTest, TellsOfTheTimeBetweenTwoWorkingDaysWhoseHourHasCome) {
  const auto& calendar = *agency().calendar;
  const DigestSpan over_weekend{at("2026-10-02T01:00:00Z"), at("2026-10-05T01:00:00Z")};
  EXPECT_EQ(digest_span(calendar, 8, at("2026-10-05T01:00:00Z")), over_weekend);
  EXPECT_EQ(digest_span(calendar, 8, at("2026-10-05T23:00:00Z")), over_weekend);
  const DigestSpan on_friday{at("2026-10-01T01:00:00Z"), at("2026-10-02T01:00:00Z")};
  EXPECT_EQ(digest_span(calendar, 8, at("2026-10-05T00:59:59Z")), on_friday);
  EXPECT_EQ(digest_span(calendar, 8, at("2026-10-04T05:00:00Z")), on_friday);
}

TEST_P(DigestTest, IsEachPersonsOwnChoice) {
  EXPECT_TRUE(digest(head()).at("hour").is_null());
  EXPECT_EQ(choose(8), "");
  EXPECT_EQ(digest(head()).at("hour"), 8);
  EXPECT_EQ(digest(head()).at("until"), json::Value(to_rfc3339(at("2026-10-05T01:00:00Z"))));
  EXPECT_TRUE(digest(agency().people.at(1).viewer).at("hour").is_null());
  rebuild_views(store());
  EXPECT_EQ(digest(head()).at("hour"), 8);
  EXPECT_EQ(choose(nullptr), "");
  EXPECT_TRUE(digest(head()).at("hour").is_null());
}

TEST_P(DigestTest, RefusesAnHourThatNoClockShows) {
  EXPECT_EQ(choose(24), "app.field_wrong");
  EXPECT_EQ(choose(-1), "app.field_wrong");
  EXPECT_EQ(choose("pagi"), "app.field_wrong");
  EXPECT_TRUE(digest(head()).at("hour").is_null());
}

TAKAR_ON_BOTH_ENGINES(DigestTest);

}  // namespace
}  // namespace takar::app
