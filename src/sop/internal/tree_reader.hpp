#pragma once
// Walks a tree with the place in mind, so that every refusal names line, column and place.
//
// The first refusal is kept and the walk goes on with empty values, so that the reader of an SOP is
// a plain list of fields. Whoever walks asks `rejection` at the end.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sop/internal/tree.hpp"

namespace takar::sop::internal {

struct Walk {
  std::optional<Rejection> rejection;        // The first refusal.
  std::map<std::string, std::string> lines;  // "line:column" of every place that was visited.

  void refuse(std::string_view code,
              const Node& node,
              const std::string& place,
              std::vector<std::string> values = {});
};

// A value with its place. Borrows the tree and the walk.
class At {
 public:
  At(Walk& walk, const Node& node, std::string place);

  const std::string& place() const { return place_; }
  const Node& node() const { return *node_; }
  void refuse(std::string_view code, std::vector<std::string> values = {}) const;

  // What the value is, or an empty one after a refusal.
  std::string text() const;
  bool flag() const;
  std::int32_t number(std::int32_t least, std::int32_t most) const;
  std::vector<At> list(std::size_t most) const;
  std::vector<std::string> texts(std::size_t most) const;

 private:
  Walk* walk_;
  const Node* node_;
  std::string place_;
};

// A map whose keys are asked for one by one; close() refuses the keys that nobody asked for.
class Map {
 public:
  Map(Walk& walk, const At& at);

  std::optional<At> find(std::string_view key);  // Empty if absent; no refusal.
  std::optional<At> need(std::string_view key);  // Refused with sop.missing_key if absent.
  std::string text(std::string_view key);        // Needed.
  std::string text_or_empty(std::string_view key);
  std::vector<std::string> texts(std::string_view key, std::size_t most);  // Absent: none.
  void close() const;

  const At& at() const { return at_; }

 private:
  Walk* walk_;
  At at_;
  std::set<std::string, std::less<>> asked_;
};

}  // namespace takar::sop::internal
