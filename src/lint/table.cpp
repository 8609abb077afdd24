#include "lint/table.hpp"

#include <algorithm>
#include <string>

#include "base/check.hpp"
#include "base/text.hpp"
#include "embedded/lint_tables.hpp"

namespace takar::lint {

std::vector<Row> table_rows(std::string_view file_name) {
  const auto& files = embedded::lint_tables();
  const auto file = std::find_if(files.begin(), files.end(), [&](const embedded::File& candidate) {
    return candidate.name.ends_with(std::string("/") + std::string(file_name));
  });
  TAKAR_CHECK(file != files.end(), "no such table is built in: " + std::string(file_name));
  std::vector<Row> rows;
  std::size_t columns = 0;
  for (const auto line : split(file->bytes, '\n')) {
    if (line.empty()) continue;
    Row row = split(line, '\t');
    if (columns == 0) {
      columns = row.size();
      continue;
    }
    TAKAR_CHECK(row.size() == columns, std::string(file_name) + ": " + std::string(line));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace takar::lint
