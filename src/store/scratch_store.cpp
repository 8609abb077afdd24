#include "store/scratch_store.hpp"

#include <cstdlib>
#include <filesystem>

#include <unistd.h>

#include "base/check.hpp"
#include "store/internal/durable_file.hpp"
#include "store/internal/postgresql_connection.hpp"

namespace takar::store {
namespace {

std::string make_folder_for_test() {
  auto pattern = (std::filesystem::temp_directory_path() / "takar-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw_file_fault(pattern);
  return pattern;
}

std::string with_schema(const std::string& address, const std::string& schema) {
  return address + (address.find('?') == address.npos ? "?" : "&") + "options=-csearch_path%3D" +
         schema;
}

}  // namespace

std::optional<std::string> postgresql_for_tests() {
  const char* address = std::getenv("TAKAR_TEST_POSTGRESQL");
  if (address == nullptr || *address == '\0') return std::nullopt;
  return address;
}

ScratchStore::ScratchStore(Engine engine) : folder_(make_folder_for_test()) {
  settings_.address = folder_ + "/takar.db";
  if (engine == Engine::kPostgresql) {
    const auto server = postgresql_for_tests();
    TAKAR_CHECK(server.has_value(), kNoPostgresql);
    schema_ = "test_" + std::to_string(::getpid()) + "_" + folder_.substr(folder_.size() - 6);
    for (auto& letter : schema_) letter = static_cast<char>(std::tolower(letter));
    PostgresqlConnection(*server, "test").script("CREATE SCHEMA " + schema_);
    settings_.address = with_schema(*server, schema_);
    settings_.key_path = folder_ + "/takar.db.key";
    settings_.blob_folder = folder_ + "/takar.db.blobs";
  }
  store_ = open(settings_);
}

ScratchStore::~ScratchStore() {
  store_.reset();
  std::error_code error;
  std::filesystem::remove_all(folder_, error);
  if (schema_.empty()) return;
  try {
    PostgresqlConnection(*postgresql_for_tests(), "test")
        .script("DROP SCHEMA " + schema_ + " CASCADE");
  } catch (const Fault&) {
    // The server went away first; it takes the schema with it.
  }
}

void ScratchStore::reopen() {
  store_.reset();
  store_ = open(settings_);
}

}  // namespace takar::store
