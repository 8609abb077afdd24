#include "store/erasure.hpp"

#include <optional>
#include <utility>

#include "base/check.hpp"
#include "base/json.hpp"
#include "store/internal/log_head.hpp"

namespace takar::store {
namespace {

constexpr std::string_view kStream = "erasure";
constexpr std::string_view kEvent = "content_erased";

StoredEvent event_at(ReadTransaction& tx, std::int64_t place) {
  std::optional<StoredEvent> found;
  tx.query(
      "SELECT agency, stream, stream_id, stream_version, name, body, at_us, leaf FROM event "
      "WHERE place = $1",
      {place},
      [&](const Row& row) {
        found = StoredEvent{.place = place,
                            .agency = row.i64(0),
                            .stream = std::string(row.text(1)),
                            .stream_id = row.i64(2),
                            .stream_version = row.i64(3),
                            .name = std::string(row.text(4)),
                            .body = std::string(row.text(5)),
                            .at_us = row.i64(6),
                            .leaf = sha256_from_bytes(row.bytes(7)).value_or(Sha256{})};
      });
  TAKAR_CHECK(found.has_value(), "content of an event that is not in the log was to be erased");
  return std::move(*found);
}

json::Object erase(WriteTransaction& tx, const ErasedBody& erased) {
  auto event = event_at(tx, erased.place);
  event.body = erased.left;
  tx.execute("UPDATE event SET body = $1 WHERE place = $2", {erased.left, erased.place});
  return {
      {"place", erased.place}, {"leaf", to_hex(event.leaf)}, {"left", to_hex(event_leaf(event))}};
}

std::int64_t versions_of(ReadTransaction& tx, std::int64_t subject) {
  std::int64_t versions = 0;
  tx.query("SELECT count(*) FROM event WHERE stream = $1 AND stream_id = $2",
           {kStream, subject},
           [&](const Row& row) { versions = row.i64(0); });
  return versions;
}

}  // namespace

void erase_content(WriteTransaction& tx, const Erasure& erasure) {
  TAKAR_CHECK(erasure.bodies.size() <= kErasedBodiesMax, "too many bodies to erase at once");
  if (erasure.bodies.empty()) return;
  json::Array bodies;
  for (const auto& erased : erasure.bodies) bodies.push_back(erase(tx, erased));
  const auto body = json::write(json::Object{{"bodies", std::move(bodies)}, {"by", erasure.by}});
  tx.append({.agency = erasure.agency,
             .stream = kStream,
             .stream_id = erasure.subject,
             .stream_version = versions_of(tx, erasure.subject) + 1,
             .name = kEvent,
             .body = body,
             .at = erasure.at});
}

Erasures Erasures::of(ReadTransaction& tx) {
  Erasures erasures;
  std::vector<std::int64_t> subjects;
  tx.query("SELECT DISTINCT stream_id FROM event WHERE stream = $1",
           {kStream},
           [&](const Row& row) { subjects.push_back(row.i64(0)); });
  for (const auto subject : subjects)
    for_each_event_of(tx, kStream, subject, [&](const StoredEvent& event) { erasures.add(event); });
  return erasures;
}

void Erasures::add(const StoredEvent& event) {
  if (event.stream != kStream || event.name != kEvent) return;
  const auto body = json::parse(event.body);
  if (!body || !body->is_object()) return;
  const auto* bodies = json::array_at(body->get_object(), "bodies");
  if (bodies == nullptr) return;
  for (const auto& each : *bodies) {
    if (!each.is_object()) continue;
    const auto place = json::integer_at(each.get_object(), "place");
    const auto leaf = sha256_from_hex(json::string_or_empty(each.get_object(), "leaf"));
    const auto left = sha256_from_hex(json::string_or_empty(each.get_object(), "left"));
    // Only what was there before can have been erased.
    if (place && leaf && left && *place < event.place) left_[*place] = {*leaf, *left};
  }
}

bool Erasures::explain(std::int64_t place, const Sha256& leaf, const Sha256& now) const {
  const auto found = left_.find(place);
  return found != left_.end() && found->second.leaf == leaf && found->second.now == now;
}

}  // namespace takar::store
