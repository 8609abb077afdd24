#include "app/binding_store.hpp"

#include "base/check.hpp"
#include "base/json.hpp"
#include "store/event_log.hpp"

namespace takar::app {
namespace {

constexpr std::string_view kStream = "binding";
constexpr std::string_view kEvent = "performers_bound";

void write_rows(store::WriteTransaction& tx,
                std::int64_t agency,
                std::string_view sop_key,
                const std::vector<ColumnBinding>& bindings,
                std::int64_t version) {
  tx.execute("DELETE FROM performer_binding WHERE agency_id = $1 AND sop_key = $2",
             {agency, sop_key});
  for (const auto& binding : bindings)
    tx.execute(
        "INSERT INTO performer_binding (agency_id, sop_key, column_number, position_id) "
        "VALUES ($1, $2, $3, $4)",
        {agency, sop_key, static_cast<std::int64_t>(binding.column), binding.position.value});
  tx.execute(
      "INSERT INTO binding_version (agency_id, version) VALUES ($1, $2) "
      "ON CONFLICT (agency_id) DO UPDATE SET version = excluded.version",
      {agency, version});
}

std::int64_t version_of(store::ReadTransaction& tx, std::int64_t agency) {
  std::int64_t version = 0;
  tx.query("SELECT version FROM binding_version WHERE agency_id = $1",
           {agency},
           [&](const store::Row& row) { version = row.i64(0); });
  return version;
}

std::string body_of(std::string_view sop_key,
                    const std::vector<ColumnBinding>& bindings,
                    PersonId by) {
  json::Array rows;
  for (const auto& binding : bindings)
    rows.push_back(json::Object{{"column", static_cast<std::int64_t>(binding.column)},
                                {"position", binding.position.value}});
  json::Object body{{"sop", json::text(sop_key)}, {"columns", std::move(rows)}};
  if (by) body["by"] = by.value;
  return json::write(body);
}

std::vector<ColumnBinding> bindings_in(const json::Object& body) {
  std::vector<ColumnBinding> bindings;
  for (const auto& row : body.at("columns").as_array())
    bindings.push_back({static_cast<sop::PerformerColumn>(row.as_object().at("column").as_int64()),
                        {row.as_object().at("position").as_int64()}});
  return bindings;
}

}  // namespace

std::vector<ColumnBinding> column_bindings(store::ReadTransaction& tx,
                                           AgencyId agency,
                                           std::string_view sop_key) {
  std::vector<ColumnBinding> bindings;
  tx.query(
      "SELECT column_number, position_id FROM performer_binding "
      "WHERE agency_id = $1 AND sop_key = $2 ORDER BY column_number",
      {agency.value, sop_key},
      [&](const store::Row& row) {
        bindings.push_back({static_cast<sop::PerformerColumn>(row.i64(0)), {row.i64(1)}});
      });
  return bindings;
}

void bind_performers(store::WriteTransaction& tx,
                     AgencyId agency,
                     std::string_view sop_key,
                     const std::vector<ColumnBinding>& bindings,
                     organisation::Stamp stamp) {
  const auto version = version_of(tx, agency.value) + 1;
  const auto body = body_of(sop_key, bindings, stamp.by);
  tx.append({.agency = agency.value,
             .stream = kStream,
             .stream_id = agency.value,
             .stream_version = version,
             .name = kEvent,
             .body = body,
             .at = stamp.at});
  write_rows(tx, agency.value, sop_key, bindings, version);
}

void rebuild_bindings(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM performer_binding", {});
  tx.execute("DELETE FROM binding_version", {});
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream != kStream) return;
    const auto body = json::parse(event.body);
    TAKAR_CHECK(body && body->is_object(), "an event performers_bound cannot be read");
    const auto& object = body->get_object();
    write_rows(tx,
               event.agency,
               json::string_or_empty(object, "sop"),
               bindings_in(object),
               event.stream_version);
  });
}

workflow::RosterUnit roster_unit(const Office& office, const sop::Sop& sop, UnitId unit) {
  workflow::RosterUnit roster{unit, head_of(office, unit), {}};
  for (const auto& performer : sop.performers)
    if (performer.per_unit) roster.holders.emplace_back(performer.column, roster.head);
  return roster;
}

}  // namespace takar::app
