#include "exchange/read_sop.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "exchange/internal/docx.hpp"
#include "exchange/internal/drawing.hpp"
#include "exchange/internal/parts.hpp"
#include "exchange/internal/pdf.hpp"
#include "exchange/internal/scan.hpp"
#include "exchange/internal/sheet.hpp"
#include "exchange/internal/steps.hpp"
#include "exchange/internal/xlsx.hpp"

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
  internal::StepOfSymbol steps;
  bool read = internal::read_table(regions.table, draft, steps);
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
  internal::read_flow(sheet, steps, draft);
  internal::propose_flow(draft);
  internal::ask_what_is_missing(draft);
  return draft;
}

Result<Draft> read_pdf_document(std::string_view bytes, const std::string& file_name) {
  auto pdf = internal::read_pdf(bytes, file_name);
  if (!pdf) return reject(pdf.error());
  std::vector<internal::Drawing> drawings;
  for (auto& page : pdf->pages) {
    const auto number = static_cast<std::int32_t>(drawings.size() + 1);
    drawings.push_back(internal::drawing_of(std::move(page), number));
  }
  return read_sheet(internal::sheet_of_drawings(std::move(drawings)), file_name);
}

Result<Draft> read_package(std::string_view bytes, const std::string& file_name) {
  auto package = internal::Package::open(bytes, file_name);
  if (!package) return reject(package.error());
  const bool is_docx = package->holds("word/document.xml");
  if (!is_docx && !package->holds("xl/workbook.xml"))
    return reject("exchange.unknown_form", {file_name});
  const auto sheet =
      is_docx ? internal::sheet_of_docx(*package) : internal::sheet_of_xlsx(*package);
  if (!sheet) return reject(sheet.error());
  return read_sheet(*sheet, file_name);
}

bool is_picture(std::string_view bytes) {
  return bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF");
}

}  // namespace

Result<std::vector<std::string>> pages_of_scan(std::string_view bytes,
                                               const std::string& file_name) {
  std::vector<std::string> pages;
  if (bytes.size() > kFileBytesMax) return pages;
  if (is_picture(bytes)) {
    auto page = internal::straight_page(bytes, file_name);
    if (!page) return reject(page.error());
    pages.push_back(*std::move(page));
    return pages;
  }
  if (!bytes.starts_with("%PDF")) return pages;
  const auto pdf = internal::read_pdf(bytes, file_name);
  if (!pdf) return reject(pdf.error());
  // A page of words among the scans: a drawing after all.
  if (pdf->scans.size() < pdf->pages.size()) return pages;
  for (const auto& scan : pdf->scans) {
    if (pages.size() >= kScanPagesMax) break;
    auto page = scan.is_jpeg
                    ? internal::straight_page(scan.bytes, file_name)
                    : internal::straight_page(scan.bytes, scan.width, scan.height, file_name);
    if (!page) return reject(page.error());
    pages.push_back(*std::move(page));
  }
  return pages;
}

std::string page_for_letters(const std::string& page) {
  return internal::without_rules(page);
}

Result<Draft> read_scan(const std::vector<std::string>& pages,
                        const std::vector<std::string>& letters,
                        const std::string& file_name) {
  std::vector<internal::Drawing> drawings;
  for (std::size_t i = 0; i < pages.size() && i < letters.size(); ++i) {
    auto drawing = internal::drawing_of_scan(
        pages[i], letters[i], static_cast<std::int32_t>(drawings.size() + 1));
    if (!drawing) return reject(drawing.error());
    drawings.push_back(*std::move(drawing));
  }
  auto sheet = internal::sheet_of_drawings(std::move(drawings));
  sheet.form = "scan";
  return read_sheet(sheet, file_name);
}

Result<Draft> read_sop(std::string_view bytes, const std::string& file_name) {
  if (bytes.size() > kFileBytesMax)
    return reject("exchange.too_large", {file_name, std::to_string(kFileBytesMax / (1024 * 1024))});
  if (bytes.starts_with("%PDF")) return read_pdf_document(bytes, file_name);
  if (bytes.starts_with("PK\x03\x04")) return read_package(bytes, file_name);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return reject("exchange.old_office", {file_name});
  if (!is_text(bytes)) return reject("exchange.not_text", {file_name});
  const bool lines =
      static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) > kLinesMax;
  if (lines || bytes.size() > kTextBytesMax)
    return reject("exchange.too_large", {file_name, std::to_string(kTextBytesMax / (1024 * 1024))});
  return read_sheet(internal::sheet_of_text(bytes), file_name);
}

}  // namespace takar::exchange
