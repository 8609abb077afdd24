#include "store/verify.hpp"

#include <filesystem>
#include <map>
#include <utility>
#include <vector>

#include "base/check.hpp"
#include "store/erasure.hpp"
#include "store/event_log.hpp"
#include "store/internal/log_head.hpp"
#include "store/internal/migrations.hpp"
#include "store/internal/open.hpp"
#include "store/internal/postgresql_connection.hpp"
#include "store/internal/sqlite_connection.hpp"
#include "store/internal/write_transaction.hpp"
#include "store/signed_note.hpp"

namespace takar::store {
namespace {

constexpr std::int64_t kPage = 500;  // Checkpoints held in memory at a time.

struct Found {
  Damage damage;
};

[[noreturn]] void report(std::int64_t place, const std::string& id, const std::string& en) {
  throw Found{{place, id, en}};
}

std::string number(std::int64_t value) {
  return std::to_string(value);
}

struct StoredCheckpoint {
  std::int64_t size = 0;
  std::optional<Sha256> root;
  std::string note;
};

// The checkpoints in order of their size, read piece by piece.
class Checkpoints {
 public:
  explicit Checkpoints(ReadTransaction& transaction) : transaction_(transaction) {
    read(INT64_MIN);
  }

  [[nodiscard]] const StoredCheckpoint* next() const {
    return at_ < page_.size() ? &page_[at_] : nullptr;
  }
  void pass() {
    if (++at_ == page_.size() && std::cmp_equal(page_.size(), kPage)) read(page_.back().size);
  }

 private:
  void read(std::int64_t after) {
    page_.clear();
    at_ = 0;
    transaction_.query(
        "SELECT size, root, note FROM checkpoint WHERE size > $1 ORDER BY size LIMIT $2",
        {after, kPage},
        [&](const Row& row) {
          page_.push_back({row.i64(0), sha256_from_bytes(row.bytes(1)), std::string(row.text(2))});
        });
  }

  ReadTransaction& transaction_;
  std::vector<StoredCheckpoint> page_;
  std::size_t at_ = 0;
};

class Judge {
 public:
  Judge(ReadTransaction& transaction, const OutsideKnowledge& outside, Verdict& verdict)
      : transaction_(transaction),
        outside_(outside),
        verdict_(verdict),
        checkpoints_(transaction),
        erasures_(Erasures::of(transaction)) {}

  void judge() {
    read_keys();
    open_outside_checkpoint();
    if (const auto* first = checkpoints_.next(); first != nullptr && first->size <= 0)
      report(0,
             "Ada tanda keutuhan untuk " + number(first->size) + " peristiwa; itu disisipkan.",
             "There is a checkpoint of " + number(first->size) + " events; it was inserted.");
    for_each_event(transaction_, INT64_MIN, [this](const StoredEvent& event) { pass(event); });
    finish();
  }

 private:
  void read_keys();
  void open_outside_checkpoint();
  void pass(const StoredEvent&);
  void pass(const StoredCheckpoint&);
  void finish();
  void check_head() const;
  [[nodiscard]] const LogKey* key_for(std::int64_t size) const;

  ReadTransaction& transaction_;
  const OutsideKnowledge& outside_;
  Verdict& verdict_;
  Checkpoints checkpoints_;
  Erasures erasures_;
  CompactRange range_;
  std::map<std::int64_t, LogKey> keys_;  // By the size of the log when the key came into use.
  std::optional<TreeHead> outside_head_;
  std::int64_t covered_ = 0;  // Size of the last checkpoint found right.
};

void Judge::read_keys() {
  transaction_.query(
      "SELECT from_size, verifier FROM log_key ORDER BY from_size", {}, [&](const Row& row) {
        const auto key = LogKey::parse(row.text(1));
        if (!key)
          report(row.i64(0),
                 "Kunci penanda tangan di tabel log_key rusak.",
                 "A signing key in the table log_key is damaged.");
        keys_.emplace(row.i64(0), *key);
      });
  if (keys_.empty() || keys_.begin()->first > 0)
    report(0,
           "Kunci penanda tangan pertama hilang dari tabel log_key.",
           "The first signing key is missing from the table log_key.");
  if (outside_.key.empty()) return;
  for (const auto& [from, key] : keys_)
    if (key.text() == outside_.key) return;
  report(0,
         "Kunci penanda tangan bukan yang dikenal dari luar: seluruh catatan mungkin diganti.",
         "The signing key is not the one known from outside: the whole log may be another one.");
}

void Judge::open_outside_checkpoint() {
  if (outside_.checkpoint.empty()) return;
  for (const auto& [from, key] : keys_)
    if (const auto head = open_checkpoint(outside_.checkpoint, key)) outside_head_ = head;
  if (!outside_head_)
    report(0,
           "Tanda keutuhan dari luar tidak ditandatangani kunci catatan ini.",
           "The checkpoint from outside is not signed by a key of this log.");
}

void Judge::pass(const StoredEvent& event) {
  const auto place = range_.size();
  if (event.place < place)
    report(event.place,
           "Ada peristiwa nomor " + number(event.place) + " yang disisipkan.",
           "Event " + number(event.place) + " was inserted.");
  if (event.place > place)
    report(place,
           "Peristiwa nomor " + number(place) + " hilang; sesudahnya langsung nomor " +
               number(event.place) + ".",
           "Event " + number(place) + " is missing; the next one is " + number(event.place) + ".");
  const auto now = event_leaf(event);
  if (now != event.leaf && !erasures_.explain(place, event.leaf, now)) {
    const auto what = " (" + event.stream + " " + number(event.stream_id) + ", " +
                      number(event.stream_version) + ", " + event.name + ")";
    report(place,
           "Peristiwa nomor " + number(place) + what +
               " diubah: isinya tidak cocok lagi dengan "
               "sidiknya.",
           "Event " + number(place) + what + " was altered: it no longer gives its leaf hash.");
  }
  range_.append(event.leaf);
  ++verdict_.events;
  if (outside_head_ && outside_head_->size == range_.size() && outside_head_->root != range_.root())
    report(covered_,
           "Catatan sampai peristiwa nomor " + number(place) +
               " bukan catatan yang disaksikan tanda keutuhan dari luar.",
           "The log up to event " + number(place) +
               " is not the log that the checkpoint from outside has seen.");
  const auto* checkpoint = checkpoints_.next();
  if (checkpoint == nullptr || checkpoint->size != range_.size()) return;
  pass(*checkpoint);
  checkpoints_.pass();
}

void Judge::pass(const StoredCheckpoint& checkpoint) {
  const auto* key = key_for(checkpoint.size);
  const auto head = key == nullptr ? std::nullopt : open_checkpoint(checkpoint.note, *key);
  if (!head || head->size != checkpoint.size || head->root != checkpoint.root)
    report(covered_,
           "Tanda keutuhan sesudah " + number(checkpoint.size) +
               " peristiwa diubah: tanda tangannya tidak sah.",
           "The checkpoint after " + number(checkpoint.size) +
               " events was altered: its signature is not valid.");
  if (head->root != range_.root())
    report(covered_,
           "Antara peristiwa nomor " + number(covered_) + " dan " + number(checkpoint.size - 1) +
               " ada yang diubah beserta sidiknya: akar pohonnya bukan yang ditandatangani.",
           "Between events " + number(covered_) + " and " + number(checkpoint.size - 1) +
               " something was altered together with its leaf hash: the root is not the one that "
               "was signed.");
  covered_ = checkpoint.size;
  verdict_.newest_checkpoint = checkpoint.note;
  ++verdict_.checkpoints;
}

const LogKey* Judge::key_for(std::int64_t size) const {
  const auto after = keys_.lower_bound(size);
  return after == keys_.begin() ? nullptr : &std::prev(after)->second;
}

void Judge::finish() {
  const auto size = range_.size();
  verdict_.head = {size, range_.root()};
  if (const auto* checkpoint = checkpoints_.next())
    report(size,
           "Ekor catatan hilang: peristiwa nomor " + number(size) + " sampai " +
               number(checkpoint->size - 1) + " pernah ditandatangani, tetapi tidak ada lagi.",
           "The tail of the log is missing: events " + number(size) + " to " +
               number(checkpoint->size - 1) + " were signed once and are gone.");
  if (covered_ != size)
    report(covered_,
           "Peristiwa nomor " + number(covered_) + " sampai " + number(size - 1) +
               " tidak tercakup tanda keutuhan: disisipkan, atau tanda keutuhannya dihapus.",
           "Events " + number(covered_) + " to " + number(size - 1) +
               " are not covered by a checkpoint: they were inserted, or it was removed.");
  if (outside_head_ && outside_head_->size > size)
    report(size,
           "Basis data dikembalikan ke keadaan lama: dari luar diketahui " +
               number(outside_head_->size) + " peristiwa, di sini hanya " + number(size) + ".",
           "The database was rolled back: " + number(outside_head_->size) +
               " events are known from outside, here are only " + number(size) + ".");
  check_head();
}

void Judge::check_head() const {
  bool right = false;
  transaction_.query(
      "SELECT size, peaks, checkpoints FROM log_head WHERE one = 1", {}, [&](const Row& row) {
        right = row.i64(0) == range_.size() && peaks_from_bytes(row.bytes(1)) == range_.peaks() &&
                row.i64(2) == verdict_.checkpoints;
      });
  if (!right)
    report(range_.size(),
           "Kepala catatan (tabel log_head) tidak cocok: peristiwa atau tanda keutuhan pernah "
           "dihapus, atau kepala itu diubah.",
           "The head of the log (table log_head) does not match: events or checkpoints were "
           "removed, or the head was altered.");
}

// Empty if the file is a sound SQLite database with a log that this program knows.
std::optional<Damage> inspect_file(SqliteConnection& connection, const std::string& path) {
  std::string word = "no answer";
  connection.query("PRAGMA integrity_check(1)", {}, [&](const Row& row) { word = row.text(0); });
  if (word != "ok")
    return Damage{0,
                  "Berkas \"" + path + "\" rusak sebagai basis data SQLite: " + word,
                  "The file \"" + path + "\" is damaged as a SQLite database: " + word};
  std::int64_t tables = 0;
  connection.query(
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
      " AND name IN ('event', 'log_head', 'checkpoint', 'log_key')",
      {},
      [&](const Row& row) { tables = row.i64(0); });
  if (tables == 4) return std::nullopt;
  return Damage{0,
                "Berkas \"" + path + "\" tidak memuat catatan peristiwa Takar yang lengkap.",
                "The file \"" + path + "\" does not hold a whole event log of Takar."};
}

Verdict verify_connection(Connection& connection, const OutsideKnowledge& outside) {
  ReaderTransaction transaction(connection);
  connection.begin_read();
  auto verdict = verify_log(transaction, outside);
  connection.roll_back();
  return verdict;
}

Verdict verify_sqlite(const std::string& path, const OutsideKnowledge& outside) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error))
    throw Fault(both("Berkas \"" + path + "\" tidak ada.", "There is no file \"" + path + "\"."));
  const auto lock = lock_database(path, LockKind::kInspector);
  Verdict verdict;
  try {
    SqliteConnection connection({path}, SqliteRole::kInspector);
    verdict.damage = inspect_file(connection, path);
    if (verdict.damage) return verdict;
    static_cast<void>(check_schema(connection, path, migrations()));
    return verify_connection(connection, outside);
  } catch (const DatabaseDamaged& damaged) {
    verdict.damage =
        Damage{0,
               "Berkas \"" + path + "\" bukan basis data SQLite yang utuh: " + damaged.what(),
               "The file \"" + path + "\" is not a sound SQLite database: " + damaged.what()};
    return verdict;
  }
}

}  // namespace

OutsideKnowledge read_outside(std::string_view text) {
  const auto end = text.find('\n');
  const auto first = text.substr(0, end);
  if (end == text.npos || !LogKey::parse(first)) return {std::string(text), {}};
  return {std::string(text.substr(end + 1)), std::string(first)};
}

Verdict verify_log(ReadTransaction& transaction, const OutsideKnowledge& outside) {
  Verdict verdict;
  try {
    Judge(transaction, outside, verdict).judge();
  } catch (const Found& found) {
    verdict.damage = found.damage;
  }
  return verdict;
}

Verdict verify_database(const std::string& address, const OutsideKnowledge& outside) {
  if (!is_postgresql(address)) return verify_sqlite(sqlite_path(address), outside);
  PostgresqlConnection connection(address, shown_address(address));
  static_cast<void>(check_schema(connection, shown_address(address), migrations()));
  return verify_connection(connection, outside);
}

}  // namespace takar::store
