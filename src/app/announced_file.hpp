#pragma once
// A file that comes in pieces, as the outside sees it: what is said of it before its first byte,
// one piece, and how far it has come.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "base/hash.hpp"
#include "base/time.hpp"

namespace takar::app {

inline constexpr std::int64_t kFileBytesMax = 20'971'520;         // Of one file.
inline constexpr std::int64_t kUnfinishedMax = 20;                // Files of one person at a time.
inline constexpr std::int64_t kUnfinishedBytesMax = 209'715'200;  // Announced, of one person.
inline constexpr std::chrono::days kUnfinishedKept{7};  // From its beginning: a weekend, and leave.

struct AnnouncedFile {
  std::string name;              // As the person calls it; data, never a path.
  std::string media_type;        // As stated.
  std::int64_t bytes = 0;        // The whole file.
  std::optional<Sha256> sha256;  // Of the whole file, if the client knows it.
  std::string metadata;          // The client's own words for all this, given back to it.
};

struct FilePiece {
  std::int64_t file = 0;
  std::int64_t offset = 0;  // Bytes of the file before it.
  std::int64_t bytes = 0;
  std::string path;  // The temporary file that holds it; the caller removes it afterwards.
};

struct FileProgress {
  std::int64_t id = 0;             // Of the upload that it becomes.
  std::int64_t received = 0;       // Bytes; equal to `bytes`: the file is kept as an upload.
  std::int64_t bytes = 0;          // The whole file.
  std::string metadata;            // As announced; empty once the file is kept.
  std::optional<Instant> expires;  // UTC; empty once the file is kept.
};

}  // namespace takar::app
