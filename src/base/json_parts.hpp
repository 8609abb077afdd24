#pragma once
// JSON text taken apart without reading it: where each member of an object and each element of a
// list begins and ends. A file of many cases is cut into its cases first, so that one broken case
// is refused by name and the others are still read (base/json.hpp).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace takar::json {

struct Member {
  std::string_view key;    // Between its quotation marks, escapes as they stand.
  std::string_view value;  // The value's own text.
};

// The members of an object in their order, equal keys as often as they stand. Empty when the text
// is not one object with balanced brackets. The values are not examined. Borrows. Cannot fail;
// takes no more stack for deep nesting.
[[nodiscard]] std::optional<std::vector<Member>> members_of(std::string_view text);

// The elements of a list in their order; as members_of().
[[nodiscard]] std::optional<std::vector<std::string_view>> elements_of(std::string_view text);

// Where a text that json::parse() refuses is broken: the path of keys and places down to the part,
// e.g. "targets.2026Q1" or "cases[3].range"; "" when it is the text as a whole.
[[nodiscard]] std::string broken_part(std::string_view text);

}  // namespace takar::json
