#pragma once
// A file that an upload streams into, or that a download is sent from. It is gone when this object
// is, whatever happened between.

#include <cstdint>
#include <string>
#include <string_view>

namespace takar::web {

class TemporaryFile {
 public:
  // Makes a file of its own in the folder, readable by this account only. Throws StorageFull or
  // Fault.
  explicit TemporaryFile(const std::string& folder);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  // Throws StorageFull or Fault; the file then holds a part.
  void append(std::string_view bytes);
  // Up to `most` bytes from `from` on; fewer at the end. Throws Fault.
  [[nodiscard]] std::string read(std::int64_t from, std::size_t most) const;
  // Somebody else wrote the file by its path: counts its bytes anew. Throws Fault.
  void measure();

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::int64_t bytes() const { return bytes_; }

 private:
  std::string path_;
  int file_ = -1;
  std::int64_t bytes_ = 0;
};

}  // namespace takar::web
