#include "web/tus.hpp"

#include <array>
#include <fstream>
#include <map>
#include <memory>

#include <fmt/chrono.h>
#include <openssl/evp.h>
#include <sodium.h>

#include "base/check.hpp"
#include "base/fault.hpp"
#include "base/text.hpp"

namespace takar::web {
namespace {

constexpr std::size_t kPieceRead = 65'536;
constexpr std::size_t kMediaTypeMax = 127;  // Source: RFC 6838, 4.2.

std::optional<std::string> from_base64(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t length = 0;
  const char* end = nullptr;
  auto* out = reinterpret_cast<unsigned char*>(bytes.data());
  const int failed = sodium_base642bin(out,
                                       bytes.size(),
                                       text.data(),
                                       text.size(),
                                       nullptr,
                                       &length,
                                       &end,
                                       sodium_base64_VARIANT_ORIGINAL);
  if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
  bytes.resize(length);
  return bytes;
}

// "key base64,key base64": a key may stand alone. Empty if it is anything else or a key comes
// twice.
std::optional<std::map<std::string, std::string>> read_metadata(std::string_view header) {
  std::map<std::string, std::string> pairs;
  if (trim(header).empty()) return pairs;
  for (const auto part : split(header, ',')) {
    const auto pair = trim(part);
    const auto space = pair.find(' ');
    const auto key = pair.substr(0, space);
    const auto value = from_base64(space == std::string_view::npos ? "" : trim(pair.substr(space)));
    if (key.empty() || !value || !pairs.emplace(key, *value).second) return std::nullopt;
  }
  return pairs;
}

bool is_media_type(std::string_view text) {
  const auto slash = text.find('/');
  return text.size() <= kMediaTypeMax && slash != std::string_view::npos &&
         is_token(text.substr(0, slash)) && is_token(text.substr(slash + 1));
}

}  // namespace

Result<app::AnnouncedFile> read_announced_file(const Request& request) {
  const auto length = whole_number(request.header("Upload-Length"));
  if (!length) return reject("web.bad_upload_header", {"Upload-Length"});
  const auto header = request.header("Upload-Metadata");
  const auto words = header.size() > kUploadMetadataMax ? std::nullopt : read_metadata(header);
  if (!words) return reject("web.bad_upload_header", {"Upload-Metadata"});
  const auto word = [&](const char* key) {
    const auto found = words->find(key);
    return found == words->end() ? std::string() : found->second;
  };
  app::AnnouncedFile file{.name = word("filename"),
                          .media_type = word("filetype"),
                          .bytes = *length,
                          .sha256 = sha256_from_hex(word("sha256")),
                          .metadata = std::string(header)};
  if (file.name.empty() || !is_utf8(file.name)) return reject("web.bad_file_name");
  if (!is_media_type(file.media_type)) file.media_type = "application/octet-stream";
  if (!file.sha256 && words->contains("sha256"))
    return reject("web.bad_upload_header", {"Upload-Metadata"});
  return file;
}

Result<std::int64_t> read_upload_offset(const Request& request) {
  const auto offset = whole_number(request.header("Upload-Offset"));
  if (!offset) return reject("web.bad_upload_header", {"Upload-Offset"});
  return *offset;
}

Result<std::optional<Checksum>> read_checksum(const Request& request) {
  const auto header = trim(request.header("Upload-Checksum"));
  if (header.empty()) return std::optional<Checksum>();
  const auto space = header.find(' ');
  const auto word = header.substr(0, space);
  const auto digest =
      space == std::string_view::npos ? std::nullopt : from_base64(trim(header.substr(space)));
  const bool sha256 = word == "sha256";
  if (!digest || (!sha256 && word != "sha1") || digest->size() != (sha256 ? 32U : 20U))
    return reject("web.bad_checksum");
  return std::optional<Checksum>({sha256, *digest});
}

bool has_digest(const std::string& path, const Checksum& wanted) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Fault("berkas sementara tidak terbaca / the temporary file cannot be read");
  const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(),
                                                                   EVP_MD_CTX_free);
  TAKAR_CHECK(context != nullptr, "no memory for a digest");
  EVP_DigestInit_ex(context.get(), wanted.sha256 ? EVP_sha256() : EVP_sha1(), nullptr);
  std::array<char, kPieceRead> piece{};
  while (file.read(piece.data(), piece.size()), file.gcount() > 0)
    EVP_DigestUpdate(context.get(), piece.data(), static_cast<std::size_t>(file.gcount()));
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  EVP_DigestFinal_ex(context.get(), digest.data(), &length);
  return std::string_view(reinterpret_cast<const char*>(digest.data()), length) == wanted.digest;
}

Method overridden_method(const Request& request) {
  const auto wanted = method_of(request.header("X-HTTP-Method-Override"));
  const bool known = wanted == Method::kPatch || wanted == Method::kDelete;
  return request.method == Method::kPost && known ? wanted : request.method;
}

std::string http_date(Instant at) {
  return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", std::chrono::floor<std::chrono::seconds>(at));
}

}  // namespace takar::web
