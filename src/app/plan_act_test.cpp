#include <algorithm>

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "app/office.hpp"
#include "app/views.hpp"
#include "measurement/measurement_store.hpp"
#include "measurement/rules_json.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();

json::Object parsed(const std::string& text) {
  auto value = json::parse(text).value();
  return std::move(value.as_object());
}

json::Object row(const char* level, const char* code, const char* name) {
  return {{"level", level},
          {"code", code},
          {"name", name},
          {"owner", ""},
          {"budget", ""},
          {"targets", json::Array{}}};
}

// Kesbangpol of the demo, which has no plan yet.
class PlanActTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    agency_ = load_demo(store(), random_, kFounded).agencies.at(2);
    app_.emplace(store(),
                 ApplicationSettings{.clock = [] { return kFounded; },
                                     .random = &random_,
                                     .log = &log_,
                                     .cheap_passwords = true});
  }
  ActAnswer act(const Viewer& viewer, const char* verb, json::Object body) {
    return app_->act(viewer,
                     {.verb = verb,
                      .idempotency_key = "key-" + std::to_string(++keys_),
                      .body = std::move(body)});
  }
  std::string code_of(const Viewer& viewer, const char* verb, json::Object body) {
    const auto answer = act(viewer, verb, std::move(body));
    return answer.kind == ActAnswer::Kind::kDone ? "" : std::string(answer.rejection.code);
  }
  const Viewer& head() {
    const auto found = std::find_if(agency_.people.begin(), agency_.people.end(), [&](auto& each) {
      return heads_the_agency(each.viewer);
    });
    return found->viewer;
  }
  bool heads_the_agency(const Viewer& viewer) {
    const auto page = app_->read(viewer, {"plan_page", {}, {}});
    return page && parsed(*page).at("may_approve").as_bool();
  }
  json::Object page(const char* version = "") {
    return parsed(app_->read(agency_.admin, {"plan_page", {}, {{"version", version}}}).value());
  }
  static json::Object plan(const char* target, bool revises = false) {
    auto indicator = row("indikator", "1.1", "");
    indicator["targets"] = json::Array{json::Object{{"period", "2026Q4"}, {"target", target}},
                                       json::Object{{"period", "2026"}, {"target", "100"}}};
    auto program = row("program", "8.01", "Program ketahanan");
    program["budget"] = "2.000.000.000";
    return {{"revises", revises},
            {"title", "Renstra 2025-2029"},
            {"first_year", 2025},
            {"last_year", 2029},
            {"rows", json::Array{row("tujuan", "", "Daerah yang rukun"), indicator, program}}};
  }
  std::string target_of_quarter() {
    std::string target;
    store().read([&](store::ReadTransaction& tx) {
      const measurement::IndicatorId id{agency_.figures.front().id};
      target = measurement::target_of(tx, agency_.admin.agency, id, {2026, 4}).value_or("");
    });
    return target;
  }

  int keys_ = 0;
  SeededRandom random_{7};
  Log log_{[] { return kFounded; }, LogLevel::kError};
  DemoAgency agency_;
  std::optional<Application> app_;
};

TEST_P(PlanActTest, ACheckNamesEveryBadRowAndSavesNothing) {
  auto body = plan("97");
  body["rows"].as_array().push_back(row("bulan", "", "x"));
  body["rows"].as_array().push_back(row("program", "8.01", "Kode yang sama"));
  const auto checked = act(agency_.admin, "check_plan", body);
  ASSERT_EQ(checked.kind, ActAnswer::Kind::kDone) << checked.rejection.code;
  const auto answer = parsed(checked.text);
  ASSERT_EQ(answer.at("rows").as_array().size(), 2U);
  EXPECT_EQ(answer.at("rows").at(0).at("row"), 4);
  EXPECT_EQ(answer.at("rows").at(1).at("row"), 5);
  EXPECT_EQ(code_of(agency_.admin, "draft_plan", body), "app.bad_row");
  EXPECT_TRUE(page().at("versions").as_array().empty());
}

TEST_P(PlanActTest, AnIndicatorIsAddedWithEveryRuleAtOnce) {
  organisation::UnitId unit;
  json::Object rules;
  store().read([&](store::ReadTransaction& tx) {
    const auto all = measurement::indicators_of(tx, agency_.admin.agency);
    unit = all.front().unit;
    rules = measurement::rules_json(all.front().indicator);
  });
  rules["rule"].as_object()["polarity"] = "range";
  rules["rule"].as_object()["band"] = json::Array{"80", "90"};
  json::Object row{{"unit_id", std::to_string(unit.value)},
                   {"code", "9.9"},
                   {"name", "Waktu tanggap"},
                   {"rules", rules},
                   {"targets", json::Array{}}};
  EXPECT_EQ(code_of(agency_.admin, "add_indicators", {{"indicators", json::Array{row}}}), "");
  store().read([&](store::ReadTransaction& tx) {
    const auto all = measurement::indicators_of(tx, agency_.admin.agency);
    const auto added = std::find_if(
        all.begin(), all.end(), [](const auto& each) { return each.indicator.code == "9.9"; });
    ASSERT_NE(added, all.end());
    EXPECT_EQ(measurement::rules_json(added->indicator), rules);
  });
  row["code"] = "9.8";
  row["rules"].as_object()["rule"].as_object()["band"] = nullptr;
  EXPECT_EQ(code_of(agency_.admin, "add_indicators", {{"indicators", json::Array{row}}}),
            "measurement.band_missing");
}

TEST_P(PlanActTest, EveryPositionThatAnswersForSomethingHasAnAgreement) {
  auto body = plan("97");
  std::string title;
  store().read([&](store::ReadTransaction& tx) {
    const auto office = read_office(tx, agency_.admin.agency);
    title = position_title(*office, head_of(*office));
  });
  body["rows"].as_array()[0].as_object()["owner"] = title;
  ASSERT_EQ(code_of(agency_.admin, "draft_plan", body), "");
  ASSERT_EQ(code_of(head(), "approve_plan", {{"decree_number", "SK 1"}}), "");
  const auto list = parsed(app_->read(agency_.admin, {"agreements", {2026}, {}}).value());
  ASSERT_EQ(list.at("items").as_array().size(), 1U);
  const auto& item = list.at("items").at(0).as_object();
  EXPECT_EQ(json::string_or_empty(item, "position"), title);
  EXPECT_EQ(item.at("superior"), "Wali Kota Malang");
  EXPECT_FALSE(item.at("holder").is_null());
  EXPECT_EQ(item.at("budget"), "2000000000");
  const auto position = std::stoll(json::string_or_empty(item, "position_id"));
  const auto paper =
      app_->file(agency_.admin, {"agreement_file", {2026, position}, {{"as", "docx"}}});
  EXPECT_EQ(paper.value().bytes.substr(0, 2), "PK");
  EXPECT_EQ(app_->file(agency_.admin, {"agreement_file", {2026, 1}, {}}).error().code,
            "app.agreement_not_found");
  EXPECT_TRUE(parsed(app_->read(agency_.admin, {"agreements", {2040}, {}}).value())
                  .at("items")
                  .as_array()
                  .empty());
}

TEST_P(PlanActTest, AnAdministratorDraftsAndTheHeadPutsInForce) {
  EXPECT_EQ(code_of(agency_.admin, "draft_plan", plan("97")), "");
  EXPECT_EQ(target_of_quarter(), "100");
  EXPECT_EQ(code_of(agency_.admin, "approve_plan", {{"decree_number", "SK 1"}}), "app.not_allowed");
  EXPECT_EQ(code_of(head(), "approve_plan", {{"decree_number", ""}}), "plan.decree_missing");
  EXPECT_EQ(code_of(head(), "approve_plan", {{"decree_number", "SK 1"}}), "");
  EXPECT_EQ(target_of_quarter(), "97");
  EXPECT_EQ(page().at("versions").at(0).at("state"), "in_force");
  EXPECT_EQ(page().at("nodes").at(1).at("parent"), 0);
}

TEST_P(PlanActTest, ARevisionShowsWhichTargetsItChanges) {
  EXPECT_EQ(code_of(agency_.admin, "draft_plan", plan("97")), "");
  EXPECT_EQ(code_of(head(), "approve_plan", {{"decree_number", "SK 1"}}), "");
  const auto checked = act(agency_.admin, "check_plan", plan("98", true));
  const auto answer = parsed(checked.text);
  ASSERT_EQ(answer.at("changes").as_array().size(), 1U);
  EXPECT_EQ(answer.at("changes").at(0).at("before"), "97");
  EXPECT_EQ(answer.at("changes").at(0).at("after"), "98");
  EXPECT_EQ(code_of(agency_.admin, "draft_plan", plan("98", true)), "");
  EXPECT_EQ(page().at("shown"), 1);
  EXPECT_EQ(page("draft").at("shown"), 2);
}

TEST_P(PlanActTest, SpendingStandsBesideItsBudget) {
  EXPECT_EQ(code_of(agency_.admin, "draft_plan", plan("97")), "");
  EXPECT_EQ(code_of(head(), "approve_plan", {{"decree_number", "SK 1"}}), "");
  EXPECT_EQ(code_of(agency_.admin,
                    "record_spending",
                    {{"code", "8.01"}, {"period", "2026Q3"}, {"amount", "1500000000"}}),
            "");
  const auto program = page().at("nodes").at(1).as_object();
  EXPECT_EQ(program.at("spent"), "1500000000");
  EXPECT_EQ(program.at("absorption"), "75.00");
}

TEST_P(PlanActTest, IsTheSameAfterTheViewsWereRebuilt) {
  EXPECT_EQ(code_of(agency_.admin, "draft_plan", plan("97")), "");
  EXPECT_EQ(code_of(head(), "approve_plan", {{"decree_number", "SK 1"}}), "");
  const auto before = page();
  rebuild_views(store());
  EXPECT_EQ(page(), before);
}

TAKAR_ON_BOTH_ENGINES(PlanActTest);

}  // namespace
}  // namespace takar::app
