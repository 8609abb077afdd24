// The tables built into the program, and the calendar of an office from them.

#include <algorithm>

#include "base/check.hpp"
#include "calendar/calendar_tables.hpp"
#include "embedded/calendar_tables.hpp"

namespace takar::calendar {
namespace {

struct NationalTables {
  std::vector<HoursProfile> profiles;
  std::vector<Period> ramadan;
  std::vector<DayOff> days_off;
};

// Bug if a built-in table is wrong; the tests of this room read each of them.
NationalTables read_national_tables() {
  NationalTables tables;
  for (const embedded::File& file : embedded::calendar_tables()) {
    const std::string_view name = file.name.substr(file.name.rfind('/') + 1);
    if (name.starts_with("holidays-")) {
      const auto days = read_days_off(name, file.bytes);
      TAKAR_CHECK(days.has_value(), "a built-in table of holidays can be read");
      tables.days_off.insert(tables.days_off.end(), days->begin(), days->end());
    } else if (name == "ramadan.tsv") {
      const auto periods = read_ramadan(name, file.bytes);
      TAKAR_CHECK(periods.has_value(), "the built-in table of Ramadan can be read");
      tables.ramadan = *periods;
    } else if (name == "working-hours.tsv") {
      const auto profiles = read_hours(name, file.bytes);
      TAKAR_CHECK(profiles.has_value(), "the built-in table of hours can be read");
      tables.profiles = *profiles;
    }
  }
  return tables;
}

const NationalTables& national_tables() {
  static const NationalTables tables = read_national_tables();
  return tables;
}

Date last_day_of(std::chrono::year year) {
  return Date(year, std::chrono::December, std::chrono::day(31));
}

// The end of the last year for which a decree names national holidays.
Date decreed_until(const std::vector<DayOff>& days_off) {
  const auto earlier = [](const DayOff& a, const DayOff& b) { return a.date < b.date; };
  const auto last = std::max_element(days_off.begin(), days_off.end(), earlier);
  TAKAR_CHECK(last != days_off.end(), "a table of holidays is built in");
  return last_day_of(last->date.year());
}

}  // namespace

Result<CalendarFacts> office_facts(const Office& office) {
  const NationalTables& national = national_tables();
  const auto profile = std::find_if(national.profiles.begin(),
                                    national.profiles.end(),
                                    [&](const auto& each) { return each.name == office.profile; });
  if (profile == national.profiles.end())
    return reject("calendar.unknown_profile", {office.profile});
  CalendarFacts facts;
  facts.zone = office.zone;
  facts.days_off = national.days_off;
  facts.provisional_after = decreed_until(national.days_off);
  facts.days_off.insert(
      facts.days_off.end(), office.local_days_off.begin(), office.local_days_off.end());
  const Date first(std::chrono::year(facts.first_year), std::chrono::January, std::chrono::day(1));
  facts.schedules.push_back(
      {first, last_day_of(std::chrono::year(facts.last_year)), profile->ordinary, profile->source});
  for (const Period& period : national.ramadan)
    facts.schedules.push_back({period.from, period.until, profile->ramadan, period.source});
  return facts;
}

Result<WorkingCalendar> office_calendar(const Office& office) {
  const auto facts = office_facts(office);
  if (!facts) return reject(facts.error());
  return WorkingCalendar::build(*facts);
}

}  // namespace takar::calendar
