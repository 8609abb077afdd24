#include "app/frozen_store.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "store/event_log.hpp"

namespace takar::app {
namespace {

constexpr std::string_view kStream = "frozen_case";

bool is_reason(std::string_view text) {
  return !trim(text).empty() && text.size() <= kReleaseReasonBytesMax && is_utf8(text) &&
         std::none_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
         });
}

std::int64_t next_version(store::ReadTransaction& tx, std::int64_t case_id) {
  std::int64_t last = 0;
  store::for_each_event_of(
      tx, kStream, case_id, [&](const store::StoredEvent& event) { last = event.stream_version; });
  return last + 1;
}

}  // namespace

void freeze_case(store::WriteTransaction& tx, const FrozenCase& frozen) {
  tx.execute(
      "INSERT INTO frozen_case (case_id, agency_id, incident, at_us) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (case_id) DO NOTHING",
      {frozen.case_id, frozen.agency.value, frozen.incident, to_us(frozen.at)});
}

std::vector<FrozenCase> frozen_cases(store::ReadTransaction& tx) {
  std::vector<FrozenCase> cases;
  tx.query(
      "SELECT case_id, agency_id, incident, at_us FROM frozen_case ORDER BY case_id",
      {},
      [&](const store::Row& row) {
        cases.push_back({row.i64(0), {row.i64(1)}, std::string(row.text(2)), from_us(row.i64(3))});
      });
  return cases;
}

bool is_frozen(store::ReadTransaction& tx, std::int64_t case_id) {
  bool found = false;
  tx.query("SELECT 1 FROM frozen_case WHERE case_id = $1", {case_id}, [&](const store::Row&) {
    found = true;
  });
  return found;
}

Result<void> release_frozen_case(store::WriteTransaction& tx,
                                 std::int64_t case_id,
                                 std::string_view reason,
                                 Instant now) {
  if (!is_reason(reason)) return reject("app.release_reason_wrong");
  const auto cases = frozen_cases(tx);
  const auto frozen = std::find_if(
      cases.begin(), cases.end(), [&](const FrozenCase& one) { return one.case_id == case_id; });
  if (frozen == cases.end()) return reject("app.case_not_frozen", {std::to_string(case_id)});
  const auto body = json::write(json::Object{{"reason", trim(reason)},
                                             {"incident", frozen->incident},
                                             {"frozen_at", to_rfc3339(frozen->at)}});
  tx.append({.agency = frozen->agency.value,
             .stream = kStream,
             .stream_id = case_id,
             .stream_version = next_version(tx, case_id),
             .name = "frozen_case_released",
             .body = body,
             .at = now});
  tx.execute("DELETE FROM frozen_case WHERE case_id = $1", {case_id});
  return {};
}

}  // namespace takar::app
