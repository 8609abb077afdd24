#include "store/internal/migrations.hpp"

#include <filesystem>
#include <fstream>

#include "store/engines_for_tests.hpp"
#include "store/event_log.hpp"
#include "store/internal/postgresql_connection.hpp"
#include "store/internal/sqlite_connection.hpp"

namespace takar::store {
namespace {

std::unique_ptr<Connection> connect(const ScratchStore& scratch, Engine engine, Settings settings) {
  if (engine == Engine::kPostgresql)
    return std::make_unique<PostgresqlConnection>(settings.address, "test");
  return std::make_unique<SqliteConnection>(SqliteFile{scratch.folder() + "/fresh.db"},
                                            SqliteRole::kWriter);
}

std::string fault_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Fault& fault) {
    return fault.what();
  }
  return "";
}

bool says(const std::string& sentence, const std::string& word) {
  return sentence.find(word) != std::string::npos;
}

class MigrationsTest : public OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    connection_ = connect(scratch(), GetParam(), scratch().settings());
    // The PostgreSQL schema of the fixture is in use already; these tests take other numbers.
    if (GetParam() == Engine::kPostgresql) connection_->script("DROP TABLE schema_version");
  }
  [[nodiscard]] Connection& connection() { return *connection_; }

 private:
  std::unique_ptr<Connection> connection_;
};
TAKAR_ON_BOTH_ENGINES(MigrationsTest);

const Migration kFirst{701, "701_first.sql", "CREATE TABLE first_of (n {i64}, j {json}, b {blob})"};
const Migration kSecond{702, "702_second.sql", "CREATE TABLE second_of (n {i64})"};
const Migration kBroken{
    703, "703_broken.sql", "CREATE TABLE third_of (n {i64}); CREATE TABLE third_of (n {i64})"};

TEST_P(MigrationsTest, AppliesEachOnceInOrder) {
  const Migration one[] = {kFirst};
  const Migration two[] = {kFirst, kSecond};
  EXPECT_EQ(check_schema(connection(), "x", one), Schema::kEmpty);
  migrate(connection(), "x", one);
  EXPECT_EQ(check_schema(connection(), "x", one), Schema::kCurrent);
  EXPECT_EQ(check_schema(connection(), "x", two), Schema::kBehind);
  migrate(connection(), "x", two);
  EXPECT_EQ(check_schema(connection(), "x", two), Schema::kCurrent);
}

TEST_P(MigrationsTest, RefusesADatabaseOfANewerProgram) {
  const Migration two[] = {kFirst, kSecond};
  migrate(connection(), "x", two);
  const Migration one[] = {kFirst};
  const auto sentence =
      fault_of([&] { static_cast<void>(check_schema(connection(), "tempat.db", one)); });
  EXPECT_TRUE(says(sentence, "702_second.sql")) << sentence;
  EXPECT_TRUE(says(sentence, "tempat.db")) << sentence;
}

TEST_P(MigrationsTest, RefusesAMigrationWhoseTextHasChanged) {
  const Migration one[] = {kFirst};
  migrate(connection(), "x", one);
  Migration changed[] = {kFirst};
  changed[0].text = "CREATE TABLE first_of (n {i64})";
  const auto sentence =
      fault_of([&] { static_cast<void>(check_schema(connection(), "x", changed)); });
  EXPECT_TRUE(says(sentence, "701_first.sql")) << sentence;
}

TEST_P(MigrationsTest, LeavesNothingOfAMigrationThatFailed) {
  const Migration broken[] = {kFirst, kBroken};
  const auto sentence = fault_of([&] { migrate(connection(), "x", broken); });
  EXPECT_TRUE(says(sentence, "703_broken.sql")) << sentence;
  const Migration one[] = {kFirst};
  EXPECT_EQ(check_schema(connection(), "x", one), Schema::kCurrent);
  connection().script("CREATE TABLE third_of (n BIGINT)");
}

TEST(OpenSqlite, RefusesASecondServerOnOneFile) {
  ScratchStore scratch(Engine::kSqlite);
  const auto sentence = fault_of([&] { static_cast<void>(open(scratch.settings())); });
  EXPECT_TRUE(says(sentence, "takar.db")) << sentence;
}

TEST(OpenSqlite, KeepsACopyOfAnOlderDatabaseBeforeItMigrates) {
  ScratchStore scratch(Engine::kSqlite);
  scratch.close();
  {
    // As an older program left it: the newest migration is not applied yet.
    SqliteConnection older({scratch.settings().address}, SqliteRole::kWriter);
    older.script(
        "CREATE TABLE keepsake (word TEXT); INSERT INTO keepsake VALUES ('lama');"
        "DELETE FROM schema_version WHERE version = 1");
  }
  const auto sentence = fault_of([&] { scratch.reopen(); });
  EXPECT_TRUE(says(sentence, "001_store.sql")) << sentence;
  int copies = 0;
  for (const auto& entry : std::filesystem::directory_iterator(scratch.folder()))
    copies += says(entry.path().string(), ".before-migration-") ? 1 : 0;
  EXPECT_EQ(copies, migrations().size() > 1 ? 1 : 0);
}

TEST(OpenSqlite, RefusesAFileOfAnotherProgramAndLeavesItAlone) {
  ScratchStore scratch(Engine::kSqlite);
  Settings settings;
  settings.address = scratch.folder() + "/lain.db";
  {
    SqliteConnection other({settings.address}, SqliteRole::kWriter);
    other.script("CREATE TABLE resep (nama TEXT)");
  }
  EXPECT_TRUE(says(fault_of([&] { static_cast<void>(open(settings)); }), "lain.db"));
  std::ofstream(scratch.folder() + "/teks.db") << std::string(5000, 'x');
  settings.address = scratch.folder() + "/teks.db";
  EXPECT_TRUE(says(fault_of([&] { static_cast<void>(open(settings)); }), "teks.db"));
}

TEST(OpenSqlite, RefusesAFolderThatDoesNotExist) {
  Settings settings;
  settings.address = "/tiada/takar.db";
  EXPECT_TRUE(says(fault_of([&] { static_cast<void>(open(settings)); }), "/tiada/takar.db"));
}

TEST(OpenPostgresql, NamesTheServerWithoutThePassword) {
  for (const auto* address : {"postgresql://takar:rahasia@host:5433/db",
                              "postgresql://takar:p@ss:rahasia@host:5433/db",
                              "postgresql://takar@host:5433/db?password=rahasia",
                              "postgresql://host/db?port=5433&user=takar&password=rahasia"})
    EXPECT_EQ(shown_address(address).find("rahasia"), std::string::npos) << address;
  EXPECT_EQ(shown_address("postgresql://takar:rahasia@host:5433/db"),
            "postgresql://takar@host:5433/db");
  EXPECT_EQ(shown_address("postgresql:///db?host=/run"), "postgresql:///run/db");
  EXPECT_EQ(shown_address("postgresql://h/%zz?rahasia"), "postgresql://?");
  Settings settings;
  settings.address = "postgresql://takar:rahasia@127.0.0.1:1/db";
  settings.key_path = "/tmp/unused.key";
  const auto sentence = fault_of([&] { static_cast<void>(open(settings)); });
  EXPECT_FALSE(sentence.empty());
  EXPECT_FALSE(says(sentence, "rahasia")) << sentence;
}

}  // namespace
}  // namespace takar::store
