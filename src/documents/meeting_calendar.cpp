#include "documents/meeting_calendar.hpp"

#include <charconv>

#include <fmt/format.h>

#include "base/check.hpp"
#include "documents/build.hpp"

namespace takar::documents {
namespace {

constexpr std::size_t kLineBytesMax = 75;  // Without the line end. Source: RFC 5545, 3.1.

// Source: RFC 5545, 3.3.11.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) >= 0x20)
      out += c;
  }
  return out;
}

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

// Long lines go on after a line end and a blank, never inside a character.
std::string folded(std::string_view line) {
  std::string out;
  std::size_t room = kLineBytesMax;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && !begins_character(line[cut])) --cut;
    out += line.substr(0, cut);
    out += "\r\n ";
    line.remove_prefix(cut);
    room = kLineBytesMax - 1;
  }
  return out + std::string(line) + "\r\n";
}

// "20261123T013000Z"
std::string utc(Instant at) {
  std::string text;
  for (const char c : to_rfc3339(std::chrono::floor<std::chrono::seconds>(at)).substr(0, 19))
    if (c != '-' && c != ':') text += c;
  return text + "Z";
}

int number_in(std::string_view digits) {
  int number = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// The day and hour of the letter, by the office's clock.
Instant start_of(const Facts& facts) {
  const auto day = date_of(text_of(facts, "date"));
  const auto hour = text_of(facts, "time");
  TAKAR_CHECK(day.has_value() && hour.size() == 5, "an invitation has a day and an hour");
  return std::chrono::sys_days(*day) + std::chrono::hours(number_in(hour.substr(0, 2))) +
         std::chrono::minutes(number_in(hour.substr(3))) - offset_of(facts.office.zone);
}

std::string agenda_of(const Facts& facts) {
  std::string text;
  int number = 0;
  for (const auto& item : list_of(facts.content, "agenda"))
    text += fmt::format("{}. {}\n", ++number, std::string(item.get_string()));
  if (!facts.letter_number.empty()) text += "Undangan nomor " + facts.letter_number;
  return text;
}

}  // namespace

std::string meeting_calendar(const Facts& facts, const CalendarIdentity& identity) {
  std::string file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Takar//Undangan//ID\r\n";
  const auto line = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) file += folded(fmt::format("{}:{}", name, value));
  };
  line("BEGIN", "VEVENT");
  line("UID", escaped(identity.uid));
  line("SEQUENCE", std::to_string(identity.sequence));
  line("DTSTAMP", utc(facts.at));
  line("DTSTART", utc(start_of(facts)));
  line("SUMMARY", escaped(text_of(facts, "subject")));
  line("LOCATION", escaped(text_of(facts, "place")));
  line("DESCRIPTION", escaped(agenda_of(facts)));
  line("END", "VEVENT");
  return file + "END:VCALENDAR\r\n";
}

}  // namespace takar::documents
