#include "store/backup.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <fcntl.h>

#include "store/blob_folder.hpp"
#include "store/event_log.hpp"
#include "store/internal/durable_file.hpp"
#include "store/internal/open.hpp"
#include "store/internal/sqlite_connection.hpp"
#include "store/internal/write_transaction.hpp"
#include "store/verify.hpp"

namespace takar::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kDatabase = "/takar.db";
constexpr const char* kBlobs = "/blobs";
constexpr const char* kCheckpoint = "/checkpoint.txt";
constexpr const char* kKey = "/takar.key";

void refuse_existing(const std::string& path) {
  if (fs::exists(path))
    throw Fault(both("\"" + path + "\" sudah ada dan tidak ditimpa. Sebut nama lain.",
                     "\"" + path + "\" exists and is not overwritten. Give another name."));
}

// A part of the work that disappears unless it is kept.
class Unfinished {
 public:
  explicit Unfinished(std::string path) : path_(std::move(path)) { remove(); }
  ~Unfinished() { remove(); }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }
  void keep_as(const std::string& name) { rename_durably(path_, name); }

 private:
  void remove() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  std::string path_;
};

void sync_existing(const std::string& path) {
  const FileHandle file(::open(path.c_str(), O_RDWR | O_CLOEXEC));
  if (!file.is_open()) throw_file_fault(path);
  sync_file(file, path);
}

std::vector<BlobName> blobs_of(const std::string& database) {
  SqliteConnection connection({database}, SqliteRole::kInspector);
  ReaderTransaction transaction(connection);
  return named_blobs(transaction);
}

std::int64_t copy_blobs(const std::string& database, const BlobFolder& from, const BlobFolder& to) {
  const auto names = blobs_of(database);
  for (const auto& name : names) copy_blob(from, to, name);
  return static_cast<std::int64_t>(names.size());
}

Verdict judge(const std::string& database, const OutsideKnowledge& outside) {
  auto verdict = verify_database(database, outside);
  if (verdict.damage)
    throw Fault(both("Salinan \"" + database + "\" tidak utuh: " + verdict.damage->indonesian,
                     "The copy \"" + database + "\" is not sound: " + verdict.damage->english));
  return verdict;
}

OutsideKnowledge read_checkpoint(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  auto outside = read_outside(text.str());
  if (outside.key.empty())
    throw Fault(
        both("\"" + path + "\" tidak ada atau rusak; folder itu bukan cadangan Takar yang lengkap.",
             "\"" + path + "\" is missing or damaged; the folder is not a whole backup of Takar."));
  return outside;
}

}  // namespace

BackupReport backup(Store& store, const std::string& folder, const std::string& key_path) {
  refuse_existing(folder);
  Unfinished work(folder + ".unfinished");
  make_folder(work.path());
  const auto database = work.path() + kDatabase;
  store.copy_database(database);
  sync_existing(database);
  BackupReport report;
  const BlobFolder blobs(work.path() + kBlobs);
  report.blobs = copy_blobs(database, store.blobs(), blobs);
  if (!key_path.empty()) copy_file_durably(key_path, work.path() + kKey, 0600);
  const auto verdict = judge(database, {"", store.log_key()});
  report.events = verdict.head.size;
  report.checkpoint = verdict.newest_checkpoint;
  const auto text = store.log_key() + "\n" + report.checkpoint;
  write_new_file(work.path() + kCheckpoint, bytes_of(text), 0600);
  work.keep_as(folder);
  return report;
}

BackupReport restore(const std::string& folder, const Settings& to) {
  if (is_postgresql(to.address))
    throw Fault(
        both("Cadangan berkas hanya dapat dipulihkan ke SQLite; untuk PostgreSQL pakai "
             "pg_restore.",
             "A backup folder can be restored to SQLite only; for PostgreSQL use "
             "pg_restore."));
  const auto path = sqlite_path(to.address);
  const auto blob_path = to.blob_folder.empty() ? path + ".blobs" : to.blob_folder;
  const auto key_path = to.key_path.empty() ? path + ".key" : to.key_path;
  for (const auto& target : {path, path + "-wal", blob_path, key_path}) refuse_existing(target);
  const auto outside = read_checkpoint(folder + kCheckpoint);
  Unfinished database(path + ".restoring");
  Unfinished blobs(blob_path + ".restoring");
  copy_file_durably(folder + kDatabase, database.path(), 0600);
  const auto verdict = judge(database.path(), outside);
  BackupReport report{verdict.head.size, 0, verdict.newest_checkpoint};
  {
    const BlobFolder from(folder + kBlobs);
    const BlobFolder into(blobs.path());
    report.blobs = copy_blobs(database.path(), from, into);
  }
  blobs.keep_as(blob_path);
  if (fs::exists(folder + kKey)) {
    copy_file_durably(folder + kKey, key_path, 0600);
    sync_folder(folder_of(key_path));
  }
  database.keep_as(path);
  return report;
}

}  // namespace takar::store
