#include "store/event_log.hpp"

#include <array>
#include <utility>

#include "base/check.hpp"
#include "store/internal/log_head.hpp"

namespace takar::store {
namespace {

constexpr std::int64_t kPage = 500;  // Events held in memory at a time.

// Canonical bytes up to the body, which comes last and is hashed where it lies. See
// docs/formats/event-log.md.
class Canonical {
 public:
  explicit Canonical(std::size_t texts) {
    bytes_.reserve(texts + kNumbersBytes);
    bytes_.push_back(kFormat);
  }
  void number(std::int64_t value) { big_endian<8>(static_cast<std::uint64_t>(value)); }
  void text(std::string_view value) {
    length(value);
    bytes_.insert(bytes_.end(), value.begin(), value.end());
  }
  void length(std::string_view value) { big_endian<4>(value.size()); }
  [[nodiscard]] std::span<const std::uint8_t> bytes() const { return bytes_; }

 private:
  static constexpr std::uint8_t kFormat = 1;
  static constexpr std::size_t kNumbersBytes = 64;

  template <int kBytes>
  void big_endian(std::uint64_t value) {
    std::array<std::uint8_t, kBytes> bytes{};
    for (int i = kBytes; i > 0; value >>= 8U) bytes.at(--i) = static_cast<std::uint8_t>(value);
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
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
  Canonical canonical(event.stream.size() + event.name.size());
  canonical.number(place);
  canonical.number(to_us(event.at));
  canonical.number(event.agency);
  canonical.text(event.stream);
  canonical.number(event.stream_id);
  canonical.number(event.stream_version);
  canonical.text(event.name);
  canonical.length(event.body);
  return leaf_hash(canonical.bytes(), bytes_of(event.body));
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

std::vector<StreamName> streams_of(ReadTransaction& transaction, std::int64_t agency) {
  std::vector<StreamName> streams;
  transaction.query(
      "SELECT DISTINCT stream, stream_id FROM event WHERE agency = $1 ORDER BY stream, stream_id",
      {agency},
      [&](const Row& row) {
        streams.push_back({std::string(row.text(0)), row.i64(1)});
      });
  return streams;
}

std::string latest_checkpoint(ReadTransaction& transaction) {
  std::string note;
  transaction.query("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1",
                    {},
                    [&](const Row& row) { note = row.text(0); });
  return note;
}

std::string latest_log_key(ReadTransaction& transaction) {
  std::string key;
  transaction.query("SELECT verifier FROM log_key ORDER BY from_size DESC LIMIT 1",
                    {},
                    [&](const Row& row) { key = row.text(0); });
  return key;
}

std::optional<std::int64_t> agency_of_event(ReadTransaction& transaction, std::int64_t place) {
  std::optional<std::int64_t> agency;
  transaction.query("SELECT agency FROM event WHERE place = $1", {place}, [&](const Row& row) {
    agency = row.i64(0);
  });
  return agency;
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
