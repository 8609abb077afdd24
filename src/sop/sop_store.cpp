#include "sop/sop_store.hpp"

#include "base/check.hpp"
#include "sop/yaml.hpp"
#include "store/event_log.hpp"

namespace takar::sop {
namespace {

using organisation::AgencyId;

constexpr std::string_view kStream = "sop";
constexpr std::string_view kEvent = "sop_version_added";

Sop read_body(std::string_view body) {
  auto value = json::parse(body);
  TAKAR_CHECK(value && value->is_object(), "a stored SOP is not JSON");
  value->get_object().erase("by");  // Who took it up: of the event, not of the SOP.
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

void write_row(store::WriteTransaction& tx,
               AgencyId agency,
               std::int64_t id,
               std::string_view body,
               Instant at) {
  const auto sop = read_body(body);
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
}

}  // namespace

void save_version(store::WriteTransaction& tx,
                  AgencyId agency,
                  SopId id,
                  const Sop& sop,
                  organisation::Stamp stamp) {
  auto document = to_json(sop);
  if (stamp.by) document.as_object()["by"] = stamp.by.value;
  const auto body = json::write(document);
  tx.append({.agency = agency.value,
             .stream = kStream,
             .stream_id = id.value,
             .stream_version = 1,
             .name = kEvent,
             .body = body,
             .at = stamp.at});
  write_row(tx, agency, id.value, body, stamp.at);
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
      "SELECT id, sop_key, number, title, printed_number, step_count FROM sop_version "
      "WHERE agency_id = $1 ORDER BY sop_key, number DESC",
      {agency.value},
      [&](const store::Row& row) {
        rows.push_back({{row.i64(0)},
                        std::string(row.text(1)),
                        row.i64(2),
                        std::string(row.text(3)),
                        std::string(row.text(4)),
                        row.i64(5)});
      });
  return rows;
}

std::int64_t rebuild(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM sop_version", {});
  std::int64_t versions = 0;
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream != kStream) return;
    write_row(tx, {event.agency}, event.stream_id, event.body, from_us(event.at_us));
    ++versions;
  });
  return versions;
}

}  // namespace takar::sop
