#pragma once
// JSON as Takar reads and writes it: objects keep their order, so the same value gives the same
// bytes; duplicate keys are refused; figures of performance travel as decimal text, not as numbers.
// Source: RFC 8259; RFC 7493 (I-JSON) for the refusal of duplicate keys.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <boost/json.hpp>

#include "base/result.hpp"

namespace takar::json {

using Value = boost::json::value;
using Object = boost::json::object;
using Array = boost::json::array;

inline constexpr std::size_t kDepthMax = 64;

// Rejects with base.bad_json {where, why}: broken text, duplicate key, fraction or exponent in a
// number, integer beyond 64 bits, nesting deeper than kDepthMax, bad UTF-8.
[[nodiscard]] Result<Value> parse(std::string_view text);

// Without blanks; the same value gives the same bytes.
[[nodiscard]] std::string write(const Value&);

// The text as a value; boost::json takes no std::string_view by itself.
[[nodiscard]] inline Value text(std::string_view words) {
  return boost::json::string_view(words.data(), words.size());
}

// Readers that never throw. Empty when the key is absent, null, or of another type.
[[nodiscard]] std::optional<std::string_view> text_at(const Object&, std::string_view key);
[[nodiscard]] std::optional<std::int64_t> integer_at(const Object&, std::string_view key);
[[nodiscard]] std::optional<bool> bool_at(const Object&, std::string_view key);
[[nodiscard]] const Array* array_at(const Object&, std::string_view key);
[[nodiscard]] const Object* object_at(const Object&, std::string_view key);

// The key's text, or "" when there is none.
[[nodiscard]] std::string string_or_empty(const Object&, std::string_view key);

}  // namespace takar::json
