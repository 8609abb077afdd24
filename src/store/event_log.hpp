#pragma once
// The event log: append-only, global, in one order. Each event is a leaf of the Merkle tree
// (store/merkle.hpp), and each commit of the writer ends with one signed checkpoint of that tree.
// The bytes that are hashed are laid down in docs/formats/event-log.md and never change.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/merkle.hpp"
#include "store/store.hpp"

namespace takar::store {

struct StoredEvent {
  std::int64_t place = 0;  // In the log, from 0, without gaps.
  std::int64_t agency = 0;
  std::string stream;
  std::int64_t stream_id = 0;
  std::int64_t stream_version = 0;
  std::string name;
  std::string body;        // JSON.
  std::int64_t at_us = 0;  // Microseconds since 1970, UTC.
  Sha256 leaf{};           // As it is stored; only verify.hpp holds it against event_leaf().
};

// The leaf hash of an event. `place` is its place in the log.
[[nodiscard]] Sha256 event_leaf(const NewEvent&, std::int64_t place);
[[nodiscard]] Sha256 event_leaf(const StoredEvent&);

// Calls `each` for every event from place `from` on, in order. Inside a write transaction `each`
// may write, so that view tables can be built anew from the log. Throws Fault.
void for_each_event(ReadTransaction&,
                    std::int64_t from,
                    const std::function<void(const StoredEvent&)>& each);
// The same for the events of one stream, in the order of their versions.
void for_each_event_of(ReadTransaction&,
                       std::string_view stream,
                       std::int64_t stream_id,
                       const std::function<void(const StoredEvent&)>& each);

struct StreamName {
  std::string stream;
  std::int64_t stream_id = 0;

  auto operator<=>(const StreamName&) const = default;
};
// The streams that hold events of the agency, in their order. Throws Fault.
[[nodiscard]] std::vector<StreamName> streams_of(ReadTransaction&, std::int64_t agency);

// The newest signed checkpoint as a C2SP signed note; "" while the log is empty.
[[nodiscard]] std::string latest_checkpoint(ReadTransaction&);

// The verifier key that signed it; "" while there is none.
[[nodiscard]] std::string latest_log_key(ReadTransaction&);

// Whose event stands at that place; empty if none does.
[[nodiscard]] std::optional<std::int64_t> agency_of_event(ReadTransaction&, std::int64_t place);

// The size and root of the log as the writer left it.
[[nodiscard]] TreeHead log_tree_head(ReadTransaction&);

// The leaves [0, size) for the proofs of store/merkle.hpp; 32 bytes an event.
[[nodiscard]] std::vector<Sha256> log_leaves(ReadTransaction&, std::int64_t size);

}  // namespace takar::store
