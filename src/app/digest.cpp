#include "app/digest.hpp"

#include "base/check.hpp"
#include "store/event_log.hpp"

namespace takar::app {
namespace {

constexpr std::string_view kStream = "digest";
constexpr int kDaysLookedBack = 31;  // Longer than any row of holidays.
constexpr int kAtOnce = -1;

void write_row(store::WriteTransaction& tx,
               std::int64_t agency,
               std::int64_t person,
               std::int64_t version,
               std::int64_t hour) {
  tx.execute(
      "INSERT INTO digest_setting (person_id, agency_id, version, hour) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (person_id) DO UPDATE SET version = excluded.version, hour = excluded.hour",
      {person, agency, version, hour});
}

std::int64_t version_of(store::ReadTransaction& tx, std::int64_t person) {
  std::int64_t version = 0;
  tx.query("SELECT version FROM digest_setting WHERE person_id = $1",
           {person},
           [&](const store::Row& row) { version = row.i64(0); });
  return version;
}

Result<std::int64_t> hour_in(const json::Object& body) {
  const auto* value = body.if_contains("hour");
  if (value == nullptr) return reject("app.field_missing", {"hour"});
  if (value->is_null()) return kAtOnce;
  const auto hour = json::integer_at(body, "hour");
  if (!hour || *hour < 0 || *hour > 23) return reject("app.field_wrong", {"hour"});
  return *hour;
}

}  // namespace

std::optional<DigestSpan> digest_span(const calendar::WorkingCalendar& calendar,
                                      int hour,
                                      Instant now) {
  std::optional<Instant> newest;
  std::chrono::local_days day{local_date(now, calendar.zone())};
  for (int back = 0; back < kDaysLookedBack; ++back, day -= std::chrono::days(1)) {
    if (!calendar.is_working_day(std::chrono::year_month_day(day))) continue;
    const auto at = to_instant(LocalTime(day) + std::chrono::hours(hour), calendar.zone());
    if (at > now) continue;
    if (newest) return DigestSpan{at, *newest};
    newest = at;
  }
  return std::nullopt;
}

std::optional<int> digest_hour(store::ReadTransaction& tx, AgencyId agency, PersonId person) {
  int hour = kAtOnce;
  tx.query("SELECT hour FROM digest_setting WHERE agency_id = $1 AND person_id = $2",
           {agency.value, person.value},
           [&](const store::Row& row) { hour = static_cast<int>(row.i64(0)); });
  return hour == kAtOnce ? std::nullopt : std::optional(hour);
}

json::Object digest_json(store::ReadTransaction& tx,
                         const Office& office,
                         PersonId person,
                         Instant now) {
  const auto hour = digest_hour(tx, office.agency.id, person);
  if (!hour) return {{"hour", nullptr}, {"since", nullptr}, {"until", nullptr}};
  const auto span = digest_span(*office.calendar, *hour, now);
  return {{"hour", *hour},
          {"since", span ? json::Value(to_rfc3339(span->since)) : json::Value(nullptr)},
          {"until", span ? json::Value(to_rfc3339(span->until)) : json::Value(nullptr)}};
}

AgencyAnswer set_digest(AgencyDesk& desk) {
  const auto hour = hour_in(desk.body());
  if (!hour) return reject(hour.error());
  const auto person = desk.viewer.person.value;
  const auto version = version_of(desk.tx, person) + 1;
  const auto body = json::write(json::Object{{"by", person}, {"hour", *hour}});
  desk.tx.append({.agency = desk.agency.id.value,
                  .stream = kStream,
                  .stream_id = person,
                  .stream_version = version,
                  .name = "digest_set",
                  .body = body,
                  .at = desk.stamp.at});
  write_row(desk.tx, desk.agency.id.value, person, version, *hour);
  return json::Object{{"hour", *hour == kAtOnce ? json::Value(nullptr) : json::Value(*hour)}};
}

void rebuild_digests(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM digest_setting", {});
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream != kStream) return;
    const auto body = json::parse(event.body);
    TAKAR_CHECK(body && body->is_object(), "an event digest_set cannot be read");
    const auto hour = json::integer_at(body->get_object(), "hour");
    TAKAR_CHECK(hour.has_value(), "an event digest_set names no hour");
    write_row(tx, event.agency, event.stream_id, event.stream_version, *hour);
  });
}

}  // namespace takar::app
