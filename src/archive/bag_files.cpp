#include "archive/bag_files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <utility>

#include <fmt/format.h>

#include "base/fault.hpp"
#include "base/text.hpp"

namespace takar::archive {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPieceBytes = 1U << 16U;
constexpr std::size_t kSumDigits = 64;

// RFC 8493 writes line ends and "%" of a path in percent form, and nothing else.
std::string plain_path(std::string_view path) {
  std::string plain;
  while (!path.empty()) {
    const auto code = to_lower_ascii(path.substr(0, 3));
    const char meant = code == "%0a" ? '\n' : code == "%0d" ? '\r' : code == "%25" ? '%' : '\0';
    plain += meant == '\0' ? path.front() : meant;
    path.remove_prefix(meant == '\0' ? 1 : 3);
  }
  return plain;
}

}  // namespace

BagFolder walk_bag(const std::string& folder) {
  BagFolder found;
  try {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_directory() && !entry.is_symlink()) continue;
      auto path = entry.path().lexically_relative(folder).generic_string();
      const auto kind = entry.symlink_status().type();
      (kind == fs::file_type::regular ? found.files : found.strange).push_back(std::move(path));
      if (found.files.size() + found.strange.size() > kBagFilesMax)
        throw Fault(
            fmt::format("tas {0} memuat lebih dari {1} berkas / the bag {0} holds more "
                        "than {1} files",
                        folder,
                        kBagFilesMax));
    }
  } catch (const fs::filesystem_error& failure) {
    throw Fault(fmt::format(
        "folder {} tidak terbaca / cannot be read: {}", folder, failure.code().message()));
  }
  std::ranges::sort(found.files);
  std::ranges::sort(found.strange);
  return found;
}

std::optional<Sha256> hash_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  RunningSha256 hash;
  std::array<char, kPieceBytes> piece{};
  while (file) {
    file.read(piece.data(), piece.size());
    hash.add(bytes_of({piece.data(), static_cast<std::size_t>(file.gcount())}));
  }
  if (!file.eof()) return std::nullopt;
  return hash.finish();
}

std::optional<std::string> small_file(const std::string& path) {
  std::error_code error;
  const auto bytes = fs::file_size(path, error);
  if (error || bytes > kTextBytesMax) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  std::string text(bytes, '\0');
  file.read(text.data(), static_cast<std::streamsize>(bytes));
  if (!file) return std::nullopt;
  return text;
}

Lines::Lines(const std::string& path, std::size_t bytes_max)
    : file_(path, std::ios::binary), bytes_max_(bytes_max) {}

std::optional<std::string_view> Lines::next() {
  std::array<char, kPieceBytes> piece{};
  auto from = begin_;
  for (;;) {
    const auto end = kept_.find('\n', from);
    if (end != std::string::npos) {
      const auto line = std::string_view(kept_).substr(begin_, end - begin_);
      begin_ = end + 1;
      return line;
    }
    kept_.erase(0, std::exchange(begin_, 0));
    from = kept_.size();
    if (!file_ || kept_.size() > bytes_max_) return std::nullopt;
    file_.read(piece.data(), piece.size());
    kept_.append(piece.data(), static_cast<std::size_t>(file_.gcount()));
  }
}

std::optional<std::map<std::string, Sha256>> read_manifest(std::string_view text) {
  std::map<std::string, Sha256> sums;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    const auto sum = sha256_from_hex(line.substr(0, kSumDigits));
    auto path = line.substr(std::min(line.size(), kSumDigits));
    const auto gap = path.find_first_not_of(" \t*");
    if (!sum || end == std::string_view::npos || gap == 0 || gap == std::string_view::npos)
      return std::nullopt;
    path.remove_prefix(gap);
    if (!sums.emplace(plain_path(path), *sum).second) return std::nullopt;
    text.remove_prefix(end + 1);
  }
  return sums;
}

}  // namespace takar::archive
