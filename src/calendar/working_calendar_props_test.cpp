// The calendar against a counter that knows nothing but which minutes are open: it walks the facts
// minute by minute over 2020-2035, so a mistake in the sums cannot be made twice.

#include <algorithm>
#include <random>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "calendar/calendar_tables.hpp"
#include "calendar/working_calendar.hpp"

namespace takar::calendar {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::sys_days;
using Unit = WorkingTime::Unit;

constexpr std::int64_t kMinute = 60'000'000;  // Microseconds.
constexpr std::int64_t kDayMinutes = 1440;
constexpr int kFirstYear = 2020;
constexpr int kLastYear = 2035;

local_days new_year(int year) {
  return local_days(Date(std::chrono::year(year), std::chrono::January, std::chrono::day(1)));
}

class MinuteCounter {
 public:
  explicit MinuteCounter(const CalendarFacts& facts)
      : first_(new_year(kFirstYear)),
        start_(to_us(to_instant(first_, facts.zone))),
        days_((new_year(kLastYear + 1) - first_).count()) {
    const auto size = static_cast<std::size_t>(days_ * kDayMinutes);
    open_.assign(size, false);
    for (std::int64_t day = 0; day < days_; ++day) mark(facts, day);
    before_.reserve(size + 1);
    for (std::size_t minute = 0; minute < size; ++minute) {
      before_.push_back(static_cast<std::int32_t>(nth_.size()));
      if (open_[minute]) nth_.push_back(static_cast<std::int32_t>(minute));
    }
    before_.push_back(static_cast<std::int32_t>(nth_.size()));
  }

  std::int64_t start_us() const { return start_; }
  std::int64_t minutes() const { return days_ * kDayMinutes; }

  std::int64_t worked_us(Instant at) const {
    const std::int64_t us = to_us(at) - start_;
    const auto minute = static_cast<std::size_t>(us / kMinute);
    return before_[minute] * kMinute + (open_[minute] ? us % kMinute : 0);
  }

  // The n-th open minute after the one that `at` stands in, counted minute by minute.
  Instant add(Instant at, std::int64_t n) const {
    const std::int64_t us = to_us(at) - start_;
    const auto minute = static_cast<std::size_t>(us / kMinute);
    const std::int64_t into = open_[minute] ? us % kMinute : 0;
    const auto place = static_cast<std::size_t>(before_[minute] + n);
    if (into == 0) return from_us(start_ + (nth_.at(place - 1) + 1) * kMinute);
    return from_us(start_ + nth_.at(place) * kMinute + into);
  }

  bool works(std::int64_t day) const {
    const auto from = static_cast<std::size_t>(day * kDayMinutes);
    return before_[from + kDayMinutes] > before_[from];
  }

  // Walks day by day.
  Instant closing_of_nth_day_after(Instant at, int n) const {
    std::int64_t day = (to_us(at) - start_) / kMinute / kDayMinutes;
    while (n > 0) n -= works(++day) ? 1 : 0;
    const auto opened = before_[static_cast<std::size_t>((day + 1) * kDayMinutes)];
    return from_us(start_ + (nth_[static_cast<std::size_t>(opened - 1)] + 1) * kMinute);
  }

  std::int64_t days_between(Instant from, Instant to) const {
    std::int64_t count = 0;
    std::int64_t day = (to_us(from) - start_) / kMinute / kDayMinutes;
    const std::int64_t last = (to_us(to) - start_) / kMinute / kDayMinutes;
    while (day < last) count += works(++day) ? 1 : 0;
    return count;
  }

 private:
  void mark(const CalendarFacts& facts, std::int64_t day) {
    const local_days local = first_ + days(day);
    const Schedule* schedule = nullptr;
    for (const Schedule& each : facts.schedules)
      if (local_days(each.from) <= local && local <= local_days(each.until)) schedule = &each;
    if (schedule == nullptr) return;
    std::int64_t closes = kDayMinutes;
    for (const DayOff& off : facts.days_off)
      if (local_days(off.date) == local)
        closes =
            std::min<std::int64_t>(closes, off.kind == DayOffKind::kHalfDay ? off.closes_at : 0);
    const auto weekday = (local.time_since_epoch().count() % 7 + 7 + 3) % 7;  // 1970: a Thursday.
    for (const OpenInterval& open : schedule->weekday[static_cast<std::size_t>(weekday)])
      for (std::int64_t minute = open.from; minute < std::min<std::int64_t>(open.until, closes);
           ++minute)
        open_[static_cast<std::size_t>(day * kDayMinutes + minute)] = true;
  }

  local_days first_;
  std::int64_t start_;
  std::int64_t days_;
  std::vector<bool> open_;
  std::vector<std::int32_t> before_;  // Open minutes before each minute.
  std::vector<std::int32_t> nth_;     // The open minutes in order.
};

std::int64_t between(std::mt19937_64& random, std::int64_t least, std::int64_t most) {
  return std::uniform_int_distribution<std::int64_t>(least, most)(random);
}

// Holidays, half days and Ramadan for every year, the way decrees scatter them.
CalendarFacts scattered(CalendarFacts facts, const Office& office, std::mt19937_64& random) {
  const auto ramadan_hours = facts.schedules.back().weekday;
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    for (int n = 0; n < 25; ++n) {
      const Date date(new_year(year) + days(between(random, 0, 364)));
      const bool half = between(random, 0, 4) == 0;
      const auto closes = static_cast<std::int16_t>(half ? between(random, 0, 18 * 60) : 0);
      facts.days_off.push_back(
          {date, half ? DayOffKind::kHalfDay : DayOffKind::kHoliday, closes, "uji", "uji"});
    }
    const local_days ramadan = new_year(year) + days(between(random, 0, 330));
    facts.schedules.push_back({Date(ramadan), Date(ramadan + days(29)), ramadan_hours, "uji"});
  }
  facts.zone = office.zone;
  return facts;
}

// Compares `samples` random questions, most over weeks, some over years, with sub-minute starts.
void compare(const CalendarFacts& facts, std::uint64_t seed, int samples) {
  const WorkingCalendar calendar = WorkingCalendar::build(facts).value();
  const MinuteCounter counter(facts);
  std::mt19937_64 random(seed);
  const std::int64_t room = (counter.minutes() - 500 * kDayMinutes) * kMinute;
  for (int n = 0; n < samples; ++n) {
    std::int64_t us = between(random, 0, room);
    if (n % 2 == 0) us -= us % kMinute;
    const Instant from = from_us(counter.start_us() + us);
    const auto amount = static_cast<std::int32_t>(between(random, 1, n % 10 == 0 ? 60'000 : 2'000));
    const Instant due = calendar.add(from, {amount, Unit::kMinutes});
    ASSERT_EQ(due, counter.add(from, amount)) << to_rfc3339(from) << " + " << amount;
    const Instant to =
        from + std::chrono::microseconds(between(random, 0, 30 * kDayMinutes * kMinute));
    const std::int64_t worked = counter.worked_us(to) - counter.worked_us(from);
    ASSERT_EQ(calendar.working_time_between(from, to).count(), worked);
    ASSERT_EQ(calendar.working_minutes_between(from, to), worked / kMinute);
    const Instant back = calendar.subtract(due, {amount, Unit::kMinutes});
    ASSERT_EQ(counter.worked_us(due) - counter.worked_us(back), amount * kMinute);
    ASSERT_GE(back, from);
    const auto count = static_cast<std::int32_t>(between(random, 1, 20));
    ASSERT_EQ(calendar.add(from, {count, Unit::kDays}),
              counter.closing_of_nth_day_after(from, count));
    ASSERT_EQ(calendar.working_days_between(from, to), counter.days_between(from, to));
  }
}

// Five calendars of 200,000 samples: a million in all.
class BruteForce : public testing::TestWithParam<int> {};

TEST_P(BruteForce, AgreesOverSixteenYears) {
  constexpr std::array kZones{TimeZone::kWib, TimeZone::kWita, TimeZone::kWit};
  const int number = GetParam();
  const Office office{kZones.at(static_cast<std::size_t>(number % 3)),
                      number % 2 == 0 ? "five_day" : "six_day",
                      {}};
  std::mt19937_64 random(static_cast<std::uint64_t>(number));
  const CalendarFacts plain = office_facts(office).value();
  compare(number < 2 ? plain : scattered(plain, office, random),
          1000 + static_cast<std::uint64_t>(number),
          200'000);
}

INSTANTIATE_TEST_SUITE_P(Calendars, BruteForce, testing::Range(0, 5));

const WorkingCalendar& calendar() {
  static const WorkingCalendar built = [] {
    const Office office{TimeZone::kWita, "six_day", {}};
    std::mt19937_64 random(7);
    return WorkingCalendar::build(scattered(office_facts(office).value(), office, random)).value();
  }();
  return built;
}

Instant any_instant() {
  const std::int64_t first =
      to_us(sys_days(Date(std::chrono::year(2014), std::chrono::July, std::chrono::day(1))));
  const std::int64_t last =
      to_us(sys_days(Date(std::chrono::year(2042), std::chrono::July, std::chrono::day(1))));
  return from_us(*rc::gen::inRange(first, last));
}

WorkingTime any_time() {
  return {*rc::gen::inRange(0, 5'000), *rc::gen::element(Unit::kMinutes, Unit::kDays)};
}

RC_GTEST_PROP(WorkingCalendarLaws, MoreTimeNeverEndsEarlier, ()) {
  const Instant from = any_instant();
  WorkingTime time = any_time();
  const Instant due = calendar().add(from, time);
  ++time.amount;
  RC_ASSERT(calendar().add(from, time) >= due);
}

RC_GTEST_PROP(WorkingCalendarLaws, ALaterStartNeverEndsEarlier, ()) {
  const Instant from = any_instant();
  const Instant later =
      from + std::chrono::microseconds(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000));
  const WorkingTime time = any_time();
  RC_PRE(time.amount > 0);
  for (const DayDeadline rule : {DayDeadline::kEndOfDay, DayDeadline::kSameClockTime})
    RC_ASSERT(calendar().add(later, time, rule) >= calendar().add(from, time, rule));
}

RC_GTEST_PROP(WorkingCalendarLaws, SpansAddUp, ()) {
  std::array<Instant, 3> at{any_instant(), any_instant(), any_instant()};
  std::sort(at.begin(), at.end());
  RC_ASSERT(calendar().working_time_between(at[0], at[1]) +
                calendar().working_time_between(at[1], at[2]) ==
            calendar().working_time_between(at[0], at[2]));
  RC_ASSERT(calendar().working_days_between(at[0], at[1]) +
                calendar().working_days_between(at[1], at[2]) ==
            calendar().working_days_between(at[0], at[2]));
}

RC_GTEST_PROP(WorkingCalendarLaws, TheVerdictInDaysAgreesWithTheDeadline, ()) {
  const Instant from = any_instant();
  const auto amount = *rc::gen::inRange(1, 60);
  const Instant due = calendar().add(from, {amount, Unit::kDays});
  RC_PRE(calendar().covers(from) && calendar().covers(due));
  RC_ASSERT(calendar().working_days_between(from, due) == amount);
  const Instant tomorrow = due + std::chrono::hours(24);
  const Instant after = calendar().next_working_instant(tomorrow);
  RC_PRE(calendar().covers(after));
  RC_ASSERT(calendar().working_days_between(from, after) > amount);
}

RC_GTEST_PROP(WorkingCalendarLaws, TheSameClockTimeIsNeverAfterTheEndOfThatDay, ()) {
  const Instant from = any_instant();
  const WorkingTime time{*rc::gen::inRange(1, 60), Unit::kDays};
  RC_ASSERT(calendar().add(from, time, DayDeadline::kSameClockTime) <= calendar().add(from, time));
}

RC_GTEST_PROP(WorkingCalendarLaws, TheNextWorkingInstantIsOpenAndNothingIsWorkedBefore, ()) {
  const Instant at = any_instant();
  const Instant next = calendar().next_working_instant(at);
  RC_PRE(calendar().covers(next));
  RC_ASSERT(calendar().is_working_instant(next));
  RC_ASSERT(calendar().working_time_between(at, next).count() == 0);
}

}  // namespace
}  // namespace takar::calendar
