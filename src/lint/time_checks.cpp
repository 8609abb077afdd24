#include <algorithm>
#include <set>

#include "lint/internal/checks.hpp"

namespace takar::lint {
namespace {

constexpr std::int32_t kDaysMax = 60;

// "menit", "jam", "hari" as the cell itself writes it; empty for a bare number.
std::string unit_in(const std::string& text) {
  const auto folded = fold(text);
  for (const auto* unit : {"menit", "jam", "hari", "minggu", "bulan"})
    if (folded.find(unit) != std::string::npos) return unit;
  return {};
}

bool is_glued(const std::string& text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool digit = text[i - 1] >= '0' && text[i - 1] <= '9';
    const bool letter = (text[i] >= 'a' && text[i] <= 'z') || (text[i] >= 'A' && text[i] <= 'Z');
    if (digit && letter) return true;
  }
  return false;
}

// "5jam" as "5 jam".
std::string unglued(const std::string& text) {
  std::string spaced;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter && !spaced.empty() && spaced.back() >= '0' && spaced.back() <= '9') spaced += ' ';
    spaced += c;
  }
  return spaced;
}

void check_cell(const Reading& reading, std::size_t i, bool unit_in_head, Report& report) {
  const auto& step = reading.sop.steps[i];
  const auto place = step_place(i, "time");
  if (fold(step.time_text).empty()) return report.add("TM-MISSING", place, "");
  if (!unit_in_head && unit_in(step.time_text).empty())
    report.add("TM-MISSING.unit", place, step.time_text);
  if (is_glued(step.time_text))
    report.add("TX-TYPO",
               place,
               step.time_text,
               {unglued(step.time_text)},
               Repair{step.time_text, unglued(step.time_text)});
  const bool days = step.standard_time.unit == calendar::WorkingTime::Unit::kDays;
  if (step.standard_time.amount == 0 || (days && step.standard_time.amount > kDaysMax))
    report.add("TM-ODD", place, step.time_text);
}

// The measurement itself takes no longer than the order to begin.
void check_main_work(const Reading& reading, Report& report) {
  if (reading.rows.empty() || !reading.rows.front().does("order")) return;
  const auto& order = reading.sop.steps.front().standard_time;
  for (std::size_t i = 1; i < reading.rows.size(); ++i) {
    const auto& time = reading.sop.steps[i].standard_time;
    if (!reading.rows[i].does("measure") || time.unit != order.unit) continue;
    if (time.amount <= order.amount && time.amount > 0)
      report.add("TM-ODD.main_work", step_place(i, "time"), reading.sop.steps[i].time_text);
  }
}

}  // namespace

void check_times(const Reading& reading, Report& report) {
  const bool unit_in_head = !unit_in(reading.sop.headings.time).empty();
  std::set<std::string> units;
  std::size_t second = 0;  // The first row in another unit.
  for (std::size_t i = 0; i < reading.sop.steps.size(); ++i) {
    check_cell(reading, i, unit_in_head, report);
    const auto unit = unit_in(reading.sop.steps[i].time_text);
    if (!unit.empty() && units.insert(unit).second && units.size() == 2) second = i;
  }
  std::string names;
  for (const auto& unit : units) names += (names.empty() ? "" : ", ") + unit;
  if (units.size() > 1)
    report.add(
        "TM-MIXED", step_place(second, "time"), reading.sop.steps[second].time_text, {names});
  check_main_work(reading, report);
}

}  // namespace takar::lint
