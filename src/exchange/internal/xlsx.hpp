#pragma once
// Reading a spreadsheet (XLSX, ECMA-376 part 1, 18): cells as they are shown, and drawn symbols.

#include "base/result.hpp"
#include "exchange/internal/package.hpp"
#include "exchange/internal/sheet.hpp"

namespace takar::exchange::internal {

// All visible worksheets, one below the other. Rejects like Package.
[[nodiscard]] Result<Sheet> sheet_of_xlsx(Package&);

}  // namespace takar::exchange::internal
