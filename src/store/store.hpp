#pragma once
// The store: one database (an embedded SQLite file, or PostgreSQL) behind one thin layer.
//
// Reads run on any thread, each in one transaction. Writes are commands that queue for the one
// writer thread of this process; it runs many in one transaction and answers them after the COMMIT.
// So a command that was answered is durable. One command that fails takes no other with it.

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "base/fault.hpp"
#include "base/log.hpp"
#include "base/time.hpp"

namespace takar::store {

class BlobFolder;

// A statement's text. Only string literals: a statement is never put together from parts, and the
// literal's address is the key of the statement cache. Parameters are $1, $2 ...
class Sql {
 public:
  consteval Sql(const char* text) : text_(text) {}  // NOLINT(google-explicit-constructor)
  [[nodiscard]] const char* text() const { return text_; }

 private:
  const char* text_;
};

using Bytes = std::span<const std::uint8_t>;
// Borrowed until the call returns. Text holds no NUL character (Fault on both engines).
using Param = std::variant<std::nullptr_t, std::int64_t, std::string_view, Bytes>;

// A unique value is taken already: somebody was faster. Nothing of the command is kept.
struct UniqueViolated : Fault {
  using Fault::Fault;
};

// One row of an answer. The views it hands out hold until the next row. A null reads as 0, "" and
// no bytes.
class Row {
 public:
  virtual ~Row() = default;
  [[nodiscard]] virtual bool is_null(int column) const = 0;
  [[nodiscard]] virtual std::int64_t i64(int column) const = 0;
  [[nodiscard]] virtual std::string_view text(int column) const = 0;
  [[nodiscard]] virtual Bytes bytes(int column) const = 0;
};

class ReadTransaction {
 public:
  virtual ~ReadTransaction() = default;
  // Calls `each` for every row; `each` may ask further queries but must not write (Bug). Throws
  // Fault if the database fails or the read takes longer than Settings::read_max.
  virtual void query(Sql,
                     std::initializer_list<Param>,
                     const std::function<void(const Row&)>& each) = 0;
};

// An event as a room hands it in. The store adds its place in the log and its leaf hash.
struct NewEvent {
  std::int64_t agency = 0;
  std::string_view stream;  // "case", "agency" ...
  std::int64_t stream_id = 0;
  std::int64_t stream_version = 0;  // From 1; the slower of two writers of one number is refused.
  std::string_view name;            // e.g. step_completed
  std::string_view body;            // JSON, at most kEventBytesMax, hashed and kept byte for byte.
  Instant at;                       // UTC.
};
inline constexpr std::size_t kEventBytesMax = 4U << 20U;

// After the first Fault a write transaction is spent: every further call throws Fault, and the
// command is rolled back even if it answers true. So a command may not swallow a Fault and go on.
class WriteTransaction : public ReadTransaction {
 public:
  // Answers the number of rows changed. Throws Fault; StorageFull when the disk is full;
  // UniqueViolated when a unique value is taken.
  virtual std::int64_t execute(Sql, std::initializer_list<Param>) = 0;
  // The next id of this store: dense, rising, unique over all nodes.
  virtual std::int64_t next_id() = 0;
  // Appends to the event log and its Merkle tree; answers the event's place in the log, from 0.
  // Throws UniqueViolated if that stream version exists.
  virtual std::int64_t append(const NewEvent&) = 0;
};

// True: keep what was written. False: roll this one command back. It may run twice, when a command
// of its batch is rolled back: the second run must overwrite what the first one left outside of the
// transaction.
using WriteCommand = std::function<bool(WriteTransaction&)>;
enum class WriteOutcome : std::uint8_t {
  kCommitted,
  kRolledBack,  // The command itself said so; its answer stands.
  kFailed,      // The world failed. Nothing of it is promised; the idempotency key tells a retry.
  kFull,        // The disk is full: nothing of it was kept.
};
using WriteAnswer = std::function<void(WriteOutcome)>;

enum class Engine : std::uint8_t { kSqlite, kPostgresql };

// What the writer has done since the start; for /metrics.
struct Figures {
  std::int64_t commits = 0;
  std::int64_t commands = 0;         // Answered, whatever the outcome.
  std::int64_t failed = 0;           // Answered kFailed or kFull.
  std::int64_t wal_checkpoints = 0;  // SQLite only.
  std::int64_t wal_pages = 0;        // SQLite only: pages in the WAL now.
  std::int64_t queued = 0;           // Waiting now.
};

class Store {
 public:
  virtual ~Store() = default;

  // Runs `read` in one read transaction on the calling thread. Throws Fault.
  virtual void read(const std::function<void(ReadTransaction&)>& read) = 0;

  // Queues a command; `answer` is called once, on the writer thread, after the COMMIT. False: the
  // queue is full (kQueueMax), nothing was queued. A command that throws anything is rolled back
  // alone and answered kFailed (kFull for StorageFull); write() throws it on.
  [[nodiscard]] virtual bool submit(WriteCommand, WriteAnswer) = 0;

  // submit() and wait. Answers what the command answered. Throws what the command threw, and Fault
  // if the database failed or the queue is full. Never call it from an answer: that thread is the
  // writer's.
  bool write(const WriteCommand&);

  // False after an I/O error of the SQLite file: writes are refused until a restart, because Linux
  // may have dropped what was not yet on the disk. The server should end with an error.
  [[nodiscard]] virtual bool accepts_writes() const = 0;
  [[nodiscard]] virtual Engine engine() const = 0;
  [[nodiscard]] virtual Figures figures() const = 0;
  // The public key that signs this store's checkpoints, as a C2SP verifier key.
  [[nodiscard]] virtual const std::string& log_key() const = 0;
  // A statement about `subject` under that key (LogSigner::sign_statement()). Any thread.
  [[nodiscard]] virtual std::string sign_statement(std::string_view subject,
                                                   std::string_view lines) const = 0;
  // Throws Fault if no folder was given.
  [[nodiscard]] virtual BlobFolder& blobs() = 0;
  // Writes a whole copy of the SQLite database to `path`, which must not exist, while others read
  // and write. Throws Fault; on PostgreSQL always (use pg_dump).
  virtual void copy_database(const std::string& path) = 0;
};
inline constexpr std::size_t kQueueMax = 4096;

struct Settings {
  // "sqlite:PATH" or a plain path; "postgresql://..." as libpq reads it.
  std::string address;
  int readers = 4;  // Read connections kept open.
  // A longer read is stopped: it would keep SQLite's WAL from being moved and let it grow.
  std::chrono::milliseconds read_max{10'000};
  // Where evidence and scans lie. Empty: PATH.blobs beside a SQLite file, none for PostgreSQL.
  std::string blob_folder;
  // The private key that signs checkpoints, made at the first start with mode 0600. Empty:
  // PATH.key beside a SQLite file; required for PostgreSQL, the same on all nodes.
  std::string key_path;
  // The key file is lost: sign with a new one from here on. Otherwise a missing file is a Fault.
  bool replace_lost_key = false;
  // Borrowed: told why a transaction of the writer failed. Null: nobody is told.
  const Log* log = nullptr;
  // Only for tests that must lose rows: the disk is no longer waited for. SQLite.
  bool unsafe_no_sync = false;
};

// Opens, takes the lock (SQLite), migrates. Throws Fault with a sentence that names the file and
// the remedy if the database is damaged, newer than this program, or in use by another server.
[[nodiscard]] std::unique_ptr<Store> open(const Settings&);

}  // namespace takar::store
