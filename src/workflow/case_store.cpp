#include "workflow/case_store.hpp"

#include <limits>

#include "base/check.hpp"
#include "store/event_log.hpp"
#include "workflow/case_rows_store.hpp"
#include "workflow/event_json.hpp"
#include "workflow/history.hpp"

namespace takar::workflow {
namespace {

constexpr std::string_view kStream = "case";
constexpr VisitNumber kFirst{1};
constexpr VisitNumber kLast{std::numeric_limits<std::uint16_t>::max()};

Event event_of(const store::StoredEvent& stored) {
  auto event = read_event(stored.name, stored.body);
  TAKAR_CHECK(event.has_value(), "the log holds an event of a case that cannot be read");
  return *std::move(event);
}

std::vector<CaseId> cases_in_the_log(store::ReadTransaction& tx) {
  std::vector<CaseId> cases;
  store::for_each_event(tx, 0, [&](const store::StoredEvent& stored) {
    if (stored.stream == kStream && stored.stream_version == 1) cases.push_back({stored.stream_id});
  });
  return cases;
}

}  // namespace

std::optional<Case> load_case(store::ReadTransaction& tx, AgencyId agency, CaseId id) {
  auto found = rows::head(tx, agency, id);
  if (!found) return found;
  found->visits = rows::visits(tx, id, kFirst, kLast);
  found->documents = rows::documents(tx, id);
  return found;
}

std::int64_t case_version(store::ReadTransaction& tx, AgencyId agency, CaseId id) {
  std::int64_t version = 0;
  tx.query("SELECT version FROM work_case WHERE id = $1 AND agency = $2",
           {id.value, agency.value},
           [&](const store::Row& row) { version = row.i64(0); });
  return version;
}

void save(store::WriteTransaction& tx, const Case& before, const Case& after, const Event& event) {
  const std::string body = body_of(event);
  tx.append({after.agency.value,
             kStream,
             after.id.value,
             after.version,
             name_of(event),
             body,
             act_of(event).at});
  rows::write(tx, before, after, act_of(event));
}

std::optional<CaseId> case_of_period(store::ReadTransaction& tx,
                                     AgencyId agency,
                                     std::string_view sop_key,
                                     std::string_view period) {
  std::optional<CaseId> found;
  tx.query(
      "SELECT id FROM work_case WHERE agency = $1 AND sop_key = $2 AND period = $3 AND state < 3"
      " ORDER BY id DESC LIMIT 1",
      {agency.value, sop_key, period},
      [&](const store::Row& row) { found = CaseId{row.i64(0)}; });
  return found;
}

std::vector<Event> load_history(store::ReadTransaction& tx, AgencyId agency, CaseId id) {
  std::vector<Event> events;
  store::for_each_event_of(tx, kStream, id.value, [&](const store::StoredEvent& stored) {
    if (stored.agency == agency.value) events.push_back(event_of(stored));
  });
  return events;
}

std::int64_t rebuild(store::WriteTransaction& tx) {
  const auto cases = cases_in_the_log(tx);
  rows::remove_all(tx);
  for (const CaseId id : cases) {
    Case current;
    current.id = id;
    store::for_each_event_of(tx, kStream, id.value, [&](const store::StoredEvent& stored) {
      const Event event = event_of(stored);
      const Case before = current;
      apply(event, current);
      rows::write(tx, before, current, act_of(event));
    });
  }
  return static_cast<std::int64_t>(cases.size());
}

}  // namespace takar::workflow
