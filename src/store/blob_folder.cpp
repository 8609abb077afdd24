#include "store/blob_folder.hpp"

#include <cerrno>
#include <set>

#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/check.hpp"
#include "base/random.hpp"
#include "store/internal/connection.hpp"
#include "store/internal/durable_file.hpp"

namespace takar::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kUnfinished = "unfinished";
constexpr std::size_t kPieceBytes = 1U << 16U;

// Calls `each` for the file's pieces. False if it cannot be read to its end.
bool read_pieces(const std::string& path, const std::function<void(Bytes)>& each) {
  const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return false;
  std::vector<std::uint8_t> piece(kPieceBytes);
  for (;;) {
    const auto count = ::read(file.get(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count == 0;
    each(Bytes(piece).first(static_cast<std::size_t>(count)));
  }
}

std::string fresh_name() {
  SystemRandom random;
  return random_hex(random, 16);
}

std::string place_of(const std::string& folder, const Sha256& sha256) {
  const auto hex = to_hex(sha256);
  return folder + "/" + hex.substr(0, 2) + "/" + hex;
}

[[noreturn]] void throw_damaged(const Sha256& name, const std::string& folder) {
  throw Fault(both("Lampiran " + to_hex(name) + " hilang atau rusak di \"" + folder +
                       "\"; pulihkan dari cadangan.",
                   "Attachment " + to_hex(name) + " is missing or damaged in \"" + folder +
                       "\"; restore it from a backup."));
}

}  // namespace

struct BlobWriter::State {
  std::string folder;
  std::string path;  // The unfinished file; empty once it has its name.
  FileHandle file;
  RunningSha256 hash;
  std::int64_t bytes = 0;
};

BlobWriter::BlobWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
BlobWriter::BlobWriter(BlobWriter&&) noexcept = default;

BlobWriter::~BlobWriter() {
  if (state_ && !state_->path.empty()) ::unlink(state_->path.c_str());
}

std::int64_t BlobWriter::bytes() const {
  return state_->bytes;
}

void BlobWriter::append(Bytes chunk) {
  write_all(state_->file, chunk, state_->path);
  state_->hash.add(chunk);
  state_->bytes += static_cast<std::int64_t>(chunk.size());
}

BlobName BlobWriter::finish() {
  TAKAR_CHECK(!state_->path.empty(), "a blob is finished twice");
  const BlobName name{state_->hash.finish(), state_->bytes};
  sync_file(state_->file, state_->path);
  const auto place = place_of(state_->folder, name.sha256);
  make_folder(folder_of(place));
  if (::rename(state_->path.c_str(), place.c_str()) != 0) throw_file_fault(place);
  state_->path.clear();
  sync_folder(folder_of(place));
  return name;
}

BlobFolder::BlobFolder(std::string folder) : folder_(std::move(folder)) {
  make_folder(folder_);
  make_folder(folder_ + "/" + kUnfinished);
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder_ + "/" + kUnfinished, error))
    fs::remove(entry.path(), error);
}

BlobWriter BlobFolder::start() const {
  auto state = std::make_unique<BlobWriter::State>();
  state->folder = folder_;
  const auto path = folder_ + "/" + kUnfinished + "/" + fresh_name();
  state->file = create_file(path, 0600);
  state->path = path;
  return BlobWriter(std::move(state));
}

BlobName BlobFolder::put(Bytes content) const {
  auto writer = start();
  writer.append(content);
  return writer.finish();
}

std::string BlobFolder::path_of(const Sha256& sha256) const {
  return place_of(folder_, sha256);
}

std::string BlobFolder::read(const Sha256& name) const {
  std::string content;
  const bool whole = read_pieces(path_of(name), [&](Bytes piece) {
    content.append(reinterpret_cast<const char*>(piece.data()), piece.size());
  });
  if (!whole || sha256(content) != name) throw_damaged(name, folder_);
  return content;
}

void name_blob(WriteTransaction& transaction, const BlobName& name) {
  transaction.execute(
      "INSERT INTO blob(sha256, bytes) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING",
      {Bytes(name.sha256), name.bytes});
}

void forget_blob(WriteTransaction& transaction, const Sha256& name) {
  transaction.execute("DELETE FROM blob WHERE sha256 = $1", {Bytes(name)});
}

std::vector<BlobName> named_blobs(ReadTransaction& transaction) {
  std::vector<BlobName> names;
  transaction.query("SELECT sha256, bytes FROM blob ORDER BY sha256", {}, [&](const Row& row) {
    BlobName name{{}, row.i64(1)};
    const auto bytes = row.bytes(0);
    if (bytes.size() == name.sha256.size())
      std::copy(bytes.begin(), bytes.end(), name.sha256.begin());
    names.push_back(name);
  });
  return names;
}

void copy_blob(const BlobFolder& from, const BlobFolder& to, const BlobName& name) {
  auto writer = to.start();
  const bool whole =
      read_pieces(from.path_of(name.sha256), [&](Bytes piece) { writer.append(piece); });
  if (!whole || writer.finish().sha256 != name.sha256) throw_damaged(name.sha256, from.folder());
}

Fixity check_blobs(Store& store) {
  std::vector<BlobName> names;
  store.read([&](ReadTransaction& transaction) { names = named_blobs(transaction); });
  Fixity fixity;
  for (const auto& name : names) {
    const auto path = store.blobs().path_of(name.sha256);
    RunningSha256 hash;
    ++fixity.checked;
    if (::access(path.c_str(), F_OK) != 0)
      fixity.missing.push_back(name);
    else if (!read_pieces(path, [&](Bytes piece) { hash.add(piece); }) ||
             hash.finish() != name.sha256)
      fixity.damaged.push_back(name);
  }
  return fixity;
}

std::int64_t sweep_blobs(Store& store, Instant older_than) {
  // The files first, the rows after: a blob named meanwhile is then seen as named.
  std::set<std::string> orphans;
  const fs::path root = store.blobs().folder();
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    struct stat facts {};
    const auto path = entry.path().string();
    if (!sha256_from_hex(entry.path().filename().string())) continue;
    if (::stat(path.c_str(), &facts) != 0) continue;
    if (facts.st_mtim.tv_sec < to_us(older_than) / 1'000'000) orphans.insert(path);
  }
  store.read([&](ReadTransaction& transaction) {
    for (const auto& name : named_blobs(transaction))
      orphans.erase(store.blobs().path_of(name.sha256));
  });
  for (const auto& path : orphans)
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) throw_file_fault(path);
  return static_cast<std::int64_t>(orphans.size());
}

}  // namespace takar::store
