#include "app/read_table.hpp"

#include <algorithm>
#include <map>

#include "base/decimal.hpp"

namespace takar::app {
namespace {

using Kind = exchange::WorkbookCell::Kind;

std::string with_comma(std::string figure) {
  std::replace(figure.begin(), figure.end(), '.', ',');
  return figure;
}

std::string text_of(const exchange::WorkbookCell& cell) {
  if (cell.kind == Kind::kNumber) return with_comma(cell.text);
  if (cell.kind == Kind::kFormula) {
    const auto figure = exchange::cell_figure(cell.text);
    return parse_decimal(figure) ? with_comma(figure) : cell.text;
  }
  if (cell.kind != Kind::kPercent) return cell.text;
  const auto part = parse_decimal(cell.text);
  const auto percent = part ? exact_decimal(*part * 100) : std::nullopt;
  return percent ? with_comma(*percent) + "%" : cell.text;
}

}  // namespace

Result<json::Value> table_of(const std::vector<exchange::WorkbookSheet>& sheets) {
  const auto sheet = std::find_if(sheets.begin(), sheets.end(), [](const auto& each) {
    return !each.hidden && !each.cells.empty();
  });
  if (sheet == sheets.end()) return reject("app.table_empty");
  std::map<std::size_t, json::Array> lines;
  for (const auto& cell : sheet->cells) {
    auto& line = lines[cell.row];
    if (lines.size() > kTableLinesMax || cell.column >= kTableColumnsMax)
      return reject("app.table_too_large",
                    {std::to_string(kTableLinesMax), std::to_string(kTableColumnsMax)});
    while (line.size() <= cell.column) line.emplace_back("");
    line[cell.column] = text_of(cell);
  }
  json::Array rows;
  for (auto& [row, line] : lines) rows.emplace_back(std::move(line));
  return json::Object{{"rows", std::move(rows)}};
}

AgencyAnswer read_table(AgencyDesk& desk) {
  const auto* table = desk.request.document.if_object();
  if (table == nullptr) return reject("app.table_empty");
  return *table;
}

}  // namespace takar::app
