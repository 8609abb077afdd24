#pragma once
// A table out of a spreadsheet that somebody uploads: the first sheet that is seen, as lines of
// texts, for pages that take tables pasted from one.

#include <vector>

#include "app/agency_desk.hpp"
#include "exchange/workbook.hpp"

namespace takar::app {

inline constexpr std::size_t kTableLinesMax = 5000;
inline constexpr std::size_t kTableColumnsMax = 100;

// {"rows":[[...]]}: each line as wide as its last cell, empty lines left out. A figure is written
// as an Indonesian office types it ("1250000,5"), a formula by what it gave, a percentage with its
// sign. Rejects with app.table_empty or app.table_too_large {lines, columns}.
[[nodiscard]] Result<json::Value> table_of(const std::vector<exchange::WorkbookSheet>&);

// {"upload_id"}: a trial. Answers table_of() of what was read.
[[nodiscard]] AgencyAnswer read_table(AgencyDesk&);

}  // namespace takar::app
