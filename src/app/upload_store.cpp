#include "app/upload_store.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include "base/check.hpp"
#include "base/fault.hpp"
#include "base/json.hpp"
#include "store/event_log.hpp"

namespace takar::app {
namespace {

constexpr std::string_view kStream = "upload";
constexpr std::string_view kEvent = "file_uploaded";
constexpr std::string_view kDestroyed = "file_destroyed";

void write_row(store::WriteTransaction& tx, const UploadRow& row) {
  const auto digest = to_hex(row.blob.sha256);
  tx.execute(
      "INSERT INTO upload (id, agency_id, person_id, name, media_type, sha256, bytes, at_us) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {row.id,
       row.agency.value,
       row.person.value,
       row.name,
       row.media_type,
       digest,
       row.blob.bytes,
       to_us(row.at)});
}

std::string body_of(const UploadRow& row) {
  return json::write(json::Object{{"person", row.person.value},
                                  {"name", row.name},
                                  {"media_type", row.media_type},
                                  {"sha256", to_hex(row.blob.sha256)},
                                  {"bytes", row.blob.bytes}});
}

UploadRow row_of(const store::StoredEvent& event) {
  const auto body = json::parse(event.body);
  TAKAR_CHECK(body && body->is_object(), "an event file_uploaded cannot be read");
  const auto& object = body->get_object();
  const auto digest = sha256_from_hex(json::string_or_empty(object, "sha256"));
  TAKAR_CHECK(digest.has_value(), "an event file_uploaded names no digest");
  return {.id = event.stream_id,
          .agency = {event.agency},
          .person = {json::integer_at(object, "person").value_or(0)},
          .name = json::string_or_empty(object, "name"),
          .media_type = json::string_or_empty(object, "media_type"),
          .blob = {*digest, json::integer_at(object, "bytes").value_or(0)},
          .at = from_us(event.at_us)};
}

void mark_destroyed(store::WriteTransaction& tx, std::int64_t id, Instant at) {
  tx.execute("UPDATE upload SET destroyed_us = $1 WHERE id = $2", {to_us(at), id});
}

}  // namespace

Result<std::string> checked_upload_name(std::string_view name) {
  const bool controls =
      std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
  if (name.empty() || name.size() > kUploadNameBytesMax || controls)
    return reject("app.bad_upload", {std::string(controls ? "" : name)});
  return std::string(name);
}

store::BlobName put_file(store::BlobFolder& folder, const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Fault("berkas sementara tidak terbaca / the temporary file cannot be read");
  auto writer = folder.start();
  std::array<char, 65536> chunk{};
  while (file.read(chunk.data(), chunk.size()), file.gcount() > 0)
    writer.append(bytes_of({chunk.data(), static_cast<std::size_t>(file.gcount())}));
  return writer.finish();
}

void save_upload(store::WriteTransaction& tx, const UploadRow& row) {
  store::name_blob(tx, row.blob);
  const auto body = body_of(row);
  tx.append({.agency = row.agency.value,
             .stream = kStream,
             .stream_id = row.id,
             .stream_version = 1,
             .name = kEvent,
             .body = body,
             .at = row.at});
  write_row(tx, row);
}

void mark_upload_destroyed(store::WriteTransaction& tx,
                           AgencyId agency,
                           std::int64_t id,
                           organisation::Stamp stamp) {
  const auto row = find_upload(tx, agency, id);
  TAKAR_CHECK(row.has_value(), "a file of a case is gone");
  if (row->destroyed) return;
  const auto body = json::write(json::Object{{"by", stamp.by.value}});
  tx.append({.agency = agency.value,
             .stream = kStream,
             .stream_id = id,
             .stream_version = 2,
             .name = kDestroyed,
             .body = body,
             .at = stamp.at});
  mark_destroyed(tx, id, stamp.at);
}

bool an_upload_needs(store::ReadTransaction& tx, const Sha256& content) {
  bool needed = false;
  const auto digest = to_hex(content);
  tx.query("SELECT 1 FROM upload WHERE sha256 = $1 AND destroyed_us IS NULL LIMIT 1",
           {digest},
           [&](const store::Row&) { needed = true; });
  return needed;
}

void rebuild_uploads(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM upload", {});
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream != kStream) return;
    if (event.name == kDestroyed)
      mark_destroyed(tx, event.stream_id, from_us(event.at_us));
    else
      write_row(tx, row_of(event));
  });
}

std::optional<UploadRow> find_upload(store::ReadTransaction& tx, AgencyId agency, std::int64_t id) {
  std::optional<UploadRow> found;
  tx.query(
      "SELECT person_id, name, media_type, sha256, bytes, at_us, destroyed_us FROM upload "
      "WHERE agency_id = $1 AND id = $2",
      {agency.value, id},
      [&](const store::Row& row) {
        const auto digest = sha256_from_hex(row.text(3));
        TAKAR_CHECK(digest.has_value(), "an upload row names no digest");
        found = UploadRow{.id = id,
                          .agency = agency,
                          .person = {row.i64(0)},
                          .name = std::string(row.text(1)),
                          .media_type = std::string(row.text(2)),
                          .blob = {*digest, row.i64(4)},
                          .at = from_us(row.i64(5)),
                          .destroyed = !row.is_null(6)};
      });
  return found;
}

}  // namespace takar::app
