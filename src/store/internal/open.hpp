#pragma once
// What opening a store takes apart from the connections: addresses and the lock of a SQLite file.

#include <string>
#include <string_view>

#include "store/internal/connected_store.hpp"
#include "store/internal/durable_file.hpp"

namespace takar::store {

[[nodiscard]] bool is_postgresql(std::string_view address);
[[nodiscard]] std::string sqlite_path(std::string_view address);

enum class LockKind : std::uint8_t {
  kServer,     // Alone.
  kInspector,  // Beside other inspectors; without a lock file there is nothing to lock.
};

// A lock on PATH.lock, held as long as the handle lives. Throws Fault if a server holds it.
[[nodiscard]] FileHandle lock_database(const std::string& path, LockKind);

// Connects and migrates. Throws Fault.
[[nodiscard]] Opened open_postgresql(const Settings&);

}  // namespace takar::store
