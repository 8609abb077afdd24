#include <map>
#include <string>
#include <vector>

#include <zip.h>

#include <gtest/gtest.h>

#include "exchange/internal/xlsx_parts.hpp"
#include "exchange/read_sop.hpp"

namespace takar::exchange {
namespace {

using Parts = std::map<std::string, std::string>;

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

// A DOCX with this body of WordprocessingML.
std::string docx_of(const std::string& body) {
  return packed({{"word/document.xml",
                  "<w:document><w:body>" + body +
                      "<w:sectPr><w:pgSz w:w=\"18709\" w:h=\"12189\"/><w:pgMar w:top=\"850\" "
                      "w:bottom=\"850\" w:left=\"850\"/></w:sectPr></w:body></w:document>"}});
}

// An XLSX with one worksheet: the content of sheetData, and what follows it.
std::string xlsx_of(const std::string& rows, const std::string& rest = "", Parts more = {}) {
  more["xl/workbook.xml"] =
      "<workbook><sheets><sheet name=\"SOP\" r:id=\"rId1\"/></sheets></workbook>";
  more["xl/_rels/workbook.xml.rels"] =
      "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
  more["xl/worksheets/sheet1.xml"] =
      "<worksheet><sheetData>" + rows + "</sheetData>" + rest + "</worksheet>";
  return packed(more);
}

std::string cell(const std::string& text, const std::string& properties = "") {
  std::string all = "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>";
  if (!text.empty()) all += text.starts_with("<") ? text : "<w:r><w:t>" + text + "</w:t></w:r>";
  return all + "</w:p></w:tc>";
}

std::string row(const std::vector<std::string>& texts) {
  std::string all = "<w:tr><w:trPr><w:trHeight w:val=\"1000\" w:hRule=\"exact\"/></w:trPr>";
  for (const auto& text : texts) all += text.starts_with("<w:tc>") ? text : cell(text);
  return all + "</w:tr>";
}

// A symbol anchored in its cell; a connector names the two that it joins.
std::string shape(const std::string& id, const std::string& preset) {
  return "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor>"
         "<wp:positionH relativeFrom=\"column\"><wp:posOffset>127000</wp:posOffset></wp:positionH>"
         "<wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>127000</wp:posOffset>"
         "</wp:positionV><wp:extent cx=\"381000\" cy=\"254000\"/><wp:docPr id=\"" +
         id + "\"/><a:graphic><a:graphicData><wps:wsp><wps:cNvPr id=\"" + id +
         "\"/><wps:cNvSpPr/><wps:spPr><a:prstGeom prst=\"" + preset +
         "\"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
         "</mc:Choice></mc:AlternateContent></w:r>";
}

std::string connector(const std::string& from, const std::string& to) {
  return "<w:r><w:drawing><wp:anchor><wp:docPr id=\"90\"/><a:graphic><a:graphicData><wps:wsp>"
         "<wps:cNvCnPr><a:stCxn id=\"" +
         from + "\"/><a:endCxn id=\"" + to +
         "\"/></wps:cNvCnPr><wps:spPr><a:prstGeom prst=\"bentConnector3\"/><a:ln><a:tailEnd "
         "type=\"triangle\"/></a:ln></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
         "</w:drawing></w:r>";
}

std::string grid(std::initializer_list<int> widths) {
  std::string all = "<w:tbl><w:tblGrid>";
  for (const int width : widths) all += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
  return all + "</w:tblGrid>";
}

std::string form() {
  const std::string down = "<w:vMerge w:val=\"restart\"/>", on = "<w:vMerge/>";
  return "<w:p><w:r><w:t>Nama SOP : Penyusunan Laporan</w:t></w:r></w:p>" +
         grid({600, 4000, 1400, 1400, 2000, 1200, 2000, 1200}) +
         row({cell("No", down),
              cell("Kegiatan", down),
              cell("Pelaksana", "<w:gridSpan w:val=\"2\"/>"),
              cell("Mutu Baku", "<w:gridSpan w:val=\"3\"/>"),
              cell("Ket", down)}) +
         row({cell("", on),
              cell("", on),
              "Kepala Dinas",
              "Staf",
              "Kelengkapan",
              "Waktu",
              "Output",
              cell("", on)}) +
         row({"1",
              "Memerintahkan penyusunan",
              shape("11", "flowChartTerminator"),
              "",
              "Agenda",
              "15 menit",
              "Disposisi",
              ""}) +
         row({"2",
              "Menyusun konsep laporan",
              "",
              shape("12", "flowChartProcess") + connector("11", "12") + connector("12", "13"),
              "Disposisi",
              "2 jam",
              "Konsep",
              ""}) +
         row({"3",
              "Memeriksa konsep laporan",
              shape("13", "flowChartDecision") + connector("13", "14") + connector("13", "12"),
              "",
              "Konsep",
              "1 hari",
              "Laporan",
              ""}) +
         row({"4",
              "Mengarsipkan laporan",
              "",
              shape("14", "flowChartTerminator"),
              "Laporan",
              "15 menit",
              "Arsip",
              ""}) +
         "</w:tbl>";
}

std::string code_of(const Result<Draft>& draft) {
  return draft ? "" : std::string(draft.error().code);
}

TEST(WordDocuments, GivePerformersSymbolsAndConnectors) {
  const auto draft = read_sop(docx_of(form()), "form.docx");
  ASSERT_TRUE(draft.has_value()) << draft.error().code;
  EXPECT_EQ(draft->form, "docx");
  EXPECT_EQ(draft->identity.title, "Penyusunan Laporan");
  ASSERT_EQ(draft->steps.size(), 4U);
  ASSERT_EQ(draft->performers.size(), 2U);
  const auto& steps = draft->steps;
  EXPECT_EQ(steps[0].row.symbol, sop::Symbol::kStart);
  EXPECT_EQ(steps[1].row.symbol, sop::Symbol::kProcess);
  EXPECT_EQ(steps[2].row.symbol, sop::Symbol::kDecision);
  EXPECT_EQ(steps[3].row.symbol, sop::Symbol::kEnd);
  EXPECT_EQ(steps[0].row.performers, std::vector{sop::PerformerColumn{1}});
  EXPECT_EQ(steps[1].row.performers, std::vector{sop::PerformerColumn{2}});
  EXPECT_EQ(steps[2].row.next, sop::StepNumber{4});
  EXPECT_EQ(steps[2].row.no, sop::StepNumber{2});
  EXPECT_EQ(steps[3].row.next, std::nullopt);
  EXPECT_EQ(steps[1].time, (DraftTime{2, TimeUnit::kHour}));
}

TEST(WordDocuments, AreRefusedWithADoctypeOrTooDeep) {
  const std::string bomb =
      "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><w:document>&c;</w:document>";
  EXPECT_EQ(code_of(read_sop(packed({{"word/document.xml", bomb}}), "x.docx")),
            "exchange.broken_file");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:sdt>";
  EXPECT_EQ(code_of(read_sop(docx_of(deep), "deep.docx")), "exchange.broken_file");
}

TEST(WordDocuments, AreRefusedWhenTheyUnpackTooFar) {
  const std::string bomb = "<w:document>" + std::string(40'000'000, ' ') + "</w:document>";
  const std::string bytes = packed({{"word/document.xml", bomb}});
  EXPECT_LT(bytes.size(), 1'000'000U);
  EXPECT_EQ(code_of(read_sop(bytes, "bomb.docx")), "exchange.too_large");
}

TEST(WordDocuments, MayBeBrokenAtAnyByte) {
  const std::string whole = docx_of(form());
  for (std::size_t length = 4; length < whole.size(); length += 97)
    EXPECT_NE(code_of(read_sop(whole.substr(0, length), "half.docx")), "") << length;
}

TEST(Packages, OfOtherKindsAreNamedAsSuch) {
  EXPECT_EQ(code_of(read_sop(packed({{"content.xml", "<x/>"}}), "slide.odp")),
            "exchange.unknown_form");
}

TEST(OldOfficeFiles, AreNamedAsSuch) {
  EXPECT_EQ(code_of(read_sop("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", "lama.doc")),
            "exchange.old_office");
}

std::string sheet_row(int number, const std::vector<std::string>& texts) {
  std::string all = "<row r=\"" + std::to_string(number) + "\">";
  char column = 'A';
  for (const auto& text : texts) {
    const std::string name = std::string(1, column++) + std::to_string(number);
    if (text.empty()) continue;
    const bool figure = text.find_first_not_of("0123456789") == text.npos;
    all += figure ? "<c r=\"" + name + "\"><v>" + text + "</v></c>"
                  : "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }
  return all + "</row>";
}

// Times in three columns, two performers.
std::string sheet_rows() {
  return sheet_row(1, {"Nama SOP", "Penyusunan Laporan"}) +
         sheet_row(3,
                   {"No",
                    "Aktivitas",
                    "Pelaksana",
                    "",
                    "Kelengkapan",
                    "Waktu",
                    "",
                    "",
                    "Output",
                    "Keterangan"}) +
         sheet_row(4, {"", "", "Camat", "Staf", "", "Menit", "Jam", "Hari"}) +
         sheet_row(5,
                   {"1", "Memerintahkan penyusunan", "", "", "Agenda", "15", "", "", "Disposisi"}) +
         sheet_row(6, {"2", "Menyusun konsep", "", "", "Disposisi", "", "2", "", "Konsep"}) +
         sheet_row(7, {"3", "Menandatangani laporan", "", "", "Konsep", "", "", "1", "Laporan"});
}

TEST(Spreadsheets, GiveTimesOfThreeColumns) {
  const auto draft = read_sop(xlsx_of(sheet_rows()), "form.xlsx");
  ASSERT_TRUE(draft.has_value()) << draft.error().code;
  EXPECT_EQ(draft->form, "xlsx");
  EXPECT_EQ(draft->identity.title, "Penyusunan Laporan");
  ASSERT_EQ(draft->steps.size(), 3U);
  EXPECT_EQ(draft->steps[0].time, (DraftTime{15, TimeUnit::kMinute}));
  EXPECT_EQ(draft->steps[1].time, (DraftTime{2, TimeUnit::kHour}));
  EXPECT_EQ(draft->steps[2].time, (DraftTime{1, TimeUnit::kDay}));
  EXPECT_EQ(draft->performers.size(), 2U);
}

TEST(Spreadsheets, GiveTheSymbolsDrawnOnTheirCells) {
  const auto symbol = [](int id, int column, int row, const std::string& preset) {
    const auto place = [](int c, int r, int offset) {
      return "<xdr:col>" + std::to_string(c) + "</xdr:col><xdr:colOff>" + std::to_string(offset) +
             "</xdr:colOff><xdr:row>" + std::to_string(r) + "</xdr:row><xdr:rowOff>" +
             std::to_string(offset / 5) + "</xdr:rowOff>";
    };
    return "<xdr:twoCellAnchor><xdr:from>" + place(column, row, 100'000) + "</xdr:from><xdr:to>" +
           place(column, row, 500'000) + "</xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"" +
           std::to_string(id) + "\"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst=\"" + preset +
           "\"/></xdr:spPr></xdr:sp></xdr:twoCellAnchor>";
  };
  const Parts more{
      {"xl/worksheets/_rels/sheet1.xml.rels",
       "<Relationships><Relationship Id=\"d1\" Target=\"../drawings/drawing1.xml\"/>"
       "</Relationships>"},
      {"xl/drawings/drawing1.xml",
       "<xdr:wsDr>" + symbol(1, 2, 4, "flowChartTerminator") + symbol(2, 3, 5, "flowChartProcess") +
           symbol(3, 2, 6, "flowChartTerminator") +
           "<xdr:twoCellAnchor><xdr:cxnSp><xdr:nvCxnSpPr><xdr:cNvCxnSpPr><a:stCxn id=\"1\"/>"
           "<a:endCxn id=\"2\"/></xdr:cNvCxnSpPr></xdr:nvCxnSpPr><xdr:spPr><a:ln><a:tailEnd "
           "type=\"arrow\"/></a:ln></xdr:spPr></xdr:cxnSp></xdr:twoCellAnchor></xdr:wsDr>"}};
  const auto draft = read_sop(xlsx_of(sheet_rows(), "<drawing r:id=\"d1\"/>", more), "form.xlsx");
  ASSERT_TRUE(draft.has_value()) << draft.error().code;
  ASSERT_EQ(draft->steps.size(), 3U);
  EXPECT_EQ(draft->steps[0].row.performers, std::vector{sop::PerformerColumn{1}});
  EXPECT_EQ(draft->steps[1].row.performers, std::vector{sop::PerformerColumn{2}});
  EXPECT_EQ(draft->steps[2].row.performers, std::vector{sop::PerformerColumn{1}});
  EXPECT_EQ(draft->steps[0].row.next, sop::StepNumber{2});
  EXPECT_EQ(draft->steps[2].row.symbol, sop::Symbol::kEnd);
}

TEST(Spreadsheets, ShowTheDaysOfSerialNumbers) {
  EXPECT_EQ(internal::day_of_serial(45'747, false), "31/03/2025");
  EXPECT_EQ(internal::day_of_serial(44'285, true), "31/03/2025");
  EXPECT_EQ(internal::day_of_serial(-1, false), "");
  EXPECT_EQ(internal::day_of_serial(9'000'000, false), "");
}

}  // namespace
}  // namespace takar::exchange
