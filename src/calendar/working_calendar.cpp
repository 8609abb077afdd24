#include "calendar/working_calendar.hpp"

#include <algorithm>

namespace takar::calendar {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::local_days;
using std::chrono::microseconds;

constexpr std::int64_t kUsPerMinute = 60'000'000;  // Source: definition of the minute.

std::int64_t length_us(const OpenInterval& open) {
  return (open.until - open.from) * kUsPerMinute;
}

}  // namespace

std::int64_t WorkingCalendar::day_of(Instant at) const {
  return floor<days>(to_local(at, zone_)).time_since_epoch().count() - first_day_;
}

std::int64_t WorkingCalendar::day_of(Date date) const {
  return local_days(date).time_since_epoch().count() - first_day_;
}

std::int64_t WorkingCalendar::us_of_day(Instant at) const {
  const LocalTime local = to_local(at, zone_);
  return microseconds(local - floor<days>(local)).count();
}

Instant WorkingCalendar::instant_of(std::int64_t day, std::int64_t us) const {
  const LocalTime midnight = local_days(days(first_day_ + day));
  return to_instant(midnight + microseconds(us), zone_);
}

Instant WorkingCalendar::end_of_covered() const {
  return instant_of(static_cast<std::int64_t>(pattern_of_day_.size()), 0);
}

bool WorkingCalendar::works(std::int64_t day) const {
  return day >= 0 && day < std::ssize(pattern_of_day_) &&
         pattern_of_day_[static_cast<std::size_t>(day)] != 0;
}

const DayHours& WorkingCalendar::hours(std::int64_t day) const {
  return works(day) ? patterns_[pattern_of_day_[static_cast<std::size_t>(day)]] : patterns_[0];
}

std::int64_t WorkingCalendar::working_days_up_to(std::int64_t day) const {
  const auto next = std::clamp<std::int64_t>(day + 1, 0, std::ssize(pattern_of_day_));
  return ordinal_of_day_[static_cast<std::size_t>(next)];
}

std::int64_t WorkingCalendar::worked_us(Instant at) const {
  const std::int64_t day = day_of(at);
  const auto before = static_cast<std::size_t>(working_days_up_to(day - 1));
  std::int64_t worked = minutes_before_[before] * kUsPerMinute;
  const std::int64_t now = us_of_day(at);
  for (const OpenInterval& open : hours(day))
    worked += std::clamp<std::int64_t>(now - open.from * kUsPerMinute, 0, length_us(open));
  return worked;
}

// The first instant at which so much has been worked. `worked` is more than 0.
Instant WorkingCalendar::earliest_at(std::int64_t worked) const {
  const auto reaches = [](std::int64_t minutes, std::int64_t us) {
    return minutes * kUsPerMinute < us;
  };
  const auto found =
      std::lower_bound(minutes_before_.begin(), minutes_before_.end(), worked, reaches);
  if (found == minutes_before_.end()) return end_of_covered();
  const std::int64_t day =
      working_days_[static_cast<std::size_t>(std::distance(minutes_before_.begin(), found) - 1)];
  std::int64_t rest = worked - *std::prev(found) * kUsPerMinute;
  for (const OpenInterval& open : hours(day)) {
    if (rest <= length_us(open)) return instant_of(day, open.from * kUsPerMinute + rest);
    rest -= length_us(open);
  }
  return end_of_covered();
}

// The last instant at which no more than that has been worked.
Instant WorkingCalendar::latest_at(std::int64_t worked) const {
  if (worked < 0) return instant_of(0, 0);
  const auto passes = [](std::int64_t us, std::int64_t minutes) {
    return us < minutes * kUsPerMinute;
  };
  const auto found =
      std::upper_bound(minutes_before_.begin(), minutes_before_.end(), worked, passes);
  if (found == minutes_before_.end()) return end_of_covered();
  const std::int64_t day =
      working_days_[static_cast<std::size_t>(std::distance(minutes_before_.begin(), found) - 1)];
  std::int64_t rest = worked - *std::prev(found) * kUsPerMinute;
  for (const OpenInterval& open : hours(day)) {
    if (rest < length_us(open)) return instant_of(day, open.from * kUsPerMinute + rest);
    rest -= length_us(open);
  }
  return end_of_covered();
}

Instant WorkingCalendar::on_working_day(std::int64_t ordinal,
                                        Instant clock,
                                        DayDeadline rule) const {
  if (ordinal < 0) return instant_of(0, 0);
  if (ordinal >= std::ssize(working_days_)) return end_of_covered();
  const std::int64_t day = working_days_[static_cast<std::size_t>(ordinal)];
  const std::int64_t opening = hours(day).front().from * kUsPerMinute;
  const std::int64_t closing = hours(day).back().until * kUsPerMinute;
  if (rule == DayDeadline::kEndOfDay || !works(day_of(clock))) return instant_of(day, closing);
  return instant_of(day, std::clamp(us_of_day(clock), opening, closing));
}

Instant WorkingCalendar::add(Instant from, WorkingTime time, DayDeadline rule) const {
  if (time.amount <= 0) return from;
  if (time.unit == WorkingTime::Unit::kMinutes)
    return earliest_at(worked_us(from) + time.amount * kUsPerMinute);
  return on_working_day(working_days_up_to(day_of(from)) + time.amount - 1, from, rule);
}

Instant WorkingCalendar::subtract(Instant until, WorkingTime time, DayDeadline rule) const {
  if (time.amount <= 0) return until;
  if (time.unit == WorkingTime::Unit::kMinutes)
    return latest_at(worked_us(until) - time.amount * kUsPerMinute);
  return on_working_day(working_days_up_to(day_of(until) - 1) - time.amount, until, rule);
}

std::int64_t WorkingCalendar::working_minutes_between(Instant from, Instant to) const {
  return working_time_between(from, to).count() / kUsPerMinute;
}

microseconds WorkingCalendar::working_time_between(Instant from, Instant to) const {
  return microseconds(to <= from ? 0 : worked_us(to) - worked_us(from));
}

std::int64_t WorkingCalendar::working_days_between(Instant from, Instant to) const {
  if (to <= from) return 0;
  return working_days_up_to(day_of(to)) - working_days_up_to(day_of(from));
}

Instant WorkingCalendar::next_working_instant(Instant at) const {
  const std::int64_t day = day_of(at);
  const std::int64_t now = us_of_day(at);
  for (const OpenInterval& open : hours(day))
    if (now < open.until * kUsPerMinute)
      return instant_of(day, std::max(now, open.from * kUsPerMinute));
  const std::int64_t ordinal = working_days_up_to(day);
  if (ordinal >= std::ssize(working_days_)) return end_of_covered();
  const std::int64_t next = working_days_[static_cast<std::size_t>(ordinal)];
  return instant_of(next, hours(next).front().from * kUsPerMinute);
}

bool WorkingCalendar::is_working_day(Date date) const {
  return works(day_of(date));
}

bool WorkingCalendar::is_working_instant(Instant at) const {
  return next_working_instant(at) == at && covers(at);
}

Date WorkingCalendar::nth_working_day_after(Date date, std::int32_t n) const {
  const Instant at = on_working_day(working_days_up_to(day_of(date)) + n - 1,
                                    instant_of(day_of(date), 0),
                                    DayDeadline::kEndOfDay);
  return local_date(at, zone_);
}

std::optional<Instant> WorkingCalendar::opening(Date date) const {
  const std::int64_t day = day_of(date);
  if (!works(day)) return std::nullopt;
  return instant_of(day, hours(day).front().from * kUsPerMinute);
}

std::optional<Instant> WorkingCalendar::closing(Date date) const {
  const std::int64_t day = day_of(date);
  if (!works(day)) return std::nullopt;
  return instant_of(day, hours(day).back().until * kUsPerMinute);
}

Remaining WorkingCalendar::remaining(Instant now, Instant due) const {
  const bool late = now > due;
  const Instant first = late ? due : now;
  const Instant last = late ? now : due;
  return {working_minutes_between(first, last), working_days_between(first, last), late};
}

Lateness WorkingCalendar::lateness(Instant now, Instant due) const {
  constexpr std::int64_t kSoonDays = 2;  // Source: docs/glossary.tsv, Lateness (our choice).
  if (now > due) return Lateness::kLate;
  if (day_of(now) == day_of(due)) return Lateness::kToday;
  return working_days_between(now, due) <= kSoonDays ? Lateness::kSoon : Lateness::kLater;
}

bool WorkingCalendar::is_provisional(Instant due) const {
  return day_of(due) > day_of(provisional_after_);
}

bool WorkingCalendar::covers(Instant at) const {
  return at >= instant_of(0, 0) && at < end_of_covered();
}

}  // namespace takar::calendar
