#pragma once
// The head of the event log: what the writer must know to append, kept in one row. The row is
// locked for the whole batch, so that several nodes on one PostgreSQL database write in turn.

#include <optional>

#include "store/internal/connection.hpp"
#include "store/merkle.hpp"
#include "store/signed_note.hpp"

namespace takar::store {

struct LogHead {
  CompactRange range;
  std::int64_t checkpoints = 0;
  std::int64_t next_id = 1;

  bool operator==(const LogHead&) const = default;
};

// Empty unless there are exactly 32.
[[nodiscard]] std::optional<Sha256> sha256_from_bytes(Bytes);
[[nodiscard]] std::vector<Sha256> peaks_from_bytes(Bytes);

// Reads and locks the head. Throws Fault, also if the row is missing or damaged.
[[nodiscard]] LogHead lock_log_head(Connection&);
// Writes what changed; a head that grew gets a signed checkpoint.
void save_log_head(Connection&, const LogSigner&, const LogHead& before, LogHead after);

}  // namespace takar::store
