#include "exchange/read_sop.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "exchange/internal/parts.hpp"
#include "exchange/internal/sheet.hpp"
#include "exchange/internal/steps.hpp"

namespace takar::exchange {
namespace {

using internal::Sheet;

bool is_text(std::string_view bytes) {
  const bool controls = std::any_of(bytes.begin(), bytes.end(), [](char c) {
    return (c >= 0 && c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f');
  });
  return !controls && is_utf8(bytes);
}

Result<Draft> read_sheet(const Sheet& sheet, const std::string& file_name) {
  Draft draft;
  draft.form = sheet.form;
  const auto regions = internal::regions_of(sheet);
  internal::read_identity(regions.identity, draft);
  bool read = internal::read_table(regions.table, draft);
  if (!read && !regions.table.empty()) {
    draft.form = "ocr";
    draft.performers.clear();
    read = internal::read_run_together_table(regions.table, draft);
  }
  internal::read_worksheet(regions.worksheet, draft);
  if (!read) read = internal::read_narrative(sheet, draft);
  if (!read || draft.steps.empty()) return reject("exchange.not_an_sop", {file_name});
  if (draft.steps.size() > internal::kStepsMax)
    return reject("exchange.too_many_steps", {file_name, std::to_string(internal::kStepsMax)});
  internal::read_formulas(draft);
  internal::propose_performers(draft);
  internal::propose_flow(draft);
  internal::ask_what_is_missing(draft);
  return draft;
}

}  // namespace

Result<Draft> read_sop(std::string_view bytes, const std::string& file_name) {
  if (bytes.size() > kFileBytesMax)
    return reject("exchange.too_large", {file_name, std::to_string(kFileBytesMax / (1024 * 1024))});
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("%PDF"))
    return reject("exchange.unknown_form", {file_name});
  if (!is_text(bytes)) return reject("exchange.not_text", {file_name});
  const bool lines =
      static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) > kLinesMax;
  if (lines || bytes.size() > kTextBytesMax)
    return reject("exchange.too_large", {file_name, std::to_string(kTextBytesMax / (1024 * 1024))});
  return read_sheet(internal::sheet_of_text(bytes), file_name);
}

}  // namespace takar::exchange
