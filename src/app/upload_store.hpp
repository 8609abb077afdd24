#pragma once
// Files that people handed in (data dukung, scans): the rows that name them. The content lies in
// the blob folder, on the disk before its row is written.

#include <optional>
#include <string>
#include <string_view>

#include "app/office.hpp"
#include "base/result.hpp"
#include "organisation/actor.hpp"
#include "store/blob_folder.hpp"

namespace takar::app {

inline constexpr std::size_t kUploadNameBytesMax = 255;

struct UploadRow {
  std::int64_t id = 0;
  AgencyId agency;
  PersonId person;
  std::string name;  // As the person called it; data, never a path.
  std::string media_type;
  store::BlobName blob;
  Instant at;              // UTC.
  bool destroyed = false;  // Its content went with the file of its case.
};

// Rejects with app.bad_upload: no name, too long, or control characters in it.
[[nodiscard]] Result<std::string> checked_upload_name(std::string_view);

// Copies the file into the blob folder. Throws Fault or StorageFull.
[[nodiscard]] store::BlobName put_file(store::BlobFolder&, const std::string& path);

// Appends event file_uploaded and writes the row; its id is a fresh one. Throws Fault.
void save_upload(store::WriteTransaction&, const UploadRow&);
// Appends event file_destroyed and marks the row; twice changes nothing. The content itself is left
// to the caller. Throws Fault. Bug if this agency has no such upload.
void mark_upload_destroyed(store::WriteTransaction&,
                           AgencyId,
                           std::int64_t id,
                           organisation::Stamp);
// Whether an upload that was not destroyed has that content, of whatever agency. Throws Fault.
[[nodiscard]] bool an_upload_needs(store::ReadTransaction&, const Sha256&);
// Writes the rows anew from the event log. Throws Fault.
void rebuild_uploads(store::WriteTransaction&);
// Empty if this agency has no such upload. Throws Fault.
[[nodiscard]] std::optional<UploadRow> find_upload(store::ReadTransaction&,
                                                   AgencyId,
                                                   std::int64_t id);

}  // namespace takar::app
