#pragma once
// The tables of data/ that the checks stand on: tab-separated text, one head line, built into the
// program, every row with its source.

#include <string_view>
#include <vector>

namespace takar::lint {

using Row = std::vector<std::string_view>;

// The rows of one embedded table by its file name, e.g. "regulations.tsv", without the head.
// Bug if there is no such table or a row has another number of cells than the head.
[[nodiscard]] std::vector<Row> table_rows(std::string_view file_name);

}  // namespace takar::lint
