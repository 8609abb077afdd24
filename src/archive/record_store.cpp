#include "archive/record_store.hpp"

#include "archive/record_json.hpp"
#include "base/check.hpp"
#include "store/event_log.hpp"

namespace takar::archive {
namespace {

using organisation::AgencyId;

constexpr std::string_view kStream = "records";

json::Object parsed(std::string_view text) {
  auto value = json::parse(text);
  TAKAR_CHECK(value && value->is_object(), "a stored record of the archive cannot be read");
  return std::move(value->get_object());
}

RecordFile file_in(const store::Row& row) {
  RecordFile file{.id = {row.i64(0)},
                  .code = std::string(row.text(1)),
                  .hold = {},
                  .place = {},
                  .list = row.i64(7)};
  if (!row.is_null(3)) file.hold = Hold{std::string(row.text(2)), from_us(row.i64(3))};
  ShelfPlace place{std::string(row.text(4)), std::string(row.text(5)), std::string(row.text(6))};
  if (!place.box.empty()) file.place = std::move(place);
  if (!row.is_null(8)) file.destroyed_at = from_us(row.i64(8));
  return file;
}

store::Param moment(const std::optional<Instant>& at) {
  if (!at) return nullptr;
  return to_us(*at);
}

void write_file(store::WriteTransaction& tx, AgencyId agency, const RecordFile& file) {
  const auto hold = file.hold.value_or(Hold{});
  const auto place = file.place.value_or(ShelfPlace{});
  const auto held_at = file.hold ? std::optional(hold.since) : std::nullopt;
  tx.execute(
      "INSERT INTO record_file (agency_id, file_id, code, hold_reason, held_us, room, shelf, box, "
      "list_number, destroyed_us) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
      "ON CONFLICT (agency_id, file_id) DO UPDATE SET code = excluded.code, "
      "hold_reason = excluded.hold_reason, held_us = excluded.held_us, room = excluded.room, "
      "shelf = excluded.shelf, box = excluded.box, list_number = excluded.list_number, "
      "destroyed_us = excluded.destroyed_us",
      {agency.value,
       file.id.value,
       file.code,
       hold.reason,
       moment(held_at),
       place.room,
       place.shelf,
       place.box,
       file.list,
       moment(file.destroyed_at)});
}

void write_list(store::WriteTransaction& tx, AgencyId agency, const DisposalList& list) {
  const auto body = json::write(to_json(list));
  tx.execute(
      "INSERT INTO disposal_list (agency_id, number, body) VALUES ($1, $2, $3) "
      "ON CONFLICT (agency_id, number) DO UPDATE SET body = excluded.body",
      {agency.value, list.number, body});
}

// The rows that the event changes, as the records stand after it.
struct Rows {
  store::WriteTransaction& tx;
  AgencyId agency;
  const Records& after;
  std::int64_t version;

  void files(const DisposalList& list) const {
    for (const auto& each : list.files) write_file(tx, agency, after.file(each.id));
    write_list(tx, agency, list);
  }
  void operator()(const RetentionSet& event) const {
    const auto body = json::write(to_json(event.line));
    tx.execute("INSERT INTO retention_line (agency_id, version, body) VALUES ($1, $2, $3)",
               {agency.value, version, body});
  }
  void operator()(const DisposalProposed& event) const { files(event.list); }
  void operator()(const DisposalDecided& event) const { files(*after.list(event.number)); }
  void operator()(const FilesDestroyed& event) const { files(*after.list(event.number)); }
  template <class OfFile>
  void operator()(const OfFile& event) const {
    write_file(tx, agency, after.file(event.file));
  }
};

void write_rows(const Rows& rows, const RecordEvent& event) {
  std::visit(rows, event);
  rows.tx.execute(
      "INSERT INTO record_stream (agency_id, version) VALUES ($1, $2) "
      "ON CONFLICT (agency_id) DO UPDATE SET version = excluded.version",
      {rows.agency.value, rows.version});
}

std::int64_t stream_version(store::ReadTransaction& tx, AgencyId agency) {
  std::int64_t version = 0;
  tx.query("SELECT version FROM record_stream WHERE agency_id = $1",
           {agency.value},
           [&](const store::Row& row) { version = row.i64(0); });
  return version;
}

}  // namespace

Records records_of(store::ReadTransaction& tx, AgencyId agency) {
  Records records;
  tx.query("SELECT body FROM retention_line WHERE agency_id = $1 ORDER BY version",
           {agency.value},
           [&](const store::Row& row) {
             records.own_lines.push_back(retention_line_from(parsed(row.text(0))));
           });
  tx.query(
      "SELECT file_id, code, hold_reason, held_us, room, shelf, box, list_number, destroyed_us "
      "FROM record_file WHERE agency_id = $1",
      {agency.value},
      [&](const store::Row& row) {
        auto file = file_in(row);
        records.files.emplace(file.id, std::move(file));
      });
  tx.query("SELECT body FROM disposal_list WHERE agency_id = $1 ORDER BY number",
           {agency.value},
           [&](const store::Row& row) {
             records.lists.push_back(disposal_list_from(parsed(row.text(0))));
           });
  return records;
}

void save(store::WriteTransaction& tx,
          AgencyId agency,
          const RecordEvent& event,
          organisation::Stamp stamp) {
  auto object = to_json(event);
  if (stamp.by) object["by"] = stamp.by.value;
  const auto body = json::write(object);
  const auto version = stream_version(tx, agency) + 1;
  auto records = records_of(tx, agency);
  apply(event, records);
  tx.append({.agency = agency.value,
             .stream = kStream,
             .stream_id = agency.value,
             .stream_version = version,
             .name = name_of(event),
             .body = body,
             .at = stamp.at});
  write_rows({tx, agency, records, version}, event);
}

std::int64_t rebuild_records(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM retention_line", {});
  tx.execute("DELETE FROM record_file", {});
  tx.execute("DELETE FROM disposal_list", {});
  tx.execute("DELETE FROM record_stream", {});
  std::map<AgencyId, Records> all;
  std::int64_t events = 0;
  store::for_each_event(tx, 0, [&](const store::StoredEvent& stored) {
    if (stored.stream != kStream) return;
    const auto event = record_event_from(stored.name, parsed(stored.body));
    auto& records = all[{stored.agency}];
    apply(event, records);
    write_rows({tx, {stored.agency}, records, stored.stream_version}, event);
    ++events;
  });
  return events;
}

}  // namespace takar::archive
