#include "store/event_log.hpp"

#include <utility>

#include "base/check.hpp"
#include "store/internal/log_head.hpp"

namespace takar::store {
namespace {

constexpr std::int64_t kPage = 500;  // Events held in memory at a time.

// Canonical bytes, see docs/formats/event-log.md.
class Canonical {
 public:
  Canonical() { bytes_.push_back(kFormat); }
  void number(std::int64_t value) { big_endian(static_cast<std::uint64_t>(value), 8); }
  void text(std::string_view value) {
    big_endian(value.size(), 4);
    bytes_.insert(bytes_.end(), value.begin(), value.end());
  }
  [[nodiscard]] std::span<const std::uint8_t> bytes() const { return bytes_; }
  void reserve(std::size_t more) { bytes_.reserve(more + 96); }

 private:
  static constexpr std::uint8_t kFormat = 1;

  void big_endian(std::uint64_t value, int count) {
    for (int shift = (count - 1) * 8; shift >= 0; shift -= 8)
      bytes_.push_back(static_cast<std::uint8_t>(value >> static_cast<unsigned>(shift)));
  }

  std::vector<std::uint8_t> bytes_;
};

StoredEvent read_event(const Row& row) {
  StoredEvent event;
  event.place = row.i64(0);
  event.agency = row.i64(1);
  event.stream = row.text(2);
  event.stream_id = row.i64(3);
  event.stream_version = row.i64(4);
  event.name = row.text(5);
  event.body = row.text(6);
  event.at_us = row.i64(7);
  event.leaf = sha256_from_bytes(row.bytes(8)).value_or(Sha256{});
  return event;
}

}  // namespace

Sha256 event_leaf(const NewEvent& event, std::int64_t place) {
  Canonical canonical;
  canonical.reserve(event.stream.size() + event.name.size() + event.body.size());
  canonical.number(place);
  canonical.number(to_us(event.at));
  canonical.number(event.agency);
  canonical.text(event.stream);
  canonical.number(event.stream_id);
  canonical.number(event.stream_version);
  canonical.text(event.name);
  canonical.text(event.body);
  return leaf_hash(canonical.bytes());
}

Sha256 event_leaf(const StoredEvent& event) {
  return event_leaf({event.agency,
                     event.stream,
                     event.stream_id,
                     event.stream_version,
                     event.name,
                     event.body,
                     from_us(event.at_us)},
                    event.place);
}

void for_each_event(ReadTransaction& transaction,
                    std::int64_t from,
                    const std::function<void(const StoredEvent&)>& each) {
  std::vector<StoredEvent> page;
  do {
    page.clear();
    transaction.query(
        "SELECT place, agency, stream, stream_id, stream_version, name, body, at_us, leaf"
        " FROM event WHERE place >= $1 ORDER BY place LIMIT $2",
        {from, kPage},
        [&](const Row& row) { page.push_back(read_event(row)); });
    for (const auto& event : page) each(event);
    if (!page.empty()) from = page.back().place + 1;
  } while (std::cmp_equal(page.size(), kPage));
}

void for_each_event_of(ReadTransaction& transaction,
                       std::string_view stream,
                       std::int64_t stream_id,
                       const std::function<void(const StoredEvent&)>& each) {
  std::vector<StoredEvent> events;
  transaction.query(
      "SELECT place, agency, stream, stream_id, stream_version, name, body, at_us, leaf"
      " FROM event WHERE stream = $1 AND stream_id = $2 ORDER BY stream_version",
      {stream, stream_id},
      [&](const Row& row) { events.push_back(read_event(row)); });
  for (const auto& event : events) each(event);
}

std::string latest_checkpoint(ReadTransaction& transaction) {
  std::string note;
  transaction.query("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1",
                    {},
                    [&](const Row& row) { note = row.text(0); });
  return note;
}

TreeHead log_tree_head(ReadTransaction& transaction) {
  TreeHead head;
  transaction.query("SELECT size, peaks FROM log_head WHERE one = 1", {}, [&](const Row& row) {
    const CompactRange range(row.i64(0), peaks_from_bytes(row.bytes(1)));
    head = {range.size(), range.root()};
  });
  return head;
}

std::vector<Sha256> log_leaves(ReadTransaction& transaction, std::int64_t size) {
  std::vector<Sha256> leaves;
  transaction.query(
      "SELECT leaf FROM event WHERE place < $1 ORDER BY place", {size}, [&](const Row& row) {
        leaves.push_back(sha256_from_bytes(row.bytes(0)).value_or(Sha256{}));
      });
  return leaves;
}

}  // namespace takar::store
