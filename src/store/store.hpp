#pragma once
// The store: one database (an embedded SQLite file, or PostgreSQL) behind one thin layer.
//
// Reads run on any thread, each in one transaction. Writes are commands that queue for the one
// writer thread of this process; it runs many in one transaction, each inside a savepoint, and
// answers them after the COMMIT. So a command that was answered is durable.

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "base/time.hpp"

namespace takar::store {

// A statement's text. Only string literals: a statement is never put together from parts, and the
// literal's address is the key of the statement cache. Parameters are $1, $2 ...
class Sql {
 public:
  consteval Sql(const char* text) : text_(text) {}  // NOLINT(google-explicit-constructor)
  const char* text() const { return text_; }

 private:
  const char* text_;
};

using Bytes = std::span<const std::uint8_t>;
// Borrowed until the call returns.
using Param = std::variant<std::nullptr_t, std::int64_t, std::string_view, Bytes>;

// One row of an answer. The views it hands out hold until the next row.
class Row {
 public:
  virtual ~Row() = default;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t i64(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual Bytes bytes(int column) const = 0;
};

class ReadTransaction {
 public:
  virtual ~ReadTransaction() = default;
  // Calls `each` for every row. Throws Fault if the database fails.
  virtual void query(Sql, std::initializer_list<Param>, const std::function<void(const Row&)>& each) = 0;
};

// An event as a room hands it in. The store adds its place in the log and its leaf hash.
struct NewEvent {
  std::int64_t agency = 0;
  std::string_view stream;          // "case", "agency" ...
  std::int64_t stream_id = 0;
  std::int64_t stream_version = 0;  // From 1; the slower of two writers of one number is refused.
  std::string_view name;            // e.g. step_completed
  std::string_view body;            // JSON, hashed and kept byte for byte.
  Instant at;                       // UTC.
};

class WriteTransaction : public ReadTransaction {
 public:
  // Answers the number of rows changed. Throws Fault; StorageFull when the disk is full.
  virtual std::int64_t execute(Sql, std::initializer_list<Param>) = 0;
  // The next id of this store: dense, rising, unique over all nodes.
  virtual std::int64_t next_id() = 0;
  // Appends to the event log and its Merkle tree; answers the event's place in the log, from 0.
  // Throws Fault if that stream version exists.
  virtual std::int64_t append(const NewEvent&) = 0;
};

// True: keep what was written. False: roll this one command back.
using WriteCommand = std::function<bool(WriteTransaction&)>;
enum class WriteOutcome : std::uint8_t {
  kCommitted,
  kRolledBack,  // The command itself said so; its answer stands.
  kFailed,      // The world failed: nothing of it was kept. Try again later.
  kFull,        // The disk is full: nothing of it was kept.
};
using WriteAnswer = std::function<void(WriteOutcome)>;

class Store {
 public:
  virtual ~Store() = default;

  // Runs `read` in one read transaction on the calling thread. Throws Fault.
  virtual void read(const std::function<void(ReadTransaction&)>& read) = 0;

  // Queues a command; `answer` is called once, on the writer thread, after the COMMIT. False: the
  // queue is full, nothing was queued. A command that throws anything is rolled back alone and
  // answered kFailed (kFull for StorageFull); write() throws it on.
  [[nodiscard]] virtual bool submit(WriteCommand, WriteAnswer) = 0;

  // submit() and wait. Answers what the command answered. Throws what the command threw, and Fault
  // if the database failed or the queue is full.
  bool write(const WriteCommand&);
};

struct Settings {
  // "sqlite:PATH" or a plain path; "postgresql://..." as libpq reads it.
  std::string address;
  int readers = 4;  // Read connections kept open.
};

// Opens, takes the lock (SQLite), migrates. Throws Fault with a sentence that names the file and
// the remedy if the database is damaged, newer than this program, or in use by another server.
[[nodiscard]] std::unique_ptr<Store> open(const Settings&);

}  // namespace takar::store
