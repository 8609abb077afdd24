#include "documents/signed_file_store.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/json.hpp"
#include "organisation/words.hpp"
#include "store/event_log.hpp"

namespace takar::documents {
namespace {

constexpr std::string_view kStream = "signature";
constexpr std::string_view kDestroyed = "signed_files_destroyed";
// Without i, l, o and u. Source: Crockford's Base32.
constexpr std::string_view kLetters = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t kCodeLetters = 20;  // 100 bits.
constexpr std::size_t kGroup = 4;

json::Object authority_json(const organisation::Authority& authority) {
  return {{"kind", std::string(organisation::word_of(authority.kind))},
          {"decree_number", authority.decree_number}};
}

void write_row(store::WriteTransaction& tx, const SignedFile& file) {
  const auto authority = json::write(authority_json(file.by.authority));
  tx.execute(
      "INSERT INTO signed_file (document_id, place, agency_id, code, file_sha256, bytes, "
      "person_id, position_id, authority, certificate_sha256, stamped, at_us) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
      {file.document,
       file.place,
       file.agency.value,
       file.code,
       store::Bytes(file.file.sha256),
       file.file.bytes,
       file.by.person.value,
       file.by.position.value,
       authority,
       file.certificate_sha256,
       std::int64_t{file.stamped ? 1 : 0},
       to_us(file.at)});
}

organisation::Authority authority_from(const json::Object& fields) {
  const auto kind = organisation::authority_kind_named(json::string_or_empty(fields, "kind"));
  TAKAR_CHECK(kind.has_value(), "a signature was made by an authority of another kind");
  return {*kind, json::string_or_empty(fields, "decree_number")};
}

json::Object parsed(std::string_view text) {
  auto value = json::parse(text);
  TAKAR_CHECK(value && value->is_object(), "a signature was recorded in another form");
  return std::move(value->get_object());
}

SignedFile file_in(const store::Row& row) {
  SignedFile file{.document = row.i64(0),
                  .place = row.i64(1),
                  .agency = {row.i64(2)},
                  .code = std::string(row.text(3)),
                  .file = {},
                  .by = {{row.i64(6)}, {row.i64(7)}, authority_from(parsed(row.text(8)))},
                  .certificate_sha256 = std::string(row.text(9)),
                  .stamped = row.i64(10) != 0,
                  .at = from_us(row.i64(11)),
                  .destroyed = !row.is_null(12)};
  const auto digest = row.bytes(4);
  TAKAR_CHECK(digest.size() == file.file.sha256.size(), "a signed file has a digest of 32 bytes");
  std::copy(digest.begin(), digest.end(), file.file.sha256.begin());
  file.file.bytes = row.i64(5);
  return file;
}

json::Object body_of(const SignedFile& file) {
  return {{"code", file.code},
          {"file_sha256", to_hex(file.file.sha256)},
          {"bytes", file.file.bytes},
          {"by",
           json::Object{{"person", file.by.person.value},
                        {"position", file.by.position.value},
                        {"authority", authority_json(file.by.authority)}}},
          {"certificate_sha256", file.certificate_sha256},
          {"stamped", file.stamped}};
}

SignedFile file_of(const store::StoredEvent& event) {
  const auto body = parsed(event.body);
  const auto digest = sha256_from_hex(json::string_or_empty(body, "file_sha256"));
  const auto* by = json::object_at(body, "by");
  TAKAR_CHECK(digest && by != nullptr, "a signature was recorded in another form");
  const auto* authority = json::object_at(*by, "authority");
  return {.document = event.stream_id,
          .place = event.stream_version,
          .agency = {event.agency},
          .code = json::string_or_empty(body, "code"),
          .file = {*digest, json::integer_at(body, "bytes").value_or(0)},
          .by = {{json::integer_at(*by, "person").value_or(0)},
                 {json::integer_at(*by, "position").value_or(0)},
                 authority == nullptr ? organisation::Authority{} : authority_from(*authority)},
          .certificate_sha256 = json::string_or_empty(body, "certificate_sha256"),
          .stamped = json::bool_at(body, "stamped").value_or(false),
          .at = from_us(event.at_us)};
}

void mark_destroyed(store::WriteTransaction& tx, std::int64_t document, Instant at) {
  tx.execute("UPDATE signed_file SET destroyed_us = $1 WHERE document_id = $2",
             {to_us(at), document});
}

}  // namespace

std::string new_verification_code(Random& random) {
  std::string code;
  for (std::size_t i = 0; i < kCodeLetters; ++i)
    code += kLetters[random_below(random, kLetters.size())];
  return code;
}

std::string verification_code_of(std::string_view typed) {
  std::string code;
  for (const char each : typed.substr(0, 2 * kCodeLetters)) {
    if (each == '-' || each == ' ') continue;
    char letter = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    if (letter == 'o') letter = '0';
    if (letter == 'i' || letter == 'l') letter = '1';
    if (kLetters.find(letter) == std::string_view::npos) return {};
    code += letter;
  }
  return code.size() == kCodeLetters ? code : std::string();
}

std::string shown_code(std::string_view code) {
  std::string shown;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (i > 0 && i % kGroup == 0) shown += '-';
    shown += code[i];
  }
  return shown;
}

void file_signature(store::WriteTransaction& tx, const SignedFile& file) {
  const auto body = json::write(body_of(file));
  tx.append({.agency = file.agency.value,
             .stream = kStream,
             .stream_id = file.document,
             .stream_version = file.place,
             .name = "document_signed",
             .body = body,
             .at = file.at});
  store::name_blob(tx, file.file);
  write_row(tx, file);
}

void mark_signed_files_destroyed(store::WriteTransaction& tx,
                                 std::int64_t document,
                                 organisation::Stamp stamp) {
  const auto files = signed_files_of(tx, document);
  if (files.empty() || files.back().destroyed) return;
  const auto body = json::write(json::Object{{"by", stamp.by.value}});
  tx.append({.agency = files.back().agency.value,
             .stream = kStream,
             .stream_id = document,
             .stream_version = files.back().place + 1,
             .name = kDestroyed,
             .body = body,
             .at = stamp.at});
  mark_destroyed(tx, document, stamp.at);
}

std::vector<SignedFile> signed_files_of(store::ReadTransaction& tx, std::int64_t document) {
  std::vector<SignedFile> files;
  tx.query(
      "SELECT document_id, place, agency_id, code, file_sha256, bytes, person_id, position_id, "
      "authority, certificate_sha256, stamped, at_us, destroyed_us FROM signed_file WHERE "
      "document_id = $1 "
      "ORDER BY place",
      {document},
      [&](const store::Row& row) { files.push_back(file_in(row)); });
  return files;
}

std::vector<SignedFile> signed_files_with(store::ReadTransaction& tx, std::string_view code) {
  std::vector<SignedFile> files;
  tx.query(
      "SELECT document_id, place, agency_id, code, file_sha256, bytes, person_id, position_id, "
      "authority, certificate_sha256, stamped, at_us, destroyed_us FROM signed_file WHERE code = "
      "$1 "
      "ORDER BY place",
      {code},
      [&](const store::Row& row) { files.push_back(file_in(row)); });
  return files;
}

std::optional<SignedFile> signed_file_named(store::ReadTransaction& tx, const Sha256& digest) {
  std::optional<SignedFile> file;
  tx.query(
      "SELECT document_id, place, agency_id, code, file_sha256, bytes, person_id, position_id, "
      "authority, certificate_sha256, stamped, at_us, destroyed_us FROM signed_file WHERE "
      "file_sha256 = $1",
      {store::Bytes(digest)},
      [&](const store::Row& row) { file = file_in(row); });
  return file;
}

void rebuild_signed_files(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM signed_file", {});
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream != kStream) return;
    if (event.name == kDestroyed)
      mark_destroyed(tx, event.stream_id, from_us(event.at_us));
    else
      write_row(tx, file_of(event));
  });
}

}  // namespace takar::documents
