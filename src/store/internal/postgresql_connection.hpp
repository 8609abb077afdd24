#pragma once
// A connection to PostgreSQL: each statement is prepared once, answers come as text.

#include <unordered_map>
#include <vector>

#include <libpq-fe.h>

#include "store/internal/connection.hpp"

namespace takar::store {

class PostgresqlConnection final : public Connection {
 public:
  // `where` is the address as it may be shown. Throws Fault.
  PostgresqlConnection(const std::string& address, std::string where);
  ~PostgresqlConnection() override;
  PostgresqlConnection(const PostgresqlConnection&) = delete;
  PostgresqlConnection& operator=(const PostgresqlConnection&) = delete;

  void query(Sql, Params, const EachRow&) override;
  std::int64_t execute(Sql, Params) override;
  void script(const std::string&) override;
  void begin_read() override;
  void begin_write() override;
  [[nodiscard]] bool in_transaction() const override;
  [[nodiscard]] bool usable() const override;
  [[nodiscard]] Engine engine() const override { return Engine::kPostgresql; }

 private:
  using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

  Answer run(Sql, Params);
  const std::string& prepared(const char* text);
  Answer expect(PGresult*, const char* doing);

  PGconn* connection_ = nullptr;
  std::string where_;
  std::unordered_map<const char*, std::string> names_;  // Of prepared statements.
};

// The address without its password.
[[nodiscard]] std::string shown_address(const std::string& address);

}  // namespace takar::store
