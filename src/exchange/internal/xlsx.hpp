#pragma once
// Reading a spreadsheet (XLSX, ECMA-376 part 1, 18): cells as they are shown, and drawn symbols.

#include "base/result.hpp"
#include "exchange/internal/package.hpp"
#include "exchange/internal/sheet.hpp"

namespace takar::exchange::internal {

// All visible worksheets, one below the other. Rejects like Package.
[[nodiscard]] Result<Sheet> sheet_of_xlsx(Package&);

// The day of a serial number of a worksheet as "02/01/2026". Days count from 1899-12-30, or from
// 1904-01-01 in workbooks that say so (18.17.4.1). "" beyond the year 9999.
[[nodiscard]] std::string day_of_serial(std::int64_t serial, bool from_1904);

}  // namespace takar::exchange::internal
