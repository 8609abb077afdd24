#include "signature/internal/pdf_file.hpp"

#include <charconv>
#include <optional>
#include <set>

#include <qpdf/QPDFExc.hh>

#include "base/check.hpp"

namespace takar::signature {
namespace {

std::string_view without_line_ends(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

// The tail must be exactly "startxref", a number and "%%EOF": nothing after it, nothing between.
std::optional<std::size_t> place_of_xref(std::string_view bytes) {
  constexpr std::string_view kEnd = "%%EOF", kStart = "startxref";
  auto tail = without_line_ends(bytes);
  if (bytes.size() - tail.size() > 2 || !tail.ends_with(kEnd)) return std::nullopt;
  tail.remove_suffix(kEnd.size());
  tail = without_line_ends(tail);
  std::size_t digits = 0;
  while (digits < tail.size() && digits < 11 && tail[tail.size() - 1 - digits] >= '0' &&
         tail[tail.size() - 1 - digits] <= '9')
    ++digits;
  const auto number = tail.substr(tail.size() - digits);
  tail.remove_suffix(digits);
  if (!without_line_ends(tail).ends_with(kStart)) return std::nullopt;
  std::size_t place = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), place);
  if (read.ec != std::errc() || place >= bytes.size()) return std::nullopt;
  return place;
}

// Walks the form once; a field met twice is a loop, and a loop is damage.
class FieldWalk {
 public:
  [[nodiscard]] bool visit(PdfObject field, int depth) {
    if (depth > kFieldDepthMax || ++seen_ > kFieldsMax || !field.isDictionary()) return false;
    if (field.isIndirect() && !met_.insert(field.getObjGen()).second) return false;
    if (has_name(field, "/FT", "/Sig")) {
      found_.push_back(field);
      return true;
    }
    auto kids = field.getKey("/Kids");
    if (!kids.isArray()) return true;
    for (int i = 0; i < kids.getArrayNItems(); ++i)
      if (!visit(kids.getArrayItem(i), depth + 1)) return false;
    return true;
  }
  [[nodiscard]] std::vector<PdfObject> found() const { return found_; }

 private:
  int seen_ = 0;
  std::set<QPDFObjGen> met_;
  std::vector<PdfObject> found_;
};

}  // namespace

bool has_name(PdfObject object, const char* key, std::string_view name) {
  auto value = object.getKey(key);
  return value.isName() && value.getName() == name;
}

Result<std::unique_ptr<QPDF>> open_pdf(std::string_view bytes) {
  if (bytes.size() > kPdfBytesMax)
    return reject("signature.pdf_too_large", {std::to_string(kPdfBytesMax >> 20)});
  if (!bytes.starts_with("%PDF-")) return reject("signature.not_a_pdf");
  if (!place_of_xref(bytes)) return reject("signature.damaged_pdf", {"%%EOF"});
  auto pdf = std::make_unique<QPDF>();
  pdf->setSuppressWarnings(true);
  pdf->setAttemptRecovery(false);
  try {
    pdf->processMemoryFile("pdf", bytes.data(), bytes.size());
    if (pdf->isEncrypted()) return reject("signature.encrypted_pdf");
    if (pdf->getTrailer().hasKey("/XRefStm")) return reject("signature.damaged_pdf", {"/XRefStm"});
    if (!pdf->getRoot().isIndirect()) return reject("signature.damaged_pdf", {"/Root"});
    if (pdf->anyWarnings()) return reject("signature.damaged_pdf", {"xref"});
  } catch (const QPDFExc& bad) {
    if (bad.getErrorCode() == qpdf_e_password) return reject("signature.encrypted_pdf");
    return reject("signature.damaged_pdf", {bad.getMessageDetail()});
  } catch (const std::logic_error&) {
    return reject("signature.damaged_pdf", {"xref"});
  }
  return pdf;
}

std::size_t last_xref(std::string_view bytes) {
  const auto place = place_of_xref(bytes);
  TAKAR_CHECK(place.has_value(), "a PDF that was opened has a tail");
  return *place;
}

Result<std::vector<PdfObject>> signature_fields(QPDF& pdf) {
  auto form = pdf.getRoot().getKey("/AcroForm");
  if (!form.isDictionary()) return std::vector<PdfObject>{};
  auto fields = form.getKey("/Fields");
  if (!fields.isArray()) return std::vector<PdfObject>{};
  FieldWalk walk;
  for (int i = 0; i < fields.getArrayNItems(); ++i)
    if (!walk.visit(fields.getArrayItem(i), 0))
      return reject("signature.damaged_pdf", {"/AcroForm"});
  return walk.found();
}

}  // namespace takar::signature
