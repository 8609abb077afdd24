#include "store/internal/postgresql_connection.hpp"

#include <array>
#include <charconv>
#include <string_view>

namespace takar::store {
namespace {

// SQLSTATE codes. Source: PostgreSQL 15 manual, appendix A.
constexpr std::string_view kUniqueViolation = "23505";
constexpr std::string_view kDiskFull = "53100";

int digit(char letter) {
  return letter <= '9' ? letter - '0' : letter - 'a' + 10;
}

// bytea as text: \x and two hexadecimal digits a byte.
std::vector<std::uint8_t> from_bytea(std::string_view text) {
  std::vector<std::uint8_t> bytes;
  if (!text.starts_with("\\x")) return bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t at = 2; at + 1 < text.size(); at += 2)
    bytes.push_back(static_cast<std::uint8_t>(digit(text[at]) * 16 + digit(text[at + 1])));
  return bytes;
}

class PostgresqlRow final : public Row {
 public:
  explicit PostgresqlRow(const PGresult* answer) : answer_(answer) {}
  void at(int row) {
    row_ = row;
    unpacked_.clear();
  }
  [[nodiscard]] bool is_null(int column) const override {
    return PQgetisnull(answer_, row_, column) != 0;
  }
  [[nodiscard]] std::int64_t i64(int column) const override {
    const auto value = text(column);
    if (value == "t") return 1;
    std::int64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
  }
  [[nodiscard]] std::string_view text(int column) const override {
    return {PQgetvalue(answer_, row_, column),
            static_cast<std::size_t>(PQgetlength(answer_, row_, column))};
  }
  [[nodiscard]] Bytes bytes(int column) const override {
    // Kept per column, so that two columns of a row can be looked at side by side.
    if (unpacked_.size() <= static_cast<std::size_t>(column))
      unpacked_.resize(static_cast<std::size_t>(column) + 1);
    auto& bytes = unpacked_[static_cast<std::size_t>(column)];
    if (bytes.empty()) bytes = from_bytea(text(column));
    return bytes;
  }

 private:
  const PGresult* answer_;
  int row_ = 0;
  mutable std::vector<std::vector<std::uint8_t>> unpacked_;
};

// Parameters in libpq's form. Integers travel as text, so that the server may take them for any
// integer type; text and bytes travel as they lie, without a copy.
class Values {
 public:
  explicit Values(Params params)
      : digits_(params.size()),
        starts_(params.size(), nullptr),
        lengths_(params.size(), 0),
        formats_(params.size(), 0) {
    for (std::size_t i = 0; i < params.size(); ++i) set(i, params[i]);
  }
  [[nodiscard]] const char* const* starts() const { return starts_.data(); }
  [[nodiscard]] const int* lengths() const { return lengths_.data(); }
  [[nodiscard]] const int* formats() const { return formats_.data(); }

 private:
  void set(std::size_t i, const Param& param) {
    if (const auto* number = std::get_if<std::int64_t>(&param)) {
      auto& digits = digits_[i];
      *std::to_chars(digits.data(), digits.data() + digits.size() - 1, *number).ptr = '\0';
      starts_[i] = digits.data();
    } else if (const auto* text = std::get_if<std::string_view>(&param)) {
      if (text->find('\0') != std::string_view::npos)
        throw Fault(both("Teks memuat huruf NUL dan tidak disimpan.",
                         "A text holds a NUL character and is not stored."));
      set_binary(i, text->data(), text->size());
    } else if (const auto* bytes = std::get_if<Bytes>(&param)) {
      set_binary(i, reinterpret_cast<const char*>(bytes->data()), bytes->size());
    }
  }
  void set_binary(std::size_t i, const char* start, std::size_t size) {
    starts_[i] = start == nullptr ? "" : start;  // A null pointer would be NULL.
    lengths_[i] = static_cast<int>(size);
    formats_[i] = 1;
  }

  std::vector<std::array<char, 24>> digits_;
  std::vector<const char*> starts_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

void ignore_notice(void*, const PGresult*) {}

}  // namespace

PostgresqlConnection::PostgresqlConnection(const std::string& address, std::string where)
    : connection_(PQconnectdb(address.c_str())), where_(std::move(where)) {
  if (PQstatus(connection_) != CONNECTION_OK) {
    const std::string why = connection_ == nullptr ? "" : PQerrorMessage(connection_);
    PQfinish(connection_);
    throw Fault(both("Basis data PostgreSQL \"" + where_ +
                         "\" tidak dapat dihubungi. Periksa alamat dan apakah server itu hidup",
                     "The PostgreSQL database \"" + where_ +
                         "\" cannot be reached. Check the address and that the server runs") +
                ": " + why);
  }
  PQsetNoticeReceiver(connection_, &ignore_notice, nullptr);
  PQsetErrorVerbosity(connection_, PQERRORS_TERSE);  // Its details quote what a row holds.
  try {
    // A commit that is answered must be on the disk; a stronger setting of the server stays.
    script(
        "SELECT set_config('synchronous_commit', 'on', false)"
        " WHERE current_setting('synchronous_commit') = 'off';"
        "SET lock_timeout = '10s'; SET statement_timeout = '60s';"
        "SET client_encoding = 'UTF8'; SET standard_conforming_strings = on;"
        "SET bytea_output = 'hex'");
  } catch (...) {
    PQfinish(connection_);
    throw;
  }
}

PostgresqlConnection::~PostgresqlConnection() {
  PQfinish(connection_);
}

void PostgresqlConnection::query(Sql sql, Params params, const EachRow& each) {
  const auto answer = run(sql, params);
  PostgresqlRow row(answer.get());
  const int count = PQntuples(answer.get());
  for (int i = 0; i < count; ++i) {
    row.at(i);
    each(row);
  }
}

std::int64_t PostgresqlConnection::execute(Sql sql, Params params) {
  const auto answer = run(sql, params);
  const std::string_view count = PQcmdTuples(answer.get());
  std::int64_t rows = 0;
  std::from_chars(count.data(), count.data() + count.size(), rows);
  return rows;
}

void PostgresqlConnection::script(const std::string& text) {
  expect(PQexec(connection_, text.c_str()), text.c_str());
}

void PostgresqlConnection::begin_read() {
  execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", {});
}

// The lock on the log head puts all writers of all nodes in a row, so that each statement after it
// sees what the one before it has committed.
void PostgresqlConnection::begin_write() {
  execute("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", {});
}

bool PostgresqlConnection::in_transaction() const {
  const auto status = PQtransactionStatus(connection_);
  return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

bool PostgresqlConnection::usable() const {
  return PQstatus(connection_) == CONNECTION_OK;
}

PostgresqlConnection::Answer PostgresqlConnection::run(Sql sql, Params params) {
  const Values values(params);
  const auto& name = prepared(sql.text());
  auto answer = expect(PQexecPrepared(connection_,
                                      name.c_str(),
                                      static_cast<int>(params.size()),
                                      values.starts(),
                                      values.lengths(),
                                      values.formats(),
                                      0),
                       sql.text());
  // The server answers the COMMIT of a failed transaction with ROLLBACK and no error.
  if (std::string_view(sql.text()) == "COMMIT" &&
      std::string_view(PQcmdStatus(answer.get())) != "COMMIT")
    throw Fault(both("Transaksi dibatalkan oleh basis data \"" + where_ + "\"",
                     "The database \"" + where_ + "\" rolled the transaction back"));
  return answer;
}

const std::string& PostgresqlConnection::prepared(const char* text) {
  const auto found = names_.find(text);
  if (found != names_.end()) return found->second;
  auto name = "s" + std::to_string(names_.size());
  expect(PQprepare(connection_, name.c_str(), text, 0, nullptr), text);
  return names_.emplace(text, std::move(name)).first->second;
}

PostgresqlConnection::Answer PostgresqlConnection::expect(PGresult* result, const char* doing) {
  Answer answer(result, &PQclear);
  const auto status = PQresultStatus(answer.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return answer;
  const char* code_text = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
  const std::string_view code = code_text == nullptr ? "" : code_text;
  const std::string why = PQerrorMessage(connection_);
  if (code == kDiskFull)
    throw StorageFull(both("Media penyimpanan server PostgreSQL penuh. Tidak ada yang disimpan.",
                           "The disk of the PostgreSQL server is full. Nothing was stored."));
  if (code == kUniqueViolation)
    throw UniqueViolated(both("Nilai itu sudah ada", "That value is taken") + ": " + why);
  throw Fault(
      both("Basis data \"" + where_ + "\" gagal", "The database \"" + where_ + "\" failed") + ": " +
      why + " (" + doing + ")");
}

std::string shown_address(const std::string& address) {
  // As libpq itself reads it: a password may also stand in the query.
  const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> options(
      PQconninfoParse(address.c_str(), nullptr), &PQconninfoFree);
  if (!options) return "postgresql://?";
  const auto value = [&](std::string_view keyword) -> std::string {
    for (const auto* option = options.get(); option->keyword != nullptr; ++option)
      if (option->keyword == keyword && option->val != nullptr) return option->val;
    return {};
  };
  const auto user = value("user");
  const auto port = value("port");
  const auto server = value("host") + (port.empty() ? "" : ":" + port);
  // A bare "@" in the password: libpq takes the rest of the password for the server.
  if (server.find('@') != server.npos) return "postgresql://?";
  return "postgresql://" + (user.empty() ? "" : user + "@") + server + "/" + value("dbname");
}

}  // namespace takar::store
