#pragma once
// The results as one table that leaves Takar: a row for each indicator and quarter, every figure as
// decimal text. As a workbook, as CSV, and as JSON with what each column means.

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "documents/xlsx.hpp"
#include "report/results.hpp"

namespace takar::report {

// Stands above the rows of every form.
struct TableTitle {
  std::string government, agency, period;
  Quarter as_of;
  Instant at;  // UTC. When it was reckoned.
};

struct ResultTable {
  TableTitle title;
  std::vector<std::vector<std::string>> rows;  // As many fields as result_columns() has.
};

struct TableColumn {
  std::string_view name;  // Of CSV and JSON.
  std::string_view indonesian, english;
  bool is_figure = false;
};
[[nodiscard]] const std::vector<TableColumn>& result_columns();

[[nodiscard]] ResultTable result_table(TableTitle,
                                       const std::vector<Line>&,
                                       const std::vector<LineResult>&);

[[nodiscard]] documents::Workbook to_workbook(const ResultTable&);

// RFC 4180, UTF-8. A text that a spreadsheet would take for a formula is led by an apostrophe.
[[nodiscard]] std::string to_csv(const ResultTable&);

// {"metadata":{...,"columns":[...]},"rows":[{...}]}; a field without a value is null.
[[nodiscard]] json::Object to_json(const ResultTable&);

}  // namespace takar::report
