#include "archive/zip.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>

#include <fmt/format.h>

#include "archive/bag_files.hpp"
#include "base/fault.hpp"

namespace takar::archive {
namespace {

constexpr int kReadable = 0644;
constexpr std::size_t kPieceBytes = 1U << 16U;

using Zip = std::unique_ptr<::archive, decltype(&archive_write_free)>;
using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

[[noreturn]] void fail(const Zip& zip) {
  const auto* why = archive_error_string(zip.get());
  const auto words = fmt::format("berkas ZIP tidak dapat ditulis / the ZIP cannot be written: {}",
                                 why == nullptr ? "" : why);
  if (archive_errno(zip.get()) == ENOSPC) throw StorageFull(words);
  throw Fault(words);
}

void check(const Zip& zip, int answer) {
  if (answer != ARCHIVE_OK) fail(zip);
}

void pack_file(const Zip& zip, const std::string& path, const std::string& name, Instant at) {
  const Entry entry(archive_entry_new(), &archive_entry_free);
  archive_entry_set_pathname(entry.get(), name.c_str());
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(std::filesystem::file_size(path)));
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), kReadable);
  archive_entry_set_mtime(entry.get(), to_us(at) / 1'000'000, 0);
  check(zip, archive_write_header(zip.get(), entry.get()));
  std::ifstream file(path, std::ios::binary);
  std::array<char, kPieceBytes> piece{};
  while (file) {
    file.read(piece.data(), piece.size());
    const auto bytes = file.gcount();
    if (bytes > 0 &&
        archive_write_data(zip.get(), piece.data(), static_cast<std::size_t>(bytes)) != bytes)
      fail(zip);
  }
}

}  // namespace

void write_zip(const std::string& folder,
               const std::string& root,
               const std::string& path,
               Instant at) {
  const Zip zip(archive_write_new(), &archive_write_free);
  check(zip, archive_write_set_format_zip(zip.get()));
  check(zip, archive_write_open_filename(zip.get(), path.c_str()));
  for (const auto& name : walk_bag(folder).files)
    pack_file(zip, folder + "/" + name, root + "/" + name, at);
  check(zip, archive_write_close(zip.get()));
}

}  // namespace takar::archive
