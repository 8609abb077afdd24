#include "measurement/scales.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "measurement/tables.hpp"

namespace takar::measurement {
namespace {

struct Row {
  std::string_view scale;
  std::optional<calendar::Date> valid_from;
  std::string_view sign;  // "else" takes the rest.
  Rational bound;
  Rating rating;
};

const std::vector<Row>& scale_rows() {
  static const std::vector<Row> kRows = [] {
    std::vector<Row> rows;
    for (const auto& field : table_rows("rating-scales.tsv", 8)) {
      Row row{.scale = field[0], .sign = field[2], .rating = {field[4], field[5], field[6]}};
      if (!field[1].empty()) row.valid_from = calendar::parse_date(field[1]).value();
      if (!field[3].empty()) row.bound = parse_decimal(field[3]).value();
      TAKAR_CHECK(row.sign == "else" || !field[3].empty(), "a rating scale has a band without end");
      rows.push_back(std::move(row));
    }
    return rows;
  }();
  return kRows;
}

bool fits(const Row& row, const Rational& value) {
  if (row.sign == ">=") return value >= row.bound;
  if (row.sign == ">") return value > row.bound;
  if (row.sign == "<=") return value <= row.bound;
  if (row.sign == "<") return value < row.bound;
  return true;
}

bool holds_on(const Row& row, const std::optional<calendar::Date>& on) {
  return !on || !row.valid_from || *row.valid_from <= *on;
}

}  // namespace

std::optional<Rating> rate(std::string_view scale,
                           const Rational& value,
                           const std::optional<calendar::Date>& on) {
  const auto& rows = scale_rows();
  const Row* newest = nullptr;
  for (const auto& row : rows) {
    if (row.scale != scale || !holds_on(row, on)) continue;
    if (newest == nullptr || newest->valid_from < row.valid_from) newest = &row;
  }
  if (newest == nullptr) return std::nullopt;
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) {
    return row.scale == scale && row.valid_from == newest->valid_from && fits(row, value);
  });
  return found == rows.end() ? std::nullopt : std::optional(found->rating);
}

std::vector<std::string_view> scale_names() {
  std::vector<std::string_view> names;
  for (const auto& row : scale_rows())
    if (std::find(names.begin(), names.end(), row.scale) == names.end()) names.push_back(row.scale);
  return names;
}

}  // namespace takar::measurement
