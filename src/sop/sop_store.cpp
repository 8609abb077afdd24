#include "sop/sop_store.hpp"

#include "base/check.hpp"
#include "sop/internal/version_stream_store.hpp"
#include "sop/yaml.hpp"
#include "store/event_log.hpp"

namespace takar::sop {
namespace {

using organisation::AgencyId;
using organisation::PersonId;

constexpr std::string_view kStream = "sop";
constexpr std::string_view kAdded = "sop_version_added";
constexpr std::string_view kStateChanged = "sop_state_changed";
constexpr std::string_view kRead = "sop_read";

Sop read_body(std::string_view body) {
  auto value = json::parse(body);
  TAKAR_CHECK(value && value->is_object(), "a stored SOP is not JSON");
  value->get_object().erase("by");  // Who took it up, and how: of the event, not of the SOP.
  value->get_object().erase("state");
  auto sop = from_json(*value);
  TAKAR_CHECK(sop.has_value(), "a stored SOP no longer passes its own rules");
  return std::move(*sop);
}

std::int64_t newest_number(store::ReadTransaction& tx, AgencyId agency, const std::string& key) {
  std::int64_t number = 0;
  tx.query(
      "SELECT number FROM sop_version WHERE agency_id = $1 AND sop_key = $2 "
      "ORDER BY number DESC LIMIT 1",
      {agency.value, key},
      [&](const store::Row& row) { number = row.i64(0); });
  return number;
}

PersonId by_of(const json::Object& body) {
  return {json::integer_at(body, "by").value_or(0)};
}

// Events of before there were states say none: those versions were in force at once.
VersionState state_of(const json::Object& body) {
  return version_state_from(json::string_or_empty(body, "state")).value_or(VersionState::kInForce);
}

struct Version {
  AgencyId agency;
  std::int64_t id = 0;
};

void write_change(store::WriteTransaction& tx,
                  const Version& version,
                  std::int64_t stream_version,
                  const StateChange& change) {
  tx.execute(
      "INSERT INTO sop_state_change "
      "(sop_id, stream_version, agency_id, state, by_person, at_us, reason) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {version.id,
       stream_version,
       version.agency.value,
       word_of(change.state),
       change.by.value,
       to_us(change.at),
       change.reason});
  tx.execute("UPDATE sop_version SET state = $1, stream_version = $2 WHERE id = $3",
             {word_of(change.state), stream_version, version.id});
}

void write_reading(store::WriteTransaction& tx,
                   const Version& version,
                   std::int64_t stream_version,
                   const Reading& reading) {
  tx.execute(
      "INSERT INTO sop_reading (sop_id, person_id, agency_id, at_us) VALUES ($1, $2, $3, $4)",
      {version.id, reading.person.value, version.agency.value, to_us(reading.at)});
  advance_version(tx, version.id, stream_version);
}

void write_row(store::WriteTransaction& tx,
               AgencyId agency,
               std::int64_t id,
               std::string_view body,
               Instant at) {
  const auto sop = read_body(body);
  const auto event = event_body(body);
  tx.execute(
      "INSERT INTO sop_version "
      "(id, agency_id, sop_key, number, title, printed_number, step_count, body, at_us) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {id,
       agency.value,
       sop.id,
       newest_number(tx, agency, sop.id) + 1,
       sop.identity.title,
       sop.identity.number,
       static_cast<std::int64_t>(sop.steps.size()),
       body,
       to_us(at)});
  write_change(tx, {agency, id}, 1, {state_of(event), by_of(event), at, ""});
  keep_stems(tx, id, sop);
}

SopRow row_in(const store::Row& row) {
  return {{row.i64(0)},
          std::string(row.text(1)),
          row.i64(2),
          std::string(row.text(3)),
          std::string(row.text(4)),
          row.i64(5),
          version_state_from(row.text(6)).value_or(VersionState::kInForce),
          from_us(row.i64(7))};
}

// What the event did, at a replay.
void replay(store::WriteTransaction& tx, const store::StoredEvent& event) {
  const Version version{{event.agency}, event.stream_id};
  const auto at = from_us(event.at_us);
  if (event.name == kAdded) return write_row(tx, version.agency, version.id, event.body, at);
  if (replay_shown(tx, event) || replay_evaluated(tx, event)) return;
  const auto body = event_body(event.body);
  if (event.name == kRead)
    return write_reading(tx, version, event.stream_version, {by_of(body), at});
  TAKAR_CHECK(event.name == kStateChanged, "an event of an SOP that nobody knows");
  write_change(tx,
               version,
               event.stream_version,
               {state_of(body), by_of(body), at, json::string_or_empty(body, "reason")});
}

}  // namespace

void save_version(store::WriteTransaction& tx,
                  AgencyId agency,
                  SopId id,
                  const Sop& sop,
                  organisation::Stamp stamp) {
  save_version_as(tx, agency, id, sop, {VersionState::kInForce, stamp.by, stamp.at, ""});
}

void save_version_as(store::WriteTransaction& tx,
                     AgencyId agency,
                     SopId id,
                     const Sop& sop,
                     const StateChange& taken_up) {
  auto document = to_json(sop);
  if (taken_up.by) document.as_object()["by"] = taken_up.by.value;
  document.as_object()["state"] = word_of(taken_up.state);
  const auto body = json::write(document);
  tx.append({.agency = agency.value,
             .stream = kStream,
             .stream_id = id.value,
             .stream_version = 1,
             .name = kAdded,
             .body = body,
             .at = taken_up.at});
  write_row(tx, agency, id.value, body, taken_up.at);
}

void change_state(store::WriteTransaction& tx,
                  AgencyId agency,
                  SopId id,
                  const StateChange& change) {
  const auto number = append_to_version(
      tx,
      {agency,
       id,
       kStateChanged,
       {{"state", word_of(change.state)}, {"reason", change.reason}, {"by", change.by.value}},
       change.at});
  write_change(tx, {agency, id.value}, number, change);
}

void confirm_reading(store::WriteTransaction& tx,
                     AgencyId agency,
                     SopId id,
                     organisation::Stamp stamp) {
  for (const auto& reading : readings_of(tx, agency, id))
    if (reading.person == stamp.by) return;
  const auto number =
      append_to_version(tx, {agency, id, kRead, {{"by", stamp.by.value}}, stamp.at});
  write_reading(tx, {agency, id.value}, number, {stamp.by, stamp.at});
}

std::shared_ptr<const Sop> load_sop(store::ReadTransaction& tx, AgencyId agency, SopId id) {
  std::shared_ptr<const Sop> sop;
  tx.query(
      "SELECT body FROM sop_version WHERE agency_id = $1 AND id = $2",
      {agency.value, id.value},
      [&](const store::Row& row) { sop = std::make_shared<const Sop>(read_body(row.text(0))); });
  return sop;
}

std::vector<SopRow> sops_of(store::ReadTransaction& tx, AgencyId agency) {
  std::vector<SopRow> rows;
  tx.query(
      "SELECT id, sop_key, number, title, printed_number, step_count, state, at_us "
      "FROM sop_version WHERE agency_id = $1 ORDER BY sop_key, number DESC",
      {agency.value},
      [&](const store::Row& row) { rows.push_back(row_in(row)); });
  return rows;
}

std::optional<SopRow> sop_row(store::ReadTransaction& tx, AgencyId agency, SopId id) {
  std::optional<SopRow> found;
  tx.query(
      "SELECT id, sop_key, number, title, printed_number, step_count, state, at_us "
      "FROM sop_version WHERE agency_id = $1 AND id = $2",
      {agency.value, id.value},
      [&](const store::Row& row) { found = row_in(row); });
  return found;
}

std::vector<StateChange> state_changes(store::ReadTransaction& tx, AgencyId agency, SopId id) {
  std::vector<StateChange> changes;
  tx.query(
      "SELECT state, by_person, at_us, reason FROM sop_state_change "
      "WHERE agency_id = $1 AND sop_id = $2 ORDER BY stream_version",
      {agency.value, id.value},
      [&](const store::Row& row) {
        changes.push_back({version_state_from(row.text(0)).value_or(VersionState::kInForce),
                           {row.i64(1)},
                           from_us(row.i64(2)),
                           std::string(row.text(3))});
      });
  return changes;
}

std::vector<Reading> readings_of(store::ReadTransaction& tx, AgencyId agency, SopId id) {
  std::vector<Reading> readings;
  tx.query(
      "SELECT person_id, at_us FROM sop_reading "
      "WHERE agency_id = $1 AND sop_id = $2 ORDER BY at_us, person_id",
      {agency.value, id.value},
      [&](const store::Row& row) {
        readings.push_back({{row.i64(0)}, from_us(row.i64(1))});
      });
  return readings;
}

std::int64_t rebuild(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM sop_version", {});
  tx.execute("DELETE FROM sop_state_change", {});
  tx.execute("DELETE FROM sop_reading", {});
  clear_catalogue(tx);
  clear_evaluations(tx);
  std::int64_t versions = 0;
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream != kStream) return;
    replay(tx, event);
    if (event.name == kAdded) ++versions;
  });
  return versions;
}

}  // namespace takar::sop
