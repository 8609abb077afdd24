#pragma once
// The Store over connections of either engine: one writer and a pool of readers.

#include <mutex>
#include <vector>

#include "store/blob_folder.hpp"
#include "store/internal/durable_file.hpp"
#include "store/internal/writer.hpp"

namespace takar::store {

// What open() has made ready.
struct Opened {
  Engine engine = Engine::kSqlite;
  std::string where;                   // The address without a password.
  FileHandle lock;                     // SQLite: held as long as the store lives.
  std::unique_ptr<Connection> writer;  // Migrated.
  Connect connect_reader;
  Connect reconnect_writer;           // Empty for SQLite.
  Connect connect_copier;             // Empty for PostgreSQL.
  std::unique_ptr<BlobFolder> blobs;  // May be null.
  const Log* log = nullptr;           // Borrowed; may be null.
};

class ConnectedStore final : public Store {
 public:
  // Both signers hold the same key: one for the writer's thread, one for everybody else.
  ConnectedStore(Opened, LogSigner writer, LogSigner statements, int readers);

  void read(const std::function<void(ReadTransaction&)>& read) override;
  [[nodiscard]] bool submit(WriteCommand, WriteAnswer) override;
  [[nodiscard]] bool accepts_writes() const override { return writer_.accepts(); }
  [[nodiscard]] Engine engine() const override { return opened_.engine; }
  [[nodiscard]] Figures figures() const override { return writer_.figures(); }
  [[nodiscard]] const std::string& log_key() const override { return log_key_; }
  [[nodiscard]] std::string sign_statement(std::string_view subject,
                                           std::string_view lines) const override;
  [[nodiscard]] BlobFolder& blobs() override;
  void copy_database(const std::string& path) override;

 private:
  std::unique_ptr<Connection> take_reader();
  void give_back(std::unique_ptr<Connection>);

  Opened opened_;
  std::string log_key_;
  LogSigner statements_;
  mutable std::mutex statements_mutex_;
  std::size_t readers_kept_;
  // Declared before the idle readers, so that these close first: who closes last must be the
  // writer, which alone may move the WAL.
  Writer writer_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Connection>> idle_readers_;
};

}  // namespace takar::store
