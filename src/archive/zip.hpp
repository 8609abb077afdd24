#pragma once
// A folder as one ZIP file, for a browser to download. Entries are written piece by piece, so a
// folder of any size costs little memory.

#include <string>

#include "base/time.hpp"

namespace takar::archive {

// Packs every file of `folder` below the name `root` into the file `path`, which is overwritten.
// The same files and `at` (UTC) give the same bytes. Throws Fault or StorageFull.
void write_zip(const std::string& folder,
               const std::string& root,
               const std::string& path,
               Instant at);

}  // namespace takar::archive
