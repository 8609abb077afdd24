#include <exception>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "exchange/internal/pdf.hpp"
#include "exchange/internal/pdf_content.hpp"
#include "exchange/read_sop.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::int32_t kScanPercent = 40;  // Of a page, that a picture fills if it is a scan.
constexpr std::size_t kScanWordsMax = 20;  // A scan has at most a stamp of words above it.
constexpr std::int64_t kSideMax = 12'000;  // Of a picture, in samples.
constexpr std::size_t kSamplesMax = 60'000'000;

std::string name_at(QPDFObjectHandle dictionary, const std::string& key) {
  auto value = dictionary.getKey(key);
  if (value.isArray() && value.getArrayNItems() == 1) value = value.getArrayItem(0);
  return value.isName() ? value.getName() : std::string();
}

std::int64_t whole_at(QPDFObjectHandle dictionary, const std::string& key) {
  auto value = dictionary.getKey(key);
  return value.isInteger() ? value.getIntValue() : 0;
}

// Only what scanners write: a JPEG, or eight-bit grey samples.
void keep_scan(QPDFObjectHandle stream, std::int32_t page, Pdf& pdf) {
  auto head = stream.getDict();
  Picture picture;
  picture.page = page;
  const auto width = whole_at(head, "/Width"), height = whole_at(head, "/Height");
  if (width < 1 || height < 1 || width > kSideMax || height > kSideMax) return;
  picture.width = static_cast<std::int32_t>(width);
  picture.height = static_cast<std::int32_t>(height);
  picture.is_jpeg = name_at(head, "/Filter") == "/DCTDecode";
  const bool grey =
      whole_at(head, "/BitsPerComponent") == 8 && name_at(head, "/ColorSpace") == "/DeviceGray";
  if (!picture.is_jpeg && !grey) return;
  const auto buffer =
      picture.is_jpeg ? stream.getRawStreamData() : stream.getStreamData(qpdf_dl_generalized);
  if (buffer->getSize() > kSamplesMax) throw Exhausted();
  picture.bytes.assign(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  const auto samples = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  if (picture.is_jpeg || picture.bytes.size() >= samples) pdf.scans.push_back(std::move(picture));
}

Pdf pages_of(QPDF& document) {
  Pdf pdf;
  PdfAllowance allowance{kOperatorsMax, kPathPointsMax, kGlyphsMax};
  for (auto& page : QPDFPageDocumentHelper(document).getAllPages()) {
    if (pdf.pages.size() >= kPagesMax) throw Exhausted();
    auto shown = show_page(page, allowance);
    pdf.pages.push_back(std::move(shown.painted));
    const auto number = static_cast<std::int32_t>(pdf.pages.size());
    if (pdf.pages.back().words.size() > kScanWordsMax) continue;
    for (auto& picture : shown.pictures)
      if (picture.percent >= kScanPercent) keep_scan(picture.stream, number, pdf);
  }
  return pdf;
}

}  // namespace

Result<Pdf> read_pdf(std::string_view bytes, const std::string& file_name) {
  QPDF document;
  document.setSuppressWarnings(true);
  try {
    document.processMemoryFile(file_name.c_str(), bytes.data(), bytes.size());
    // A document that opens without a password is only kept from being changed.
    return pages_of(document);
  } catch (const Exhausted&) {
    return reject("exchange.too_large", {file_name, std::to_string(kFileBytesMax / (1024 * 1024))});
  } catch (const QPDFExc& error) {
    if (error.getErrorCode() == qpdf_e_password) return reject("exchange.encrypted", {file_name});
    return reject("exchange.broken_file", {file_name, "PDF"});
  } catch (const std::bad_alloc&) {
    return reject("exchange.too_large", {file_name, std::to_string(kFileBytesMax / (1024 * 1024))});
  } catch (const std::exception&) {
    return reject("exchange.broken_file", {file_name, "PDF"});
  }
}

}  // namespace takar::exchange::internal
