#include "signature/internal/pdf_update.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/hash.hpp"

namespace takar::signature {
namespace {

// Runs of object numbers in a row: first number and length.
std::vector<std::pair<int, int>> runs_of(const std::map<int, std::size_t>& places) {
  std::vector<std::pair<int, int>> runs;
  for (const auto& [object, place] : places) {
    if (!runs.empty() && runs.back().first + runs.back().second == object)
      ++runs.back().second;
    else
      runs.emplace_back(object, 1);
  }
  return runs;
}

// The entries that both forms of cross-reference share. The first half of the file's identity
// stays, the second follows from the content.
std::string trailer_entries(QPDF& pdf, std::string_view written, std::size_t previous) {
  auto trailer = pdf.getTrailer();
  const auto digest = to_hex(sha256(written)).substr(0, 32);
  auto identity = trailer.getKey("/ID");
  const auto first = identity.isArray() && identity.getArrayNItems() == 2
                         ? identity.getArrayItem(0).unparse()
                         : "<" + digest + ">";
  auto entries = fmt::format("/Root {} /ID [{} <{}>] /Prev {}",
                             trailer.getKey("/Root").unparse(),
                             first,
                             digest,
                             previous);
  if (trailer.hasKey("/Info")) entries += " /Info " + trailer.getKey("/Info").unparse();
  return entries;
}

std::string table(const std::map<int, std::size_t>& places) {
  std::string text = "xref\n";
  for (const auto& [first, count] : runs_of(places)) {
    text += fmt::format("{} {}\n", first, count);
    for (int i = 0; i < count; ++i) text += fmt::format("{:010} 00000 n \n", places.at(first + i));
  }
  return text;
}

// A cross-reference stream: one byte of kind, five of place, two of generation.
std::string rows_of(const std::map<int, std::size_t>& places) {
  std::string rows;
  for (const auto& [object, place] : places) {
    rows += '\1';
    for (int shift = 32; shift >= 0; shift -= 8) rows += static_cast<char>(place >> shift & 0xFF);
    rows += std::string(2, '\0');
  }
  return rows;
}

}  // namespace

std::string with_entry(PdfObject owner, const char* key, const std::string& value) {
  auto rest = owner.shallowCopy();
  rest.removeKey(key);
  const auto text = rest.unparseResolved();
  return text.substr(0, text.rfind(">>")) + fmt::format("{} {} >>", key, value);
}

PdfUpdate::PdfUpdate(std::string_view bytes, QPDF& pdf) : bytes_(bytes), pdf_(pdf) {
  for (auto& object : pdf.getAllObjects()) highest_ = std::max(highest_, object.getObjectID());
  auto size = pdf.getTrailer().getKey("/Size");
  if (size.isInteger()) highest_ = std::max(highest_, size.getIntValueAsInt() - 1);
}

int PdfUpdate::new_object() {
  return ++highest_;
}

void PdfUpdate::put(int object, std::string body) {
  highest_ = std::max(highest_, object);
  objects_[object] = std::move(body);
}

PdfUpdate::Written PdfUpdate::write() const {
  Written out{std::string(bytes_), {}};
  if (out.bytes.back() != '\n') out.bytes += '\n';
  for (const auto& [object, body] : objects_) {
    out.places[object] = out.bytes.size();
    out.bytes += fmt::format("{} 0 obj\n{}\nendobj\n", object, body);
  }
  const auto previous = last_xref(bytes_);
  const auto entries = trailer_entries(pdf_, out.bytes, previous);
  const auto here = out.bytes.size();
  if (bytes_.substr(previous).starts_with("xref")) {
    out.bytes += table(out.places);
    out.bytes += fmt::format("trailer\n<< /Size {} {} >>\n", highest_ + 1, entries);
  } else {
    const int self = highest_ + 1;
    out.places[self] = here;
    std::string index;
    for (const auto& [first, count] : runs_of(out.places))
      index += fmt::format("{} {} ", first, count);
    const auto rows = rows_of(out.places);
    out.bytes += fmt::format(
        "{} 0 obj\n<< /Type /XRef /Size {} /W [1 5 2] /Index [{}] {} /Length {} >>\nstream\n",
        self,
        self + 1,
        index,
        entries,
        rows.size());
    out.bytes += rows + "\nendstream\nendobj\n";
  }
  out.bytes += fmt::format("startxref\n{}\n%%EOF\n", here);
  return out;
}

}  // namespace takar::signature
