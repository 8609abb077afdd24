#include "app/attendance_store.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/json.hpp"
#include "store/event_log.hpp"

namespace takar::app {
namespace {

constexpr std::string_view kStream = "attendance";
constexpr std::string_view kOpened = "attendance_opened";
constexpr std::string_view kAttended = "meeting_attended";

std::int64_t last_number(store::ReadTransaction& tx, const MeetingPlace& place) {
  std::int64_t last = 0;
  tx.query("SELECT coalesce(max(number), 0) FROM attendance WHERE agency_id = $1 AND case_id = $2",
           {place.agency.value, place.case_id.value},
           [&](const store::Row& row) { last = row.i64(0); });
  return last;
}

void write_row(store::WriteTransaction& tx,
               const MeetingPlace& place,
               std::int64_t number,
               const std::string& code,
               const Came& who) {
  tx.execute(
      "INSERT INTO attendance (case_id, number, agency_id, visit, code, person_id, position_id, "
      "at_us) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {place.case_id.value,
       number,
       place.agency.value,
       static_cast<std::int64_t>(place.visit),
       code,
       who.person.value,
       who.position.value,
       to_us(who.at)});
}

// An opening has a code; who came has none.
void append(store::WriteTransaction& tx,
            const MeetingPlace& place,
            const std::string& code,
            const Came& who) {
  const auto number = last_number(tx, place) + 1;
  json::Object body{
      {"visit", static_cast<std::int64_t>(place.visit)},
      {"by", json::Object{{"person", who.person.value}, {"position", who.position.value}}}};
  if (!code.empty()) body["code"] = code;
  const auto text = json::write(body);
  tx.append({.agency = place.agency.value,
             .stream = kStream,
             .stream_id = place.case_id.value,
             .stream_version = number,
             .name = code.empty() ? kAttended : kOpened,
             .body = text,
             .at = who.at});
  write_row(tx, place, number, code, who);
}

void replay(store::WriteTransaction& tx, const store::StoredEvent& event) {
  const auto body = json::parse(event.body);
  TAKAR_CHECK(body && body->is_object(), "an event of an attendance cannot be read");
  const auto& object = body->get_object();
  const auto& by = object.at("by").as_object();
  const MeetingPlace place{{event.agency},
                           {event.stream_id},
                           static_cast<workflow::VisitNumber>(object.at("visit").as_int64())};
  write_row(tx,
            place,
            event.stream_version,
            json::string_or_empty(object, "code"),
            {{by.at("person").as_int64()}, {by.at("position").as_int64()}, from_us(event.at_us)});
}

}  // namespace

Attendance attendance_of(store::ReadTransaction& tx, const MeetingPlace& place) {
  Attendance attendance;
  tx.query(
      "SELECT code, person_id, position_id, at_us FROM attendance "
      "WHERE agency_id = $1 AND case_id = $2 AND visit = $3 ORDER BY number",
      {place.agency.value, place.case_id.value, static_cast<std::int64_t>(place.visit)},
      [&](const store::Row& row) {
        if (const auto code = row.text(0); !code.empty()) {
          attendance.code = std::string(code);
          return;
        }
        const PositionId position{row.i64(2)};
        const auto& came = attendance.came;
        if (std::none_of(came.begin(), came.end(), [&](const Came& one) {
              return one.position == position;
            }))
          attendance.came.push_back({{row.i64(1)}, position, from_us(row.i64(3))});
      });
  return attendance;
}

void open_attendance_list(store::WriteTransaction& tx,
                          const MeetingPlace& place,
                          const std::string& code,
                          const Came& opened_by) {
  TAKAR_CHECK(!code.empty(), "an attendance list is opened without a code");
  append(tx, place, code, opened_by);
}

void enter_attendance(store::WriteTransaction& tx, const MeetingPlace& place, const Came& came) {
  append(tx, place, {}, came);
}

void rebuild_attendance(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM attendance", {});
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream == kStream) replay(tx, event);
  });
}

}  // namespace takar::app
