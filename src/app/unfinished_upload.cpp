#include "app/unfinished_upload.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <set>

#include <fmt/format.h>

#include "base/check.hpp"
#include "base/fault.hpp"

namespace takar::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFolder = "parts";

std::string parts_folder(const store::BlobFolder& blobs) {
  return blobs.folder() + "/" + kFolder;
}

[[noreturn]] void fail(const std::string& path, const std::error_code& error) {
  const std::string why = path + ": " + error.message();
  if (error == std::errc::no_space_on_device) throw StorageFull(why);
  throw Fault(why);
}

std::int64_t id_of(const std::string& file_name) {
  std::int64_t id = 0;
  const char* end = file_name.data() + file_name.size();
  const auto [stopped, error] = std::from_chars(file_name.data(), end, id);
  return error == std::errc{} && stopped == end ? id : 0;
}

}  // namespace

Result<void> check_announced(const AnnouncedFile& file, const UnfinishedLoad& load) {
  const auto name = checked_upload_name(file.name);
  if (!name) return reject(name.error());
  if (file.bytes < 1) return reject("app.empty_file", {file.name});
  if (file.bytes > kFileBytesMax)
    return reject("app.file_too_large", {file.name, std::to_string(kFileBytesMax)});
  if (load.files >= kUnfinishedMax || load.bytes + file.bytes > kUnfinishedBytesMax)
    return reject("app.too_many_unfinished", {std::to_string(load.files)});
  return {};
}

UnfinishedLoad unfinished_load(store::ReadTransaction& tx, PersonId person) {
  UnfinishedLoad load;
  tx.query(
      "SELECT COUNT(*), CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM unfinished_upload "
      "WHERE person_id = $1",
      {person.value},
      [&](const store::Row& row) {
        load = {row.i64(0), row.i64(1)};
      });
  return load;
}

void save_unfinished(store::WriteTransaction& tx, UnfinishedUpload& upload) {
  upload.id = tx.next_id();
  tx.execute(
      "INSERT INTO unfinished_upload "
      "(id, agency_id, person_id, name, media_type, bytes, sha256, metadata, expires_us) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {upload.id,
       upload.agency.value,
       upload.person.value,
       upload.file.name,
       upload.file.media_type,
       upload.file.bytes,
       upload.file.sha256 ? to_hex(*upload.file.sha256) : std::string(),
       upload.file.metadata,
       to_us(upload.expires)});
}

std::optional<UnfinishedUpload> find_unfinished(store::ReadTransaction& tx,
                                                PersonId person,
                                                std::int64_t id) {
  std::optional<UnfinishedUpload> found;
  tx.query(
      "SELECT agency_id, name, media_type, bytes, sha256, metadata, expires_us "
      "FROM unfinished_upload WHERE person_id = $1 AND id = $2",
      {person.value, id},
      [&](const store::Row& row) {
        found = UnfinishedUpload{.id = id,
                                 .agency = {row.i64(0)},
                                 .person = person,
                                 .file = {.name = std::string(row.text(1)),
                                          .media_type = std::string(row.text(2)),
                                          .bytes = row.i64(3),
                                          .sha256 = sha256_from_hex(row.text(4)),
                                          .metadata = std::string(row.text(5))},
                                 .expires = from_us(row.i64(6))};
      });
  return found;
}

void drop_unfinished(store::WriteTransaction& tx, std::int64_t id) {
  tx.execute("DELETE FROM unfinished_upload WHERE id = $1", {id});
}

void forget_unfinished(store::WriteTransaction& tx, Instant now) {
  tx.execute("DELETE FROM unfinished_upload WHERE expires_us < $1", {to_us(now)});
}

std::string part_path(const store::BlobFolder& blobs, std::int64_t id) {
  return fmt::format("{}/{}", parts_folder(blobs), id);
}

std::int64_t received_bytes(const store::BlobFolder& blobs, std::int64_t id) {
  std::error_code error;
  const auto path = part_path(blobs, id);
  const auto bytes = fs::file_size(path, error);
  if (error == std::errc::no_such_file_or_directory) return 0;
  if (error) fail(path, error);
  return static_cast<std::int64_t>(bytes);
}

void append_piece(const store::BlobFolder& blobs, std::int64_t id, const std::string& piece) {
  const auto path = part_path(blobs, id);
  const auto before = received_bytes(blobs, id);
  std::error_code error;
  fs::create_directory(parts_folder(blobs), error);
  if (error) fail(parts_folder(blobs), error);
  std::ifstream from(piece, std::ios::binary);
  std::ofstream to(path, std::ios::binary | std::ios::app);
  errno = 0;
  to << from.rdbuf();
  to.close();
  if (from && to) return;
  const std::error_code why(errno, std::generic_category());
  fs::resize_file(path, static_cast<std::uintmax_t>(before), error);
  fail(path, why);
}

void remove_part(const store::BlobFolder& blobs, std::int64_t id) {
  std::error_code ignored;
  fs::remove(part_path(blobs, id), ignored);
}

void sweep_parts(store::Store& store) {
  // The files first, the rows after: a file announced meanwhile is then seen as known.
  std::set<std::int64_t> left;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(parts_folder(store.blobs()), none))
    left.insert(id_of(entry.path().filename().string()));
  store.read([&](store::ReadTransaction& tx) {
    tx.query("SELECT id FROM unfinished_upload", {}, [&](const store::Row& row) {
      left.erase(row.i64(0));
    });
  });
  for (const auto id : left) remove_part(store.blobs(), id);
}

}  // namespace takar::app
