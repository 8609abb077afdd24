#include "plan/plan_store.hpp"

#include "base/check.hpp"
#include "plan/plan_json.hpp"
#include "store/event_log.hpp"

namespace takar::plan {
namespace {

using organisation::AgencyId;

constexpr std::string_view kStream = "plan";

json::Object parsed(std::string_view text) {
  auto value = json::parse(text);
  TAKAR_CHECK(value && value->is_object(), "a stored plan cannot be read");
  return std::move(value->get_object());
}

std::int64_t stream_version(store::ReadTransaction& tx, AgencyId agency) {
  std::int64_t version = 0;
  tx.query("SELECT version FROM plan_stream WHERE agency_id = $1",
           {agency.value},
           [&](const store::Row& row) { version = row.i64(0); });
  return version;
}

struct Rows {
  store::WriteTransaction& tx;
  std::int64_t agency;

  void operator()(const PlanDrafted& event) const {
    const auto body = json::write(to_json(Event(event)));
    tx.execute("DELETE FROM plan_version WHERE agency_id = $1 AND state = $2",
               {agency, static_cast<std::int64_t>(State::kDraft)});
    tx.execute(
        "INSERT INTO plan_version (agency_id, number, state, decree_number, body) "
        "VALUES ($1, $2, $3, '', $4)",
        {agency, event.version.number, static_cast<std::int64_t>(State::kDraft), body});
  }
  void operator()(const PlanApproved& event) const {
    tx.execute("UPDATE plan_version SET state = $1 WHERE agency_id = $2 AND state = $3",
               {static_cast<std::int64_t>(State::kReplaced),
                agency,
                static_cast<std::int64_t>(State::kInForce)});
    tx.execute(
        "UPDATE plan_version SET state = $1, decree_number = $2 "
        "WHERE agency_id = $3 AND number = $4",
        {static_cast<std::int64_t>(State::kInForce), event.decree_number, agency, event.number});
  }
  void operator()(const SpendingRecorded& event) const {
    tx.execute(
        "INSERT INTO plan_spending (agency_id, code, period, amount) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (agency_id, code, period) DO UPDATE SET amount = excluded.amount",
        {agency, event.code, event.period, event.amount});
  }
};

void write_rows(store::WriteTransaction& tx,
                std::int64_t agency,
                const Event& event,
                std::int64_t version) {
  std::visit(Rows{tx, agency}, event);
  tx.execute(
      "INSERT INTO plan_stream (agency_id, version) VALUES ($1, $2) "
      "ON CONFLICT (agency_id) DO UPDATE SET version = excluded.version",
      {agency, version});
}

}  // namespace

Plans plans_of(store::ReadTransaction& tx, AgencyId agency) {
  Plans plans;
  tx.query(
      "SELECT state, decree_number, body FROM plan_version WHERE agency_id = $1 ORDER BY number",
      {agency.value},
      [&](const store::Row& row) {
        auto drafted = std::get<PlanDrafted>(event_from_json("plan_drafted", parsed(row.text(2))));
        drafted.version.state = static_cast<State>(row.i64(0));
        drafted.version.decree_number = row.text(1);
        plans.versions.push_back(std::move(drafted.version));
      });
  tx.query("SELECT code, period, amount FROM plan_spending WHERE agency_id = $1",
           {agency.value},
           [&](const store::Row& row) {
             plans.spent[{std::string(row.text(0)), std::string(row.text(1))}] =
                 std::string(row.text(2));
           });
  return plans;
}

void save(store::WriteTransaction& tx,
          AgencyId agency,
          const Event& event,
          organisation::Stamp stamp) {
  auto object = to_json(event);
  if (stamp.by) object["by"] = stamp.by.value;
  const auto body = json::write(object);
  const auto version = stream_version(tx, agency) + 1;
  tx.append({.agency = agency.value,
             .stream = kStream,
             .stream_id = agency.value,
             .stream_version = version,
             .name = name_of(event),
             .body = body,
             .at = stamp.at});
  write_rows(tx, agency.value, event, version);
}

std::int64_t rebuild(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM plan_version", {});
  tx.execute("DELETE FROM plan_spending", {});
  tx.execute("DELETE FROM plan_stream", {});
  std::int64_t events = 0;
  store::for_each_event(tx, 0, [&](const store::StoredEvent& stored) {
    if (stored.stream != kStream) return;
    const auto event = event_from_json(stored.name, parsed(stored.body));
    write_rows(tx, stored.agency, event, stored.stream_version);
    ++events;
  });
  return events;
}

}  // namespace takar::plan
