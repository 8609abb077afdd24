#pragma once
// Content that must be destroyed by law (pemusnahan arsip): it leaves the bodies of its events, and
// the leaf hashes of these events stay, so every proof and every bag of before holds on.
//
// What was taken out is told by an event of its own, content_erased of stream "erasure", which
// binds each event as it stays. docs/formats/event-log.md, "Erased content", lays its form down.
// Source: docs/decisions/0140-destroying-content.md.

#include <map>
#include <string>
#include <vector>

#include "store/event_log.hpp"

namespace takar::store {

// The body of one event as it stays: JSON without the content.
struct ErasedBody {
  std::int64_t place = 0;  // In the log.
  std::string left;
};

struct Erasure {
  std::int64_t agency = 0;
  std::int64_t subject = 0;  // What the content was about; the id of the stream.
  std::int64_t by = 0;       // The person.
  Instant at;                // UTC.
  std::vector<ErasedBody> bodies;
};
inline constexpr std::size_t kErasedBodiesMax =
    20'000;  // So that the event stays within its limit.

// Puts what stays in the place of each body and appends the event; without bodies nothing is done.
// The leaves, and so the root, stay as they are. Throws Fault. Bug if a place is not in the log or
// there are more than kErasedBodiesMax.
void erase_content(WriteTransaction&, const Erasure&);

// What a log tells of erased content, for whoever holds its events against their leaves.
class Erasures {
 public:
  // Of a whole log, before it is read. Throws Fault.
  [[nodiscard]] static Erasures of(ReadTransaction&);
  // Adds what the event tells if it is a content_erased; any other tells nothing. A damaged one
  // tells nothing either: its own leaf is wrong.
  void add(const StoredEvent&);
  // Whether content of the event at `place` was erased: `leaf` is its leaf in the tree, and `now`
  // the leaf hash of the event as it stands.
  [[nodiscard]] bool explain(std::int64_t place, const Sha256& leaf, const Sha256& now) const;

 private:
  struct Left {
    Sha256 leaf{}, now{};
  };
  std::map<std::int64_t, Left> left_;  // By place.
};

}  // namespace takar::store
