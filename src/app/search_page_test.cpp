#include "app/search_page.hpp"

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "app/demo_quarter.hpp"
#include "app/views.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Instant kStart = parse_rfc3339("2026-10-01T01:00:00Z").value();

// Two demo agencies; the quarter of the first was played to its end.
class SearchTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    demo_ = load_demo(store(), random_, kFounded);
    app_.emplace(store(),
                 ApplicationSettings{.clock = [this] { return clock_.now(); },
                                     .random = &random_,
                                     .log = &log_,
                                     .cheap_passwords = true});
    const auto played =
        play_quarter(*app_, clock_, {demo_.agencies.front()}, std::string(kDemoPeriod), 1);
    ASSERT_EQ(played.size(), 1U);
  }
  json::Array found(const std::string& words, std::size_t agency = 0) {
    const auto& viewer = demo_.agencies.at(agency).people.front().viewer;
    const auto answer = app_->read(viewer, {"search", {}, {{"q", words}}});
    return json::parse(answer.value()).value().at("items").as_array();
  }

  SimulatedClock clock_{kStart};
  SeededRandom random_{7};
  Log log_{[this] { return clock_.now(); }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
};

TEST_P(SearchTest, ADocumentIsFoundByItsNameInAnyForm) {
  const auto hits = found("mengundang rapat");
  ASSERT_FALSE(hits.empty());
  const auto& hit = hits.at(0).as_object();
  EXPECT_FALSE(hit.at("case_title").as_string().empty());
  EXPECT_FALSE(hit.at("places").as_array().empty());
  EXPECT_TRUE(found("mengundang rapat", 1).empty()) << "another agency's";
  EXPECT_TRUE(found("kata yang tidak pernah ditulis").empty());
  EXPECT_TRUE(found("").empty());
}

TEST_P(SearchTest, FindsTheSameAfterTheViewsAreMadeAnew) {
  const auto before = found("pengukuran kinerja");
  ASSERT_FALSE(before.empty());
  rebuild_views(store());
  EXPECT_EQ(found("pengukuran kinerja"), before);
}

TEST_P(SearchTest, AQuestionOfThousandsOfLettersIsRefused) {
  const auto& viewer = demo_.agencies.front().people.front().viewer;
  EXPECT_EQ(app_->read(viewer, {"search", {}, {{"q", std::string(5000, 'a')}}}).error().code,
            "app.field_wrong");
}

TAKAR_ON_BOTH_ENGINES(SearchTest);

}  // namespace
}  // namespace takar::app
