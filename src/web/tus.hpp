#pragma once
// What a request of the tus protocol says in its headers: a new file, a piece's place, a checksum.
//
// Served: tus 1.0.0 core with creation, termination, expiration and checksum; no other extension.
// Source: tus resumable upload protocol 1.0.0.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/announced_file.hpp"
#include "base/result.hpp"
#include "web/http.hpp"

namespace takar::web {

inline constexpr std::string_view kTusVersion = "1.0.0";
inline constexpr std::string_view kTusExtensions = "creation,termination,expiration,checksum";
inline constexpr std::string_view kTusChecksums = "sha1,sha256";
inline constexpr std::string_view kPieceType = "application/offset+octet-stream";
inline constexpr std::size_t kUploadMetadataMax = 4096;  // Bytes of the header.

struct Checksum {
  bool sha256 = false;  // Else SHA-1.
  std::string digest;   // Raw bytes.
};

// From Upload-Length and Upload-Metadata (filename, filetype and sha256 in hexadecimal digits, of
// which only the first must be there). Rejects with web.bad_upload_header or web.bad_file_name.
[[nodiscard]] Result<app::AnnouncedFile> read_announced_file(const Request&);

// The bytes before the piece. Rejects with web.bad_upload_header.
[[nodiscard]] Result<std::int64_t> read_upload_offset(const Request&);

// Empty if the request has none. Rejects with web.bad_checksum.
[[nodiscard]] Result<std::optional<Checksum>> read_checksum(const Request&);

// Whether the file has that digest. Throws Fault if it cannot be read.
[[nodiscard]] bool has_digest(const std::string& path, const Checksum&);

// Reads the words for a method that a proxy does not let through: POST that says it is PATCH or
// DELETE. Every other request keeps its method.
[[nodiscard]] Method overridden_method(const Request&);

// As a header writes an instant, e.g. "Sat, 21 Nov 2026 03:36:00 GMT". Source: RFC 9110, 5.6.7.
[[nodiscard]] std::string http_date(Instant);

}  // namespace takar::web
