#include "documents/xlsx.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/check.hpp"
#include "base/decimal.hpp"
#include "documents/package.hpp"

namespace takar::documents {
namespace {

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006";
constexpr std::size_t kSheetNameMax = 31;

// The place of each look in styles.xml.
int style_of(SheetCell::Kind kind) {
  switch (kind) {
    case SheetCell::Kind::kHead:
      return 1;
    case SheetCell::Kind::kText:
      return 2;
    case SheetCell::Kind::kNumber:
      return 3;
    case SheetCell::Kind::kEntry:
      return 4;
    case SheetCell::Kind::kHidden:
      return 5;
    case SheetCell::Kind::kTitle:
      return 6;
  }
  return 0;
}

bool is_figure(const SheetCell& cell) {
  const bool may = cell.kind == SheetCell::Kind::kNumber || cell.kind == SheetCell::Kind::kEntry;
  return may && parse_decimal(cell.text).has_value();
}

std::string cell_xml(const SheetCell& cell, std::size_t column, std::size_t row) {
  const auto place =
      fmt::format("<c r=\"{}\" s=\"{}\"", cell_name(column, row), style_of(cell.kind));
  if (cell.text.empty()) return place + "/>";
  if (is_figure(cell)) return fmt::format("{}><v>{}</v></c>", place, cell.text);
  return fmt::format("{} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                     place,
                     xml_text(cell.text));
}

std::string columns_xml(const SheetTable& sheet) {
  if (sheet.widths.empty()) return {};
  std::string text = "<cols>";
  for (std::size_t i = 0; i < sheet.widths.size(); ++i)
    text += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"{2}/>",
                        i + 1,
                        std::max(1, sheet.widths[i]),
                        sheet.widths[i] == 0 ? " hidden=\"1\"" : "");
  return text + "</cols>";
}

std::string view_xml(const SheetTable& sheet) {
  if (sheet.head_rows == 0) return {};
  return fmt::format(
      "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{}\" topLeftCell=\"{}\" "
      "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>",
      sheet.head_rows,
      cell_name(0, sheet.head_rows));
}

std::string check_xml(const SheetCheck& check) {
  std::string choices;
  for (const auto& choice : check.choices) choices += (choices.empty() ? "" : ",") + choice;
  const auto rule = check.choices.empty()
                        ? std::string("<formula1>-1E+30</formula1><formula2>1E+30</formula2>")
                        : fmt::format("<formula1>{}</formula1>", xml_text("\"" + choices + "\""));
  return fmt::format(
      "<dataValidation type=\"{}\" errorStyle=\"{}\" allowBlank=\"1\" showInputMessage=\"1\" "
      "showErrorMessage=\"1\" prompt=\"{}\" sqref=\"{}\">{}</dataValidation>",
      check.choices.empty() ? "decimal" : "list",
      check.choices.empty() ? "warning" : "stop",
      xml_text(check.hint),
      check.cells,
      rule);
}

std::string checks_xml(const std::vector<SheetCheck>& checks) {
  if (checks.empty()) return {};
  auto text = fmt::format("<dataValidations count=\"{}\">", checks.size());
  for (const auto& check : checks) text += check_xml(check);
  return text + "</dataValidations>";
}

std::string sheet_xml(const SheetTable& sheet) {
  std::string text = fmt::format("{}<worksheet xmlns=\"{}\">{}{}<sheetData>",
                                 kXmlHead,
                                 kMain,
                                 view_xml(sheet),
                                 columns_xml(sheet));
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    text += fmt::format("<row r=\"{}\">", row + 1);
    for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
      text += cell_xml(sheet.rows[row][column], column, row);
    text += "</row>";
  }
  text += "</sheetData>";
  if (sheet.locked) text += "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"/>";
  text += checks_xml(sheet.checks);
  return text + "<pageSetup paperSize=\"9\" orientation=\"landscape\"/></worksheet>";
}

// What a tab may be called: a short text without the marks that formulas use.
std::string tab_name(const std::string& name) {
  std::string clean;
  for (const char c : name)
    clean += std::string_view("[]:*?/\\").find(c) == std::string_view::npos ? c : ' ';
  while (clean.size() > kSheetNameMax) {
    do clean.pop_back();
    while (!clean.empty() && (static_cast<unsigned char>(clean.back()) & 0xC0) == 0x80);
  }
  return clean.empty() ? "Tabel" : clean;
}

std::string workbook_xml(const Workbook& book) {
  std::string text =
      fmt::format("{}<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets>", kXmlHead, kMain, kRelation);
  for (std::size_t i = 0; i < book.sheets.size(); ++i)
    text += fmt::format("<sheet name=\"{0}\" sheetId=\"{1}\"{2} r:id=\"rId{1}\"/>",
                        xml_text(tab_name(book.sheets[i].name)),
                        i + 1,
                        book.sheets[i].hidden ? " state=\"veryHidden\"" : "");
  return text + "</sheets></workbook>";
}

std::string styles_xml() {
  return fmt::format(
      "{}<styleSheet xmlns=\"{}\"><fonts count=\"2\"><font><sz val=\"10\"/><name "
      "val=\"Arial\"/></font>"
      "<font><b/><sz val=\"10\"/><name val=\"Arial\"/></font></fonts><fills count=\"4\">"
      "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
      "patternType=\"gray125\"/></fill>"
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEBEBEB\"/></patternFill></fill>"
      "<fill><patternFill patternType=\"solid\"><fgColor "
      "rgb=\"FFFFF5D1\"/></patternFill></fill></fills>"
      "<borders count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/>"
      "<top style=\"thin\"/><bottom style=\"thin\"/></border></borders>"
      "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"7\"><xf xfId=\"0\"/>"
      "<xf fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" "
      "applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>"
      "<xf borderId=\"1\" xfId=\"0\" applyBorder=\"1\" applyAlignment=\"1\">"
      "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
      "<xf borderId=\"1\" xfId=\"0\" applyBorder=\"1\" applyAlignment=\"1\">"
      "<alignment horizontal=\"right\" vertical=\"top\"/></xf>"
      "<xf fillId=\"3\" borderId=\"1\" xfId=\"0\" applyFill=\"1\" applyBorder=\"1\" "
      "applyProtection=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/>"
      "<protection locked=\"0\"/></xf>"
      "<xf xfId=\"0\" applyProtection=\"1\"><protection hidden=\"1\"/></xf>"
      "<xf fontId=\"1\" xfId=\"0\" applyFont=\"1\"/></cellXfs></styleSheet>",
      kXmlHead,
      kMain);
}

std::string content_types(std::size_t sheets) {
  std::string text = fmt::format(
      "{}<Types xmlns=\"{}/content-types\"><Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Override PartName=\"/docProps/core.xml\" "
      "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
      "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
      "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
      "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
      "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>",
      kXmlHead,
      kPackage);
  for (std::size_t i = 1; i <= sheets; ++i)
    text += fmt::format(
        "<Override PartName=\"/xl/worksheets/sheet{}.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>",
        i);
  return text + "</Types>";
}

std::string workbook_relations(std::size_t sheets) {
  std::string text =
      fmt::format("{}<Relationships xmlns=\"{}/relationships\">", kXmlHead, kPackage);
  for (std::size_t i = 1; i <= sheets; ++i)
    text += fmt::format(
        "<Relationship Id=\"rId{0}\" Type=\"{1}/worksheet\" Target=\"worksheets/sheet{0}.xml\"/>",
        i,
        kRelation);
  return text + fmt::format(
                    "<Relationship Id=\"rId{}\" Type=\"{}/styles\" Target=\"styles.xml\"/>"
                    "</Relationships>",
                    sheets + 1,
                    kRelation);
}

}  // namespace

std::string cell_name(std::size_t column, std::size_t row) {
  constexpr std::size_t kLetters = 26;
  std::string letters;
  for (auto left = column + 1; left > 0; left = (left - 1) / kLetters)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % kLetters));
  return letters + std::to_string(row + 1);
}

std::string render_xlsx(const Workbook& book) {
  TAKAR_CHECK(!book.sheets.empty(), "a workbook has a sheet");
  std::vector<Part> parts{
      {"[Content_Types].xml", content_types(book.sheets.size())},
      {"_rels/.rels",
       fmt::format(
           "{}<Relationships xmlns=\"{}/relationships\"><Relationship Id=\"rId1\" "
           "Type=\"{}/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" "
           "Type=\"{}/relationships/metadata/core-properties\" "
           "Target=\"docProps/core.xml\"/></Relationships>",
           kXmlHead,
           kPackage,
           kRelation,
           kPackage)},
      {"xl/workbook.xml", workbook_xml(book)},
      {"xl/_rels/workbook.xml.rels", workbook_relations(book.sheets.size())},
      {"xl/styles.xml", styles_xml()},
      core_properties(book.title, to_rfc3339(book.at))};
  for (std::size_t i = 0; i < book.sheets.size(); ++i)
    parts.push_back({fmt::format("xl/worksheets/sheet{}.xml", i + 1), sheet_xml(book.sheets[i])});
  return packed(parts);
}

}  // namespace takar::documents
