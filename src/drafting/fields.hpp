#pragma once
// The cells of a document: which there are, what each may hold, and how long it may be.
// Source: the limits of sop/yaml.hpp; PermenPANRB 35/2012, annex, for what an SOP consists of.

#include <cstddef>
#include <string_view>

#include "base/result.hpp"
#include "drafting/document.hpp"

namespace takar::drafting {

inline constexpr std::size_t kNameBytesMax = 40;  // Of a row or column.
inline constexpr std::size_t kCellsMax = 20'000;  // Rows that were removed count too.

// Rejects with drafting.no_such_place {place}, drafting.bad_value {place}, drafting.too_long
// {place, bytes} or drafting.too_many {place, limit}.
[[nodiscard]] Result<void> check_value(const Document&, std::string_view place, const Value&);

}  // namespace takar::drafting
