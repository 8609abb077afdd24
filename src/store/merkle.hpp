#pragma once
// The Merkle tree over the event log: a hash per event, joined in pairs up to one root that stands
// for the whole log, in order. Pure functions; nothing here reads the store.
// Source: RFC 6962, section 2.1 (the same tree as RFC 9162).

#include <cstdint>
#include <span>
#include <vector>

#include "base/hash.hpp"

namespace takar::store {

// SHA-256 of 0x00 and the event's canonical bytes, which may come in two parts.
[[nodiscard]] Sha256 leaf_hash(std::span<const std::uint8_t> canonical,
                               std::span<const std::uint8_t> rest = {});
// SHA-256 of 0x01, left and right.
[[nodiscard]] Sha256 node_hash(const Sha256& left, const Sha256& right);

// The roots of the full subtrees that make up a tree of `size` leaves, largest first. It is all
// that a growing log has to remember: 32 bytes for each 1 in the binary form of `size`.
class CompactRange {
 public:
  CompactRange() = default;
  // Bug if `peaks` does not fit `size`.
  CompactRange(std::int64_t size, std::vector<Sha256> peaks);

  void append(const Sha256& leaf);
  [[nodiscard]] std::int64_t size() const { return size_; }
  [[nodiscard]] const std::vector<Sha256>& peaks() const { return peaks_; }
  // The root of the tree; of the empty tree the SHA-256 of nothing.
  [[nodiscard]] Sha256 root() const;

  bool operator==(const CompactRange&) const = default;

 private:
  std::int64_t size_ = 0;
  std::vector<Sha256> peaks_;
};

[[nodiscard]] Sha256 merkle_root(std::span<const Sha256> leaves);

// The audit path that shows leaf `index` to be in the tree of `leaves`. Bug if it is not one.
[[nodiscard]] std::vector<Sha256> inclusion_proof(std::int64_t index,
                                                  std::span<const Sha256> leaves);
// The path that shows the tree of `leaves` to begin with its own first `old_size` leaves. Bug if
// old_size is 0 or larger than the tree.
[[nodiscard]] std::vector<Sha256> consistency_proof(std::int64_t old_size,
                                                    std::span<const Sha256> leaves);

// All audit paths of one tree: keeps the root of every full subtree (64 bytes a leaf), so that a
// path costs a few hashes instead of one a leaf.
class InclusionProofs {
 public:
  explicit InclusionProofs(std::vector<Sha256> leaves);
  // The same as inclusion_proof(). Bug if `index` is no leaf.
  [[nodiscard]] std::vector<Sha256> of(std::int64_t index) const;

 private:
  [[nodiscard]] Sha256 root_of(std::size_t begin, std::size_t end) const;
  std::vector<std::vector<Sha256>> levels_;  // levels_[k][i]: the leaves from i * 2^k on.
};

struct TreeHead {
  std::int64_t size = 0;
  Sha256 root{};

  bool operator==(const TreeHead&) const = default;
};

[[nodiscard]] bool verify_inclusion(const Sha256& leaf,
                                    std::int64_t index,
                                    const TreeHead&,
                                    std::span<const Sha256> proof);
[[nodiscard]] bool verify_consistency(const TreeHead& older,
                                      const TreeHead& newer,
                                      std::span<const Sha256> proof);

}  // namespace takar::store
