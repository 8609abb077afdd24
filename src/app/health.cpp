#include "app/health.hpp"

#include "app/case_json.hpp"
#include "store/event_log.hpp"

namespace takar::app {
namespace {

json::Array frozen_json(store::ReadTransaction& tx, AgencyId agency) {
  json::Array cases;
  tx.query("SELECT case_id, at_us FROM frozen_case WHERE agency_id = $1 ORDER BY at_us",
           {agency.value},
           [&](const store::Row& row) {
             cases.push_back(json::Object{{"case_id", id_text(row.i64(0))},
                                          {"at", to_rfc3339(from_us(row.i64(1)))}});
           });
  return cases;
}

std::int64_t sessions_of(store::ReadTransaction& tx, AgencyId agency) {
  std::int64_t sessions = 0;
  tx.query(
      "SELECT COUNT(*) FROM session s JOIN account a ON a.account = s.account WHERE a.agency = $1",
      {agency.value},
      [&](const store::Row& row) { sessions = row.i64(0); });
  return sessions;
}

}  // namespace

json::Object health_json(store::Store& store, AgencyId agency, Instant now) {
  const auto figures = store.figures();
  json::Object page{{"at", to_rfc3339(now)},
                    {"engine", store.engine() == store::Engine::kSqlite ? "sqlite" : "postgresql"},
                    {"accepts_writes", store.accepts_writes()},
                    {"commits", figures.commits},
                    {"failed", figures.failed},
                    {"queued", figures.queued},
                    {"log_key", store.log_key()}};
  store.read([&](store::ReadTransaction& tx) {
    const auto head = store::log_tree_head(tx);
    page["log_size"] = static_cast<std::int64_t>(head.size);
    page["log_root"] = to_hex(head.root);
    page["checkpoint"] = store::latest_checkpoint(tx);
    page["sessions"] = sessions_of(tx, agency);
    page["frozen"] = frozen_json(tx, agency);
  });
  return page;
}

}  // namespace takar::app
