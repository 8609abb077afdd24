#include "app/application.hpp"

#include <algorithm>

#include "app/demo_agencies.hpp"
#include "app/demo_quarter.hpp"
#include "app/views.hpp"
#include "base/hash.hpp"
#include "measurement/measurement_store.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Instant kStart = parse_rfc3339("2026-10-01T01:00:00Z").value();

json::Object parsed(const std::string& text) {
  auto value = json::parse(text).value();
  return std::move(value.as_object());
}

std::string text_of(const json::Object& object, std::string_view key) {
  return json::string_or_empty(object, key);
}

// The demo agency of Kesbangpol, whose quarter was played to its end.
class CaseFiguresTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    agency_ = load_demo(store(), random_, kFounded).agencies.at(2);
    app_.emplace(store(), settings());
    case_id_ = play_quarter(*app_, clock_, {agency_}, std::string(kDemoPeriod), 1).front().case_id;
    indicator_ = agency_.figures.front().id;
  }
  ApplicationSettings settings() {
    return {.clock = [this] { return clock_.now(); },
            .random = &random_,
            .log = &log_,
            .cheap_passwords = true};
  }

  Result<std::string> figures(const std::string& as_of = "") {
    return app_->read(agency_.admin, {"case_figures", {case_id_}, {{"as_of", as_of}}});
  }
  Result<std::string> origin(const std::string& as_of = "") {
    return app_->read(agency_.admin, {"figure_origin", {case_id_, indicator_}, {{"as_of", as_of}}});
  }
  json::Object page() {
    return parsed(app_->read(agency_.admin, {"indicator_page", {indicator_}, {}}).value());
  }
  ActAnswer act(const char* verb, json::Object body) {
    body["indicator_id"] = std::to_string(indicator_);
    return app_->act(agency_.admin,
                     {.verb = verb,
                      .idempotency_key = "key-" + std::to_string(++keys_),
                      .body = std::move(body)});
  }
  // The indicator's rules, held to at most 50 percent.
  json::Object capped_rules() {
    auto rules = page().at("rules").as_object();
    rules["rule"].as_object()["cap_percent"] = "50";
    return rules;
  }
  void cap_at_fifty() {
    const auto answer =
        act("set_indicator_rules", {{"rules", capped_rules()}, {"reason", "Keputusan Contoh 1"}});
    ASSERT_EQ(answer.kind, ActAnswer::Kind::kDone) << answer.rejection.code;
  }
  // A correction of the unit's figure that comes in after everything else.
  void correct_figure() {
    store().write([&](store::WriteTransaction& tx) {
      const auto all = measurement::indicators_of(tx, agency_.admin.agency);
      const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) {
        return each.indicator.id.value == indicator_;
      });
      const measurement::Entry entry{.indicator_id = {indicator_},
                                     .state = measurement::EntryState::kFilled,
                                     .components = {{"a", "5"}, {"b", "25"}},
                                     .actual = "20"};
      measurement::record_entries(
          tx, {agency_.admin.agency, case_id_, found->unit, {2026, 3}}, {entry}, clock_.now());
      return true;
    });
  }

  SimulatedClock clock_{kStart};
  SeededRandom random_{7};
  Log log_{[this] { return clock_.now(); }, LogLevel::kError};
  DemoAgency agency_;
  std::optional<Application> app_;
  std::int64_t case_id_ = 0;
  std::int64_t indicator_ = 0;
  int keys_ = 0;
};

TEST_P(CaseFiguresTest, AChangeOfRulesAndTargetsLeavesAMeasuredCaseAsItIs) {
  const auto before = figures().value();
  const auto why_before = origin().value();
  EXPECT_TRUE(parsed(before).at("frozen").as_bool());
  cap_at_fifty();
  const json::Array targets{json::Object{{"period", "2026Q3"}, {"target", "1"}}};
  EXPECT_EQ(act("set_targets", {{"targets", targets}}).kind, ActAnswer::Kind::kDone);
  EXPECT_EQ(figures().value(), before);
  EXPECT_EQ(origin().value(), why_before);
  EXPECT_EQ(page().at("rules").at("rule").at("cap_percent"), "50");
  EXPECT_EQ(page().at("versions").as_array().size(), 2U);
}

TEST_P(CaseFiguresTest, ANumberLeadsDownToWhoEnteredItOnWhatEvidence) {
  const auto why = parsed(origin().value());
  EXPECT_EQ(text_of(why, "formula_text"), "24 / 25 * 100");
  EXPECT_EQ(text_of(why.at("number").as_object(), "achievement"), "96.00");
  const auto& answer = why.at("answers").at(0).as_object();
  EXPECT_EQ(answer.at("components").at(0).at("value"), "24");
  EXPECT_FALSE(text_of(answer, "person").empty());
  EXPECT_FALSE(text_of(answer, "position").empty());
  EXPECT_EQ(text_of(answer, "step"), "5");
  EXPECT_EQ(text_of(answer, "document_sha256").size(), 64U);
  const auto& evidence = answer.at("evidence").at(0).as_object();
  EXPECT_EQ(text_of(evidence, "sha256").size(), 64U);
  const auto file =
      app_->file(agency_.admin, {"uploaded_file", {std::stoll(text_of(evidence, "id"))}, {}});
  EXPECT_EQ(to_hex(sha256(file.value().bytes)), text_of(evidence, "sha256"));
  EXPECT_FALSE(why.at("rule").at("frozen_at").is_null());
  EXPECT_FALSE(why.at("sentences").as_array().empty());
}

TEST_P(CaseFiguresTest, AnEarlierMomentReadsTheSameAfterACorrection) {
  const auto place = std::to_string(parsed(figures().value()).at("as_of").at("place").as_int64());
  const auto figures_then = figures(place).value();
  const auto origin_then = origin(place).value();
  clock_.advance_to(clock_.now() + std::chrono::hours(24));
  correct_figure();
  cap_at_fifty();
  EXPECT_EQ(figures(place).value(), figures_then);
  EXPECT_EQ(origin(place).value(), origin_then);
  const auto now = parsed(origin().value());
  EXPECT_EQ(text_of(now.at("number").as_object(), "achievement"), "20.00");
  EXPECT_EQ(now.at("answers").as_array().size(),
            parsed(origin_then).at("answers").as_array().size() + 1);
}

TEST_P(CaseFiguresTest, ADayIsReadToItsEndAndMustBeOne) {
  EXPECT_EQ(figures("2026-09-30").error().code, "app.before_case_opened");
  EXPECT_EQ(figures("kemarin").error().code, "app.bad_as_of");
  EXPECT_EQ(figures("-1").error().code, "app.bad_as_of");
  const auto first_day = parsed(figures("2026-10-01").value());
  for (const auto& indicator : first_day.at("indicators").as_array())
    EXPECT_EQ(text_of(indicator.as_object(), "state"), "empty");
  EXPECT_EQ(parsed(figures("2099-12-31").value()).at("indicators"),
            parsed(figures().value()).at("indicators"));
}

TEST_P(CaseFiguresTest, AnIndicatorThatTheCaseDoesNotMeasureIsNotThere) {
  indicator_ = 1;
  EXPECT_EQ(origin().error().code, "app.indicator_not_found");
}

TEST_P(CaseFiguresTest, ADryRunShowsTheHistoryAndChangesNothing) {
  const auto tried = act("try_indicator_rules", {{"rules", capped_rules()}});
  ASSERT_EQ(tried.kind, ActAnswer::Kind::kDone) << tried.rejection.code;
  const auto answer = parsed(tried.text);
  const auto& figure = answer.at("figures").at(0).as_object();
  EXPECT_EQ(text_of(figure, "period"), "2026Q3");
  EXPECT_EQ(figure.at("now").at("achievement"), "96.00");
  EXPECT_EQ(figure.at("wanted").at("achievement"), "50.00");
  EXPECT_EQ(figure.at("wanted").at("raw"), "96");
  EXPECT_TRUE(figure.at("changes").as_bool());
  EXPECT_TRUE(page().at("rules").at("rule").at("cap_percent").is_null());
  EXPECT_EQ(page().at("versions").as_array().size(), 1U);
}

TEST_P(CaseFiguresTest, ThePageShowsTheNumberUnderEveryPresetOfItsPolarity) {
  std::vector<std::string> numbers;
  const auto shown = page();
  for (const auto& row : shown.at("under_presets").as_array())
    numbers.push_back(text_of(row.as_object(), "preset") + " " +
                      text_of(row.at("numbers").at(0).as_object(), "achievement"));
  EXPECT_EQ(
      numbers,
      (std::vector<std::string>{
          "rasio 96.00", "rasio-100 96.00", "bps-120 96.00", "rasio-200 96.00", "predikat 96.00"}));
}

TEST_P(CaseFiguresTest, RulesAreSetWithAReasonAndOnlyWhereTheyChangeSomething) {
  EXPECT_EQ(act("set_indicator_rules", {{"rules", capped_rules()}, {"reason", " "}}).rejection.code,
            "app.rules_reason_missing");
  EXPECT_EQ(act("set_indicator_rules",
                {{"rules", page().at("rules").as_object()}, {"reason", "Keputusan"}})
                .rejection.code,
            "app.rules_unchanged");
  auto broken = capped_rules();
  broken["formula"] = "a / c * 100";
  EXPECT_EQ(act("try_indicator_rules", {{"rules", broken}}).rejection.code,
            "measurement.formula_unknown_name");
}

TEST_P(CaseFiguresTest, IsTheSameAfterTheViewsWereRebuilt) {
  cap_at_fifty();
  const auto before = std::pair(figures().value(), page());
  rebuild_views(store());
  EXPECT_EQ(figures().value(), before.first);
  EXPECT_EQ(page(), before.second);
}

TAKAR_ON_BOTH_ENGINES(CaseFiguresTest);

}  // namespace
}  // namespace takar::app
