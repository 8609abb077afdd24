#include "app/unit_form.hpp"

#include <algorithm>
#include <fstream>
#include <map>

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "app/unit_form_sheet.hpp"
#include "base/text.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Instant kStart = parse_rfc3339("2026-10-01T01:00:00Z").value();

using Cells = std::map<std::string, std::string>;  // By name: {"H5", "20"}; "" takes a cell away.

json::Object parsed(const std::string& text) {
  auto value = json::parse(text).value();
  return std::move(value.as_object());
}

// The workbook as another program writes it again after somebody typed into its first sheet.
std::string written_again(const std::string& bytes, const Cells& typed, const std::string& seal) {
  documents::Workbook book{.title = "Formulir", .sheets = {}, .at = kStart};
  const auto sheets = exchange::read_workbook(bytes, "formulir.xlsx").value();
  for (const auto& sheet : sheets) {
    documents::SheetTable table{.name = sheet.name, .hidden = sheet.hidden, .checks = {}};
    std::map<std::string, std::string> cells;
    for (const auto& cell : sheet.cells)
      cells[documents::cell_name(cell.column, cell.row)] = cell.text;
    if (!sheet.hidden)
      for (const auto& [name, text] : typed) cells[name] = text;
    for (std::size_t row = 0; row < 40; ++row) {
      auto& line = table.rows.emplace_back();
      for (std::size_t column = 0; column < 12; ++column)
        line.push_back(
            {cells[documents::cell_name(column, row)],
             column == 7 ? documents::SheetCell::Kind::kEntry : documents::SheetCell::Kind::kText});
    }
    if (sheet.hidden && !seal.empty()) {
      table.rows.clear();
      for (const auto line : split(seal, '\n'))
        table.rows.push_back({{std::string(line), documents::SheetCell::Kind::kText}});
    }
    book.sheets.push_back(std::move(table));
  }
  return documents::render_xlsx(book);
}

// The demo agency of Kesbangpol, whose units filled in their forms.
class UnitFormTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    demo_ = load_demo(store(), random_, kFounded);
    app_.emplace(store(),
                 ApplicationSettings{.clock = [this] { return clock_.now(); },
                                     .random = &random_,
                                     .log = &log_,
                                     .read_workbook = exchange::read_workbook,
                                     .cheap_passwords = true});
    case_ = play_quarter(*app_, clock_, {agency()}, std::string(kDemoPeriod), 1).front().case_id;
    while (visit_ < 40 && !holds_figure()) ++visit_;
    ASSERT_TRUE(holds_figure());
  }
  // Whether the visit has a form, and a figure in its first row.
  bool holds_figure() {
    const auto bytes = form();
    if (!bytes) return false;
    const auto sheets = exchange::read_workbook(*bytes, "");
    return sheets &&
           std::any_of(sheets->front().cells.begin(),
                       sheets->front().cells.end(),
                       [](const auto& cell) { return cell.row == 4 && cell.column == 7; });
  }

  const DemoAgency& agency() const { return demo_.agencies.at(2); }
  Result<std::string> form() {
    auto file = app_->file(agency().admin, {"unit_form_file", {case_, visit_}, {}});
    if (!file) return reject(file.error());
    return std::move(file->bytes);
  }
  ActAnswer check_as(const Viewer& by, const std::string& bytes) {
    const auto path = testing::TempDir() + "takar_form_" + std::to_string(++keys_);
    std::ofstream(path, std::ios::binary) << bytes;
    const auto upload =
        app_->keep_upload(by, {"formulir.xlsx", "application/octet-stream", path}).value();
    return app_->act(by,
                     {.verb = "check_form",
                      .case_id = case_,
                      .visit = visit_,
                      .idempotency_key = "key-" + std::to_string(keys_),
                      .body = {{"upload_id", parsed(upload).at("id").as_string()}}});
  }
  ActAnswer check(const std::string& bytes) {
    return check_as(agency().people.front().viewer, bytes);
  }
  json::Object checked(const Cells& typed) {
    const auto answer = check(written_again(form().value(), typed, ""));
    EXPECT_EQ(answer.kind, ActAnswer::Kind::kDone) << answer.rejection.code;
    return answer.kind == ActAnswer::Kind::kDone ? parsed(answer.text) : json::Object();
  }
  std::string refused(const std::string& bytes) { return std::string(check(bytes).rejection.code); }
  // The form's own sealed words, one of them exchanged and sealed again by this store.
  std::string sealed_otherwise(const std::string& from, const std::string& to) {
    std::string lines;
    const auto sheets = exchange::read_workbook(form().value(), "").value();
    for (const auto& sheet : sheets)
      for (const auto& cell : sheet.cells)
        if (sheet.hidden && cell.row > 0 && !cell.text.starts_with("\xe2\x80\x94"))
          lines += cell.text + "\n";
    const auto at = lines.find(from);
    EXPECT_NE(at, lines.npos) << lines;
    if (at != lines.npos) lines.replace(at, lines.find('\n', at) - at, to);
    return written_again(form().value(), {}, store().sign_statement("unit form", lines));
  }

  SimulatedClock clock_{kStart};
  SeededRandom random_{7};
  Log log_{[this] { return clock_.now(); }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
  std::int64_t case_ = 0;
  std::int64_t visit_ = 1;
  int keys_ = 0;
};

TEST_P(UnitFormTest, ComesBackWithTheFiguresThatWereTypedIntoIt) {
  const auto answer = checked({{"H5", "20"}, {"J5", "Diperbaiki."}});
  EXPECT_TRUE(answer.at("problems").as_array().empty()) << json::write(answer);
  const auto& value = answer.at("values").at(0).as_object();
  EXPECT_EQ(value.at("components").as_object().begin()->value(), "20");
  EXPECT_EQ(value.at("note"), "Diperbaiki.");
  EXPECT_EQ(answer.at("asked").as_int64(),
            answer.at("blank").as_int64() +
                static_cast<std::int64_t>(answer.at("values").as_array().size()));
}

TEST_P(UnitFormTest, IsLockedButForItsEntries) {
  const auto sheets = exchange::read_workbook(form().value(), "").value();
  ASSERT_EQ(sheets.size(), 2U);
  EXPECT_FALSE(sheets[0].hidden);
  EXPECT_TRUE(sheets[1].hidden);
  EXPECT_EQ(sheets[1].name, kFormSealTab);
  EXPECT_EQ(form().value(), form().value());
}

TEST_P(UnitFormTest, NamesTheCellThatCannotBeTakenAndChangesNothing) {
  const auto before = app_->read(agency().admin, {"case_figures", {case_}, {}}).value();
  const auto answer = checked({{"H5", "dua puluh"}});
  ASSERT_EQ(answer.at("problems").as_array().size(), 1U) << json::write(answer);
  EXPECT_EQ(answer.at("problems").at(0).at("cell"), "H5");
  EXPECT_EQ(app_->read(agency().admin, {"case_figures", {case_}, {}}).value(), before);
}

TEST_P(UnitFormTest, IsKnownByTheSealOfThisStore) {
  EXPECT_EQ(refused("bukan xlsx"), "exchange.broken_file");
  const documents::Workbook other{.title = "", .sheets = {{.name = "Satu", .checks = {}}}};
  EXPECT_EQ(refused(documents::render_xlsx(other)), "app.form_unsealed");
  EXPECT_EQ(refused(written_again(form().value(), {}, "takar\nagency 1\n")), "app.form_unsealed");
}

TEST_P(UnitFormTest, OfAnotherAgencyUnitQuarterOrListOfIndicatorsIsRefused) {
  EXPECT_EQ(refused(sealed_otherwise("agency ", "agency 1")), "app.form_of_other_agency");
  EXPECT_EQ(refused(sealed_otherwise("unit ", "unit 1")), "app.form_of_other_unit");
  EXPECT_EQ(refused(sealed_otherwise("case ", "case 1")), "app.form_of_other_case");
  EXPECT_EQ(refused(sealed_otherwise("row ", "row 1")), "app.form_outdated");
}

TEST_P(UnitFormTest, IsNotThereForAnotherAgency) {
  const auto bytes = form().value();
  EXPECT_EQ(check_as(demo_.agencies.at(0).people.front().viewer, bytes).rejection.code,
            "app.case_not_found");
}

TEST_P(UnitFormTest, IsNotThereWhereNoFiguresAreAsked) {
  visit_ = 1;
  EXPECT_EQ(form().error().code, "app.no_form");
  visit_ = 999;
  EXPECT_EQ(form().error().code, "app.visit_not_found");
}

TAKAR_ON_BOTH_ENGINES(UnitFormTest);

}  // namespace
}  // namespace takar::app
