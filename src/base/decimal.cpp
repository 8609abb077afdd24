#include "base/decimal.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"

namespace takar {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

Integer power_of_ten(std::size_t exponent) {
  return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

// Boost reads a leading zero as octal, so zeros at the front are dropped first.
Integer integer_of(std::string_view digits) {
  const auto first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? Integer(0) : Integer(std::string(digits.substr(first)));
}

Result<Rational> from_parts(bool negative, std::string_view whole, std::string_view fraction) {
  if (whole.size() + fraction.size() > kDecimalDigitsMax)
    return reject("base.decimal_too_long", {std::to_string(kDecimalDigitsMax)});
  Rational value(integer_of(std::string(whole) + std::string(fraction)),
                 power_of_ten(fraction.size()));
  if (negative) value = -value;
  return value;
}

// Drops the points of "1.250.000"; empty when they do not part groups of three.
std::optional<std::string> without_groups(std::string_view whole) {
  std::string digits;
  for (bool first = true; true; first = false) {
    const auto point = whole.find('.');
    const auto group = whole.substr(0, point);
    const bool fits =
        first ? group.size() <= 3 || point == std::string_view::npos : group.size() == 3;
    if (!fits || !all_digits(group)) return std::nullopt;
    digits += group;
    if (point == std::string_view::npos) return digits;
    whole.remove_prefix(point + 1);
  }
}

// "1.000": a leading zero ("0.500") can only stand before decimals.
bool is_ambiguous(std::string_view text) {
  const auto point = text.find('.');
  return point != std::string_view::npos && text.find('.', point + 1) == std::string_view::npos &&
         point >= 1 && point <= 3 && text.size() - point - 1 == 3 && text.front() != '0';
}

// A figure without what stands around it.
struct Figure {
  bool rupiah = false;
  bool negative = false;
  std::string_view rest;
};

// Takes off "Rp", "Rp.", the minus and the percent sign.
Figure without_signs(std::string_view text) {
  Figure figure{.rest = trim(text)};
  auto& rest = figure.rest;
  figure.rupiah = rest.starts_with("Rp") || rest.starts_with("rp") || rest.starts_with("RP");
  if (figure.rupiah) rest.remove_prefix(2);
  if (figure.rupiah && rest.starts_with('.')) rest.remove_prefix(1);
  if (rest.ends_with('%')) rest.remove_suffix(1);
  rest = trim(rest);
  figure.negative = rest.starts_with('-');
  if (figure.negative) rest.remove_prefix(1);
  return figure;
}

}  // namespace

Result<Rational> parse_decimal(std::string_view text) {
  const auto bad = [&] { return reject("base.bad_decimal", {std::string(text.substr(0, 80))}); };
  auto rest = text;
  const bool negative = rest.starts_with('-');
  if (negative) rest.remove_prefix(1);
  const auto point = rest.find('.');
  const auto whole = rest.substr(0, point);
  const auto fraction =
      point == std::string_view::npos ? std::string_view() : rest.substr(point + 1);
  if (!all_digits(whole) || (whole.size() > 1 && whole.front() == '0')) return bad();
  if (point != std::string_view::npos && !all_digits(fraction)) return bad();
  return from_parts(negative, whole, fraction);
}

Result<Rational> parse_indonesian_number(std::string_view text) {
  const auto bad = [&] { return reject("base.bad_number", {std::string(text.substr(0, 80))}); };
  const auto [rupiah, negative, rest] = without_signs(text);
  const auto comma = rest.find(',');
  if (comma != std::string_view::npos) {
    const auto whole = without_groups(rest.substr(0, comma));
    const auto fraction = rest.substr(comma + 1);
    if (!whole || !all_digits(fraction)) return bad();
    return from_parts(negative, *whole, fraction);
  }
  const auto grouped = without_groups(rest);
  const auto point = rest.find('.');
  if (!rupiah && grouped && is_ambiguous(rest)) {
    const std::string sign = negative ? "-" : "";
    auto with_comma = sign + std::string(rest);
    with_comma[sign.size() + point] = ',';
    return reject("base.ambiguous_number", {std::string(text), sign + *grouped, with_comma});
  }
  if (grouped && (rupiah || !rest.starts_with("0."))) return from_parts(negative, *grouped, "");
  if (rupiah || point == std::string_view::npos) return bad();
  if (!all_digits(rest.substr(0, point)) || !all_digits(rest.substr(point + 1))) return bad();
  return from_parts(negative, rest.substr(0, point), rest.substr(point + 1));
}

bool is_longer_than(const Rational& value, std::size_t bits) {
  const auto longer = [&](const Integer& part) {
    return part != 0 && msb(Integer(boost::multiprecision::abs(part))) >= bits;
  };
  return longer(numerator(value)) || longer(denominator(value));
}

Rational round_half_away(const Rational& value, int places) {
  TAKAR_CHECK(places >= 0, "decimals are counted from zero");
  const Integer scale = power_of_ten(static_cast<std::size_t>(places));
  const bool negative = value < 0;
  const Integer top = boost::multiprecision::abs(numerator(value)) * scale * 2;
  const Integer bottom = denominator(value) * 2;
  const Integer scaled = (top + denominator(value)) / bottom;
  return Rational(negative ? Integer(-scaled) : scaled, scale);
}

std::string fixed_decimal(const Rational& value, int places) {
  const Rational rounded = round_half_away(value, places);
  const Integer scale = power_of_ten(static_cast<std::size_t>(places));
  const Rational shifted = rounded * scale;
  std::string digits = Integer(boost::multiprecision::abs(numerator(shifted))).str();
  const auto decimals = static_cast<std::size_t>(places);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, ".");
  return rounded < 0 ? "-" + digits : digits;
}

std::string decimal_text(const Rational& value, int places) {
  std::string text = fixed_decimal(value, places);
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string fraction_text(const Rational& value) {
  const Integer bottom = denominator(value);
  const auto top = numerator(value).str();
  return bottom == 1 ? top : top + "/" + bottom.str();
}

std::optional<std::string> exact_decimal(const Rational& value) {
  Integer rest = denominator(value);
  std::size_t twos = 0;
  std::size_t fives = 0;
  for (; rest % 2 == 0 && twos <= kDecimalDigitsMax; rest /= 2) ++twos;
  for (; rest % 5 == 0 && fives <= kDecimalDigitsMax; rest /= 5) ++fives;
  const auto places = std::max(twos, fives);
  if (rest != 1 || places > kDecimalDigitsMax) return std::nullopt;
  auto text = decimal_text(value, static_cast<int>(places));
  if (static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit)) >
      kDecimalDigitsMax)
    return std::nullopt;
  return text;
}

}  // namespace takar
