#pragma once
// Reading a spreadsheet of others cell by cell: in a child process that has nothing but its pipes.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "exchange/workbook.hpp"

namespace takar::app {

// Reads the bytes of a spreadsheet; the name serves sentences.
using WorkbookReader = std::function<Result<std::vector<exchange::WorkbookSheet>>(
    std::string_view bytes, const std::string& file_name)>;

// The reader for everything that comes from outside. Throws Fault if no child can be started.
// Rejects with what exchange::read_workbook() and run_in_sandbox() reject with.
[[nodiscard]] Result<std::vector<exchange::WorkbookSheet>> read_workbook_guarded(
    std::string_view bytes, const std::string& file_name);

}  // namespace takar::app
