#pragma once
// Files that are on the disk when the call returns: the file is synced, then its folder.

#include <cstdint>
#include <span>
#include <string>

namespace takar::store {

// An open file descriptor that closes itself.
class FileHandle {
 public:
  FileHandle() = default;
  explicit FileHandle(int descriptor) : descriptor_(descriptor) {}
  ~FileHandle() { close(); }
  FileHandle(FileHandle&& other) noexcept : descriptor_(other.release()) {}
  FileHandle& operator=(FileHandle&& other) noexcept;
  FileHandle(const FileHandle&) = delete;
  FileHandle& operator=(const FileHandle&) = delete;

  [[nodiscard]] int get() const { return descriptor_; }
  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  void close();

 private:
  int release();
  int descriptor_ = -1;
};

// Throws StorageFull or Fault: "`doing` `path`: why", from errno.
[[noreturn]] void throw_file_fault(const std::string& path);

// Creates `path`, which must not exist. Throws Fault or StorageFull.
[[nodiscard]] FileHandle create_file(const std::string& path, int mode);
void write_all(const FileHandle&, std::span<const std::uint8_t>, const std::string& path);
void sync_file(const FileHandle&, const std::string& path);
void sync_folder(const std::string& folder);
// create_file(), write_all(), sync_file(), sync_folder().
void write_new_file(const std::string& path, std::span<const std::uint8_t>, int mode);
// Copies `from` to `to`, which must not exist, and syncs the copy, not its folder.
void copy_file_durably(const std::string& from, const std::string& to, int mode);
// Renames and syncs both folders.
void rename_durably(const std::string& from, const std::string& to);
// Makes the folder if it is missing, and syncs its parent.
void make_folder(const std::string& folder);

[[nodiscard]] std::string folder_of(const std::string& path);

}  // namespace takar::store
