#pragma once
// One event of the log, and one inclusion proof, as a line of JSON. The text is canonical: the same
// event gives the same bytes, and a line that is read is written back to compare, so nothing else
// can stand in it. Its body is a string, kept byte for byte as it was hashed.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/event_log.hpp"

namespace takar::archive {

// A line longer than this is refused: an event's body of 4 MiB, each byte of it escaped.
inline constexpr std::size_t kLineBytesMax = 32U << 20U;

// Both without the line end.
[[nodiscard]] std::string event_line(const store::StoredEvent&);
// Empty if the line is not exactly what event_line() writes. The leaf is computed, not read.
[[nodiscard]] std::optional<store::StoredEvent> read_event_line(std::string_view);

struct InclusionProof {
  std::int64_t place = 0;
  Sha256 leaf{};
  std::vector<Sha256> path;

  bool operator==(const InclusionProof&) const = default;
};
[[nodiscard]] std::string proof_line(const InclusionProof&);
[[nodiscard]] std::optional<InclusionProof> read_proof_line(std::string_view);

}  // namespace takar::archive
