#include "report/result_table.hpp"

#include "base/check.hpp"
#include "base/csv.hpp"
#include "report/report_words.hpp"

namespace takar::report {
namespace {

using documents::SheetCell;

std::string decimal(const std::optional<Rational>& value, int places) {
  return value ? decimal_text(*value, places) : std::string();
}

std::string joined(const Line& line) {
  std::string names;
  for (const auto& share : line.shares) names += (names.empty() ? "" : "; ") + share.unit_name;
  return names;
}

std::string percent(const std::optional<Rational>& value) {
  return value ? fixed_decimal(*value, measurement::kPercentDecimals) : std::string();
}

std::vector<std::string> row_of(const Line& line, const QuarterResult& result) {
  const auto& indicator = line.indicator();
  return {indicator.code,
          indicator.name,
          indicator.unit,
          joined(line),
          std::to_string(result.quarter.year),
          std::to_string(result.quarter.number),
          decimal(result.target, indicator.precision),
          decimal(result.actual, indicator.precision),
          percent(result.achieved.capped),
          percent(result.achieved.raw),
          std::string(word(result.state)),
          std::string(measurement::word(result.achieved.why))};
}

}  // namespace

const std::vector<TableColumn>& result_columns() {
  static const std::vector<TableColumn> kColumns{
      {"code", "Kode", "Code of the indicator"},
      {"indicator", "Indikator", "Name of the indicator"},
      {"measure", "Satuan", "Unit of measure"},
      {"units", "Unit pengisi", "Units that answer for it"},
      {"year", "Tahun", "Year", true},
      {"quarter", "Triwulan", "Quarter, 1 to 4", true},
      {"target", "Target", "Target of the quarter", true},
      {"actual", "Realisasi", "Actual figure of the quarter", true},
      {"achievement", "Capaian (%)", "Achievement in percent, after cap and floor", true},
      {"achievement_raw", "Capaian sebelum batas (%)", "Achievement before cap and floor", true},
      {"state", "Keadaan", "not_due, empty, partly, filled, nihil or not_measured"},
      {"why", "Sebab tanpa capaian", "Why there is no achievement; empty if there is one"}};
  return kColumns;
}

ResultTable result_table(TableTitle title,
                         const std::vector<Line>& lines,
                         const std::vector<LineResult>& results) {
  TAKAR_CHECK(lines.size() == results.size(), "every line has its result");
  ResultTable table{std::move(title), {}};
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (const auto& quarter : results[i].quarters)
      if (quarter.quarter <= table.title.as_of) table.rows.push_back(row_of(lines[i], quarter));
  return table;
}

documents::Workbook to_workbook(const ResultTable& table) {
  const auto& columns = result_columns();
  documents::SheetTable sheet{.name = "Hasil kinerja",
                              .widths = {8, 48, 12, 28, 8, 10, 14, 14, 14, 14, 14, 18},
                              .rows = {},
                              .head_rows = 3};
  sheet.rows.push_back({{table.title.agency, SheetCell::Kind::kHead}});
  sheet.rows.push_back({{table.title.period, SheetCell::Kind::kHead}});
  std::vector<SheetCell> head;
  head.reserve(columns.size());
  for (const auto& column : columns)
    head.push_back({std::string(column.indonesian), SheetCell::Kind::kHead});
  sheet.rows.push_back(std::move(head));
  for (const auto& row : table.rows) {
    std::vector<SheetCell> cells;
    cells.reserve(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i)
      cells.push_back(
          {row[i], columns[i].is_figure ? SheetCell::Kind::kNumber : SheetCell::Kind::kText});
    sheet.rows.push_back(std::move(cells));
  }
  return {.title = "Hasil kinerja " + table.title.agency + " " + table.title.period,
          .sheets = {std::move(sheet)},
          .at = table.title.at};
}

std::string to_csv(const ResultTable& table) {
  const auto& columns = result_columns();
  std::string text;
  for (std::size_t i = 0; i < columns.size(); ++i)
    text += std::string(i > 0 ? "," : "") + std::string(columns[i].name);
  text += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < columns.size(); ++i)
      text += (i > 0 ? "," : "") + (columns[i].is_figure ? csv_number(row[i]) : csv_field(row[i]));
    text += "\r\n";
  }
  return text;
}

json::Object to_json(const ResultTable& table) {
  const auto& columns = result_columns();
  json::Array told;
  for (const auto& column : columns)
    told.push_back(json::Object{{"name", json::text(column.name)},
                                {"indonesian", json::text(column.indonesian)},
                                {"english", json::text(column.english)},
                                {"type", column.is_figure ? "decimal" : "text"}});
  json::Array rows;
  for (const auto& row : table.rows) {
    json::Object object;
    for (std::size_t i = 0; i < columns.size(); ++i)
      object[boost::json::string_view(columns[i].name.data(), columns[i].name.size())] =
          row[i].empty() ? json::Value(nullptr) : json::Value(row[i]);
    rows.push_back(std::move(object));
  }
  return {{"metadata",
           json::Object{{"title", "Hasil pengukuran kinerja"},
                        {"publisher", table.title.agency},
                        {"government", table.title.government},
                        {"period", table.title.period},
                        {"as_of", calendar::to_text(table.title.as_of)},
                        {"reckoned_at", to_rfc3339(table.title.at)},
                        {"legal_basis", "Perpres 29/2014; PermenPANRB 53/2014"},
                        {"columns", std::move(told)}}},
          {"rows", std::move(rows)}};
}

}  // namespace takar::report
