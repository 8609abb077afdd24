#pragma once
// The bare tree of a YAML or JSON text, before anybody asks what it means.
//
// Both forms become the same tree, so an SOP has one reader. A plain YAML word that other programs
// would take for a number, a date or a truth value is not quietly text: it is kUnclear.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"

namespace takar::sop::internal {

inline constexpr std::size_t kFileBytesMax = 1U << 20U;
inline constexpr std::size_t kDepthMax = 12;

struct Node {
  enum class Kind : std::uint8_t { kNull, kText, kNumber, kFlag, kUnclear, kList, kMap };

  Kind kind = Kind::kNull;
  std::string text;               // Of everything that is neither list nor map.
  std::vector<Node> items;        // Of a list; of a map its values.
  std::vector<std::string> keys;  // Of a map, one for each of `items`.
  int line = 0, column = 0;       // From 1; 0 where the text had no lines.

  // Null if there is no such key.
  const Node* find(std::string_view key) const;
  // "12:3", or "-" where there are no lines.
  std::string at() const;
};

// Rejects with sop.file_too_large, sop.bad_characters, sop.bad_yaml, sop.yaml_not_allowed (anchors,
// aliases, tags, a second document), sop.duplicate_key or sop.nested_too_deep.
[[nodiscard]] Result<Node> read_yaml_tree(std::string_view text);

// Cannot fail: JSON values have fewer forms than the tree. Numbers with fractions do not exist.
[[nodiscard]] Node tree_of(const json::Value&);

}  // namespace takar::sop::internal
