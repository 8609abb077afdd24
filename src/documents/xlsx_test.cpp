#include "documents/xlsx.hpp"

#include <memory>

#include <gtest/gtest.h>
#include <zip.h>
#include <pugixml.hpp>

#include "base/check.hpp"

namespace takar::documents {
namespace {

std::string part_of(const std::string& bytes, const std::string& name) {
  zip_error_t error;
  zip_error_init(&error);
  auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  const std::unique_ptr<zip_t, void (*)(zip_t*)> archive(
      zip_open_from_source(source, ZIP_RDONLY, &error), zip_discard);
  zip_stat_t facts;
  if (!archive || zip_stat(archive.get(), name.c_str(), 0, &facts) != 0) return {};
  std::string part(facts.size, '\0');
  auto* file = zip_fopen(archive.get(), name.c_str(), 0);
  zip_fread(file, part.data(), part.size());
  zip_fclose(file);
  return part;
}

Workbook with(std::vector<std::vector<SheetCell>> rows) {
  return {.title = "Uji", .sheets = {{.name = "Satu", .widths = {10, 0}, .rows = std::move(rows)}}};
}

std::string sheet_of(const Workbook& book) {
  return part_of(render_xlsx(book), "xl/worksheets/sheet1.xml");
}

TEST(Xlsx, NamesCellsAsSpreadsheetsDo) {
  EXPECT_EQ(cell_name(0, 0), "A1");
  EXPECT_EQ(cell_name(25, 9), "Z10");
  EXPECT_EQ(cell_name(26, 0), "AA1");
  EXPECT_EQ(cell_name(701, 0), "ZZ1");
  EXPECT_EQ(cell_name(702, 0), "AAA1");
}

TEST(Xlsx, WritesAFigureDigitByDigit) {
  const auto sheet = sheet_of(with({{{"12345678901234567.895", SheetCell::Kind::kNumber}}}));
  EXPECT_NE(sheet.find("<v>12345678901234567.895</v>"), sheet.npos);
}

TEST(Xlsx, ATextStaysATextWhateverItBeginsWith) {
  const auto sheet = sheet_of(with({{{"=HYPERLINK(\"x\")"}, {"12", SheetCell::Kind::kText}}}));
  EXPECT_EQ(sheet.find("<f>"), sheet.npos);
  EXPECT_EQ(sheet.find("<v>"), sheet.npos);
  EXPECT_NE(sheet.find("=HYPERLINK(&quot;x&quot;)"), sheet.npos);
}

TEST(Xlsx, LocksTheSheetAndHidesAColumnWhenAsked) {
  auto book = with({{{"a"}, {"rahasia", SheetCell::Kind::kHidden}}});
  EXPECT_EQ(sheet_of(book).find("sheetProtection"), std::string::npos);
  book.sheets[0].locked = true;
  EXPECT_NE(sheet_of(book).find("<sheetProtection sheet=\"1\""), std::string::npos);
  EXPECT_NE(sheet_of(book).find("min=\"2\" max=\"2\" width=\"1\" customWidth=\"1\" hidden=\"1\""),
            std::string::npos);
}

TEST(Xlsx, SaysWhatCellsShouldHold) {
  auto book = with({{{"a"}}});
  EXPECT_EQ(sheet_of(book).find("dataValidation"), std::string::npos);
  book.sheets[0].checks = {{"B2:B4", {}, "Angka & tanda"}, {"C2", {"Terisi", "Nihil"}, ""}};
  const auto sheet = sheet_of(book);
  EXPECT_NE(sheet.find("<dataValidations count=\"2\">"), sheet.npos);
  EXPECT_NE(sheet.find("type=\"decimal\" errorStyle=\"warning\""), sheet.npos);
  EXPECT_NE(sheet.find("prompt=\"Angka &amp; tanda\" sqref=\"B2:B4\""), sheet.npos);
  EXPECT_NE(sheet.find("<formula1>&quot;Terisi,Nihil&quot;</formula1>"), sheet.npos) << sheet;
  pugi::xml_document xml;
  EXPECT_TRUE(xml.load_string(sheet.c_str()));
}

TEST(Xlsx, ATitleHasALookOfItsOwn) {
  const auto book = with({{{"Formulir", SheetCell::Kind::kTitle}}});
  EXPECT_NE(sheet_of(book).find("<c r=\"A1\" s=\"6\""), std::string::npos);
  pugi::xml_document styles;
  styles.load_string(part_of(render_xlsx(book), "xl/styles.xml").c_str());
  const auto looks = styles.child("styleSheet").child("cellXfs");
  EXPECT_EQ(std::distance(looks.begin(), looks.end()), looks.attribute("count").as_int());
}

TEST(Xlsx, HidesAWholeSheetWhenAsked) {
  auto book = with({{{"a"}}});
  book.sheets.push_back({.name = "Dua", .hidden = true, .checks = {}});
  const auto workbook = part_of(render_xlsx(book), "xl/workbook.xml");
  EXPECT_NE(workbook.find("name=\"Dua\" sheetId=\"2\" state=\"veryHidden\""), workbook.npos);
}

TEST(Xlsx, EveryPartIsSoundXml) {
  const auto bytes = render_xlsx(with({{{"Kepala & <wakil>", SheetCell::Kind::kHead}}}));
  for (const auto* name : {"[Content_Types].xml",
                           "xl/workbook.xml",
                           "xl/styles.xml",
                           "xl/worksheets/sheet1.xml",
                           "docProps/core.xml"}) {
    pugi::xml_document xml;
    EXPECT_TRUE(xml.load_string(part_of(bytes, name).c_str())) << name;
  }
}

TEST(Xlsx, GivesTheSameBytesForTheSameWorkbook) {
  const auto book = with({{{"a"}}});
  EXPECT_EQ(render_xlsx(book), render_xlsx(book));
}

TEST(Xlsx, ATabHasNoLongNameAndNoMarkOfAFormula) {
  auto book = with({{{"a"}}});
  book.sheets[0].name = "Bidang [Ketahanan]: ekonomi, sosial, budaya, dan agama";
  const auto workbook = part_of(render_xlsx(book), "xl/workbook.xml");
  EXPECT_NE(workbook.find("name=\"Bidang  Ketahanan   ekonomi, so\""), workbook.npos) << workbook;
}

TEST(Xlsx, AWorkbookHasASheet) {
  EXPECT_THROW(static_cast<void>(render_xlsx({})), Bug);
}

}  // namespace
}  // namespace takar::documents
