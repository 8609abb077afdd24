#include "store/internal/durable_file.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/internal/connection.hpp"

namespace takar::store {

FileHandle& FileHandle::operator=(FileHandle&& other) noexcept {
  close();
  descriptor_ = other.release();
  return *this;
}

void FileHandle::close() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

int FileHandle::release() {
  return std::exchange(descriptor_, -1);
}

void throw_file_fault(const std::string& path) {
  const int code = errno;
  if (code == ENOSPC || code == EDQUOT)
    throw StorageFull(both("Media penyimpanan untuk \"" + path +
                               "\" penuh. Tidak ada yang disimpan; sediakan ruang lalu coba lagi.",
                           "The disk that holds \"" + path +
                               "\" is full. Nothing was stored; make room and try again."));
  throw Fault(both("Berkas \"" + path + "\" gagal dibuka atau ditulis",
                   "The file \"" + path + "\" cannot be opened or written") +
              ": " + std::strerror(code));
}

FileHandle create_file(const std::string& path, int mode) {
  FileHandle file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode));
  if (!file.is_open()) throw_file_fault(path);
  return file;
}

void write_all(const FileHandle& file,
               std::span<const std::uint8_t> bytes,
               const std::string& path) {
  while (!bytes.empty()) {
    const auto written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw_file_fault(path);
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
}

void sync_file(const FileHandle& file, const std::string& path) {
  if (::fsync(file.get()) != 0) throw_file_fault(path);
}

void sync_folder(const std::string& folder) {
  const FileHandle handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!handle.is_open()) throw_file_fault(folder);
  sync_file(handle, folder);
}

void write_new_file(const std::string& path, std::span<const std::uint8_t> bytes, int mode) {
  const auto file = create_file(path, mode);
  write_all(file, bytes, path);
  sync_file(file, path);
  sync_folder(folder_of(path));
}

void copy_file_durably(const std::string& from, const std::string& to, int mode) {
  const FileHandle source(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
  if (!source.is_open()) throw_file_fault(from);
  const auto target = create_file(to, mode);
  std::array<std::uint8_t, 1U << 16U> piece{};
  for (;;) {
    const auto count = ::read(source.get(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw_file_fault(from);
    if (count == 0) break;
    write_all(target, std::span(piece).first(static_cast<std::size_t>(count)), to);
  }
  sync_file(target, to);
}

void rename_durably(const std::string& from, const std::string& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) throw_file_fault(to);
  sync_folder(folder_of(to));
  if (folder_of(from) != folder_of(to)) sync_folder(folder_of(from));
}

void make_folder(const std::string& folder) {
  if (::mkdir(folder.c_str(), 0700) == 0)
    sync_folder(folder_of(folder));
  else if (errno != EEXIST)
    throw_file_fault(folder);
}

std::string folder_of(const std::string& path) {
  const auto parent = std::filesystem::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

}  // namespace takar::store
