#include "exchange/workbook.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "exchange/internal/xlsx_parts.hpp"
#include "exchange/read_sop.hpp"

namespace takar::exchange {
namespace {

using Kind = WorkbookCell::Kind;

constexpr std::size_t kDigitsKept = 15;
constexpr std::int64_t kExponentMax = 40;  // Beyond it no figure of an office lies.

WorkbookCell cell_of(const pugi::xml_node& node, const internal::XlsxParts& parts) {
  WorkbookCell cell;
  const std::string_view type = node.attribute("t").value();
  const std::string value = node.child("v").text().get();
  if (node.child("f")) {
    cell.kind = Kind::kFormula;
    cell.text = value;
  } else if (type == "s" || type == "inlineStr" || type == "str") {
    cell.text = internal::text_in(node, parts);
  } else if (type == "b" || type == "e") {
    cell.kind = Kind::kOther;
    cell.text = value;
  } else if (type == "d" || internal::look_of(node, parts) == internal::NumberLook::kDay) {
    cell.kind = Kind::kDay;
    const auto serial = whole_number(value);
    cell.text = serial ? internal::day_of_serial(*serial, parts.from_1904) : value;
  } else {
    const bool percent = internal::look_of(node, parts) == internal::NumberLook::kPercent;
    cell.kind = percent ? Kind::kPercent : Kind::kNumber;
    cell.text = cell_figure(value);
  }
  return cell;
}

void read_row(const pugi::xml_node& row, const internal::XlsxParts& parts, WorkbookSheet& sheet) {
  const auto number = row.attribute("r").as_uint();
  std::size_t column = 0;
  for (const auto& node : row.children("c")) {
    const auto named = internal::cell_named(node.attribute("r").value());
    if (named) column = named->first;
    auto cell = cell_of(node, parts);
    cell.column = column++;
    cell.row = named ? named->second : (number > 0 ? number - 1 : 0);
    if (!cell.text.empty() || cell.kind == Kind::kFormula) sheet.cells.push_back(std::move(cell));
  }
}

// "12.5" and "-0.004" out of the digits and the place of the point, counted from their left.
std::string plain_text(bool negative, std::string digits, std::int64_t point) {
  if (point > static_cast<std::int64_t>(digits.size()))
    digits.append(static_cast<std::size_t>(point) - digits.size(), '0');
  if (point < 1) {
    digits.insert(0, static_cast<std::size_t>(1 - point), '0');
    point = 1;
  }
  std::string text = digits.substr(0, static_cast<std::size_t>(point));
  std::string rest = digits.substr(static_cast<std::size_t>(point));
  while (rest.ends_with('0')) rest.pop_back();
  if (!rest.empty()) text += "." + rest;
  return negative && text != "0" ? "-" + text : text;
}

// The first 15 digits; a half of the last one goes up. Answers whether a digit was added in front.
bool round_digits(std::string& digits) {
  if (digits.size() <= kDigitsKept) return false;
  const bool up = digits[kDigitsKept] >= '5';
  digits.resize(kDigitsKept);
  if (!up) return false;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    if (*digit != '9') return ++*digit, false;
    *digit = '0';
  }
  digits.insert(digits.begin(), '1');
  return true;
}

std::size_t digits_at(std::string_view text, std::size_t from) {
  std::size_t count = 0;
  while (from + count < text.size() && text[from + count] >= '0' && text[from + count] <= '9')
    ++count;
  return count;
}

// The power of ten behind the "E"; empty if that is no sound one.
std::optional<std::int64_t> exponent_in(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() != 'E' && text.front() != 'e') return std::nullopt;
  text.remove_prefix(1);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const auto power = whole_number(text);
  if (!power || *power > kExponentMax) return std::nullopt;
  return negative ? -*power : *power;
}

constexpr std::array<std::string_view, 6> kKindWords{
    "text", "number", "percent", "day", "formula", "other"};

std::optional<WorkbookCell> cell_from(const json::Value& value) {
  const auto* all = value.if_array();
  if (all == nullptr || all->size() != 4) return std::nullopt;
  const auto *column = all->at(0).if_int64(), *row = all->at(1).if_int64();
  const auto *kind = all->at(2).if_string(), *text = all->at(3).if_string();
  if (column == nullptr || row == nullptr || kind == nullptr || text == nullptr) return {};
  const auto* known =
      std::find(kKindWords.begin(), kKindWords.end(), std::string_view(kind->data(), kind->size()));
  if (*column < 0 || *row < 0 || known == kKindWords.end()) return std::nullopt;
  return WorkbookCell{static_cast<std::size_t>(*column),
                      static_cast<std::size_t>(*row),
                      static_cast<Kind>(known - kKindWords.begin()),
                      std::string(text->data(), text->size())};
}

}  // namespace

std::string cell_figure(std::string_view written) {
  const bool negative = written.starts_with('-');
  std::size_t at = negative ? 1 : 0;
  const auto whole = digits_at(written, at);
  std::string digits(written.substr(at, whole));
  at += whole;
  if (at < written.size() && written[at] == '.') {
    const auto part = digits_at(written, ++at);
    digits += written.substr(at, part);
    at += part;
  }
  const auto exponent = exponent_in(written.substr(at));
  if (digits.empty() || !exponent) return std::string(written);
  auto point = static_cast<std::int64_t>(whole) + *exponent;
  const auto zeros = std::min(digits.find_first_not_of('0'), digits.size());
  digits.erase(0, zeros);
  if (digits.empty()) return "0";
  point -= static_cast<std::int64_t>(zeros);
  if (round_digits(digits)) ++point;
  return plain_text(negative, std::move(digits), point);
}

Result<std::vector<WorkbookSheet>> read_workbook(std::string_view bytes,
                                                 const std::string& file_name) {
  if (bytes.size() > kFileBytesMax)
    return reject("exchange.too_large", {file_name, std::to_string(kFileBytesMax / (1024 * 1024))});
  auto package = internal::Package::open(bytes, file_name);
  if (!package) return reject(package.error());
  const auto parts = internal::parts_of_xlsx(*package);
  if (!parts) return reject(parts.error());
  std::vector<WorkbookSheet> sheets;
  std::size_t cells = 0;
  for (const auto& named : parts->sheets) {
    const auto document = package->read(named.part);
    if (!document) return reject(document.error());
    WorkbookSheet sheet{named.name, named.hidden, {}};
    for (const auto& row : (*document)->child("worksheet").child("sheetData").children("row")) {
      read_row(row, *parts, sheet);
      if (cells + sheet.cells.size() > kWorkbookCellsMax)
        return reject("exchange.too_many_cells", {file_name, std::to_string(kWorkbookCellsMax)});
    }
    cells += sheet.cells.size();
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

json::Array to_json(const std::vector<WorkbookSheet>& sheets) {
  json::Array all;
  for (const auto& sheet : sheets) {
    json::Array cells;
    for (const auto& cell : sheet.cells) {
      const auto kind = kKindWords.at(static_cast<std::size_t>(cell.kind));
      cells.push_back(json::Array{static_cast<std::int64_t>(cell.column),
                                  static_cast<std::int64_t>(cell.row),
                                  json::text(kind),
                                  cell.text});
    }
    all.push_back(
        json::Object{{"name", sheet.name}, {"hidden", sheet.hidden}, {"cells", std::move(cells)}});
  }
  return all;
}

Result<std::vector<WorkbookSheet>> workbook_from_json(const json::Value& value) {
  const auto* all = value.if_array();
  if (all == nullptr) return reject("base.sandbox_died", {"sheets"});
  std::vector<WorkbookSheet> sheets;
  for (const auto& one : *all) {
    const auto* object = one.if_object();
    const auto* cells = object == nullptr ? nullptr : json::array_at(*object, "cells");
    if (cells == nullptr) return reject("base.sandbox_died", {"sheet"});
    WorkbookSheet sheet{json::string_or_empty(*object, "name"),
                        json::bool_at(*object, "hidden").value_or(false),
                        {}};
    for (const auto& each : *cells) {
      auto cell = cell_from(each);
      if (!cell) return reject("base.sandbox_died", {"cell"});
      sheet.cells.push_back(std::move(*cell));
    }
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

}  // namespace takar::exchange
