#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "app/views.hpp"
#include "measurement/measurement_store.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kNow = parse_rfc3339("2027-01-20T02:00:00Z").value();
constexpr std::int64_t kYear = 2026;

json::Object parsed(const std::string& text) {
  auto value = json::parse(text).value();
  return std::move(value.as_object());
}

// The demo's agencies, with figures of the four quarters recorded for one of them.
class ReportPageTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    demo_ = load_demo(store(), random_, parse_rfc3339("2026-01-02T00:30:00Z").value());
    app_.emplace(store(),
                 ApplicationSettings{.clock = [] { return kNow; },
                                     .random = &random_,
                                     .log = &log_,
                                     .cheap_passwords = true});
    for (std::int32_t number = 1; number <= 4; ++number) record({kYear, number});
  }

  const DemoAgency& agency() const { return demo_.agencies.at(2); }
  const Viewer& admin() const { return agency().admin; }

  static measurement::Entry entry_of(const measurement::Indicator& indicator) {
    measurement::Entry entry{indicator.id, measurement::EntryState::kFilled, {}, std::nullopt, ""};
    for (const auto& component : indicator.components) entry.components[component.id] = "10";
    if (indicator.components.empty()) entry.actual = "10";
    return measurement::checked(indicator, entry).value();
  }

  void record(calendar::Quarter quarter) {
    store().write([&](store::WriteTransaction& tx) {
      for (const auto& each : measurement::indicators_of(tx, admin().agency))
        measurement::record_entries(tx,
                                    {admin().agency, 900 + quarter.number, each.unit, quarter},
                                    {entry_of(each.indicator)},
                                    from_us(quarter.number));
      return true;
    });
  }

  json::Object read(std::string_view operation, std::vector<std::int64_t> numbers) {
    return parsed(app_->read(admin(), {operation, std::move(numbers), {}}).value());
  }

  std::string act(const char* verb, json::Object body) {
    const auto answer = app_->act(admin(),
                                  {.verb = verb,
                                   .idempotency_key = "key-" + std::to_string(++keys_),
                                   .body = std::move(body)});
    return answer.kind == ActAnswer::Kind::kDone ? "" : std::string(answer.rejection.code);
  }

  void write_everything() {
    EXPECT_EQ(act("save_chapters",
                  {{"year", kYear},
                   {"chapters",
                    {{"summary", "Ikhtisar"},
                     {"introduction", "Satu"},
                     {"planning", "Dua"},
                     {"budget", "Anggaran"},
                     {"closing", "Penutup"}}}}),
              "");
    const auto page = read("year_report", {kYear});
    for (const auto& row : page.at("indicators").as_array())
      EXPECT_EQ(act("save_analysis",
                    {{"year", kYear},
                     {"indicator_id", row.at("indicator_id")},
                     {"analysis",
                      {{"plan_target", "100"},
                       {"plan_year", 2029},
                       {"no_standard", true},
                       {"years", "Baru diukur tahun ini."},
                       {"causes", "Sebab"},
                       {"efficiency", "Hemat"},
                       {"programmes", "Program"}}}}),
                "");
  }

  Result<File> file(std::string_view operation,
                    std::vector<std::int64_t> numbers,
                    const std::string& as) {
    return app_->file(admin(), {operation, std::move(numbers), {{"as", as}}});
  }

  SeededRandom random_{5};
  Log log_{[] { return kNow; }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
  int keys_ = 0;
};

TEST_P(ReportPageTest, ResultsAreThoseOfTheNewestQuarterWithFigures) {
  const auto page = read("newest_results", {});
  EXPECT_EQ(page.at("year"), kYear);
  EXPECT_EQ(page.at("quarter"), 4);
  EXPECT_EQ(page.at("filled").as_array().size(), 4U);
  EXPECT_FALSE(page.at("indicators").as_array().empty());
  EXPECT_FALSE(page.at("standing").at("score").is_null());
}

TEST_P(ReportPageTest, AQuarterWithoutFiguresHasReasonsAndNoNumbers) {
  const auto page = read("results", {2025, 1});
  EXPECT_TRUE(page.at("standing").at("score").is_null());
  for (const auto& row : page.at("indicators").as_array())
    EXPECT_NE(row.at("to_date").at("achievement").at("why"), "");
}

TEST_P(ReportPageTest, RefusesAYearBeyondTheCalendar) {
  EXPECT_EQ(app_->read(admin(), {"results", {1999, 1}, {}}).error().code, "app.field_wrong");
  EXPECT_EQ(app_->read(admin(), {"year_report", {3000}, {}}).error().code, "app.field_wrong");
  EXPECT_EQ(file("year_report_file", {kYear}, "xls").error().code, "app.field_wrong");
}

TEST_P(ReportPageTest, OnlyAnAuditorSeesTheAgenciesOfTheRegion) {
  EXPECT_EQ(app_->read(admin(), {"region_results", {kYear, 4}, {}}).error().code,
            "app.not_allowed");
  auto auditor = admin();
  auditor.role = organisation::AccountRole::kAuditor;
  const auto page = parsed(app_->read(auditor, {"region_results", {kYear, 4}, {}}).value());
  EXPECT_FALSE(page.at("agencies").as_array().empty());
}

TEST_P(ReportPageTest, TheReportIsClosedOnceNothingIsEmptyAndStaysAsItWasClosed) {
  EXPECT_EQ(act("close_report", {{"year", kYear}}), "report.item_empty");
  write_everything();
  EXPECT_EQ(read("year_report", {kYear}).at("ready"), true);
  EXPECT_EQ(act("close_report", {{"year", kYear}}), "");
  EXPECT_EQ(act("close_report", {{"year", kYear}}), "report.already_closed");
  const auto closed = file("year_report_file", {kYear}, "pdf").value();
  EXPECT_EQ(closed.name, "lkjip-2026.pdf");
  record({kYear, 4});  // A later correction changes the results, not the closed report.
  EXPECT_EQ(file("year_report_file", {kYear}, "pdf").value().bytes, closed.bytes);
  EXPECT_EQ(file("year_report_file", {kYear}, "docx").value().name, "lkjip-2026.docx");
}

TEST_P(ReportPageTest, WhatWasStatedIsComparedOnThePageOfResults) {
  write_everything();
  const auto page = read("results", {kYear, 4});
  EXPECT_EQ(page.at("indicators").at(0).at("compared").at("plan").at("year"), 2029);
}

TEST_P(ReportPageTest, TextsBelongToAnIndicatorOfTheAgencyAndAYear) {
  EXPECT_EQ(act("save_analysis",
                {{"year", kYear}, {"indicator_id", "999999"}, {"analysis", json::Object{}}}),
            "measurement.unknown_indicator");
  EXPECT_EQ(act("save_chapters", {{"year", 1000}, {"chapters", json::Object{}}}),
            "app.field_wrong");
  EXPECT_EQ(act("save_chapters", {{"year", kYear}}), "app.field_missing");
}

TEST_P(ReportPageTest, AQuarterIsReportedAsPdfAndAsDocx) {
  const auto pdf = file("quarter_report_file", {kYear, 3}, "pdf").value();
  EXPECT_EQ(pdf.bytes.substr(0, 5), "%PDF-");
  const auto docx = file("quarter_report_file", {kYear, 3}, "docx").value();
  EXPECT_EQ(docx.name, "laporan-kinerja-2026-3.docx");
  EXPECT_EQ(docx.bytes.substr(0, 2), "PK");
}

TEST_P(ReportPageTest, TheTableLeavesAsWorkbookCsvAndJson) {
  EXPECT_EQ(file("results_table", {kYear, 4}, "xlsx").value().bytes.substr(0, 2), "PK");
  EXPECT_EQ(file("results_table", {kYear, 4}, "csv").value().bytes.substr(0, 15),
            "code,indicator,");
  const auto json = file("results_table", {kYear, 4}, "json").value();
  EXPECT_EQ(json.name, "hasil-kinerja-2026-4.json");
  EXPECT_FALSE(parsed(json.bytes).at("rows").as_array().empty());
  EXPECT_EQ(file("results_table", {kYear, 4}, "pdf").error().code, "app.field_wrong");
}

TEST_P(ReportPageTest, TheTextsSurviveARebuildOfTheViews) {
  write_everything();
  const auto before = read("year_report", {kYear});
  rebuild_views(store());
  EXPECT_EQ(read("year_report", {kYear}), before);
}

TAKAR_ON_BOTH_ENGINES(ReportPageTest);

}  // namespace
}  // namespace takar::app
