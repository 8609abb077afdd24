#include <algorithm>

#include <gtest/gtest.h>

#include "calendar/calendar_tables.hpp"
#include "calendar/date.hpp"
#include "calendar/quarter.hpp"
#include "calendar/working_calendar.hpp"

namespace takar::calendar {
namespace {

using Unit = WorkingTime::Unit;

// "2026-11-23 08:00" or with seconds, on the clock of that zone.
Instant at(std::string_view text, std::string_view offset = "+07:00") {
  std::string full(text);
  full[10] = 'T';
  if (full.size() == 16) full += ":00";
  return parse_rfc3339(full + std::string(offset)).value();
}

WorkingTime minutes(std::int32_t n) {
  return {n, Unit::kMinutes};
}
WorkingTime days(std::int32_t n) {
  return {n, Unit::kDays};
}

const WorkingCalendar& five_day() {
  static const WorkingCalendar calendar = office_calendar({}).value();
  return calendar;
}

const WorkingCalendar& six_day() {
  static const WorkingCalendar calendar = office_calendar({TimeZone::kWib, "six_day", {}}).value();
  return calendar;
}

TEST(AddMinutes, RunsInsideOpeningHours) {
  EXPECT_EQ(five_day().add(at("2026-11-23 08:00"), minutes(15)), at("2026-11-23 08:15"));
  EXPECT_EQ(five_day().add(at("2026-11-23 08:00:30"), minutes(15)), at("2026-11-23 08:15:30"));
}

TEST(AddMinutes, StartsAtOpeningWhenWorkArrivesBefore) {
  EXPECT_EQ(five_day().add(at("2026-11-23 05:00"), minutes(15)), at("2026-11-23 07:45"));
}

TEST(AddMinutes, StartsNextMorningWhenWorkArrivesAfterClosing) {
  EXPECT_EQ(five_day().add(at("2026-11-23 19:00"), minutes(15)), at("2026-11-24 07:45"));
  EXPECT_EQ(five_day().add(at("2026-11-27 16:30"), minutes(15)), at("2026-11-30 07:45"));
}

TEST(AddMinutes, StandsStillInTheBreak) {
  EXPECT_EQ(five_day().add(at("2026-11-23 12:20"), minutes(15)), at("2026-11-23 13:15"));
  EXPECT_EQ(five_day().add(at("2026-11-23 11:50"), minutes(15)), at("2026-11-23 13:05"));
}

TEST(AddMinutes, StandsStillInTheLongBreakOfFriday) {
  EXPECT_EQ(five_day().add(at("2026-11-27 11:20"), minutes(15)), at("2026-11-27 13:05"));
  EXPECT_EQ(five_day().add(at("2026-11-26 11:20"), minutes(15)), at("2026-11-26 11:35"));
}

TEST(AddMinutes, SkipsHolidaysAndJointLeave) {
  // 24 December 2026 is joint leave, 25 December a holiday and a Friday.
  EXPECT_EQ(five_day().add(at("2026-12-24 08:00"), minutes(15)), at("2026-12-28 07:45"));
  EXPECT_EQ(five_day().add(at("2026-12-23 15:50"), minutes(15)), at("2026-12-28 07:35"));
}

TEST(AddMinutes, EndsAtClosingWhenTheDayIsUsedUpExactly) {
  EXPECT_EQ(five_day().add(at("2026-11-23 07:30"), minutes(450)), at("2026-11-23 16:00"));
  EXPECT_EQ(five_day().add(at("2026-11-23 07:30"), minutes(451)), at("2026-11-24 07:31"));
  EXPECT_EQ(five_day().add(at("2026-11-23 07:30"), minutes(270)), at("2026-11-23 12:00"));
}

TEST(AddMinutes, CrossesTheEndOfTheYear) {
  // 1 January is a holiday only where a decree says so: 2027 has none yet.
  EXPECT_EQ(five_day().add(at("2026-12-31 15:50"), minutes(20)), at("2027-01-01 07:40"));
  EXPECT_TRUE(five_day().is_provisional(at("2027-01-01 07:40")));
  EXPECT_FALSE(five_day().is_provisional(at("2026-12-31 23:59")));
}

TEST(AddMinutes, UsesTheShorterHoursOfRamadan) {
  EXPECT_EQ(five_day().add(at("2026-02-19 07:30"), minutes(15)), at("2026-02-19 08:15"));
  EXPECT_EQ(five_day().working_minutes_between(at("2026-02-19 00:00"), at("2026-02-20 00:00")),
            390);
  EXPECT_EQ(five_day().working_minutes_between(at("2026-02-18 00:00"), at("2026-02-19 00:00")),
            450);
}

TEST(AddMinutes, AWeekIsAsLongAsThePresidentialRegulationSays) {
  const auto week =
      [](const WorkingCalendar& calendar, std::string_view from, std::string_view to) {
        return calendar.working_minutes_between(at(from), at(to));
      };
  EXPECT_EQ(week(five_day(), "2026-11-23 00:00", "2026-11-30 00:00"), 37 * 60 + 30);
  EXPECT_EQ(week(six_day(), "2026-11-23 00:00", "2026-11-30 00:00"), 37 * 60 + 30);
  EXPECT_EQ(week(five_day(), "2026-02-23 00:00", "2026-03-02 00:00"), 32 * 60 + 30);
  EXPECT_EQ(week(six_day(), "2026-02-23 00:00", "2026-03-02 00:00"), 32 * 60 + 30);
}

TEST(AddMinutes, NoTimeAtAllEndsWhereItBegan) {
  EXPECT_EQ(five_day().add(at("2026-11-22 03:00"), minutes(0)), at("2026-11-22 03:00"));
  EXPECT_EQ(five_day().add(at("2026-11-22 03:00"), days(0)), at("2026-11-22 03:00"));
}

TEST(AddDays, OneDayNeverBecomesMinutes) {
  // The defect to avoid: a day as 24 hours, or as 450 minutes from 10:00.
  EXPECT_EQ(five_day().add(at("2026-11-23 10:00"), days(1)), at("2026-11-24 16:00"));
  EXPECT_EQ(five_day().add(at("2026-11-23 10:00"), days(1), DayDeadline::kSameClockTime),
            at("2026-11-24 10:00"));
  EXPECT_EQ(five_day().add(at("2026-11-23 10:00"), minutes(450)), at("2026-11-24 10:00"));
  // On the shorter days of Ramadan a day stays a day, and 450 minutes become more than one.
  EXPECT_EQ(five_day().add(at("2026-02-23 10:00"), days(1)), at("2026-02-24 15:00"));
  EXPECT_EQ(five_day().add(at("2026-02-23 10:00"), minutes(450)), at("2026-02-24 11:00"));
}

TEST(AddDays, DoesNotCountTheDayOfTheStartWhateverItsHour) {
  for (const char* start : {"2026-11-23 00:00",
                            "2026-11-23 07:30",
                            "2026-11-23 12:30",
                            "2026-11-23 16:00",
                            "2026-11-23 23:59"})
    EXPECT_EQ(five_day().add(at(start), days(1)), at("2026-11-24 16:00")) << start;
  EXPECT_EQ(five_day().add(at("2026-11-28 10:00"), days(1)), at("2026-11-30 16:00"));
  EXPECT_EQ(five_day().add(at("2026-11-27 10:00"), days(2)), at("2026-12-01 16:00"));
}

TEST(AddDays, EndsAtTheClosingOfThatVeryDay) {
  EXPECT_EQ(five_day().add(at("2026-11-26 10:00"), days(1)), at("2026-11-27 16:30"));
  EXPECT_EQ(six_day().add(at("2026-11-27 10:00"), days(1)), at("2026-11-28 13:00"));
}

TEST(AddDays, TheSameClockTimeIsMovedIntoTheHours) {
  const auto same = [](std::string_view from) {
    return five_day().add(at(from), days(1), DayDeadline::kSameClockTime);
  };
  EXPECT_EQ(same("2026-11-23 05:00"), at("2026-11-24 07:30"));
  EXPECT_EQ(same("2026-11-23 20:00"), at("2026-11-24 16:00"));
  EXPECT_EQ(same("2026-11-28 10:00"), at("2026-11-30 16:00"));
}

TEST(AddDays, SkipsTheLongHolidayOfIdulfitri) {
  // 18-24 March 2026 is free without a gap.
  EXPECT_EQ(five_day().add(at("2026-03-17 09:00"), days(1)), at("2026-03-25 16:00"));
  EXPECT_EQ(five_day().working_days_between(at("2026-03-17 09:00"), at("2026-03-25 09:00")), 1);
}

TEST(Subtract, GoesBackOverNightBreakAndWeekend) {
  EXPECT_EQ(five_day().subtract(at("2026-11-23 07:40"), minutes(15)), at("2026-11-20 16:25"));
  EXPECT_EQ(five_day().subtract(at("2026-11-23 13:05"), minutes(15)), at("2026-11-23 11:50"));
  EXPECT_EQ(five_day().subtract(at("2026-11-23 16:00"), minutes(450)), at("2026-11-23 07:30"));
}

TEST(Subtract, CountsWorkingDaysBackForReminders) {
  EXPECT_EQ(five_day().subtract(at("2026-12-01 16:00"), days(2)), at("2026-11-27 16:00"));
  EXPECT_EQ(five_day().subtract(at("2026-12-01 16:00"), days(2), DayDeadline::kEndOfDay),
            at("2026-11-27 16:30"));
}

TEST(Between, IsZeroBackwardsAndFlooredToMinutes) {
  EXPECT_EQ(five_day().working_minutes_between(at("2026-11-24 08:00"), at("2026-11-23 08:00")), 0);
  EXPECT_EQ(five_day().working_minutes_between(at("2026-11-23 08:00"), at("2026-11-23 08:00:59")),
            0);
  EXPECT_EQ(five_day().working_time_between(at("2026-11-23 08:00"), at("2026-11-23 08:00:59")),
            std::chrono::seconds(59));
  EXPECT_EQ(five_day().working_days_between(at("2026-11-23 08:00"), at("2026-11-23 15:00")), 0);
}

TEST(NextWorkingInstant, IsTheNextOpening) {
  EXPECT_EQ(five_day().next_working_instant(at("2026-11-23 09:13")), at("2026-11-23 09:13"));
  EXPECT_EQ(five_day().next_working_instant(at("2026-11-23 12:00")), at("2026-11-23 13:00"));
  EXPECT_EQ(five_day().next_working_instant(at("2026-11-27 16:30")), at("2026-11-30 07:30"));
  EXPECT_TRUE(five_day().is_working_instant(at("2026-11-23 07:30")));
  EXPECT_FALSE(five_day().is_working_instant(at("2026-11-23 16:00")));
}

TEST(Zones, TheSameInstantIsAnotherOfficeHour) {
  const auto wita = office_calendar({TimeZone::kWita, "five_day", {}}).value();
  const auto wit = office_calendar({TimeZone::kWit, "five_day", {}}).value();
  const Instant early = at("2026-11-23 00:00", "+00:00");  // 07:00 WIB, 08:00 WITA, 09:00 WIT.
  EXPECT_EQ(five_day().add(early, minutes(15)), at("2026-11-23 07:45"));
  EXPECT_EQ(wita.add(early, minutes(15)), at("2026-11-23 08:15", "+08:00"));
  EXPECT_EQ(wit.add(early, minutes(15)), at("2026-11-23 09:15", "+09:00"));
  EXPECT_NE(wita.version(), wit.version());
}

TEST(DaysOff, AHalfDayClosesEarlyAndALocalHolidayIsFree) {
  Office office;
  const Date monday = parse_date("2026-11-23").value();
  const Date tuesday = parse_date("2026-11-24").value();
  office.local_days_off.push_back({monday, DayOffKind::kHalfDay, 12 * 60 + 30, "Upacara", "SE"});
  office.local_days_off.push_back({tuesday, DayOffKind::kLocal, 0, "Hari jadi", "SE"});
  const auto calendar = office_calendar(office).value();
  EXPECT_EQ(calendar.closing(monday), at("2026-11-23 12:00"));
  EXPECT_TRUE(calendar.is_working_day(monday));
  EXPECT_FALSE(calendar.is_working_day(tuesday));
  EXPECT_EQ(calendar.closing(tuesday), std::nullopt);
  EXPECT_EQ(calendar.add(at("2026-11-23 11:50"), minutes(15)), at("2026-11-25 07:35"));
  EXPECT_NE(calendar.version(), five_day().version());
}

TEST(Remaining, SaysWhatIsLeftOrHowLate) {
  const Instant due = at("2026-11-25 16:00");
  const auto early = five_day().remaining(at("2026-11-24 15:00"), due);
  EXPECT_EQ(early.minutes, 60 + 450);
  EXPECT_EQ(early.days, 1);
  EXPECT_FALSE(early.late);
  const auto late = five_day().remaining(at("2026-11-26 07:45"), due);
  EXPECT_EQ(late.minutes, 15);
  EXPECT_EQ(late.days, 1);
  EXPECT_TRUE(late.late);
  EXPECT_FALSE(five_day().remaining(due, due).late);
}

TEST(Remaining, PutsADeadlineIntoAWord) {
  const Instant due = at("2026-11-25 16:00");
  EXPECT_EQ(five_day().lateness(at("2026-11-25 16:01"), due), Lateness::kLate);
  EXPECT_EQ(five_day().lateness(at("2026-11-25 00:00"), due), Lateness::kToday);
  EXPECT_EQ(five_day().lateness(at("2026-11-23 16:00"), due), Lateness::kSoon);
  EXPECT_EQ(five_day().lateness(at("2026-11-20 16:00"), due), Lateness::kLater);
}

TEST(Recurrence, OpensSomeWorkingDaysAfterTheQuarter) {
  const auto ends = last_day(Quarter{2026, 2});
  EXPECT_EQ(five_day().nth_working_day_after(ends, 3), parse_date("2026-07-03").value());
}

TEST(CoveredYears, OutsideThemNobodyWorks) {
  EXPECT_FALSE(five_day().covers(at("1999-01-04 08:00")));
  EXPECT_TRUE(five_day().covers(at("2015-01-01 00:00")));
  EXPECT_EQ(five_day().add(at("9999-01-01 00:00"), minutes(15)), at("2041-01-01 00:00"));
  EXPECT_EQ(five_day().add(at("2040-12-31 15:59"), days(2'000'000'000)), at("2041-01-01 00:00"));
  EXPECT_EQ(five_day().subtract(at("1900-01-01 00:00"), minutes(15)), at("2015-01-01 00:00"));
  EXPECT_EQ(five_day().working_days_between(at("1900-01-01 00:00"), at("1901-01-01 00:00")), 0);
  EXPECT_EQ(five_day().next_working_instant(at("1900-01-01 00:00")), at("2015-01-01 07:30"));
}

TEST(Build, RefusesFactsThatMakeNoSense) {
  const CalendarFacts sound = office_facts({}).value();
  CalendarFacts facts = sound;
  facts.first_year = 2041;
  EXPECT_EQ(WorkingCalendar::build(facts).error().code, "calendar.bad_years");
  facts = sound;
  facts.schedules[0].weekday[0] = {{480, 720}, {720, 900}};
  EXPECT_EQ(WorkingCalendar::build(facts).error().code, "calendar.bad_hours");
  facts = sound;
  facts.days_off[0].closes_at = 1441;
  EXPECT_EQ(WorkingCalendar::build(facts).error().code, "calendar.bad_hours");
  facts = sound;
  facts.schedules[0].until = Date(facts.schedules[0].from.year() - std::chrono::years(1),
                                  std::chrono::January,
                                  std::chrono::day(1));
  EXPECT_EQ(WorkingCalendar::build(facts).error().code, "calendar.bad_date");
  EXPECT_EQ(WorkingCalendar::build(sound)->version(), five_day().version());
  EXPECT_EQ(five_day().version().size(), 16U);
}

TEST(Office, AnUnknownProfileIsRefused) {
  EXPECT_EQ(office_calendar({TimeZone::kWib, "empat_hari", {}}).error(),
            (Rejection{"calendar.unknown_profile", {"empat_hari"}}));
}

TEST(Tables, TheHolidaysOf2026AreTheDecreedOnes) {
  const auto facts = office_facts({}).value();
  const auto count = [&](DayOffKind kind) {
    return std::count_if(facts.days_off.begin(), facts.days_off.end(), [&](const DayOff& off) {
      return off.kind == kind;
    });
  };
  EXPECT_EQ(count(DayOffKind::kHoliday), 17);
  EXPECT_EQ(count(DayOffKind::kJointLeave), 8);
  EXPECT_EQ(facts.provisional_after, parse_date("2026-12-31").value());
}

TEST(Tables, ARefusalNamesTheLineAndTheRemedy) {
  const std::string head = "date\tkind\tcloses_at\tname\tsource\tconfidence\n";
  const auto refused = [&](const std::string& rows) {
    return read_days_off("t.tsv", head + rows).error().details.at(1);
  };
  EXPECT_EQ(read_days_off("t.tsv", "tanggal\n").error().code, "calendar.bad_table");
  EXPECT_EQ(read_days_off("t.tsv", "tanggal\n").error().details.at(1), "1");
  EXPECT_EQ(refused("2026-02-30\tholiday\t\tx\ty\tz\n"), "2");
  EXPECT_EQ(refused("2026-01-01\tholiday\t\tx\ty\tz\n\n2026-01-02\tholiday\tx\ty\n"), "4");
  EXPECT_EQ(refused("2026-01-01\tholiday\t11:30\tx\ty\tz\n"), "2");
  EXPECT_EQ(refused("2026-01-01\thalf_day\t25:00\tx\ty\tz\n"), "2");
  EXPECT_EQ(refused("2026-01-01\tlibur\t\tx\ty\tz\n"), "2");
  EXPECT_EQ(refused("2026-01-01\tholiday\t\t\ty\tz\n"), "2");
  EXPECT_EQ(refused("2026-01-01\tholiday\t\t\xff\ty\tz\n"), "2");
  EXPECT_EQ(read_days_off("t.tsv", head + std::string(2 << 20, '\n')).error().details.at(1), "1");
  EXPECT_EQ(read_days_off("t.tsv", head + "2026-01-01\tholiday\t\tx\ty\tz\r\n")->size(), 1U);
}

TEST(Tables, HoursAndRamadanAreReadStrictly) {
  const std::string head =
      "profile\tseason\tweekday\tstart\tbreak_start\tbreak_end\tend\tsource\tconfidence\n";
  const auto row = [&](const std::string& cells) {
    return read_hours("h.tsv", head + cells + "\ts\tc\n");
  };
  EXPECT_TRUE(row("p\tordinary\tSenin\t07:30\t\t\t16:00"));
  for (const char* cells : {"p\tordinary\tSenin\t07:30\t12:00\t\t16:00",
                            "p\tordinary\tSenin\t16:00\t\t\t07:30",
                            "p\tordinary\tSenin\t7:30\t\t\t16:00",
                            "p\tordinary\tSenin\t07:30\t12:00\t11:00\t16:00",
                            "p\tpuasa\tSenin\t07:30\t\t\t16:00",
                            "p\tordinary\tMonday\t07:30\t\t\t16:00"})
    EXPECT_FALSE(row(cells)) << cells;
  EXPECT_FALSE(
      read_ramadan("r.tsv", "from\tuntil\tsource\tconfidence\n2026-03-20\t2026-02-19\t\t\n"));
}

TEST(Dates, AreReadInOneFormOnly) {
  EXPECT_EQ(to_iso(parse_date("2028-02-29").value()), "2028-02-29");
  for (const char* text : {"2026-02-29", "2026-2-1", "26-02-01", "2026-02-01 ", "", "2026/02/01"})
    EXPECT_FALSE(parse_date(text)) << text;
}

TEST(Quarters, AreReadPrintedAndWalked) {
  EXPECT_EQ(parse_quarter("2026Q3").value(), (Quarter{2026, 3}));
  EXPECT_EQ(to_text({2026, 3}), "2026Q3");
  EXPECT_EQ(to_words({2026, 3}, "Tribulan"), "Tribulan III 2026");
  EXPECT_EQ(to_words({2026, 4}, "Triwulan"), "Triwulan IV 2026");
  EXPECT_EQ(to_iso(first_day({2026, 3})), "2026-07-01");
  EXPECT_EQ(to_iso(last_day({2028, 1})), "2028-03-31");
  EXPECT_EQ(next({2026, 4}), (Quarter{2027, 1}));
  EXPECT_EQ(previous({2026, 1}), (Quarter{2025, 4}));
  EXPECT_EQ(quarter_of(parse_date("2026-09-30").value()), (Quarter{2026, 3}));
  for (const char* text : {"2026Q0", "2026Q5", "2026q1", "1999Q1", "2026 Q1", "26Q1", ""})
    EXPECT_EQ(parse_quarter(text).error().code, "calendar.bad_quarter") << text;
}

}  // namespace
}  // namespace takar::calendar
