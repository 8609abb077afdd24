#pragma once
// The working calendar (kalender kerja) of one office: its opening hours, holidays and zone.
//
// Every question is answered from one measure: W(t), the working time from the first covered day to
// t. It stands still before opening, in the break, after closing and on free days. Instants are
// exact to the microsecond; minutes are floored only when a function answers minutes.
// A working minute never becomes a working day, nor a day minutes.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/indonesian.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "calendar/date.hpp"
#include "calendar/working_time.hpp"

namespace takar::calendar {

// Open from `from` up to, not including, `until`. Minutes after midnight of the office clock.
struct OpenInterval {
  std::int16_t from = 0;
  std::int16_t until = 0;

  auto operator<=>(const OpenInterval&) const = default;
};

// Rising and apart; empty on a free weekday. A break is the gap between two intervals.
using DayHours = std::vector<OpenInterval>;

// The hours of a week while they are in force. Where two overlap, the later one in the list counts:
// so Ramadan hours stand behind the ordinary ones.
struct Schedule {
  Date from, until;                 // First and last day in force.
  std::array<DayHours, 7> weekday;  // From Monday (Senin).
  std::string source;
};

enum class DayOffKind : std::uint8_t {
  kHoliday,     // Libur nasional.
  kJointLeave,  // Cuti bersama: civil servants do not work.
  kLocal,       // Libur daerah, election day and the like, set by the agency or region.
  kHalfDay,     // The office closes early.
};

struct DayOff {
  Date date;
  DayOffKind kind = DayOffKind::kHoliday;
  std::int16_t closes_at = 0;  // kHalfDay only: minutes after midnight.
  std::string name;
  std::string source;
};

// Everything a calendar is built from.
struct CalendarFacts {
  TimeZone zone = TimeZone::kWib;
  std::vector<Schedule> schedules;
  std::vector<DayOff> days_off;
  Date provisional_after;          // The last day for which holidays have been decreed.
  std::int32_t first_year = 2015;  // Whole years, both included. Outside them nobody works.
  std::int32_t last_year = 2040;
};

// When a deadline in working days ends.
enum class DayDeadline : std::uint8_t {
  kEndOfDay,       // At closing time of the last day.
  kSameClockTime,  // At the clock time of the start, moved into the opening hours of the last day.
};

struct Remaining {
  std::int64_t minutes = 0;  // Working minutes to the deadline; when late, past it.
  std::int64_t days = 0;     // Working days likewise; 0 on the day itself.
  bool late = false;         // Strictly after the deadline.
};

// How near a deadline is, in the words of the task list.
enum class Lateness : std::uint8_t {
  kLate,
  kToday,  // Due on this day of the office clock.
  kSoon,   // Due within two working days.
  kLater,
};

// Immutable: share it freely between threads. Every question is answered in constant or logarithmic
// time and cannot fail.
class WorkingCalendar {
 public:
  // Rejects with calendar.bad_hours {where}, calendar.bad_date {date} or calendar.bad_years.
  [[nodiscard]] static Result<WorkingCalendar> build(const CalendarFacts&);

  // The end of a standard time that starts at `from`.
  // Minutes: the earliest instant at which that many working minutes have passed. Work that arrives
  // before opening, in the break, after closing or on a free day starts at the next opening; a time
  // that is used up exactly at closing ends at closing, not at the next opening.
  // Days: the day of the start is not counted. "1 hari" from Monday, whatever the hour, ends on
  // Tuesday; from Saturday it ends on Monday. `rule` says at which hour. With kSameClockTime a
  // start on a free day ends at closing.
  // No time at all ends at `from`. Past the covered years: at the end of the last one.
  [[nodiscard]] Instant add(Instant from,
                            WorkingTime,
                            DayDeadline rule = DayDeadline::kEndOfDay) const;

  // The mirror of add(), for reminders before a deadline. Minutes: the latest instant from which
  // that many working minutes pass until `until`. Days: the n-th working day before the day of
  // `until`, which is not counted; at closing, or at the same clock time moved into its hours.
  [[nodiscard]] Instant subtract(Instant until,
                                 WorkingTime,
                                 DayDeadline rule = DayDeadline::kSameClockTime) const;

  // Whole working minutes from `from` to `to`, floored; 0 if `to` is not later.
  [[nodiscard]] std::int64_t working_minutes_between(Instant from, Instant to) const;

  // Working time from `from` to `to`, exact; 0 if `to` is not later. Add exact times, not minutes:
  // the sum of floored minutes is too short.
  [[nodiscard]] std::chrono::microseconds working_time_between(Instant from, Instant to) const;

  // Working days after the day of `from`, up to and including the day of `to`: 0 on the same day.
  // So a span stays within "n hari" exactly when this is n or less.
  [[nodiscard]] std::int64_t working_days_between(Instant from, Instant to) const;

  // `at` itself if the office is open then; otherwise the next opening, the end of the break
  // included. Closing time itself is not open. Past the covered years: their end.
  [[nodiscard]] Instant next_working_instant(Instant at) const;

  [[nodiscard]] bool is_working_day(Date) const;
  [[nodiscard]] bool is_working_instant(Instant) const;

  // The n-th working day after `date`, which is not counted; n >= 1. For a recurrence "n working
  // days after the quarter ends".
  [[nodiscard]] Date nth_working_day_after(Date date, std::int32_t n) const;

  // Opening or closing time of a day; empty on a free day.
  [[nodiscard]] std::optional<Instant> opening(Date) const;
  [[nodiscard]] std::optional<Instant> closing(Date) const;

  [[nodiscard]] Remaining remaining(Instant now, Instant due) const;
  [[nodiscard]] Lateness lateness(Instant now, Instant due) const;

  // True for a deadline beyond the last decreed holiday: it may still move.
  [[nodiscard]] bool is_provisional(Instant due) const;

  // The whole years for which the calendar answers. An instant outside is before or after all work.
  [[nodiscard]] bool covers(Instant) const;

  // 16 hexadecimal digits, the same for the same hours, free days, zone and covered years. Stored
  // with every measured span, so that a later calendar does not rewrite it.
  const std::string& version() const { return version_; }
  TimeZone zone() const { return zone_; }
  Date provisional_after() const { return provisional_after_; }

 private:
  WorkingCalendar() = default;

  std::int64_t day_of(
      Instant) const;  // Counted from first_day_; outside [0, days) when not covered.
  std::int64_t day_of(Date) const;
  std::int64_t us_of_day(Instant) const;
  Instant instant_of(std::int64_t day, std::int64_t us_of_day) const;
  Instant end_of_covered() const;
  bool works(std::int64_t day) const;
  const DayHours& hours(std::int64_t day) const;
  std::int64_t working_days_up_to(std::int64_t day) const;
  std::int64_t worked_us(Instant) const;
  Instant earliest_at(std::int64_t worked_us) const;
  Instant latest_at(std::int64_t worked_us) const;
  Instant on_working_day(std::int64_t ordinal, Instant clock, DayDeadline) const;

  TimeZone zone_ = TimeZone::kWib;
  Date provisional_after_;
  std::string version_;
  std::int64_t first_day_ = 0;                 // Days since 1970-01-01 of the office clock.
  std::vector<DayHours> patterns_;             // [0] is a free day.
  std::vector<std::uint16_t> pattern_of_day_;  // By day from first_day_.
  std::vector<std::int32_t> ordinal_of_day_;   // Working days before that day; one more at the end.
  std::vector<std::int32_t> working_days_;     // Day by ordinal.
  std::vector<std::int64_t> minutes_before_;   // By ordinal; one more at the end: the total.
};

}  // namespace takar::calendar
