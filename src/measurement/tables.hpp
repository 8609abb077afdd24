#pragma once
// The tables of data/measurement, which are built into the program: tab-separated text with one
// head line, every row with its source.

#include <string_view>
#include <vector>

namespace takar::measurement {

// The rows below the head line. Bug if there is no such table or a row has not that many fields (a
// test reads every table). Lives as long as the program.
[[nodiscard]] std::vector<std::vector<std::string_view>> table_rows(std::string_view name,
                                                                    std::size_t fields);

}  // namespace takar::measurement
