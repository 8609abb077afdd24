#include "calendar/date.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace takar::calendar {
namespace {

bool has_form(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00";
  const auto fits = [](char have, char form) {
    return form == '0' ? have >= '0' && have <= '9' : have == form;
  };
  return std::equal(text.begin(), text.end(), kForm.begin(), kForm.end(), fits);
}

unsigned digits(std::string_view text) {
  unsigned value = 0;
  for (const char digit : text) value = value * 10 + static_cast<unsigned>(digit - '0');
  return value;
}

}  // namespace

Result<Date> parse_date(std::string_view text) {
  if (!has_form(text)) return reject("calendar.bad_date", {std::string(text)});
  const Date date(std::chrono::year(static_cast<int>(digits(text.substr(0, 4)))),
                  std::chrono::month(digits(text.substr(5, 2))),
                  std::chrono::day(digits(text.substr(8, 2))));
  if (!date.ok()) return reject("calendar.bad_date", {std::string(text)});
  return date;
}

std::string to_iso(Date date) {
  return fmt::format("{:04}-{:02}-{:02}",
                     static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace takar::calendar
