#pragma once
// One connection to the database: what SQLite and PostgreSQL do differently. Used by one thread
// at a time. Everything above it is the same for both.

#include <memory>
#include <span>
#include <string>

#include "store/store.hpp"

namespace takar::store {

using Params = std::span<const Param>;
using EachRow = std::function<void(const Row&)>;

// The file is not a database, or its pages contradict each other.
struct DatabaseDamaged : Fault {
  using Fault::Fault;
};

class Connection {
 public:
  virtual ~Connection() = default;

  // Throws Fault, StorageFull or UniqueViolated.
  virtual void query(Sql, Params, const EachRow&) = 0;
  virtual std::int64_t execute(Sql, Params) = 0;
  // Several statements without parameters; for migrations.
  virtual void script(const std::string&) = 0;

  virtual void begin_read() = 0;
  virtual void begin_write() = 0;
  // False after the engine has rolled the whole transaction back by itself.
  [[nodiscard]] virtual bool in_transaction() const = 0;
  // False when nothing more may be asked of this connection: it is lost, or the disk has failed.
  [[nodiscard]] virtual bool usable() const = 0;
  [[nodiscard]] virtual Engine engine() const = 0;

  // Calls for the writer's connection alone; the answers of the last batch are out.
  virtual void after_answers([[maybe_unused]] bool queue_empty) {}
  virtual void when_idle() {}
  // WAL checkpoints done and pages in the WAL now.
  [[nodiscard]] virtual std::pair<std::int64_t, std::int64_t> wal() const { return {0, 0}; }

  void commit() { execute("COMMIT", {}); }
  // Ends the transaction whatever its state. Cannot fail.
  void roll_back() noexcept;
};

using Connect = std::function<std::unique_ptr<Connection>()>;

// "Indonesian / English": the form of every sentence a Fault of this room carries.
[[nodiscard]] std::string both(const std::string& indonesian, const std::string& english);

}  // namespace takar::store
