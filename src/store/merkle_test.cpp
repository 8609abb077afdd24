#include "store/merkle.hpp"

#include <functional>

#include <gtest/gtest.h>

#include "base/check.hpp"
#include "store/signed_note.hpp"

namespace takar::store {
namespace {

using Leaves = std::vector<Sha256>;

Leaves leaves_of(std::size_t count) {
  Leaves leaves;
  for (std::size_t i = 0; i < count; ++i) {
    const auto text = "leaf " + std::to_string(i);
    leaves.push_back(leaf_hash(bytes_of(text)));
  }
  return leaves;
}

// The definition of RFC 6962, section 2.1, word for word and without any sharing of code.
Sha256 defined_root(const Leaves& leaves, std::size_t from, std::size_t to) {
  if (to == from) return sha256("");
  if (to - from == 1) return leaves[from];
  std::size_t split = 1;
  while (split * 2 < to - from) split *= 2;
  const auto left = defined_root(leaves, from, from + split);
  const auto right = defined_root(leaves, from + split, to);
  std::string joined("\x01");
  joined.append(left.begin(), left.end()).append(right.begin(), right.end());
  return sha256(joined);
}

TEST(Merkle, GivesTheRootsOfTheStandardExamples) {
  // Source: test vectors of the Certificate Transparency reference implementation.
  EXPECT_EQ(to_hex(merkle_root({})),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(to_hex(leaf_hash({})),
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  const Leaves two{leaf_hash({}), leaf_hash(bytes_of(std::string_view("\0", 1)))};
  EXPECT_EQ(to_hex(merkle_root(two)),
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
}

TEST(Merkle, GivesTheRootOfTheDefinitionForEverySize) {
  const auto leaves = leaves_of(70);
  CompactRange range;
  for (std::size_t size = 0; size <= leaves.size(); ++size) {
    EXPECT_EQ(range.root(), defined_root(leaves, 0, size)) << size;
    EXPECT_EQ(CompactRange(range.size(), range.peaks()), range);
    if (size < leaves.size()) range.append(leaves[size]);
  }
}

TEST(Merkle, ProvesEveryLeafOfEveryTreeAndNoOther) {
  const auto all = leaves_of(33);
  for (std::size_t size = 1; size <= all.size(); ++size) {
    const Leaves leaves(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(size));
    const TreeHead head{static_cast<std::int64_t>(size), defined_root(leaves, 0, size)};
    for (std::int64_t index = 0; index < head.size; ++index) {
      auto proof = inclusion_proof(index, leaves);
      const auto& leaf = leaves[static_cast<std::size_t>(index)];
      EXPECT_TRUE(verify_inclusion(leaf, index, head, proof));
      EXPECT_FALSE(verify_inclusion(node_hash(leaf, leaf), index, head, proof));
      EXPECT_FALSE(verify_inclusion(leaf, index + 1, head, proof));
      if (proof.empty()) continue;
      proof.back()[3] ^= 1;
      EXPECT_FALSE(verify_inclusion(leaf, index, head, proof));
      proof.pop_back();
      EXPECT_FALSE(verify_inclusion(leaf, index, head, proof));
    }
  }
}

TEST(Merkle, ProvesThatEveryTreeBeginsWithEveryOlderOne) {
  const auto all = leaves_of(33);
  for (std::size_t size = 1; size <= all.size(); ++size) {
    const Leaves leaves(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(size));
    const TreeHead newer{static_cast<std::int64_t>(size), defined_root(leaves, 0, size)};
    for (std::size_t old = 1; old <= size; ++old) {
      const TreeHead older{static_cast<std::int64_t>(old), defined_root(leaves, 0, old)};
      auto proof = consistency_proof(older.size, leaves);
      EXPECT_TRUE(verify_consistency(older, newer, proof));
      EXPECT_FALSE(verify_consistency({older.size, leaf_hash({})}, newer, proof));
      EXPECT_FALSE(verify_consistency(older, {newer.size, leaf_hash({})}, proof));
      proof.push_back(older.root);
      EXPECT_FALSE(verify_consistency(older, newer, proof));
    }
  }
}

TEST(Merkle, RefusesProofsOutsideTheTree) {
  const auto leaves = leaves_of(3);
  EXPECT_THROW(static_cast<void>(inclusion_proof(3, leaves)), Bug);
  EXPECT_THROW(static_cast<void>(consistency_proof(0, leaves)), Bug);
  EXPECT_THROW(static_cast<void>(consistency_proof(4, leaves)), Bug);
  EXPECT_FALSE(verify_inclusion(leaves[0], -1, {3, merkle_root(leaves)}, {}));
}

TEST(SignedNote, ReadsTheVerifierKeyOfTheStandard) {
  // Source: C2SP signed-note, the example of PeterNeumann.
  const std::string text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  const auto key = LogKey::parse(text);
  ASSERT_TRUE(key.has_value());
  EXPECT_EQ(key->text(), text);
  auto other = text;
  other[14] = 'd';
  EXPECT_FALSE(LogKey::parse(other).has_value());
  for (std::size_t length = 0; length < text.size(); ++length)
    EXPECT_FALSE(LogKey::parse(text.substr(0, length)).has_value()) << length;
}

}  // namespace
}  // namespace takar::store
