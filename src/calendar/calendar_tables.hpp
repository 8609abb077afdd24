#pragma once
// The tables a calendar is built from: working hours, Ramadan, holidays. Tab-separated text, one
// head line, every row with its source. Each year's decree is one more table, not a change of code.
//
// A table that cannot be read is refused whole, and the refusal names the line and the remedy.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "calendar/date.hpp"
#include "calendar/working_calendar.hpp"

namespace takar::calendar {

// The hours of one kind of office, in and out of Ramadan.
struct HoursProfile {
  std::string name;                  // five_day, six_day or the agency's own.
  std::array<DayHours, 7> ordinary;  // From Monday.
  std::array<DayHours, 7> ramadan;
  std::string source;  // Of the first row.
};

struct Period {
  Date from, until;  // Both included.
  std::string source;
};

// Head: profile season weekday start break_start break_end end source confidence. `season` is
// ordinary or ramadan; `weekday` is Senin ... Minggu; hours are 07:30, empty on a free day.
// Rejects with calendar.bad_table {table, line, what is wrong}.
[[nodiscard]] Result<std::vector<HoursProfile>> read_hours(std::string_view table,
                                                           std::string_view text);

// Head: from until source confidence. Rejects with calendar.bad_table.
[[nodiscard]] Result<std::vector<Period>> read_ramadan(std::string_view table,
                                                       std::string_view text);

// Head: date kind closes_at name source confidence. `kind` is holiday, joint_leave, local or
// half_day; only half_day has closes_at, e.g. 11:30. Rejects with calendar.bad_table.
[[nodiscard]] Result<std::vector<DayOff>> read_days_off(std::string_view table,
                                                        std::string_view text);

// An office as its agency describes it.
struct Office {
  TimeZone zone = TimeZone::kWib;
  std::string profile = "five_day";
  std::vector<DayOff> local_days_off;  // Beyond the national ones.
};

// The facts for an office from the tables built into the program. Deadlines are provisional after
// the last day of the last year with a decree. Rejects with calendar.unknown_profile.
[[nodiscard]] Result<CalendarFacts> office_facts(const Office&);

// The calendar of an office. Rejects with calendar.unknown_profile, and like WorkingCalendar::build
// if a local day off is wrong.
[[nodiscard]] Result<WorkingCalendar> office_calendar(const Office&);

}  // namespace takar::calendar
