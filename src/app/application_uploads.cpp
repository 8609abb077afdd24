#include "app/application.hpp"
#include "app/case_json.hpp"
#include "app/internal/application_parts.hpp"
#include "app/unfinished_upload.hpp"

namespace takar::app {
namespace {

FileProgress progress_of(const UnfinishedUpload& upload, std::int64_t received) {
  return {upload.id, received, upload.file.bytes, upload.file.metadata, upload.expires};
}

}  // namespace

Result<std::string> Application::keep_upload(const Viewer& viewer, const Upload& upload) {
  const auto may = parts_->permitted(viewer, Action::kUploadEvidence);
  if (!may) return reject(may.error());
  auto name = checked_upload_name(upload.name);
  if (!name) return reject(name.error());
  UploadRow row{.agency = viewer.agency,
                .person = viewer.person,
                .name = std::move(*name),
                .media_type = upload.media_type,
                .blob = put_file(parts_->store.blobs(), upload.path),
                .at = parts_->settings.clock()};
  parts_->store.write([&](store::WriteTransaction& tx) {
    row.id = tx.next_id();
    save_upload(tx, row);
    return true;
  });
  return json::write(json::Object{{"id", id_text(row.id)},
                                  {"name", row.name},
                                  {"bytes", row.blob.bytes},
                                  {"sha256", to_hex(row.blob.sha256)}});
}

Result<FileProgress> Application::announce_file(const Viewer& viewer, AnnouncedFile file) {
  const auto may = parts_->permitted(viewer, Action::kUploadEvidence);
  if (!may) return reject(may.error());
  UnfinishedUpload upload{.agency = viewer.agency,
                          .person = viewer.person,
                          .file = std::move(file),
                          .expires = parts_->settings.clock() + kUnfinishedKept};
  Result<void> taken;
  parts_->store.write([&](store::WriteTransaction& tx) {
    taken = check_announced(upload.file, unfinished_load(tx, viewer.person));
    if (taken) save_unfinished(tx, upload);
    return taken.has_value();
  });
  if (!taken) return reject(taken.error());
  return progress_of(upload, 0);
}

Result<FileProgress> Application::file_progress(const Viewer& viewer, std::int64_t id) {
  const auto may = parts_->permitted(viewer, Action::kUploadEvidence);
  if (!may) return reject(may.error());
  const std::lock_guard lock(parts_->pieces_mutex);
  return parts_->unfinished(viewer, id);
}

Result<FileProgress> Application::append_to_file(const Viewer& viewer, const FilePiece& piece) {
  const auto may = parts_->permitted(viewer, Action::kUploadEvidence);
  if (!may) return reject(may.error());
  const std::lock_guard lock(parts_->pieces_mutex);
  const auto now = parts_->unfinished(viewer, piece.file);
  if (!now) return reject(now.error());
  if (now->received != piece.offset)
    return reject("app.wrong_offset",
                  {std::to_string(piece.offset), std::to_string(now->received)});
  if (piece.bytes > now->bytes - now->received)
    return reject("app.piece_too_long", {std::to_string(now->bytes)});
  if (piece.bytes > 0) append_piece(parts_->store.blobs(), piece.file, piece.path);
  return parts_->unfinished(viewer, piece.file);
}

Result<void> Application::drop_file(const Viewer& viewer, std::int64_t id) {
  const auto may = parts_->permitted(viewer, Action::kUploadEvidence);
  if (!may) return reject(may.error());
  const std::lock_guard lock(parts_->pieces_mutex);
  bool known = false;
  parts_->store.write([&](store::WriteTransaction& tx) {
    known = find_unfinished(tx, viewer.person, id).has_value();
    if (known) drop_unfinished(tx, id);
    return known;
  });
  if (!known) return reject("app.file_not_announced", {std::to_string(id)});
  remove_part(parts_->store.blobs(), id);
  return {};
}

// Finishes a file that is whole, also one whose finishing a crash cut short.
Result<FileProgress> Application::Parts::unfinished(const Viewer& viewer, std::int64_t id) {
  std::optional<UnfinishedUpload> upload;
  std::optional<UploadRow> done;
  store.read([&](store::ReadTransaction& tx) {
    upload = find_unfinished(tx, viewer.person, id);
    if (!upload) done = find_upload(tx, viewer.agency, id);
  });
  if (done && done->person == viewer.person)
    return FileProgress{id, done->blob.bytes, done->blob.bytes, {}, {}};
  if (!upload || upload->agency != viewer.agency || upload->expires < settings.clock())
    return reject("app.file_not_announced", {std::to_string(id)});
  const auto received = received_bytes(store.blobs(), id);
  if (received == upload->file.bytes) {
    const auto finished = finish_file(*upload);
    if (!finished) return reject(finished.error());
  }
  return progress_of(*upload, received);
}

Result<void> Application::Parts::finish_file(const UnfinishedUpload& upload) {
  UploadRow row{.id = upload.id,
                .agency = upload.agency,
                .person = upload.person,
                .name = upload.file.name,
                .media_type = upload.file.media_type,
                .blob = put_file(store.blobs(), part_path(store.blobs(), upload.id)),
                .at = settings.clock()};
  const bool same = !upload.file.sha256 || *upload.file.sha256 == row.blob.sha256;
  store.write([&](store::WriteTransaction& tx) {
    drop_unfinished(tx, upload.id);
    if (same) save_upload(tx, row);
    return true;
  });
  remove_part(store.blobs(), upload.id);
  if (!same) return reject("app.file_changed", {upload.file.name});
  return {};
}

}  // namespace takar::app
