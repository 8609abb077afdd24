#pragma once
// Identifiers that the compiler keeps apart: a CaseId cannot be passed where a PersonId is wanted.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace takar {

template <class Tag>
struct Id {
  std::int64_t value = 0;  // Made by the application in the write transaction. 0: no such thing.

  auto operator<=>(const Id&) const = default;
  explicit operator bool() const { return value != 0; }
};

}  // namespace takar

template <class Tag>
struct std::hash<takar::Id<Tag>> {
  std::size_t operator()(takar::Id<Tag> id) const noexcept {
    return std::hash<std::int64_t>{}(id.value);
  }
};
