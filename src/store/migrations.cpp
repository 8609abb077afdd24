#include "store/internal/migrations.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "base/check.hpp"
#include "base/hash.hpp"
#include "embedded/migration_files.hpp"

namespace takar::store {
namespace {

// "TAKR": marks a SQLite file as ours.
constexpr std::int64_t kApplicationId = 0x54414B52;

struct Applied {
  std::string name;
  std::string sha256;
};

std::int64_t number_from(Connection& connection, Sql sql) {
  std::int64_t number = 0;
  connection.query(sql, {}, [&](const Row& row) { number = row.i64(0); });
  return number;
}

bool has_schema_version(Connection& connection) {
  if (connection.engine() == Engine::kSqlite)
    return number_from(connection,
                       "SELECT count(*) FROM sqlite_schema"
                       " WHERE type = 'table' AND name = 'schema_version'") != 0;
  return number_from(connection,
                     "SELECT count(*) FROM pg_tables"
                     " WHERE schemaname = current_schema() AND tablename = 'schema_version'") != 0;
}

// A file of another program is refused, not filled with our tables.
void refuse_foreign(Connection& connection, const std::string& where) {
  if (connection.engine() != Engine::kSqlite) return;
  const auto tables = number_from(connection, "SELECT count(*) FROM sqlite_schema");
  if (tables == 0 || number_from(connection, "PRAGMA application_id") == kApplicationId) return;
  throw Fault(both("\"" + where +
                       "\" bukan basis data Takar. Tidak ada yang diubah; tunjuk berkas "
                       "lain.",
                   "\"" + where +
                       "\" is not a database of Takar. Nothing was changed; name "
                       "another file."));
}

std::map<std::int64_t, Applied> applied_migrations(Connection& connection) {
  std::map<std::int64_t, Applied> applied;
  if (!has_schema_version(connection)) return applied;
  connection.query(
      "SELECT version, name, sha256 FROM schema_version ORDER BY version", {}, [&](const Row& row) {
        applied[row.i64(0)] = {std::string(row.text(1)), std::string(row.text(2))};
      });
  return applied;
}

Migration migration_of(const embedded::File& file) {
  Migration migration{0, file.name, file.bytes};
  for (const char letter : file.name.substr(0, 3)) {
    TAKAR_CHECK(letter >= '0' && letter <= '9', "a migration must be named NNN_name.sql");
    migration.number = migration.number * 10 + (letter - '0');
  }
  return migration;
}

std::vector<Migration> read_migrations() {
  std::vector<Migration> all;
  for (const auto& file : embedded::migration_files()) all.push_back(migration_of(file));
  std::ranges::sort(all, {}, &Migration::number);
  const auto twin = std::ranges::adjacent_find(all, {}, &Migration::number);
  TAKAR_CHECK(twin == all.end(), "two migrations share a number");
  return all;
}

std::string sum_of(const Migration& migration) {
  return to_hex(sha256(migration.text));
}

std::string in_words_of(Engine engine, std::string_view text) {
  struct Word {
    std::string_view mark;
    std::string_view sqlite;
    std::string_view postgresql;
  };
  static constexpr Word kWords[] = {
      {"{i64}", "INTEGER", "BIGINT"}, {"{json}", "TEXT", "TEXT"}, {"{blob}", "BLOB", "BYTEA"}};
  std::string result(text);
  for (const auto& word : kWords)
    for (auto at = result.find(word.mark); at != result.npos; at = result.find(word.mark, at))
      result.replace(
          at, word.mark.size(), engine == Engine::kSqlite ? word.sqlite : word.postgresql);
  return result;
}

void apply(Connection& connection, const Migration& migration) {
  connection.begin_write();
  connection.script(in_words_of(connection.engine(), migration.text));
  const auto sum = sum_of(migration);
  const Param row[] = {migration.number, migration.name, std::string_view(sum)};
  connection.execute("INSERT INTO schema_version(version, name, sha256) VALUES ($1, $2, $3)", row);
  connection.commit();
}

void make_ours(Connection& connection) {
  if (connection.engine() == Engine::kSqlite)
    connection.script("PRAGMA application_id = " + std::to_string(kApplicationId));
  connection.script(
      in_words_of(connection.engine(),
                  "CREATE TABLE IF NOT EXISTS schema_version ("
                  "version {i64} PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL)"));
}

}  // namespace

std::span<const Migration> migrations() {
  static const auto kAll = read_migrations();
  return kAll;
}

Schema check_schema(Connection& connection,
                    const std::string& where,
                    std::span<const Migration> known) {
  refuse_foreign(connection, where);
  const auto applied = applied_migrations(connection);
  for (const auto& [number, row] : applied) {
    const auto ours = std::ranges::find(known, number, &Migration::number);
    if (ours == known.end())
      throw Fault(both("Basis data \"" + where + "\" ditulis oleh Takar yang lebih baru (" +
                           row.name + "). Tidak ada yang diubah; pasang versi Takar yang terbaru.",
                       "The database \"" + where + "\" was written by a newer Takar (" + row.name +
                           "). Nothing was changed; install the newest Takar."));
    if (sum_of(*ours) != row.sha256)
      throw Fault(both("Migrasi " + row.name + " di \"" + where +
                           "\" tidak sama dengan milik program ini. Tidak ada yang diubah; pakai "
                           "versi Takar yang membuat basis data itu.",
                       "Migration " + row.name + " in \"" + where +
                           "\" is not the one of this program. Nothing was changed; use the Takar "
                           "that made this database."));
  }
  if (applied.empty()) return Schema::kEmpty;
  return applied.size() == known.size() ? Schema::kCurrent : Schema::kBehind;
}

void migrate(Connection& connection, const std::string& where, std::span<const Migration> known) {
  make_ours(connection);
  const auto applied = applied_migrations(connection);
  for (const auto& migration : known) {
    if (applied.contains(migration.number)) continue;
    try {
      apply(connection, migration);
    } catch (const StorageFull&) {
      connection.roll_back();
      throw;
    } catch (const Fault& fault) {
      connection.roll_back();
      const std::string name(migration.name);
      throw Fault(both("Migrasi " + name + " pada \"" + where +
                           "\" gagal; basis data tetap seperti sebelumnya",
                       "Migration " + name + " of \"" + where +
                           "\" failed; the database stands as before") +
                  ": " + fault.what());
    }
  }
}

}  // namespace takar::store
