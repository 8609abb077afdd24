#pragma once
// Files on their way in (unggahan yang dapat dilanjutkan): announced with their length, received
// piece by piece over a network that breaks, and made an upload once they are whole.
//
// Law: what has arrived is told by the size of the file on the disk and by nothing else, so no
// crash and no lost answer can make the two differ. Source: tus 1.0.0; decision 0130.

#include <optional>
#include <string>

#include "app/announced_file.hpp"
#include "app/upload_store.hpp"

namespace takar::app {

struct UnfinishedUpload {
  std::int64_t id = 0;  // The upload that it becomes has the same.
  AgencyId agency;
  PersonId person;
  AnnouncedFile file;
  Instant expires;  // UTC.
};

// What one person has announced and not finished.
struct UnfinishedLoad {
  std::int64_t files = 0;
  std::int64_t bytes = 0;
};

// Rejects with app.bad_upload, app.empty_file, app.file_too_large or app.too_many_unfinished.
[[nodiscard]] Result<void> check_announced(const AnnouncedFile&, const UnfinishedLoad&);

// -- The rows. All throw Fault.
[[nodiscard]] UnfinishedLoad unfinished_load(store::ReadTransaction&, PersonId);
// Takes an id.
void save_unfinished(store::WriteTransaction&, UnfinishedUpload&);
// Empty if the person has announced no such file, or it is finished.
[[nodiscard]] std::optional<UnfinishedUpload> find_unfinished(store::ReadTransaction&,
                                                              PersonId,
                                                              std::int64_t id);
void drop_unfinished(store::WriteTransaction&, std::int64_t id);
// Rows that expired before `now` (UTC).
void forget_unfinished(store::WriteTransaction&, Instant now);

// -- The bytes that have arrived. All throw Fault or StorageFull.
// Where they lie; the file may be missing: nothing has arrived.
[[nodiscard]] std::string part_path(const store::BlobFolder&, std::int64_t id);
[[nodiscard]] std::int64_t received_bytes(const store::BlobFolder&, std::int64_t id);
// Adds the file at `piece` at the end; what was there stays if it fails.
void append_piece(const store::BlobFolder&, std::int64_t id, const std::string& piece);
// Cannot fail: what is left behind is swept.
void remove_part(const store::BlobFolder&, std::int64_t id);
// Removes the bytes that no row names.
void sweep_parts(store::Store&);

}  // namespace takar::app
