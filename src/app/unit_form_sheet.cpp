#include "app/unit_form_sheet.hpp"

#include "base/text.hpp"

namespace takar::app {
namespace {

using documents::SheetCell;
using documents::SheetTable;
using measurement::GridColumn;
using Kind = SheetCell::Kind;

struct ColumnLook {
  std::string_view head;
  std::int32_t width;  // In characters.
  Kind kind;           // Of the cells below the head.
};
// In the order of GridColumn. The first column is hidden.
constexpr std::array<ColumnLook, measurement::kGridColumns> kLooks{{
    {"", 0, Kind::kHidden},
    {"No", 5, Kind::kText},
    {"Indikator", 42, Kind::kText},
    {"Yang diisi", 30, Kind::kText},
    {"Satuan", 12, Kind::kText},
    {"Target", 12, Kind::kNumber},
    {"Periode lalu", 12, Kind::kNumber},
    {"Angka", 16, Kind::kEntry},
    {"Keadaan", 14, Kind::kEntry},
    {"Keterangan", 44, Kind::kEntry},
}};
constexpr std::string_view kWhatToDo =
    "Isi sel kuning saja, lalu unggah berkas ini di halaman tugas. Angka ditulis seperti biasa; "
    "jangan memakai rumus, tanda persen, atau menyisipkan baris.";

std::size_t at(GridColumn column) {
  return static_cast<std::size_t>(column);
}

std::vector<SheetCell> title_row(std::string text) {
  return {{{}, Kind::kTitle}, {std::move(text), Kind::kTitle}};
}

std::vector<SheetCell> head_row() {
  std::vector<SheetCell> row;
  row.reserve(kLooks.size());
  for (const auto& look : kLooks)
    row.push_back({std::string(look.head), look.width == 0 ? Kind::kHidden : Kind::kHead});
  return row;
}

std::vector<SheetCell> row_of(const measurement::GridLine& line) {
  std::vector<SheetCell> row;
  row.reserve(kLooks.size());
  for (std::size_t column = 0; column < kLooks.size(); ++column) {
    auto kind = kLooks[column].kind;
    // State and note belong to the first row of an indicator.
    if (!line.first && column >= at(GridColumn::kState)) kind = Kind::kText;
    row.push_back({line.printed[column], kind});
  }
  return row;
}

std::string cells_of(const std::vector<std::size_t>& rows, GridColumn column) {
  std::string cells;
  for (const auto row : rows)
    cells += (cells.empty() ? "" : " ") + documents::cell_name(at(column), row);
  return cells;
}

SheetTable seal_sheet(const std::string& seal) {
  SheetTable sheet{
      .name = std::string(kFormSealTab), .head_rows = 0, .locked = true, .hidden = true};
  for (const auto line : split(seal, '\n'))
    sheet.rows.push_back({{std::string(line), Kind::kText}});
  return sheet;
}

}  // namespace

documents::Workbook unit_form_workbook(const FormHead& head,
                                       const std::vector<measurement::GridQuestion>& questions,
                                       const std::string& seal) {
  SheetTable sheet{
      .name = "Formulir", .head_rows = measurement::kGridHeadRows, .locked = true, .checks = {}};
  for (const auto& look : kLooks) sheet.widths.push_back(look.width);
  sheet.rows = {title_row("Formulir data capaian kinerja"),
                title_row(head.agency + ", " + head.unit + ", " + head.period),
                title_row(std::string(kWhatToDo)),
                head_row()};
  std::vector<std::size_t> all, firsts;
  for (const auto& line : measurement::grid_lines(questions)) {
    all.push_back(sheet.rows.size());
    if (line.first) firsts.push_back(sheet.rows.size());
    sheet.rows.push_back(row_of(line));
  }
  sheet.checks.push_back(
      {cells_of(all, GridColumn::kFigure),
       {},
       "Angka saja, misalnya 1250000,5. Kosongkan bila nihil atau belum diukur."});
  sheet.checks.push_back({cells_of(firsts, GridColumn::kState),
                          measurement::grid_state_words(),
                          "Terisi, Nihil, atau Belum diukur. Nihil dan Belum diukur perlu "
                          "keterangan."});
  return {.title = "Formulir " + head.unit + " " + head.period,
          .sheets = {std::move(sheet), seal_sheet(seal)},
          .at = head.at};
}

}  // namespace takar::app
