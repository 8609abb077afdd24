#include "app/reckoning_store.hpp"

#include "base/check.hpp"
#include "base/json.hpp"
#include "documents/facts_json.hpp"
#include "store/event_log.hpp"

namespace takar::app {
namespace {

constexpr std::string_view kStream = "reckoning";
constexpr std::string_view kEvent = "figures_reckoned";

void write_row(store::WriteTransaction& tx,
               std::int64_t agency,
               std::int64_t case_id,
               const Reckoning& reckoning) {
  tx.execute(
      "INSERT INTO reckoning (case_id, agency_id, version, basis) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, basis = excluded.basis",
      {case_id, agency, reckoning.version, reckoning.basis});
}

json::Object body_in(const store::StoredEvent& event) {
  auto body = json::parse(event.body);
  TAKAR_CHECK(body && body->is_object(), "an event figures_reckoned cannot be read");
  return std::move(body->get_object());
}

}  // namespace

std::optional<Reckoning> newest_reckoning(store::ReadTransaction& tx, workflow::CaseId id) {
  std::optional<Reckoning> found;
  tx.query("SELECT version, basis FROM reckoning WHERE case_id = $1",
           {id.value},
           [&](const store::Row& row) {
             found = {row.i64(0), std::string(row.text(1))};
           });
  return found;
}

void record_reckoning(store::WriteTransaction& tx,
                      const workflow::Case& current,
                      const Reckoning& reckoning,
                      const std::vector<documents::MeasuredRow>& rows,
                      Instant at) {
  const auto body =
      json::write(json::Object{{"basis", reckoning.basis}, {"rows", documents::to_json(rows)}});
  tx.append({.agency = current.agency.value,
             .stream = kStream,
             .stream_id = current.id.value,
             .stream_version = reckoning.version,
             .name = kEvent,
             .body = body,
             .at = at});
  write_row(tx, current.agency.value, current.id.value, reckoning);
}

std::vector<documents::MeasuredRow> reckoning_at(store::ReadTransaction& tx,
                                                 workflow::CaseId id,
                                                 std::int64_t version) {
  std::optional<std::vector<documents::MeasuredRow>> rows;
  store::for_each_event_of(tx, kStream, id.value, [&](const store::StoredEvent& event) {
    if (event.stream_version != version) return;
    const auto body = body_in(event);
    const auto* recorded = json::array_at(body, "rows");
    if (recorded != nullptr) rows = documents::measured_rows_from(*recorded);
  });
  TAKAR_CHECK(rows.has_value(), "a paper shows a reckoning that its case does not have");
  return std::move(*rows);
}

void rebuild_reckonings(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM reckoning", {});
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream != kStream) return;
    const Reckoning reckoning{event.stream_version, json::string_or_empty(body_in(event), "basis")};
    write_row(tx, event.agency, event.stream_id, reckoning);
  });
}

}  // namespace takar::app
