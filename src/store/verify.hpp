#pragma once
// Judging a store: does the event log still say what it said when it was signed? Finds any event
// or checkpoint that was altered, dropped, inserted or put elsewhere.
//
// What it cannot see from the database alone: a whole older copy of it. That takes a checkpoint
// from outside (a print, a witness, a backup). View tables, blobs' content and the idempotency
// table are not covered by the log: views are rebuilt from it, blobs name their own hash.

#include <optional>
#include <string>
#include <string_view>

#include "store/merkle.hpp"
#include "store/store.hpp"

namespace takar::store {

// The first damaged place, in words for a person. `place` is the event's place in the log (the
// column of that name, from 0), or the place where the log stops being covered.
struct Damage {
  std::int64_t place = 0;
  std::string indonesian;
  std::string english;
};

struct Verdict {
  std::int64_t events = 0;       // Read until the end, or until the damage.
  std::int64_t checkpoints = 0;  // Whose signature and root were found right.
  TreeHead head;
  std::string newest_checkpoint;  // Signed note; "" while the log is empty.
  std::optional<Damage> damage;

  [[nodiscard]] bool sound() const { return !damage; }
};

// What the judge knows from elsewhere; both may be empty.
struct OutsideKnowledge {
  std::string checkpoint;  // A signed note of this log from an earlier day.
  std::string key;         // The verifier key (Store::log_key()), noted when the store was new.
};

// Reads what was kept outside: the checkpoint.txt of a backup (the verifier key on the first line,
// then the signed note), or the signed note alone.
[[nodiscard]] OutsideKnowledge read_outside(std::string_view text);

// Throws Fault only if the database fails while it is read.
[[nodiscard]] Verdict verify_log(ReadTransaction&, const OutsideKnowledge& = {});

// The same for a database that no server has open, and that may be damaged or hostile: it is opened
// read-only, and a file that is not a sound database is itself the damage. Throws Fault if it is
// missing, in use, or newer than this program.
[[nodiscard]] Verdict verify_database(const std::string& address, const OutsideKnowledge& = {});

}  // namespace takar::store
