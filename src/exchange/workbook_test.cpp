#include "exchange/workbook.hpp"

#include <map>

#include <gtest/gtest.h>
#include <zip.h>

#include "exchange/guarded.hpp"

namespace takar::exchange {
namespace {

using Parts = std::map<std::string, std::string>;
using Kind = WorkbookCell::Kind;

std::string packed(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* whole = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(whole);
  zip_t* archive = zip_open_from_source(whole, ZIP_TRUNCATE, &error);
  for (const auto& [name, text] : parts) {
    zip_source_t* part = zip_source_buffer(archive, text.data(), text.size(), 0);
    EXPECT_GE(zip_file_add(archive, name.c_str(), part, 0), 0);
  }
  EXPECT_EQ(zip_close(archive), 0);
  zip_source_open(whole);
  zip_stat_t facts;
  zip_source_stat(whole, &facts);
  std::string bytes(facts.size, '\0');
  EXPECT_EQ(zip_source_read(whole, bytes.data(), bytes.size()),
            static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(whole);
  zip_source_free(whole);
  return bytes;
}

// A workbook of one visible and one hidden sheet. Style 1 shows a percentage, style 2 a day.
std::string book_of(const std::string& rows) {
  return packed(
      {{"xl/workbook.xml",
        R"(<workbook xmlns:r="r"><sheets><sheet name="Formulir" sheetId="1" r:id="a"/>)"
        R"(<sheet name="takar" state="veryHidden" sheetId="2" r:id="b"/></sheets></workbook>)"},
       {"xl/_rels/workbook.xml.rels",
        R"(<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/>)"
        R"(<Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>)"},
       {"xl/sharedStrings.xml", "<sst><si><t>Hadir</t></si></sst>"},
       {"xl/styles.xml",
        R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts>)"
        R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/></cellXfs>)"
        R"(</styleSheet>)"},
       {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
       {"xl/worksheets/sheet2.xml",
        R"(<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>rahasia</t></is></c>)"
        R"(</row></sheetData></worksheet>)"}});
}

std::vector<WorkbookCell> cells_of(const std::string& rows) {
  const auto read = read_workbook(book_of(rows), "formulir.xlsx");
  EXPECT_TRUE(read.has_value());
  return read ? read->front().cells : std::vector<WorkbookCell>();
}

WorkbookCell only_cell(const std::string& cell) {
  auto cells = cells_of("<row r=\"5\">" + cell + "</row>");
  EXPECT_EQ(cells.size(), 1U);
  return cells.empty() ? WorkbookCell() : cells.front();
}

TEST(Workbook, TellsWhereEachCellStandsAndOfWhichKindItIs) {
  const auto text = only_cell(R"(<c r="C5" t="s"><v>0</v></c>)");
  EXPECT_EQ(text.column, 2U);
  EXPECT_EQ(text.row, 4U);
  EXPECT_EQ(text.text, "Hadir");
  EXPECT_EQ(only_cell(R"(<c r="C5"><v>12.5</v></c>)").kind, Kind::kNumber);
  EXPECT_EQ(only_cell(R"(<c r="C5" s="1"><v>0.85</v></c>)").kind, Kind::kPercent);
  const auto day = only_cell(R"(<c r="C5" s="2"><v>45747</v></c>)");
  EXPECT_EQ(day.kind, Kind::kDay);
  EXPECT_EQ(day.text, "31/03/2025");
  EXPECT_EQ(only_cell(R"(<c r="C5"><f>1+1</f><v>2</v></c>)").kind, Kind::kFormula);
  EXPECT_EQ(only_cell(R"(<c r="C5"><f>1+1</f></c>)").kind, Kind::kFormula);
  EXPECT_EQ(only_cell(R"(<c r="C5" t="e"><v>#DIV/0!</v></c>)").kind, Kind::kOther);
  EXPECT_EQ(only_cell(R"(<c r="C5" t="b"><v>1</v></c>)").kind, Kind::kOther);
}

TEST(Workbook, LeavesOutCellsThatHoldNothing) {
  EXPECT_TRUE(cells_of(R"(<row r="5"><c r="C5" s="1"/><c r="D5" t="s"/></row>)").empty());
}

TEST(Workbook, KeepsItsHiddenSheetsApart) {
  const auto read = read_workbook(book_of(""), "formulir.xlsx").value();
  ASSERT_EQ(read.size(), 2U);
  EXPECT_FALSE(read[0].hidden);
  EXPECT_TRUE(read[1].hidden);
  EXPECT_EQ(read[1].name, "takar");
  EXPECT_EQ(read[1].cells.at(0).text, "rahasia");
}

TEST(Workbook, ReadsAFigureAsItWasTypedNotAsTheProgramKeepsIt) {
  EXPECT_EQ(cell_figure("4.3499999999999996"), "4.35");
  EXPECT_EQ(cell_figure("0.29999999999999999"), "0.3");
  EXPECT_EQ(cell_figure("99.999999999999999"), "100");
  EXPECT_EQ(cell_figure("1.2E+6"), "1200000");
  EXPECT_EQ(cell_figure("5.0000000000000001E-3"), "0.005");
  EXPECT_EQ(cell_figure("-12.50"), "-12.5");
  EXPECT_EQ(cell_figure("123456789012345"), "123456789012345");
  EXPECT_EQ(cell_figure("0"), "0");
  EXPECT_EQ(cell_figure("-0.0"), "0");
}

TEST(Workbook, LeavesWhatIsNoSuchFigureAsItIs) {
  for (const auto* text : {"", "abc", "1E999", "1.5x", "E5", "--1", "1E"})
    EXPECT_EQ(cell_figure(text), text);
}

TEST(Workbook, RefusesAFileThatIsNone) {
  EXPECT_EQ(read_workbook("PK\x03\x04 rusak", "a.xlsx").error().code, "exchange.broken_file");
  EXPECT_EQ(read_workbook(packed({{"mimetype", "ods"}}), "a.ods").error().code,
            "exchange.broken_file");
}

TEST(Workbook, RefusesMoreCellsThanAnyFormHas) {
  std::string rows;
  for (std::size_t i = 0; i <= kWorkbookCellsMax; ++i) rows += "<row><c><v>1</v></c></row>";
  EXPECT_EQ(read_workbook(book_of(rows), "besar.xlsx").error().code, "exchange.too_many_cells");
}

TEST(Workbook, ComesOutOfTheGuardedChildAsItWentIn) {
  const auto bytes = book_of(R"(<row r="5"><c r="C5"><v>12.5</v></c></row>)");
  const auto plain = read_workbook(bytes, "a.xlsx").value();
  const auto guarded = cells_from(answer_to(request_for_cells(bytes, "a.xlsx"))).value();
  EXPECT_EQ(json::write(to_json(guarded)), json::write(to_json(plain)));
  EXPECT_EQ(cells_from(answer_to(request_for_cells("PK", "a.xlsx"))).error().code,
            "exchange.broken_file");
}

TEST(Workbook, BelievesNothingOfAStrangeAnswer) {
  for (const auto* text : {"halo",
                           "{}",
                           R"({"sheets":1})",
                           R"({"sheets":[{"name":"a"}]})",
                           R"({"sheets":[{"name":"a","cells":[[0,0,"text"]]}]})",
                           R"({"sheets":[{"name":"a","cells":[[-1,0,"text","x"]]}]})",
                           R"({"sheets":[{"name":"a","cells":[[0,0,"song","x"]]}]})"})
    EXPECT_EQ(cells_from(text).error().code, "base.sandbox_died") << text;
}

}  // namespace
}  // namespace takar::exchange
