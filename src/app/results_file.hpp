#pragma once
// The results of a quarter as a file that others work on: workbook, CSV or JSON.

#include "app/reading.hpp"

namespace takar::app {

// The query parameter "as" chooses "xlsx", as without it, "csv" or "json". Rejects with
// app.field_wrong {"as" or "year/quarter"}.
[[nodiscard]] Result<FileMaking> results_table(const Asked&, const Office&);

}  // namespace takar::app
