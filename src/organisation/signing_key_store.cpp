#include "organisation/signing_key_store.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "store/event_log.hpp"

namespace takar::organisation {
namespace {

constexpr std::string_view kKeyStream = "signing_key";            // Its id is the person's.
constexpr std::string_view kSettingsStream = "signing_settings";  // Its id is the agency's.

std::int64_t key_version(store::ReadTransaction& tx, AgencyId agency, PersonId person) {
  std::int64_t version = 0;
  tx.query("SELECT version FROM signing_key WHERE agency_id = $1 AND person_id = $2",
           {agency.value, person.value},
           [&](const store::Row& row) { version = row.i64(0); });
  return version;
}

// What became of a person's key.
struct KeyEvent {
  std::string_view name;
  AgencyId agency;
  PersonId person;
  const SigningCertificate& certificate;
  Stamp stamp;
};

void append_key_event(store::WriteTransaction& tx, const KeyEvent& event) {
  const auto body = json::write(json::Object{{"person", event.person.value},
                                             {"certificate_sha256", event.certificate.sha256},
                                             {"first", to_us(event.certificate.first)},
                                             {"last", to_us(event.certificate.last)},
                                             {"by", event.stamp.by.value}});
  tx.append({.agency = event.agency.value,
             .stream = kKeyStream,
             .stream_id = event.person.value,
             .stream_version = key_version(tx, event.agency, event.person) + 1,
             .name = event.name,
             .body = body,
             .at = event.stamp.at});
}

std::int64_t settings_version(store::ReadTransaction& tx, AgencyId agency) {
  std::int64_t version = 0;
  tx.query("SELECT version FROM signing_settings WHERE agency_id = $1",
           {agency.value},
           [&](const store::Row& row) { version = row.i64(0); });
  return version;
}

void write_settings(store::WriteTransaction& tx,
                    AgencyId agency,
                    std::int64_t version,
                    const SigningSettings& settings) {
  tx.execute(
      "INSERT INTO signing_settings (agency_id, version, stamp_address, trust_roots, "
      "public_address) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (agency_id) DO UPDATE SET "
      "version = excluded.version, stamp_address = excluded.stamp_address, "
      "trust_roots = excluded.trust_roots, public_address = excluded.public_address",
      {agency.value,
       version,
       settings.stamp_address,
       settings.trust_roots,
       settings.public_address});
}

// Letters of an address that can neither end a line nor be taken for another part of a document.
bool is_address(std::string_view text, std::string_view scheme) {
  return text.size() > scheme.size() && text.size() <= kAddressBytesMax &&
         text.starts_with(scheme) && std::all_of(text.begin(), text.end(), [](char c) {
           return c > 0x20 && c < 0x7f && c != '"' && c != '<' && c != '>' && c != '\\';
         });
}

Result<void> check_settings(const SigningSettings& settings) {
  const auto& stamps = settings.stamp_address;
  if (!stamps.empty() && !is_address(stamps, "http://"))
    return reject("organisation.bad_address", {stamps.substr(0, kAddressBytesMax)});
  const auto& seen = settings.public_address;
  if (!seen.empty() && !is_address(seen, "https://") && !is_address(seen, "http://"))
    return reject("organisation.bad_address", {seen.substr(0, kAddressBytesMax)});
  if (settings.trust_roots.size() > kTrustRootsBytesMax)
    return reject("organisation.too_many",
                  {"bita sertifikat akar", std::to_string(kTrustRootsBytesMax)});
  return {};
}

}  // namespace

std::optional<SigningKey> signing_key_of(store::ReadTransaction& tx,
                                         AgencyId agency,
                                         PersonId person) {
  std::optional<SigningKey> key;
  tx.query(
      "SELECT file, certificate_sha256, name, issuer, first_us, last_us FROM signing_key "
      "WHERE agency_id = $1 AND person_id = $2 AND file IS NOT NULL",
      {agency.value, person.value},
      [&](const store::Row& row) {
        const auto file = row.bytes(0);
        key = SigningKey{std::string(file.begin(), file.end()),
                         {.sha256 = std::string(row.text(1)),
                          .name = std::string(row.text(2)),
                          .issuer = std::string(row.text(3)),
                          .first = from_us(row.i64(4)),
                          .last = from_us(row.i64(5))}};
      });
  return key;
}

void keep_signing_key(store::WriteTransaction& tx,
                      AgencyId agency,
                      PersonId person,
                      const SigningKey& key,
                      Stamp stamp) {
  const auto& certificate = key.certificate;
  append_key_event(tx, {"signing_key_kept", agency, person, certificate, stamp});
  tx.execute(
      "INSERT INTO signing_key (agency_id, person_id, version, file, certificate_sha256, name, "
      "issuer, first_us, last_us) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8) "
      "ON CONFLICT (agency_id, person_id) DO UPDATE SET version = signing_key.version + 1, "
      "file = excluded.file, certificate_sha256 = excluded.certificate_sha256, "
      "name = excluded.name, issuer = excluded.issuer, first_us = excluded.first_us, "
      "last_us = excluded.last_us",
      {agency.value,
       person.value,
       bytes_of(key.file),
       certificate.sha256,
       certificate.name,
       certificate.issuer,
       to_us(certificate.first),
       to_us(certificate.last)});
}

Result<void> remove_signing_key(store::WriteTransaction& tx,
                                AgencyId agency,
                                PersonId person,
                                Stamp stamp) {
  const auto key = signing_key_of(tx, agency, person);
  if (!key) return reject("organisation.no_signing_key");
  append_key_event(tx, {"signing_key_removed", agency, person, key->certificate, stamp});
  tx.execute(
      "UPDATE signing_key SET version = version + 1, file = NULL, name = '', issuer = '' "
      "WHERE agency_id = $1 AND person_id = $2",
      {agency.value, person.value});
  return {};
}

SigningSettings signing_settings_of(store::ReadTransaction& tx, AgencyId agency) {
  SigningSettings settings;
  tx.query(
      "SELECT stamp_address, trust_roots, public_address FROM signing_settings "
      "WHERE agency_id = $1",
      {agency.value},
      [&](const store::Row& row) {
        settings = {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))};
      });
  return settings;
}

Result<void> change_signing_settings(store::WriteTransaction& tx,
                                     AgencyId agency,
                                     const SigningSettings& settings,
                                     Stamp stamp) {
  if (const auto sound = check_settings(settings); !sound) return reject(sound.error());
  const auto version = settings_version(tx, agency) + 1;
  const auto body = json::write(json::Object{{"stamp_address", settings.stamp_address},
                                             {"trust_roots", settings.trust_roots},
                                             {"public_address", settings.public_address},
                                             {"by", stamp.by.value}});
  tx.append({.agency = agency.value,
             .stream = kSettingsStream,
             .stream_id = agency.value,
             .stream_version = version,
             .name = "signing_settings_changed",
             .body = body,
             .at = stamp.at});
  write_settings(tx, agency, version, settings);
  return {};
}

void rebuild_signing(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM signing_settings", {});
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream != kSettingsStream) return;
    const auto body = json::parse(event.body);
    TAKAR_CHECK(body && body->is_object(), "an event of the signing settings is not JSON");
    const auto text = [&](std::string_view key) {
      return json::string_or_empty(body->get_object(), key);
    };
    write_settings(tx,
                   {event.agency},
                   event.stream_version,
                   {text("stamp_address"), text("trust_roots"), text("public_address")});
  });
}

}  // namespace takar::organisation
