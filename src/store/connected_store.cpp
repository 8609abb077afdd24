#include "store/internal/connected_store.hpp"

#include <condition_variable>
#include <exception>
#include <optional>

#include "store/internal/write_transaction.hpp"

namespace takar::store {

ConnectedStore::ConnectedStore(Opened opened, LogSigner signer, LogSigner statements, int readers)
    : opened_(std::move(opened)),
      log_key_(signer.key().text()),
      statements_(std::move(statements)),
      readers_kept_(static_cast<std::size_t>(readers)),
      writer_(std::move(opened_.writer), std::move(signer), opened_.reconnect_writer, opened_.log) {
}

void ConnectedStore::read(const std::function<void(ReadTransaction&)>& read) {
  auto connection = take_reader();
  ReaderTransaction transaction(*connection);
  try {
    connection->begin_read();
    read(transaction);
    connection->commit();
  } catch (...) {
    connection->roll_back();
    give_back(std::move(connection));
    throw;
  }
  give_back(std::move(connection));
}

bool ConnectedStore::submit(WriteCommand command, WriteAnswer answer) {
  return writer_.submit(std::move(command), std::move(answer));
}

std::string ConnectedStore::sign_statement(std::string_view subject, std::string_view lines) const {
  const std::lock_guard lock(statements_mutex_);
  return statements_.sign_statement(subject, lines);
}

BlobFolder& ConnectedStore::blobs() {
  if (!opened_.blobs)
    throw Fault(both("Folder lampiran belum ditentukan; isi blob_folder.",
                     "No folder for attachments is configured; set blob_folder."));
  return *opened_.blobs;
}

void ConnectedStore::copy_database(const std::string& path) {
  if (!opened_.connect_copier)
    throw Fault(both("PostgreSQL dicadangkan dengan pg_dump, bukan oleh Takar.",
                     "PostgreSQL is backed up with pg_dump, not by Takar."));
  const auto connection = opened_.connect_copier();
  const Param to[] = {std::string_view(path)};
  connection->execute("VACUUM INTO $1", to);
}

std::unique_ptr<Connection> ConnectedStore::take_reader() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_readers_.empty()) {
      auto connection = std::move(idle_readers_.back());
      idle_readers_.pop_back();
      return connection;
    }
  }
  return opened_.connect_reader();
}

void ConnectedStore::give_back(std::unique_ptr<Connection> connection) {
  if (!connection->usable() || connection->in_transaction()) return;
  const std::lock_guard lock(mutex_);
  if (idle_readers_.size() < readers_kept_) idle_readers_.push_back(std::move(connection));
}

bool Store::write(const WriteCommand& command) {
  struct Outcome {
    std::mutex mutex;
    std::condition_variable wake;
    std::optional<WriteOutcome> value;
    std::exception_ptr thrown;
  } outcome;
  const bool queued = submit(
      [&](WriteTransaction& transaction) {
        outcome.thrown = nullptr;
        try {
          return command(transaction);
        } catch (...) {
          outcome.thrown = std::current_exception();
          throw;
        }
      },
      [&](WriteOutcome value) {
        const std::lock_guard lock(outcome.mutex);
        outcome.value = value;
        outcome.wake.notify_one();
      });
  if (!queued)
    throw Fault(both("Antrean penyimpanan penuh; tidak ada yang berubah. Coba lagi sebentar lagi.",
                     "The queue of writes is full; nothing was changed. Try again in a moment."));
  {
    std::unique_lock lock(outcome.mutex);
    outcome.wake.wait(lock, [&] { return outcome.value.has_value(); });
  }
  if (outcome.thrown) std::rethrow_exception(outcome.thrown);
  switch (*outcome.value) {
    case WriteOutcome::kCommitted:
      return true;
    case WriteOutcome::kRolledBack:
      return false;
    case WriteOutcome::kFull:
      throw StorageFull(
          both("Media penyimpanan penuh. Tidak ada yang disimpan; sediakan ruang "
               "lalu coba lagi.",
               "The disk is full. Nothing was stored; make room and try again."));
    case WriteOutcome::kFailed:
      break;
  }
  throw Fault(both("Penyimpanan gagal. Coba lagi; yang sudah tersimpan tidak akan terulang.",
                   "Storing failed. Try again; what was stored already is not repeated."));
}

}  // namespace takar::store
