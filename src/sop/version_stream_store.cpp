#include "sop/internal/version_stream_store.hpp"

#include "base/check.hpp"

namespace takar::sop {

std::int64_t append_to_version(store::WriteTransaction& tx, const VersionEvent& event) {
  std::int64_t next = 0;
  tx.query("SELECT stream_version FROM sop_version WHERE agency_id = $1 AND id = $2",
           {event.agency.value, event.id.value},
           [&](const store::Row& row) { next = row.i64(0) + 1; });
  TAKAR_CHECK(next != 0, "an act on an SOP version that the agency has not");
  const auto body = json::write(event.body);
  tx.append({.agency = event.agency.value,
             .stream = "sop",
             .stream_id = event.id.value,
             .stream_version = next,
             .name = event.name,
             .body = body,
             .at = event.at});
  return next;
}

void advance_version(store::WriteTransaction& tx, std::int64_t id, std::int64_t stream_version) {
  tx.execute("UPDATE sop_version SET stream_version = $1 WHERE id = $2", {stream_version, id});
}

json::Object event_body(std::string_view body) {
  auto value = json::parse(body);
  TAKAR_CHECK(value && value->is_object(), "an event of an SOP is not JSON");
  return std::move(value->get_object());
}

}  // namespace takar::sop
