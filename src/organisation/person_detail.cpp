#include "organisation/person_detail.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/hash.hpp"
#include "base/text.hpp"
#include "organisation/commands.hpp"
#include "organisation/internal/names.hpp"

namespace takar::organisation {
namespace {

constexpr std::size_t kNipDigits = 18;  // Source: Perka BKN 22/2007.
constexpr std::size_t kSaltBytes = 16;  // As many as a hash of short names needs to stay closed.

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

unsigned number(std::string_view digits) {
  unsigned value = 0;
  for (const char digit : digits) value = value * 10 + static_cast<unsigned>(digit - '0');
  return value;
}

bool is_year(unsigned year) {
  return year >= 1900 && year < 2100;
}

bool is_birth_date(std::string_view digits) {
  const std::chrono::year_month_day date(
      std::chrono::year(static_cast<int>(number(digits.substr(0, 4)))),
      std::chrono::month(number(digits.substr(4, 2))),
      std::chrono::day(number(digits.substr(6, 2))));
  return date.ok() && is_year(number(digits.substr(0, 4)));
}

bool is_month(std::string_view digits) {
  const unsigned month = number(digits.substr(4, 2));
  return is_year(number(digits.substr(0, 4))) && month >= 1 && month <= 12;
}

}  // namespace

namespace internal {

Result<void> check_name(std::string_view what, std::string_view name) {
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;  // Source: ASCII, C0 and DEL.
  };
  if (trim(name).empty() || name.size() > kNameBytesMax || !is_utf8(name) ||
      std::any_of(name.begin(), name.end(), is_control))
    return reject("organisation.bad_name", {std::string(what)});
  return {};
}

}  // namespace internal

Result<std::string> checked_nip(std::string_view text) {
  std::string nip;
  for (const char c : text)
    if (c != ' ') nip += c;
  if (nip.empty()) return nip;
  const auto refused = [&](std::string_view part) {
    return reject("organisation.bad_nip", {std::string(text.substr(0, 32)), std::string(part)});
  };
  if (nip.size() != kNipDigits || !std::all_of(nip.begin(), nip.end(), is_digit))
    return refused("18 angka");
  const std::string_view digits = nip;
  if (!is_birth_date(digits.substr(0, 8))) return refused("tanggal lahir");
  if (!is_month(digits.substr(8, 6))) return refused("bulan pengangkatan");
  if (digits.substr(8, 6) <= digits.substr(0, 6)) return refused("bulan pengangkatan");
  if (digits[14] != '1' && digits[14] != '2') return refused("jenis kelamin");
  return nip;
}

Result<PersonDetail> make_person_detail(PersonId person,
                                        std::string_view name,
                                        std::string_view nip,
                                        Random& random) {
  if (const auto named = internal::check_name("nama pegawai", name); !named)
    return reject(named.error());
  auto digits = checked_nip(nip);
  if (!digits) return reject(digits.error());
  return PersonDetail{
      person, std::string(name), std::move(*digits), random_hex(random, kSaltBytes)};
}

std::string detail_sha256(const PersonDetail& detail) {
  // Names hold no control character, so the line ends keep the parts apart.
  const std::string text = detail.salt + "\n" + detail.name + "\n" + detail.nip;
  return to_hex(sha256(text));
}

}  // namespace takar::organisation
