#include "store/internal/migrations.hpp"
#include "store/internal/open.hpp"
#include "store/internal/postgresql_connection.hpp"

namespace takar::store {

Opened open_postgresql(const Settings& settings) {
  Opened opened;
  opened.engine = Engine::kPostgresql;
  opened.where = shown_address(settings.address);
  const auto connect = [address = settings.address, where = opened.where] {
    return std::make_unique<PostgresqlConnection>(address, where);
  };
  auto writer = connect();
  // Two nodes that start together migrate one after the other. The number names this lock alone.
  writer->script("SELECT pg_advisory_lock(5427026)");
  if (check_schema(*writer, opened.where, migrations()) != Schema::kCurrent)
    migrate(*writer, opened.where, migrations());
  writer->script("SELECT pg_advisory_unlock(5427026)");
  opened.writer = std::move(writer);
  opened.connect_reader = [connect, limit = settings.read_max.count()] {
    auto reader = connect();
    reader->script("SET statement_timeout = " + std::to_string(limit));
    return reader;
  };
  opened.reconnect_writer = connect;
  return opened;
}

}  // namespace takar::store
