#include "archive/retention.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "base/text.hpp"
#include "embedded/archive_codes.hpp"

namespace takar::archive {
namespace {

// Columns of data/archive-codes.tsv.
enum Cell : std::size_t {
  kScheme,
  kCode,
  kSeries,
  kActive,
  kInactive,
  kFinal,
  kUse,
  kSource,
  kConfidence,
  kCells
};

std::int32_t years_in(std::string_view cell) {
  const auto number = whole_number(cell);
  TAKAR_CHECK(number && *number <= kRetentionYearsMax, "a line of the schedule has no sound years");
  return static_cast<std::int32_t>(*number);
}

std::vector<RetentionLine> read_schedule(std::string_view table) {
  std::vector<RetentionLine> lines;
  for (const auto row : split(table, '\n')) {
    const auto cells = split(row, '\t');
    if (cells.size() != kCells || cells[kFinal].empty() || cells[kCode] == "code") continue;
    lines.push_back({.code = std::string(cells[kCode]),
                     .series = std::string(cells[kSeries]),
                     .active_years = years_in(cells[kActive]),
                     .inactive_years = years_in(cells[kInactive]),
                     .fate = cells[kFinal] == "permanen" ? Fate::kKeep : Fate::kDestroy,
                     .source = std::string(cells[kScheme]) + "; " + std::string(cells[kSource]),
                     .valid_from = {}});
  }
  return lines;
}

Date years_after(Date from, std::int32_t years) {
  const Date then = from + std::chrono::years(years);
  return then.ok() ? then : Date(then.year() / then.month() / std::chrono::last);
}

}  // namespace

const std::vector<RetentionLine>& common_schedule() {
  static const auto lines = read_schedule(embedded::archive_codes().front().bytes);
  return lines;
}

std::optional<RetentionLine> line_in_force(std::span<const RetentionLine> own,
                                           std::string_view code,
                                           Date on) {
  const RetentionLine* newest = nullptr;
  for (const auto& line : own) {
    if (line.code != code || !line.valid_from || *line.valid_from > on) continue;
    if (newest == nullptr || *line.valid_from >= *newest->valid_from) newest = &line;
  }
  if (newest != nullptr) return *newest;
  const auto& common = common_schedule();
  const auto found = std::find_if(
      common.begin(), common.end(), [&](const RetentionLine& line) { return line.code == code; });
  if (found == common.end()) return std::nullopt;
  return *found;
}

std::string_view word_of(Stage stage) {
  constexpr std::array<std::string_view, 7> kWords{
      "open", "active", "inactive", "due", "permanent", "unscheduled", "destroyed"};
  return kWords.at(static_cast<std::size_t>(stage));
}

Standing standing_of(const std::optional<RetentionLine>& line,
                     std::optional<Date> closed_on,
                     Date today) {
  if (!closed_on) return {Stage::kOpen, {}, {}};
  if (!line) return {Stage::kUnscheduled, {}, {}};
  Standing standing{.inactive_from = years_after(*closed_on, line->active_years),
                    .due_on = years_after(*closed_on, line->years())};
  if (today < *standing.inactive_from)
    standing.stage = Stage::kActive;
  else if (today < *standing.due_on)
    standing.stage = Stage::kInactive;
  else
    standing.stage = line->fate == Fate::kKeep ? Stage::kPermanent : Stage::kDue;
  return standing;
}

}  // namespace takar::archive
