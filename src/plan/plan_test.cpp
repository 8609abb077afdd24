#include <gtest/gtest.h>

#include <algorithm>

#include "plan/plan_acts.hpp"
#include "plan/plan_json.hpp"
#include "plan/plan_rows.hpp"

namespace takar::plan {
namespace {

Known known() {
  return {[](std::string_view title) {
            return organisation::PositionId{title == "Kepala Badan" ? 7 : 0};
          },
          [](std::string_view code) {
            return measurement::IndicatorId{code == "1.1" ? 11 : code == "1.2" ? 12 : 0};
          }};
}

Row node(const char* level, const char* code, const char* name) {
  return {.level = level, .code = code, .name = name};
}

std::vector<Row> a_plan() {
  auto program = node("program", "5.01", "Program Penunjang");
  program.owner = "Kepala Badan";
  program.budget = "1.250.000.000";
  return {node("visi", "", "Kota yang tertib"),
          node("misi", "", "Pelayanan yang cepat"),
          node("tujuan", "", "Layanan selesai tepat waktu"),
          node("sasaran", "", "Permohonan selesai tepat waktu"),
          {.level = "indikator", .code = "1.1", .targets = {{"2026", "92"}, {"2026Q1", "87,5"}}},
          program,
          node("kegiatan", "5.01.02", "Perencanaan"),
          node("subkegiatan", "5.01.02.01", "Penyusunan dokumen")};
}

std::string problem(std::vector<Row> rows) {
  const auto read = read_rows(rows, known());
  if (read.problems.empty()) return "none";
  return std::to_string(read.problems.front().row) + " " +
         std::string(read.problems.front().why.code);
}

std::string with_row(Row row) {
  auto rows = a_plan();
  rows.push_back(std::move(row));
  return problem(rows);
}

DraftPlan draft(bool revises = false) {
  return {revises, "Renstra 2025-2029", 2025, 2029, read_rows(a_plan(), known()).nodes};
}

Plans with_plan_in_force() {
  Plans plans;
  apply(decide(draft(), plans).value(), plans);
  apply(decide(ApprovePlan{"SK 1/2025"}, plans).value(), plans);
  return plans;
}

TEST(PlanRows, BecomeATreeInWhichEachNodeStandsBelowItsParent) {
  const auto read = read_rows(a_plan(), known());
  EXPECT_TRUE(read.problems.empty());
  ASSERT_EQ(read.nodes.size(), 7U);
  EXPECT_FALSE(read.nodes[0].parent);
  for (std::size_t at = 1; at < read.nodes.size(); ++at) EXPECT_EQ(read.nodes[at].parent, at - 1);
  EXPECT_EQ(read.nodes[3].indicators.at(0).targets,
            (std::map<std::string, std::string>{{"2026", "92"}, {"2026Q1", "87.5"}}));
  EXPECT_EQ(read.nodes[4].budget, "1250000000");
  EXPECT_EQ(read.nodes[4].owner, organisation::PositionId{7});
}

TEST(PlanRows, ASecondBranchHangsOnItsOwnParent) {
  auto rows = a_plan();
  rows.push_back(node("program", "5.02", "Program Lain"));
  rows.push_back(node("sasaran", "", "Sasaran kedua"));
  const auto read = read_rows(rows, known());
  ASSERT_EQ(read.nodes.size(), 9U);
  EXPECT_EQ(read.nodes[7].parent, 3U);
  EXPECT_EQ(read.nodes[8].parent, 2U);
}

TEST(PlanRows, EveryRowThatCannotBeTakenIsNamedWithItsReason) {
  EXPECT_EQ(with_row(node("bulan", "", "x")), "9 plan.level_unknown");
  EXPECT_EQ(with_row(node("sasaran", "", "")), "9 plan.name_missing");
  EXPECT_EQ(with_row(node("program", "", "Tanpa kode")), "9 plan.code_missing");
  EXPECT_EQ(with_row(node("program", "5.01", "Kode dipakai")), "9 plan.code_twice");
  EXPECT_EQ(with_row({.level = "sasaran", .name = "x", .owner = "Lurah"}), "9 plan.owner_unknown");
  EXPECT_EQ(with_row({.level = "sasaran", .name = "x", .budget = "banyak"}), "9 plan.bad_figure");
  EXPECT_EQ(with_row({.level = "indikator", .code = "9"}), "9 plan.indicator_unknown");
  EXPECT_EQ(with_row({.level = "indikator", .code = "1.1"}), "9 plan.indicator_twice");
  EXPECT_EQ(with_row({.level = "indikator", .code = "1.2", .targets = {{"2026-07", "1"}}}),
            "9 plan.bad_period");
  EXPECT_EQ(with_row({.level = "indikator", .code = "1.2", .targets = {{"2026", "1.000"}}}),
            "9 base.ambiguous_number");
  EXPECT_EQ(problem({node("kegiatan", "1", "Tanpa program")}), "1 plan.parent_missing");
  EXPECT_EQ(problem({{.level = "indikator", .code = "1.1"}}), "1 plan.indicator_without_node");
  EXPECT_EQ(with_row(node("sasaran", "", std::string(kNameBytesMax + 1, 'x').c_str())),
            "9 plan.name_too_long");
}

TEST(Plans, ARevisionReplacesTheVersionInForceOnlyWhenItIsApproved) {
  auto plans = with_plan_in_force();
  apply(decide(draft(true), plans).value(), plans);
  ASSERT_EQ(plans.versions.size(), 2U);
  EXPECT_EQ(in_force(plans)->revision, 0);
  EXPECT_EQ(draft_of(plans)->revision, 1);
  apply(decide(ApprovePlan{"SK 2/2026"}, plans).value(), plans);
  EXPECT_EQ(in_force(plans)->revision, 1);
  EXPECT_EQ(in_force(plans)->decree_number, "SK 2/2026");
  EXPECT_EQ(plans.versions.front().state, State::kReplaced);
  EXPECT_EQ(draft_of(plans), nullptr);
}

TEST(Plans, ANewDraftTakesThePlaceOfTheOldOne) {
  Plans plans;
  apply(decide(draft(), plans).value(), plans);
  auto other = draft();
  other.title = "Renstra yang diperbaiki";
  apply(decide(other, plans).value(), plans);
  ASSERT_EQ(plans.versions.size(), 1U);
  EXPECT_EQ(plans.versions.front().number, 1);
  EXPECT_EQ(draft_of(plans)->title, "Renstra yang diperbaiki");
}

TEST(Plans, RefuseADraftThatCannotFollow) {
  const auto refused = [](const DraftPlan& command, const Plans& plans) {
    const auto decided = decide(command, plans);
    return decided ? std::string_view("taken") : decided.error().code;
  };
  auto untitled = draft();
  untitled.title.clear();
  auto endless = draft();
  endless.last_year = endless.first_year + kYearsMax;
  auto empty = draft();
  empty.nodes.clear();
  EXPECT_EQ(refused(untitled, {}), "plan.title_missing");
  EXPECT_EQ(refused(endless, {}), "plan.bad_years");
  EXPECT_EQ(refused(empty, {}), "plan.empty");
  EXPECT_EQ(refused(draft(true), {}), "plan.nothing_to_revise");
  EXPECT_EQ(refused(draft(), with_plan_in_force()), "plan.original_exists");
  auto next = draft();
  next.first_year = 2030;
  next.last_year = 2034;
  EXPECT_EQ(refused(next, with_plan_in_force()), "taken");
}

TEST(Plans, AreApprovedByADecreeAndOnce) {
  Plans plans;
  EXPECT_EQ(decide(ApprovePlan{"SK"}, plans).error().code, "plan.no_draft");
  apply(decide(draft(), plans).value(), plans);
  EXPECT_EQ(decide(ApprovePlan{""}, plans).error().code, "plan.decree_missing");
  apply(decide(ApprovePlan{"SK"}, plans).value(), plans);
  EXPECT_EQ(decide(ApprovePlan{"SK"}, plans).error().code, "plan.no_draft");
}

TEST(Plans, SpendingIsRecordedForANodeWithABudget) {
  auto plans = with_plan_in_force();
  const auto refused = [&](const RecordSpending& command) {
    const auto decided = decide(command, plans);
    return decided ? std::string_view("taken") : decided.error().code;
  };
  EXPECT_EQ(refused({"5.01", "2026Q3", "900000000"}), "taken");
  EXPECT_EQ(refused({"5.01.02", "2026Q3", "1"}), "plan.no_budget");
  EXPECT_EQ(refused({"", "2026Q3", "1"}), "plan.no_budget");
  EXPECT_EQ(refused({"5.01", "2026", "1"}), "plan.bad_period");
  EXPECT_EQ(refused({"5.01", "2026Q3", "-1"}), "plan.bad_figure");
  EXPECT_EQ(decide(RecordSpending{"5.01", "2026Q3", "1"}, {}).error().code,
            "plan.nothing_in_force");
}

TEST(PlanJson, ReadsBackEveryEventThatItWrites) {
  auto plans = with_plan_in_force();
  const std::vector<Event> events{decide(draft(true), plans).value(),
                                  PlanApproved{2, "SK 3"},
                                  SpendingRecorded{"5.01", "2026Q3", "12.5"}};
  for (const auto& event : events)
    EXPECT_EQ(to_json(event_from_json(name_of(event), to_json(event))), to_json(event));
}

}  // namespace
}  // namespace takar::plan
