#include "base/indonesian.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/check.hpp"

namespace takar {
namespace {

struct ZoneRow {
  std::string_view word;
  std::string_view iana_name;
  int offset_hours;
};

constexpr std::array<ZoneRow, 3> kZones = {
    {{"WIB", "Asia/Jakarta", 7}, {"WITA", "Asia/Makassar", 8}, {"WIT", "Asia/Jayapura", 9}}};

constexpr std::array<std::string_view, 7> kWeekdays = {
    "Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"};

constexpr std::array<std::string_view, 12> kMonths = {"Januari",
                                                      "Februari",
                                                      "Maret",
                                                      "April",
                                                      "Mei",
                                                      "Juni",
                                                      "Juli",
                                                      "Agustus",
                                                      "September",
                                                      "Oktober",
                                                      "November",
                                                      "Desember"};

const ZoneRow& row_of(TimeZone zone) {
  return kZones.at(static_cast<std::size_t>(zone));
}

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string with_thousands(std::string_view digits) {
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += '.';
    text += digits[i];
  }
  return text;
}

}  // namespace

std::chrono::minutes offset_of(TimeZone zone) {
  return std::chrono::hours(row_of(zone).offset_hours);
}

std::string_view word_of(TimeZone zone) {
  return row_of(zone).word;
}

std::string_view iana_name_of(TimeZone zone) {
  return row_of(zone).iana_name;
}

std::optional<TimeZone> time_zone_named(std::string_view name) {
  if (name == "Asia/Pontianak") return TimeZone::kWib;
  for (std::size_t i = 0; i < kZones.size(); ++i)
    if (name == kZones[i].word || name == kZones[i].iana_name) return static_cast<TimeZone>(i);
  return std::nullopt;
}

LocalTime to_local(Instant at, TimeZone zone) {
  return LocalTime(at.time_since_epoch() + offset_of(zone));
}

Instant to_instant(LocalTime at, TimeZone zone) {
  return Instant(at.time_since_epoch() - offset_of(zone));
}

std::chrono::year_month_day local_date(Instant at, TimeZone zone) {
  return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(to_local(at, zone)));
}

std::string_view indonesian_name(std::chrono::weekday day) {
  TAKAR_CHECK(day.ok(), "a weekday is one of seven");
  return kWeekdays.at(day.c_encoding());
}

std::string_view indonesian_name(std::chrono::month month) {
  TAKAR_CHECK(month.ok(), "a month is 1-12");
  return kMonths.at(static_cast<unsigned>(month) - 1);
}

std::string indonesian_date(std::chrono::year_month_day date) {
  TAKAR_CHECK(date.ok(), "the date exists");
  return fmt::format("{} {} {}",
                     static_cast<unsigned>(date.day()),
                     indonesian_name(date.month()),
                     static_cast<int>(date.year()));
}

std::string indonesian_long_date(std::chrono::year_month_day date) {
  TAKAR_CHECK(date.ok(), "the date exists");
  const std::chrono::weekday day{std::chrono::sys_days(date)};
  return fmt::format("{}, {}", indonesian_name(day), indonesian_date(date));
}

std::string indonesian_clock(Instant at, TimeZone zone) {
  const auto local = to_local(at, zone);
  const auto midnight = std::chrono::floor<std::chrono::days>(local);
  const auto minute = std::chrono::floor<std::chrono::minutes>(local - midnight).count();
  return fmt::format("{:02}.{:02} {}", minute / 60, minute % 60, word_of(zone));
}

std::string indonesian_moment(Instant at, TimeZone zone) {
  return fmt::format(
      "{} pukul {}", indonesian_long_date(local_date(at, zone)), indonesian_clock(at, zone));
}

std::string indonesian_number(std::string_view decimal) {
  const bool negative = decimal.starts_with('-');
  const auto point = std::min(decimal.find('.'), decimal.size());
  const auto whole = decimal.substr(negative ? 1 : 0, point - (negative ? 1 : 0));
  const auto fraction = decimal.substr(std::min(point + 1, decimal.size()));
  const bool has_fraction = point < decimal.size();
  if (!all_digits(whole) || (has_fraction && !all_digits(fraction))) return std::string(decimal);
  auto text = (negative ? "-" : "") + with_thousands(whole);
  if (has_fraction) text += fmt::format(",{}", fraction);
  return text;
}

}  // namespace takar
