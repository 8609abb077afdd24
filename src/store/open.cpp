#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <optional>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/check.hpp"
#include "store/internal/connected_store.hpp"
#include "store/internal/log_head.hpp"
#include "store/internal/migrations.hpp"
#include "store/internal/open.hpp"
#include "store/internal/sqlite_connection.hpp"

namespace takar::store {
namespace {

namespace fs = std::filesystem;

// SQLite would create the file readable for everybody.
void create_private(const std::string& path) {
  const FileHandle file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (!file.is_open()) throw_file_fault(path);
  sync_folder(folder_of(path));
}

// A copy of the file as it was, before a migration touches it.
void keep_copy(const std::string& path, Connection& connection) {
  std::int64_t version = 0;
  connection.query(
      "SELECT max(version) FROM schema_version", {}, [&](const Row& row) { version = row.i64(0); });
  const auto copy = path + ".before-migration-after-" + std::to_string(version);
  std::error_code error;
  fs::remove(copy, error);
  const Param to[] = {std::string_view(copy)};
  connection.execute("VACUUM INTO $1", to);
}

Opened open_sqlite(const Settings& settings, const std::string& path) {
  Opened opened;
  opened.engine = Engine::kSqlite;
  opened.where = path;
  opened.lock = lock_database(path, LockKind::kServer);
  create_private(path);
  const SqliteFile file{path, settings.unsafe_no_sync, settings.read_max};
  opened.writer = std::make_unique<SqliteConnection>(file, SqliteRole::kWriter);
  const auto schema = check_schema(*opened.writer, path, migrations());
  if (schema == Schema::kBehind) keep_copy(path, *opened.writer);
  if (schema != Schema::kCurrent) migrate(*opened.writer, path, migrations());
  opened.connect_reader = [file] {
    return std::make_unique<SqliteConnection>(file, SqliteRole::kReader);
  };
  opened.connect_copier = [file] {
    return std::make_unique<SqliteConnection>(file, SqliteRole::kCopier);
  };
  return opened;
}

std::optional<LogKey> newest_key(Connection& connection) {
  std::optional<LogKey> key;
  connection.query("SELECT verifier FROM log_key ORDER BY from_size DESC LIMIT 1",
                   {},
                   [&](const Row& row) { key = LogKey::parse(row.text(0)); });
  return key;
}

void record_key(Connection& connection, const LogKey& key) {
  connection.begin_write();
  const auto head = lock_log_head(connection);
  const auto text = key.text();
  const Param row[] = {head.range.size(), std::string_view(text)};
  connection.execute(
      "INSERT INTO log_key(from_size, verifier) VALUES ($1, $2)"
      " ON CONFLICT (from_size) DO UPDATE SET verifier = excluded.verifier",
      row);
  connection.commit();
}

// The key file and the database must belong together, or the checkpoints of this run could not be
// checked later.
LogSigner ready_signer(const Settings& settings, const std::string& path, Connection& connection) {
  const auto recorded = newest_key(connection);
  const bool present = ::access(path.c_str(), F_OK) == 0;
  if (!present && recorded && !settings.replace_lost_key)
    throw Fault(both("Kunci penanda tangan \"" + path +
                         "\" tidak ada, padahal basis data ini sudah memakainya. Kembalikan "
                         "berkas itu dari cadangan, atau izinkan kunci baru (replace_lost_key).",
                     "The signing key \"" + path +
                         "\" is missing, but this database has used one. Put the file back from a "
                         "backup, or allow a new key (replace_lost_key)."));
  auto signer = present ? LogSigner::load(path) : LogSigner::create(path);
  const bool same = recorded && recorded->text() == signer.key().text();
  if (recorded && !same && !settings.replace_lost_key)
    throw Fault(both("Kunci penanda tangan \"" + path +
                         "\" bukan milik basis data ini. Kembalikan berkas yang benar.",
                     "The signing key \"" + path +
                         "\" does not belong to this database. Put the right file back."));
  if (!same) record_key(connection, signer.key());
  return signer;
}

}  // namespace

bool is_postgresql(std::string_view address) {
  return address.starts_with("postgresql://") || address.starts_with("postgres://");
}

std::string sqlite_path(std::string_view address) {
  if (address.starts_with("sqlite:")) address.remove_prefix(7);
  return std::string(address);
}

FileHandle lock_database(const std::string& path, LockKind kind) {
  const auto lock_path = path + ".lock";
  const int flags = kind == LockKind::kServer ? O_RDWR | O_CREAT : O_RDONLY;
  FileHandle lock(::open(lock_path.c_str(), flags | O_CLOEXEC, 0600));
  if (!lock.is_open()) {
    if (kind == LockKind::kInspector && errno == ENOENT) return lock;
    throw_file_fault(lock_path);
  }
  const int how = kind == LockKind::kServer ? LOCK_EX : LOCK_SH;
  if (::flock(lock.get(), how | LOCK_NB) == 0) return lock;
  throw Fault(
      both("Basis data \"" + path + "\" sedang dipakai server lain. Hentikan server itu dahulu.",
           "The database \"" + path + "\" is in use by another server. Stop that server first."));
}

std::unique_ptr<Store> open(const Settings& settings) {
  const bool postgresql = is_postgresql(settings.address);
  const auto path = sqlite_path(settings.address);
  if (path.empty())
    throw Fault(both("Alamat basis data kosong.", "The address of the database is empty."));
  if (postgresql && settings.key_path.empty())
    throw Fault(both("PostgreSQL memerlukan key_path: berkas kunci penanda tangan.",
                     "PostgreSQL needs key_path: the file of the signing key."));
  auto opened = postgresql ? open_postgresql(settings) : open_sqlite(settings, path);
  const auto key_path = settings.key_path.empty() ? path + ".key" : settings.key_path;
  opened.log = settings.log;
  auto signer = ready_signer(settings, key_path, *opened.writer);
  auto blob_folder = settings.blob_folder;
  if (blob_folder.empty() && !postgresql) blob_folder = path + ".blobs";
  if (!blob_folder.empty()) opened.blobs = std::make_unique<BlobFolder>(blob_folder);
  return std::make_unique<ConnectedStore>(std::move(opened),
                                          std::move(signer),
                                          LogSigner::load(key_path),
                                          std::max(1, settings.readers));
}

}  // namespace takar::store
