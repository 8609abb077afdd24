#include "base/indonesian.hpp"

#include <gtest/gtest.h>

#include "base/check.hpp"

namespace takar {
namespace {

using namespace std::chrono;  // NOLINT(google-build-using-namespace): a test about dates.

Instant instant(std::string_view text) {
  return parse_rfc3339(text).value();
}

TEST(Indonesian, WritesDatesAsOfficialsDo) {
  EXPECT_EQ(indonesian_date(2026y / November / 23), "23 November 2026");
  EXPECT_EQ(indonesian_long_date(2026y / November / 23), "Senin, 23 November 2026");
  EXPECT_EQ(indonesian_long_date(2024y / February / 29), "Kamis, 29 Februari 2024");
  EXPECT_EQ(indonesian_long_date(2026y / August / 14), "Jumat, 14 Agustus 2026");
  EXPECT_THROW(static_cast<void>(indonesian_date(2026y / February / 30)), Bug);
}

TEST(Indonesian, TheDayBeginsAtMidnightOfTheZone) {
  const auto at = instant("2026-11-22T16:30:00Z");
  EXPECT_EQ(indonesian_moment(at, TimeZone::kWib), "Minggu, 22 November 2026 pukul 23.30 WIB");
  EXPECT_EQ(indonesian_moment(at, TimeZone::kWita), "Senin, 23 November 2026 pukul 00.30 WITA");
  EXPECT_EQ(indonesian_clock(at, TimeZone::kWit), "01.30 WIT");
  EXPECT_EQ(local_date(at, TimeZone::kWit), 2026y / November / 23);
}

TEST(Indonesian, InstantsBefore1970HaveTheirLocalTimeToo) {
  EXPECT_EQ(indonesian_moment(instant("1945-08-17T03:00:00Z"), TimeZone::kWib),
            "Jumat, 17 Agustus 1945 pukul 10.00 WIB");
}

TEST(Indonesian, LocalTimeComesBackToTheSameInstant) {
  const auto at = instant("2026-11-22T16:30:00.000001Z");
  for (const auto zone : {TimeZone::kWib, TimeZone::kWita, TimeZone::kWit}) {
    EXPECT_EQ(to_instant(to_local(at, zone), zone), at);
    EXPECT_EQ(time_zone_named(word_of(zone)), zone);
    EXPECT_EQ(time_zone_named(iana_name_of(zone)), zone);
  }
  EXPECT_EQ(time_zone_named("Asia/Pontianak"), TimeZone::kWib);
  EXPECT_FALSE(time_zone_named("Europe/Berlin"));
}

TEST(Indonesian, WritesNumbersWithPointsAndAComma) {
  EXPECT_EQ(indonesian_number("1234567.89"), "1.234.567,89");
  EXPECT_EQ(indonesian_number("-1000"), "-1.000");
  EXPECT_EQ(indonesian_number("999"), "999");
  EXPECT_EQ(indonesian_number("0.5"), "0,5");
}

TEST(Indonesian, LeavesTextThatIsNoNumberAsItIs) {
  for (const char* text : {"nihil", "", "-", ".", "1.", ".5", "1.2.3", "1e3", "--1", "1,5"})
    EXPECT_EQ(indonesian_number(text), text);
}

}  // namespace
}  // namespace takar
