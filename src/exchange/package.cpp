#include "exchange/internal/package.hpp"

#include <algorithm>

#include "exchange/read_sop.hpp"

namespace takar::exchange::internal {
namespace {

auto broken(const std::string& file_name) {
  return reject("exchange.broken_file", {file_name, "DOCX/XLSX"});
}

auto too_large(const std::string& file_name) {
  return reject("exchange.too_large", {file_name, std::to_string(kFileBytesMax / (1024 * 1024))});
}

// Elements inside elements, told from the tags alone: the tree is never built deeper.
bool is_too_deep(std::string_view xml) {
  int depth = 0;
  for (std::size_t at = xml.find('<'); at != xml.npos; at = xml.find('<', at + 1)) {
    const char next = at + 1 < xml.size() ? xml[at + 1] : '\0';
    if (next == '?' || next == '!') continue;
    if (next == '/') {
      --depth;
      continue;
    }
    const std::size_t end = xml.find('>', at);
    if (end != xml.npos && xml[end - 1] != '/' && ++depth > kXmlDepthMax) return true;
  }
  return false;
}

}  // namespace

void Package::Closer::operator()(zip_t* archive) const {
  zip_discard(archive);
}

Package::Package(zip_t* archive, std::string file_name)
    : archive_(archive), file_name_(std::move(file_name)) {}

Result<Package> Package::open(std::string_view bytes, const std::string& file_name) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return broken(file_name);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    zip_source_free(source);
    return broken(file_name);
  }
  Package package(archive, file_name);
  if (zip_get_num_entries(archive, 0) > kPackageEntriesMax) return too_large(file_name);
  return package;
}

bool Package::holds(const std::string& part) const {
  return zip_name_locate(archive_.get(), part.c_str(), 0) >= 0;
}

std::vector<std::string> Package::parts(std::string_view beginning) const {
  std::vector<std::string> names;
  const auto count = zip_get_num_entries(archive_.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), 0);
    if (name != nullptr && std::string_view(name).starts_with(beginning)) names.emplace_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

// Counted while it is unpacked: the size that the archive declares may be a lie.
Result<std::string> Package::unpack(const std::string& part) {
  const auto index = zip_name_locate(archive_.get(), part.c_str(), 0);
  if (index < 0) return broken(file_name_);
  zip_stat_t facts;
  if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &facts) != 0)
    return broken(file_name_);
  if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE)
    return reject("exchange.encrypted", {file_name_});
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
      zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0), zip_fclose);
  if (!file) return broken(file_name_);
  const std::size_t most = std::min(kPartBytesMax, left_);
  std::string bytes;
  std::string block(64 * 1024, '\0');
  for (;;) {
    const auto got = zip_fread(file.get(), block.data(), block.size());
    if (got < 0) return broken(file_name_);
    if (got == 0) break;
    bytes.append(block, 0, static_cast<std::size_t>(got));
    if (bytes.size() > most) return too_large(file_name_);
  }
  left_ -= bytes.size();
  return bytes;
}

Result<std::unique_ptr<pugi::xml_document>> Package::read(const std::string& part) {
  const auto bytes = unpack(part);
  if (!bytes) return reject(bytes.error());
  if (bytes->find("<!DOCTYPE") != bytes->npos || is_too_deep(*bytes)) return broken(file_name_);
  auto document = std::make_unique<pugi::xml_document>();
  // Blanks between elements mean nothing here, save those of texts.
  const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
  if (!document->load_buffer(bytes->data(), bytes->size(), options)) return broken(file_name_);
  return document;
}

}  // namespace takar::exchange::internal
