#pragma once
// Backup and restore of a SQLite store with its blobs. A backup is a folder that has been opened
// and judged before it gets its name; a restore goes to a new path only and is judged the same way.
//
//   FOLDER/takar.db   FOLDER/blobs/   FOLDER/checkpoint.txt   FOLDER/takar.key (if it was wanted)
//
// PostgreSQL: use pg_dump and a copy of the blob folder; these functions refuse it.

#include <string>

#include "store/store.hpp"

namespace takar::store {

struct BackupReport {
  std::int64_t events = 0;
  std::int64_t blobs = 0;
  std::string checkpoint;  // The signed note the copy ends with: keep it apart from the copy.
};

// Copies while others read and write. `folder` must not exist. `key_path` adds the signing key;
// empty: without it the restored store must be allowed a new key. Throws Fault or StorageFull, and
// then leaves nothing under the name `folder`.
[[nodiscard]] BackupReport backup(Store&, const std::string& folder, const std::string& key_path);

// Makes the database file, blob folder and key of `to` from a backup. None of them may exist.
// Throws Fault if the backup is damaged, and then leaves no database file.
[[nodiscard]] BackupReport restore(const std::string& folder, const Settings& to);

}  // namespace takar::store
