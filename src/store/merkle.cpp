#include "store/merkle.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "base/check.hpp"

namespace takar::store {
namespace {

constexpr std::array<std::uint8_t, 1> kLeafMark = {0x00};
constexpr std::array<std::uint8_t, 1> kNodeMark = {0x01};

// The largest power of two below `size`: where RFC 6962 splits a tree of more than one leaf.
std::size_t split_of(std::size_t size) {
  return std::bit_floor(size - 1);
}

void prove_inclusion(std::size_t index,
                     std::span<const Sha256> leaves,
                     std::vector<Sha256>& proof) {
  if (leaves.size() <= 1) return;
  const auto split = split_of(leaves.size());
  if (index < split) {
    prove_inclusion(index, leaves.first(split), proof);
    proof.push_back(merkle_root(leaves.subspan(split)));
  } else {
    prove_inclusion(index - split, leaves.subspan(split), proof);
    proof.push_back(merkle_root(leaves.first(split)));
  }
}

// `whole`: the old tree is this very subtree, so the verifier knows its root already.
void prove_consistency(std::size_t old_size,
                       std::span<const Sha256> leaves,
                       bool whole,
                       std::vector<Sha256>& proof) {
  if (old_size == leaves.size()) {
    if (!whole) proof.push_back(merkle_root(leaves));
    return;
  }
  const auto split = split_of(leaves.size());
  if (old_size <= split) {
    prove_consistency(old_size, leaves.first(split), whole, proof);
    proof.push_back(merkle_root(leaves.subspan(split)));
  } else {
    prove_consistency(old_size - split, leaves.subspan(split), false, proof);
    proof.push_back(merkle_root(leaves.first(split)));
  }
}

}  // namespace

Sha256 leaf_hash(std::span<const std::uint8_t> canonical, std::span<const std::uint8_t> rest) {
  return sha256({kLeafMark, canonical, rest});
}

Sha256 node_hash(const Sha256& left, const Sha256& right) {
  return sha256({kNodeMark, left, right});
}

CompactRange::CompactRange(std::int64_t size, std::vector<Sha256> peaks)
    : size_(size), peaks_(std::move(peaks)) {
  TAKAR_CHECK(size >= 0 && std::cmp_equal(peaks_.size(), std::popcount(std::uint64_t(size))),
              "a compact range holds one hash for each 1 in the binary form of its size");
}

void CompactRange::append(const Sha256& leaf) {
  auto node = leaf;
  for (auto rest = size_; (rest & 1) != 0; rest >>= 1) {
    node = node_hash(peaks_.back(), node);
    peaks_.pop_back();
  }
  peaks_.push_back(node);
  ++size_;
}

Sha256 CompactRange::root() const {
  if (peaks_.empty()) return sha256("");
  auto node = peaks_.back();
  for (auto peak = std::next(peaks_.rbegin()); peak != peaks_.rend(); ++peak)
    node = node_hash(*peak, node);
  return node;
}

Sha256 merkle_root(std::span<const Sha256> leaves) {
  CompactRange range;
  for (const auto& leaf : leaves) range.append(leaf);
  return range.root();
}

std::vector<Sha256> inclusion_proof(std::int64_t index, std::span<const Sha256> leaves) {
  TAKAR_CHECK(index >= 0 && std::cmp_less(index, leaves.size()),
              "an inclusion proof is asked for a leaf outside the tree");
  std::vector<Sha256> proof;
  prove_inclusion(static_cast<std::size_t>(index), leaves, proof);
  return proof;
}

std::vector<Sha256> consistency_proof(std::int64_t old_size, std::span<const Sha256> leaves) {
  TAKAR_CHECK(old_size > 0 && std::cmp_less_equal(old_size, leaves.size()),
              "a consistency proof is asked for an older tree that is empty or larger");
  std::vector<Sha256> proof;
  prove_consistency(static_cast<std::size_t>(old_size), leaves, true, proof);
  return proof;
}

InclusionProofs::InclusionProofs(std::vector<Sha256> leaves) {
  levels_.push_back(std::move(leaves));
  while (levels_.back().size() > 1) {
    const auto& below = levels_.back();
    std::vector<Sha256> level;
    level.reserve(below.size() / 2);
    for (std::size_t i = 0; i + 1 < below.size(); i += 2)
      level.push_back(node_hash(below[i], below[i + 1]));
    levels_.push_back(std::move(level));
  }
}

// A part of the tree begins at a multiple of its split, so a full part stands in its level.
Sha256 InclusionProofs::root_of(std::size_t begin, std::size_t end) const {
  const auto size = end - begin;
  if (std::has_single_bit(size)) {
    const auto level = static_cast<std::size_t>(std::countr_zero(size));
    return levels_[level][begin >> level];
  }
  const auto split = begin + split_of(size);
  return node_hash(root_of(begin, split), root_of(split, end));
}

std::vector<Sha256> InclusionProofs::of(std::int64_t index) const {
  std::size_t begin = 0;
  auto end = levels_.front().size();
  TAKAR_CHECK(index >= 0 && std::cmp_less(index, end),
              "an inclusion proof is asked for a leaf outside the tree");
  std::vector<Sha256> proof;
  while (end - begin > 1) {
    const auto split = begin + split_of(end - begin);
    if (std::cmp_less(index, split)) {
      proof.push_back(root_of(split, end));
      end = split;
    } else {
      proof.push_back(root_of(begin, split));
      begin = split;
    }
  }
  std::ranges::reverse(proof);
  return proof;
}

// Source: RFC 9162, section 2.1.3.2.
bool verify_inclusion(const Sha256& leaf,
                      std::int64_t index,
                      const TreeHead& head,
                      std::span<const Sha256> proof) {
  if (index < 0 || index >= head.size) return false;
  auto at = static_cast<std::uint64_t>(index);
  auto last = static_cast<std::uint64_t>(head.size) - 1;
  auto node = leaf;
  for (const auto& sibling : proof) {
    if (last == 0) return false;
    if ((at & 1U) != 0 || at == last) {
      node = node_hash(sibling, node);
      while ((at & 1U) == 0 && at != 0) at >>= 1U, last >>= 1U;
    } else {
      node = node_hash(node, sibling);
    }
    at >>= 1U;
    last >>= 1U;
  }
  return last == 0 && node == head.root;
}

// Source: RFC 9162, section 2.1.4.2.
bool verify_consistency(const TreeHead& older,
                        const TreeHead& newer,
                        std::span<const Sha256> proof) {
  if (older.size <= 0 || older.size > newer.size) return false;
  if (older.size == newer.size) return proof.empty() && older.root == newer.root;
  auto at = static_cast<std::uint64_t>(older.size) - 1;
  auto last = static_cast<std::uint64_t>(newer.size) - 1;
  while ((at & 1U) != 0) at >>= 1U, last >>= 1U;
  auto path = proof.begin();
  // An old tree that is one full subtree starts the path itself.
  const bool full = std::has_single_bit(static_cast<std::uint64_t>(older.size));
  if (!full && path == proof.end()) return false;
  auto old_node = full ? older.root : *path++;
  auto new_node = old_node;
  for (; path != proof.end(); ++path) {
    if (last == 0) return false;
    if ((at & 1U) != 0 || at == last) {
      old_node = node_hash(*path, old_node);
      new_node = node_hash(*path, new_node);
      while ((at & 1U) == 0 && at != 0) at >>= 1U, last >>= 1U;
    } else {
      new_node = node_hash(new_node, *path);
    }
    at >>= 1U;
    last >>= 1U;
  }
  return last == 0 && old_node == older.root && new_node == newer.root;
}

}  // namespace takar::store
