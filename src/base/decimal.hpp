#pragma once
// Exact figures: decimal text becomes a Rational, is reckoned with exactly, and is rounded once, at
// the edge, half away from zero. No figure of performance ever passes through binary floating
// point.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <boost/multiprecision/cpp_int.hpp>

#include "base/result.hpp"

namespace takar {

using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

// Digits before and after the point together; a longer figure is refused, not cut. Our own limit.
inline constexpr std::size_t kDecimalDigitsMax = 200;

// Reads decimal text as Takar stores and exchanges it: "-", digits, then perhaps "." and digits
// ("1250000.5"). Rejects with base.bad_decimal {text} or base.decimal_too_long {digits allowed}.
[[nodiscard]] Result<Rational> parse_decimal(std::string_view);

// Reads a figure as an Indonesian office types it: "1.250.000,5", "85,5", "85.5", "Rp 1.000,00",
// "90 %". A single point before exactly three digits ("1.000") may mean 1000 or 1 and is not
// guessed at, unless "Rp" or a decimal comma settles it.
// Rejects with base.bad_number {text}, base.ambiguous_number {text, one reading, other reading} or
// base.decimal_too_long {digits allowed}.
[[nodiscard]] Result<Rational> parse_indonesian_number(std::string_view);

// Whether the numerator or the denominator has more than `bits` binary digits. For a reckoning that
// must stay bounded whatever it is given.
[[nodiscard]] bool is_longer_than(const Rational&, std::size_t bits);

// The nearest figure with `places` decimals; halves go away from zero.
[[nodiscard]] Rational round_half_away(const Rational&, int places);

// Rounded, with exactly `places` decimals and a point: "107.14", "0.00". Never "-0.00".
[[nodiscard]] std::string fixed_decimal(const Rational&, int places);

// Canonical text: rounded to at most `places` decimals, without trailing zeros: "107.1", "0".
[[nodiscard]] std::string decimal_text(const Rational&, int places);

// The exact value as canonical text. Empty if it has no finite decimal form of kDecimalDigitsMax
// digits, as 1/3 has none.
[[nodiscard]] std::optional<std::string> exact_decimal(const Rational&);

// The exact value in lowest terms: "25/3", or "25" when it is whole.
[[nodiscard]] std::string fraction_text(const Rational&);

}  // namespace takar
