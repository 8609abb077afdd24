#include "calendar/calendar_tables.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace takar::calendar {
namespace {

using Cells = std::vector<std::string_view>;

// A table longer than this is no calendar. Source: docs/decisions/0011-working-time.md.
constexpr std::size_t kTableBytesMax = 1 << 20;

constexpr std::array<std::string_view, 7> kWeekdays{
    "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};

// One table being read: knows its name, its place and what its rows must look like.
class TableReader {
 public:
  TableReader(std::string_view table, std::string_view text)
      : table_(table), lines_(text.size() > kTableBytesMax ? Cells{} : split(text, '\n')) {}

  // Rejects with calendar.bad_table if the first line is not `head`.
  [[nodiscard]] Result<void> expect_head(std::string_view head) {
    columns_ = split(head, '\t').size();
    if (!lines_.empty() && without_return(lines_.front()) == head) return {};
    return reject(wrong("the first line must be \"" + std::string(head) + "\""));
  }

  // The cells of the next row that is not blank; empty at the end. Rejects with calendar.bad_table.
  [[nodiscard]] Result<std::optional<Cells>> next() {
    while (++at_ < lines_.size()) {
      const std::string_view line = without_return(lines_[at_]);
      if (trim(line).empty()) continue;
      if (!is_utf8(line)) return reject(wrong("the line is not UTF-8"));
      Cells cells = split(line, '\t');
      if (cells.size() != columns_)
        return reject(wrong("the row needs " + std::to_string(columns_) + " cells, it has " +
                            std::to_string(cells.size())));
      return std::optional(std::move(cells));
    }
    return std::optional<Cells>();
  }

  Rejection wrong(std::string what) const {
    return {"calendar.bad_table", {table_, std::to_string(at_ + 1), std::move(what)}};
  }

 private:
  static std::string_view without_return(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

  std::string table_;
  Cells lines_;
  std::size_t at_ = 0;
  std::size_t columns_ = 0;
};

// Reads 07:30 as minutes after midnight; 24:00 is the end of the day. Empty if it is no clock time.
std::optional<std::int16_t> clock_minutes(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  int value = 0;
  for (const std::size_t at : {0U, 1U, 3U, 4U}) {
    if (text[at] < '0' || text[at] > '9') return std::nullopt;
    value = value * 10 + (text[at] - '0');
  }
  const int minutes = value / 100 * 60 + value % 100;
  if (value % 100 > 59 || minutes > 24 * 60) return std::nullopt;
  return static_cast<std::int16_t>(minutes);
}

// The hours in four cells: start, break start, break end, end. Empty if they make no sense.
std::optional<DayHours> day_hours(const Cells& cells, std::size_t first) {
  const auto cell = [&](std::size_t n) { return cells[first + n]; };
  if (cell(0).empty() && cell(1).empty() && cell(2).empty() && cell(3).empty()) return DayHours{};
  const auto start = clock_minutes(cell(0));
  const auto end = clock_minutes(cell(3));
  if (!start || !end || *start >= *end) return std::nullopt;
  if (cell(1).empty() && cell(2).empty()) return DayHours{{*start, *end}};
  const auto break_start = clock_minutes(cell(1));
  const auto break_end = clock_minutes(cell(2));
  if (!break_start || !break_end) return std::nullopt;
  if (*start >= *break_start || *break_start >= *break_end || *break_end >= *end)
    return std::nullopt;
  return DayHours{{*start, *break_start}, {*break_end, *end}};
}

HoursProfile& profile_named(std::vector<HoursProfile>& profiles,
                            std::string_view name,
                            std::string_view source) {
  const auto found = std::find_if(
      profiles.begin(), profiles.end(), [&](const auto& each) { return each.name == name; });
  if (found != profiles.end()) return *found;
  profiles.push_back({std::string(name), {}, {}, std::string(source)});
  return profiles.back();
}

std::optional<DayOffKind> kind_named(std::string_view word) {
  if (word == "holiday") return DayOffKind::kHoliday;
  if (word == "joint_leave") return DayOffKind::kJointLeave;
  if (word == "local") return DayOffKind::kLocal;
  if (word == "half_day") return DayOffKind::kHalfDay;
  return std::nullopt;
}

Result<DayOff> day_off(const TableReader& reader, const Cells& cells) {
  const auto date = parse_date(cells[0]);
  if (!date) return reject(reader.wrong("write the date like 2026-03-19"));
  const auto kind = kind_named(cells[1]);
  if (!kind) return reject(reader.wrong("the kind is holiday, joint_leave, local or half_day"));
  const auto closes_at = clock_minutes(cells[2]);
  if ((*kind == DayOffKind::kHalfDay) != closes_at.has_value())
    return reject(reader.wrong("half_day, and only it, needs closes_at like 11:30"));
  if (trim(cells[3]).empty() || trim(cells[4]).empty())
    return reject(reader.wrong("a day off needs its name and its source"));
  return DayOff{*date,
                *kind,
                closes_at.value_or(std::int16_t{0}),
                std::string(cells[3]),
                std::string(cells[4])};
}

}  // namespace

Result<std::vector<HoursProfile>> read_hours(std::string_view table, std::string_view text) {
  TableReader reader(table, text);
  const auto head = reader.expect_head(
      "profile\tseason\tweekday\tstart\tbreak_start\tbreak_end\tend\tsource\tconfidence");
  if (!head) return reject(head.error());
  std::vector<HoursProfile> profiles;
  for (;;) {
    const auto row = reader.next();
    if (!row) return reject(row.error());
    if (!*row) return profiles;
    const Cells& cells = **row;
    const auto weekday = std::find(kWeekdays.begin(), kWeekdays.end(), cells[2]);
    if (weekday == kWeekdays.end())
      return reject(reader.wrong("the weekday is Senin, Selasa ... Minggu"));
    if (cells[1] != "ordinary" && cells[1] != "ramadan")
      return reject(reader.wrong("the season is ordinary or ramadan"));
    const auto hours = day_hours(cells, 3);
    if (!hours) return reject(reader.wrong("write rising hours like 07:30 12:00 13:00 16:00"));
    HoursProfile& profile = profile_named(profiles, cells[0], cells[7]);
    auto& week = cells[1] == "ordinary" ? profile.ordinary : profile.ramadan;
    week[static_cast<std::size_t>(weekday - kWeekdays.begin())] = *hours;
  }
}

Result<std::vector<Period>> read_ramadan(std::string_view table, std::string_view text) {
  TableReader reader(table, text);
  const auto head = reader.expect_head("from\tuntil\tsource\tconfidence");
  if (!head) return reject(head.error());
  std::vector<Period> periods;
  for (;;) {
    const auto row = reader.next();
    if (!row) return reject(row.error());
    if (!*row) return periods;
    const Cells& cells = **row;
    const auto from = parse_date(cells[0]);
    const auto until = parse_date(cells[1]);
    if (!from || !until || *until < *from)
      return reject(reader.wrong("write two rising dates like 2026-02-19"));
    periods.push_back({*from, *until, std::string(cells[2])});
  }
}

Result<std::vector<DayOff>> read_days_off(std::string_view table, std::string_view text) {
  TableReader reader(table, text);
  const auto head = reader.expect_head("date\tkind\tcloses_at\tname\tsource\tconfidence");
  if (!head) return reject(head.error());
  std::vector<DayOff> days;
  for (;;) {
    const auto row = reader.next();
    if (!row) return reject(row.error());
    if (!*row) return days;
    const auto day = day_off(reader, **row);
    if (!day) return reject(day.error());
    days.push_back(*day);
  }
}

}  // namespace takar::calendar
