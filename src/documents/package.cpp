#include "documents/package.hpp"

#include <memory>

#include <fmt/format.h>
#include <zip.h>

#include "base/fault.hpp"

namespace takar::documents {
namespace {

// 1 January 1980, the first day of the ZIP format: 7 bits year, 4 month, 5 day.
constexpr zip_uint16_t kFirstDay = 0x21;

[[noreturn]] void fail() {
  throw Fault("berkas kantor tidak dapat dikemas / the office file cannot be packed");
}

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

std::string read_all(zip_source_t* source) {
  zip_stat_t facts;
  if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0) fail();
  std::string bytes(facts.size, '\0');
  const auto got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got < 0 || static_cast<zip_uint64_t>(got) != facts.size) fail();
  return bytes;
}

}  // namespace

std::string packed(const std::vector<Part>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> buffer(
      zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
  if (!buffer) fail();
  std::unique_ptr<zip_t, Discard> archive(
      zip_open_from_source(buffer.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
  if (!archive) fail();
  // The archive gives up its hold when it is closed; ours remains.
  zip_source_keep(buffer.get());
  for (const auto& part : parts) {
    auto* bytes = zip_source_buffer(archive.get(), part.bytes.data(), part.bytes.size(), 0);
    if (bytes == nullptr) fail();
    const auto index = zip_file_add(archive.get(), part.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(bytes);
      fail();
    }
    const auto place = static_cast<zip_uint64_t>(index);
    zip_file_set_dostime(archive.get(), place, 0, kFirstDay, 0);
  }
  if (zip_close(archive.get()) != 0) fail();
  static_cast<void>(archive.release());
  return read_all(buffer.get());
}

std::string xml_text(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size() + utf8.size() / 8);
  for (const char c : utf8) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
      out += c;
  }
  return out;
}

Part core_properties(std::string_view title, std::string_view at) {
  return {
      "docProps/core.xml",
      fmt::format(
          "{}<cp:coreProperties "
          "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
          "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
          "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
          "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>"
          "<dc:creator>Takar</dc:creator>"
          "<dcterms:created xsi:type=\"dcterms:W3CDTF\">{}</dcterms:created>"
          "</cp:coreProperties>",
          kXmlHead,
          xml_text(title),
          at)};
}

}  // namespace takar::documents
