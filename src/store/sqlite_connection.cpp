#include "store/internal/sqlite_connection.hpp"

#include <cerrno>

#include "base/check.hpp"

namespace takar::store {
namespace {

constexpr int kBusyMs = 5000;
constexpr int kHostileRowBytesMax = 64 << 20;
constexpr int kProgressSteps = 100'000;  // Virtual machine steps between two looks at the time.

class SqliteRow final : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  [[nodiscard]] bool is_null(int column) const override {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }
  [[nodiscard]] std::int64_t i64(int column) const override {
    return sqlite3_column_int64(statement_, column);
  }
  [[nodiscard]] std::string_view text(int column) const override {
    const auto* text = sqlite3_column_text(statement_, column);
    const auto size = sqlite3_column_bytes(statement_, column);
    if (text == nullptr) return {};
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
  }
  [[nodiscard]] Bytes bytes(int column) const override {
    const auto* blob = sqlite3_column_blob(statement_, column);
    const auto size = sqlite3_column_bytes(statement_, column);
    return {static_cast<const std::uint8_t*>(blob), static_cast<std::size_t>(size)};
  }

 private:
  sqlite3_stmt* statement_;
};

void bind_text(sqlite3_stmt* handle, int place, std::string_view text) {
  if (text.find('\0') != std::string_view::npos)
    throw Fault(both("Teks memuat huruf NUL dan tidak disimpan.",
                     "A text holds a NUL character and is not stored."));
  // A null pointer would be bound as NULL.
  const char* start = text.data() == nullptr ? "" : text.data();
  sqlite3_bind_text64(handle, place, start, text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void bind_bytes(sqlite3_stmt* handle, int place, Bytes bytes) {
  if (bytes.empty())
    sqlite3_bind_zeroblob(handle, place, 0);
  else
    sqlite3_bind_blob64(handle, place, bytes.data(), bytes.size(), SQLITE_STATIC);
}

bool is_full(int code, int system_error) {
  // The shared-memory file holds nothing durable; it fails to grow only when the disk is full.
  return (code & 0xff) == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE ||
         (code == SQLITE_IOERR_WRITE && (system_error == ENOSPC || system_error == EDQUOT));
}

// After these nobody knows what the disk holds; only opening the file anew may tell.
bool ends_trust(int code) {
  switch (code) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_FSTAT:
      return true;
    default:
      return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
  }
}

}  // namespace

// A statement while it runs: it is reset whatever happens, and a second use inside the first gets a
// statement of its own.
class SqliteConnection::Use {
 public:
  Use(SqliteConnection& connection, Sql sql) {
    auto found = connection.cache_.find(sql.text());
    if (found == connection.cache_.end())
      found = connection.cache_.emplace(sql.text(), connection.prepare(sql.text())).first;
    if (found->second.running) own_ = connection.prepare(sql.text());
    used_ = own_.handle == nullptr ? &found->second : &own_;
    used_->running = true;
  }
  ~Use() {
    used_->running = false;
    sqlite3_reset(used_->handle);
    sqlite3_finalize(own_.handle);
  }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;
  [[nodiscard]] const Statement& statement() const { return *used_; }

 private:
  Statement* used_ = nullptr;
  Statement own_;
};

SqliteConnection::SqliteConnection(SqliteFile file, SqliteRole role) : file_(std::move(file)) {
  // Without it SQLite takes a lock at every allocation, to count what nobody asks for.
  static const int kNotCounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  TAKAR_CHECK(kNotCounted == SQLITE_OK, "SQLite was in use before the store opened");
  const int flags = role == SqliteRole::kInspector ? SQLITE_OPEN_READONLY
                                                   : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int code = sqlite3_open_v2(
      file_.path.c_str(), &db_, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  try {
    if (code != SQLITE_OK) fail("membuka/opening");
    set_up(role, file_.unsafe_no_sync);
  } catch (...) {
    sqlite3_close_v2(db_);
    throw;
  }
}

SqliteConnection::~SqliteConnection() {
  for (auto& [text, statement] : cache_) sqlite3_finalize(statement.handle);
  if (wal_keeper_ && usable_) static_cast<void>(wal_keeper_->before_close());
  sqlite3_close_v2(db_);
}

void SqliteConnection::set_up(SqliteRole role, bool unsafe_no_sync) {
  sqlite3_busy_timeout(db_, kBusyMs);
  sqlite3_db_config(db_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  if (role != SqliteRole::kWriter)
    sqlite3_db_config(db_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  // No memory mapping: an I/O error must be an answer, not a signal.
  script("PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON");
  if (role == SqliteRole::kInspector) {
    script("PRAGMA query_only=ON");
    sqlite3_limit(db_, SQLITE_LIMIT_LENGTH, kHostileRowBytesMax);
    return;
  }
  script(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0;"
      "PRAGMA foreign_keys=ON");
  if (unsafe_no_sync) script("PRAGMA synchronous=OFF");
  if (role == SqliteRole::kWriter) {
    script("PRAGMA cache_size=-32768");
    wal_keeper_ = std::make_unique<WalKeeper>(db_);
  }
  if (role != SqliteRole::kReader) return;
  script("PRAGMA query_only=ON; PRAGMA cache_size=-16384");
  sqlite3_progress_handler(
      db_,
      kProgressSteps,
      [](void* self) {
        const auto& reader = *static_cast<SqliteConnection*>(self);
        return reader.reading_.elapsed() > reader.file_.read_max ? 1 : 0;
      },
      this);
}

void SqliteConnection::query(Sql sql, Params params, const EachRow& each) {
  const Use use(*this, sql);
  bind(use.statement(), params);
  auto* handle = use.statement().handle;
  const SqliteRow row(handle);
  int code = 0;
  while ((code = sqlite3_step(handle)) == SQLITE_ROW) each(row);
  if (code != SQLITE_DONE) fail(sql.text());
}

std::int64_t SqliteConnection::execute(Sql sql, Params params) {
  const Use use(*this, sql);
  bind(use.statement(), params);
  int code = 0;
  while ((code = sqlite3_step(use.statement().handle)) == SQLITE_ROW) {}
  if (code != SQLITE_DONE) fail(sql.text());
  return sqlite3_changes64(db_);
}

void SqliteConnection::script(const std::string& text) {
  if (sqlite3_exec(db_, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(text.c_str());
}

void SqliteConnection::begin_read() {
  reading_ = Stopwatch();
  execute("BEGIN", {});
}

void SqliteConnection::begin_write() {
  execute("BEGIN IMMEDIATE", {});
}

bool SqliteConnection::in_transaction() const {
  return sqlite3_get_autocommit(db_) == 0;
}

void SqliteConnection::after_answers(bool queue_empty) {
  usable_ = usable_ && wal_keeper_->after_answers(queue_empty);
}

void SqliteConnection::when_idle() {
  usable_ = usable_ && wal_keeper_->when_idle();
}

std::pair<std::int64_t, std::int64_t> SqliteConnection::wal() const {
  return {wal_keeper_->checkpoints(), wal_keeper_->pages()};
}

SqliteConnection::Statement SqliteConnection::prepare(const char* text) {
  Statement statement;
  const char* rest = nullptr;
  if (sqlite3_prepare_v3(db_, text, -1, SQLITE_PREPARE_PERSISTENT, &statement.handle, &rest) !=
      SQLITE_OK)
    fail(text);
  const std::string_view tail(rest);
  const bool one = statement.handle != nullptr && tail.find_first_not_of("; \n") == tail.npos;
  if (!one) sqlite3_finalize(statement.handle);
  TAKAR_CHECK(one, "a statement of the store is not exactly one statement");
  const int count = sqlite3_bind_parameter_count(statement.handle);
  for (int number = 1; number <= count; ++number) {
    const auto name = "$" + std::to_string(number);
    statement.places.push_back(sqlite3_bind_parameter_index(statement.handle, name.c_str()));
  }
  return statement;
}

void SqliteConnection::bind(const Statement& statement, Params params) {
  TAKAR_CHECK(params.size() == statement.places.size(),
              "a statement of the store was given the wrong number of values");
  for (std::size_t i = 0; i < params.size(); ++i) {
    const int place = statement.places[i];
    if (const auto* number = std::get_if<std::int64_t>(&params[i]))
      sqlite3_bind_int64(statement.handle, place, *number);
    else if (const auto* text = std::get_if<std::string_view>(&params[i]))
      bind_text(statement.handle, place, *text);
    else if (const auto* bytes = std::get_if<Bytes>(&params[i]))
      bind_bytes(statement.handle, place, *bytes);
    else
      sqlite3_bind_null(statement.handle, place);
  }
}

void SqliteConnection::fail(const char* doing) {
  const int code = sqlite3_extended_errcode(db_);
  const std::string why = sqlite3_errmsg(db_);
  const auto where = "\"" + file_.path + "\"";
  if (is_full(code, sqlite3_system_errno(db_)))
    throw StorageFull(both(
        "Media penyimpanan untuk " + where +
            " penuh. Tidak ada yang disimpan; sediakan ruang lalu coba lagi.",
        "The disk that holds " + where + " is full. Nothing was stored; make room and try again."));
  if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
      code == SQLITE_CONSTRAINT_ROWID)
    throw UniqueViolated(both("Nilai itu sudah ada", "That value is taken") + ": " + why);
  if (code == SQLITE_INTERRUPT)
    throw Fault(both("Pembacaan terlalu lama dan dihentikan. Persempit permintaannya.",
                     "The read took too long and was stopped. Ask for less at a time."));
  if (ends_trust(code)) usable_ = false;
  if ((code & 0xff) == SQLITE_NOTADB || (code & 0xff) == SQLITE_CORRUPT)
    throw DatabaseDamaged(
        both("Berkas basis data " + where + " rusak (" + why +
                 "). Jangan diubah; pulihkan dari cadangan dengan `takar restore`.",
             "The database file " + where + " is damaged (" + why +
                 "). Leave it as it is; restore a backup with `takar restore`."));
  throw Fault(both("Basis data " + where + " gagal", "The database " + where + " failed") + ": " +
              why + " (" + doing + ")");
}

}  // namespace takar::store
