#include "app/conformance_page.hpp"

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();

json::Object parsed(const std::string& text) {
  auto value = json::parse(text).value();
  return std::move(value.as_object());
}

// One agency whose quarter was played to its end: one "no", one unit late, one nihil.
class ConformancePage : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    agency_ = load_demo(store(), random_, kFounded).agencies.front();
    app_.emplace(store(),
                 ApplicationSettings{.clock = [this] { return clock_.now(); },
                                     .random = &random_,
                                     .log = &log_,
                                     .cheap_passwords = true});
    case_id_ = play_quarter(*app_, clock_, {agency_}, std::string(kDemoPeriod), 1).front().case_id;
  }
  json::Object of_sop(std::map<std::string, std::string, std::less<>> asks = {}) {
    return parsed(
        app_->read(agency_.admin, {"sop_conformance", {agency_.sop_id}, std::move(asks)}).value());
  }
  static std::int64_t sum(const json::Object& page, std::string_view key) {
    std::int64_t total = 0;
    for (const auto& row : page.at("rows").as_array()) total += row.as_object().at(key).as_int64();
    return total;
  }

  SimulatedClock clock_{parse_rfc3339("2026-10-01T01:00:00Z").value()};
  SeededRandom random_{7};
  Log log_{[this] { return clock_.now(); }, LogLevel::kError};
  DemoAgency agency_;
  std::int64_t case_id_ = 0;
  std::optional<Application> app_;
};

TEST_P(ConformancePage, HoldsEveryRowAgainstItsStandard) {
  const auto page = of_sop();
  EXPECT_EQ(page.at("finished").as_int64(), 1);
  EXPECT_EQ(page.at("running").as_int64(), 0);
  EXPECT_GE(sum(page, "sent_back"), 1);
  EXPECT_GE(sum(page, "repeated"), 1);
  EXPECT_GE(sum(page, "nihil"), 1);
  for (const auto& each : page.at("rows").as_array()) {
    const auto& row = each.as_object();
    EXPECT_LE(row.at("over").as_int64(), row.at("measured").as_int64());
    EXPECT_EQ(row.at("worked_median").is_null(), row.at("measured").as_int64() == 0);
    EXPECT_LE(row.at("stays").as_array().size(), 30U);
  }
}

TEST_P(ConformancePage, LooksOnlyAtTheRunsOfTheYearThatIsAskedFor) {
  EXPECT_EQ(of_sop({{"year", "2026"}}).at("finished").as_int64(), 1);
  EXPECT_EQ(of_sop({{"year", "2025"}}).at("finished").as_int64(), 0);
  EXPECT_EQ(sum(of_sop({{"year", "2025"}}), "measured"), 0);
  const auto wrong =
      app_->read(agency_.admin, {"sop_conformance", {agency_.sop_id}, {{"year", "12"}}});
  EXPECT_EQ(wrong.error().code, "app.field_wrong");
}

TEST_P(ConformancePage, NamesTheDeviationsOfOneCaseInSentences) {
  const auto page = parsed(app_->read(agency_.admin, {"case_conformance", {case_id_}, {}}).value());
  ASSERT_FALSE(page.at("deviations").as_array().empty());
  bool sent_back = false;
  for (const auto& each : page.at("deviations").as_array()) {
    const auto& deviation = each.as_object();
    EXPECT_FALSE(deviation.at("message_id").as_string().empty());
    sent_back = sent_back || deviation.at("kind").as_string() == "sent_back";
  }
  EXPECT_TRUE(sent_back);
}

TAKAR_ON_BOTH_ENGINES(ConformancePage);

}  // namespace
}  // namespace takar::app
