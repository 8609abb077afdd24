#include "store/internal/log_head.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace takar::store {

std::optional<Sha256> sha256_from_bytes(Bytes bytes) {
  Sha256 digest{};
  if (bytes.size() != digest.size()) return std::nullopt;
  std::ranges::copy(bytes, digest.begin());
  return digest;
}

std::vector<Sha256> peaks_from_bytes(Bytes bytes) {
  std::vector<Sha256> peaks(bytes.size() / sizeof(Sha256));
  for (auto& peak : peaks) {
    std::ranges::copy(bytes.first(peak.size()), peak.begin());
    bytes = bytes.subspan(peak.size());
  }
  return peaks;
}

LogHead lock_log_head(Connection& connection) {
  std::optional<LogHead> head;
  const auto read = [&](const Row& row) {
    head = {CompactRange(row.i64(0), peaks_from_bytes(row.bytes(1))), row.i64(2), row.i64(3)};
  };
  try {
    if (connection.engine() == Engine::kPostgresql)
      connection.query(
          "SELECT size, peaks, checkpoints, next_id FROM log_head WHERE one = 1 FOR UPDATE",
          {},
          read);
    else
      connection.query(
          "SELECT size, peaks, checkpoints, next_id FROM log_head WHERE one = 1", {}, read);
  } catch (const Bug&) {
    head.reset();
  }
  if (!head)
    throw Fault(
        both("Kepala catatan peristiwa (tabel log_head) hilang atau rusak. Periksa dengan "
             "`takar verify`, lalu pulihkan dari cadangan dengan `takar restore`.",
             "The head of the event log (table log_head) is missing or damaged. Check it "
             "with `takar verify`, then restore a backup with `takar restore`."));
  return *head;
}

void save_log_head(Connection& connection,
                   const LogSigner& signer,
                   const LogHead& before,
                   LogHead after) {
  if (after == before) return;
  if (after.range != before.range) {
    ++after.checkpoints;
    const TreeHead head{after.range.size(), after.range.root()};
    const auto note = signer.sign(head);
    const Param row[] = {head.size, Bytes(head.root), std::string_view(note)};
    connection.execute("INSERT INTO checkpoint(size, root, note) VALUES ($1, $2, $3)", row);
  }
  std::vector<std::uint8_t> peaks;
  for (const auto& peak : after.range.peaks()) peaks.insert(peaks.end(), peak.begin(), peak.end());
  const Param row[] = {after.range.size(), Bytes(peaks), after.checkpoints, after.next_id};
  connection.execute(
      "UPDATE log_head SET size = $1, peaks = $2, checkpoints = $3, next_id = $4 WHERE one = 1",
      row);
}

}  // namespace takar::store
