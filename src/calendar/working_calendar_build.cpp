// Building a WorkingCalendar: each covered day gets its hours, then the sums over them.

#include <algorithm>
#include <map>
#include <string>

#include <fmt/format.h>

#include "base/hash.hpp"
#include "calendar/working_calendar.hpp"

namespace takar::calendar {
namespace {

using std::chrono::days;
using std::chrono::local_days;

constexpr std::int16_t kMinutesPerDay = 24 * 60;  // Source: definition of the day.

// Beyond these years a table is a typing mistake. Source: docs/decisions/0011-working-time.md.
constexpr std::int32_t kYearFirst = 1970;
constexpr std::int32_t kYearLast = 2100;

bool is_sound(const DayHours& hours) {
  std::int16_t free_from = -1;
  for (const OpenInterval& open : hours) {
    if (open.from <= free_from || open.until <= open.from || open.until > kMinutesPerDay)
      return false;
    free_from = open.until;
  }
  return true;
}

Result<void> check(const CalendarFacts& facts) {
  if (facts.first_year < kYearFirst || facts.last_year > kYearLast ||
      facts.first_year > facts.last_year)
    return reject("calendar.bad_years",
                  {std::to_string(facts.first_year), std::to_string(facts.last_year)});
  if (!facts.provisional_after.ok())
    return reject("calendar.bad_date", {to_iso(facts.provisional_after)});
  for (const Schedule& schedule : facts.schedules) {
    if (!schedule.from.ok()) return reject("calendar.bad_date", {to_iso(schedule.from)});
    if (!schedule.until.ok() || schedule.until < schedule.from)
      return reject("calendar.bad_date", {to_iso(schedule.until)});
    if (!std::all_of(schedule.weekday.begin(), schedule.weekday.end(), is_sound))
      return reject("calendar.bad_hours", {to_iso(schedule.from)});
  }
  for (const DayOff& off : facts.days_off) {
    if (!off.date.ok()) return reject("calendar.bad_date", {to_iso(off.date)});
    if (off.closes_at < 0 || off.closes_at > kMinutesPerDay)
      return reject("calendar.bad_hours", {to_iso(off.date)});
  }
  return {};
}

// Closing time of the days off, in minutes after midnight; 0 for a whole day. Of two rows for one
// day the earlier closing counts.
std::map<local_days, std::int16_t> closings(const std::vector<DayOff>& days_off) {
  std::map<local_days, std::int16_t> result;
  for (const DayOff& off : days_off) {
    const std::int16_t closes_at =
        off.kind == DayOffKind::kHalfDay ? off.closes_at : std::int16_t{0};
    const auto [place, added] = result.try_emplace(local_days(off.date), closes_at);
    if (!added) place->second = std::min(place->second, closes_at);
  }
  return result;
}

DayHours scheduled(const std::vector<Schedule>& schedules, Date date) {
  const auto in_force = [&](const Schedule& each) {
    return each.from <= date && date <= each.until;
  };
  const auto found = std::find_if(schedules.rbegin(), schedules.rend(), in_force);
  if (found == schedules.rend()) return {};
  const std::chrono::weekday weekday{local_days(date)};
  return found->weekday[weekday.iso_encoding() - 1];
}

DayHours closed_early(const DayHours& hours, std::int16_t closes_at) {
  DayHours result;
  for (const OpenInterval& open : hours)
    if (open.from < closes_at) result.push_back({open.from, std::min(open.until, closes_at)});
  return result;
}

std::int64_t minutes_of(const DayHours& hours) {
  std::int64_t minutes = 0;
  for (const OpenInterval& open : hours) minutes += open.until - open.from;
  return minutes;
}

// Gives equal hours one number; 0 is a free day.
class Patterns {
 public:
  std::uint16_t number_of(const DayHours& hours) {
    const auto [place, added] =
        numbers_.try_emplace(hours, static_cast<std::uint16_t>(list_.size()));
    if (added) list_.push_back(hours);
    return place->second;
  }
  std::vector<DayHours> list() const { return list_; }

 private:
  std::map<DayHours, std::uint16_t> numbers_{{DayHours{}, std::uint16_t{0}}};
  std::vector<DayHours> list_{DayHours{}};
};

// The digest of all that decides an answer.
std::string version_of(TimeZone zone,
                       const std::vector<DayHours>& patterns,
                       const std::vector<std::uint16_t>& pattern_of_day,
                       Date first) {
  std::string text = fmt::format("{} {}\n", iana_name_of(zone), to_iso(first));
  for (const DayHours& hours : patterns) {
    for (const OpenInterval& open : hours)
      fmt::format_to(std::back_inserter(text), "{}-{} ", open.from, open.until);
    text += '\n';
  }
  for (const std::uint16_t pattern : pattern_of_day)
    fmt::format_to(std::back_inserter(text), "{} ", pattern);
  constexpr std::size_t kVersionDigits = 16;  // Source: working_calendar.hpp, version().
  return to_hex(sha256(text)).substr(0, kVersionDigits);
}

}  // namespace

Result<WorkingCalendar> WorkingCalendar::build(const CalendarFacts& facts) {
  if (const auto sound = check(facts); !sound) return reject(sound.error());
  const auto first_of = [](std::int32_t year) {
    return Date(std::chrono::year(year), std::chrono::January, std::chrono::day(1));
  };
  const local_days first(first_of(facts.first_year));
  const local_days end(first_of(facts.last_year + 1));
  const auto closes = closings(facts.days_off);
  Patterns patterns;
  WorkingCalendar result;
  std::int64_t minutes = 0;
  for (local_days day = first; day < end; day += days(1)) {
    DayHours hours = scheduled(facts.schedules, Date(day));
    if (const auto off = closes.find(day); off != closes.end())
      hours = closed_early(hours, off->second);
    result.pattern_of_day_.push_back(patterns.number_of(hours));
    result.ordinal_of_day_.push_back(static_cast<std::int32_t>(result.working_days_.size()));
    if (hours.empty()) continue;
    result.working_days_.push_back(static_cast<std::int32_t>((day - first).count()));
    result.minutes_before_.push_back(minutes);
    minutes += minutes_of(hours);
  }
  result.ordinal_of_day_.push_back(static_cast<std::int32_t>(result.working_days_.size()));
  result.minutes_before_.push_back(minutes);
  result.zone_ = facts.zone;
  result.provisional_after_ = facts.provisional_after;
  result.first_day_ = first.time_since_epoch().count();
  result.patterns_ = patterns.list();
  result.version_ =
      version_of(facts.zone, result.patterns_, result.pattern_of_day_, first_of(facts.first_year));
  return result;
}

}  // namespace takar::calendar
