#include "measurement/tables.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "embedded/measurement_tables.hpp"

namespace takar::measurement {

std::vector<std::vector<std::string_view>> table_rows(std::string_view name, std::size_t fields) {
  std::vector<std::vector<std::string_view>> rows;
  for (const auto& file : embedded::measurement_tables()) {
    if (!file.name.ends_with(name)) continue;
    for (const auto line : split(file.bytes, '\n')) {
      if (line.empty()) continue;
      auto row = split(line, '\t');
      TAKAR_CHECK(row.size() == fields, "a table of the measurement has a row of another width");
      rows.push_back(std::move(row));
    }
  }
  TAKAR_CHECK(rows.size() > 1, "a table of the measurement is not in the program");
  rows.erase(rows.begin());
  return rows;
}

}  // namespace takar::measurement
