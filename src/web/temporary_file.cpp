#include "web/temporary_file.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fault.hpp"

namespace takar::web {
namespace {

[[noreturn]] void fail(const std::string& path) {
  const std::string why = path + ": " + std::strerror(errno);
  if (errno == ENOSPC || errno == EDQUOT) throw StorageFull(why);
  throw Fault(why);
}

}  // namespace

TemporaryFile::TemporaryFile(const std::string& folder) : path_(folder + "/upload-XXXXXX") {
  file_ = mkostemp(path_.data(), O_CLOEXEC);
  if (file_ < 0) fail(path_);
}

TemporaryFile::~TemporaryFile() {
  close(file_);
  unlink(path_.c_str());
}

void TemporaryFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path_);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    bytes_ += written;
  }
}

std::string TemporaryFile::read(std::int64_t from, std::size_t most) const {
  std::string bytes(most, '\0');
  ssize_t got = -1;
  do {
    got = pread(file_, bytes.data(), bytes.size(), from);
  } while (got < 0 && errno == EINTR);
  if (got < 0) fail(path_);
  bytes.resize(static_cast<std::size_t>(got));
  return bytes;
}

void TemporaryFile::measure() {
  struct stat facts {};
  if (fstat(file_, &facts) != 0) fail(path_);
  bytes_ = facts.st_size;
}

}  // namespace takar::web
