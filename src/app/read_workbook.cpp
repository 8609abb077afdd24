#include "app/read_workbook.hpp"

#include "app/import_sop.hpp"
#include "base/sandbox.hpp"
#include "exchange/guarded.hpp"

namespace takar::app {

Result<std::vector<exchange::WorkbookSheet>> read_workbook_guarded(std::string_view bytes,
                                                                   const std::string& file_name) {
  const auto answer = run_in_sandbox({own_program(), std::string(kGuardedVerb)},
                                     exchange::request_for_cells(bytes, file_name),
                                     SandboxLimits{});
  if (!answer) return reject(answer.error());
  return exchange::cells_from(*answer);
}

}  // namespace takar::app
