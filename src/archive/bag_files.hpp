#pragma once
// The files of a bag as they lie on the disk, which may be anybody's: links and devices are told
// apart from files, nothing is followed, and what is read has a limit.

#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"

namespace takar::archive {

inline constexpr std::size_t kTextBytesMax = 256U << 20U;  // Of a manifest, or of the contents.
inline constexpr std::size_t kBagFilesMax = 1'000'000;

struct BagFolder {
  std::vector<std::string> files;    // Paths below the bag, with "/", sorted.
  std::vector<std::string> strange;  // Links, devices, sockets.
};

// Throws Fault if the folder cannot be read or holds more than kBagFilesMax files.
[[nodiscard]] BagFolder walk_bag(const std::string& folder);

// Empty if the file cannot be read to its end.
[[nodiscard]] std::optional<Sha256> hash_of_file(const std::string& path);

// Empty if it cannot be read or is longer than kTextBytesMax.
[[nodiscard]] std::optional<std::string> small_file(const std::string& path);

// The lines of a file, one at a time.
class Lines {
 public:
  // A line longer than `bytes_max` ends the reading.
  Lines(const std::string& path, std::size_t bytes_max);
  // Without its end; holds until the next call. Empty after the last line.
  [[nodiscard]] std::optional<std::string_view> next();
  // After the last line: whether the file was read to its end and its last line has one.
  [[nodiscard]] bool whole() const { return file_.eof() && kept_.size() == begin_; }

 private:
  std::ifstream file_;
  std::size_t bytes_max_;
  std::string kept_;
  std::size_t begin_ = 0;
};

// A manifest: path -> SHA-256. Empty if a line is not "SUM  PATH" or names a path twice.
// Source: RFC 8493, section 2.1.3.
[[nodiscard]] std::optional<std::map<std::string, Sha256>> read_manifest(std::string_view text);

}  // namespace takar::archive
