#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "lint/internal/checks.hpp"
#include "lint/posts.hpp"

namespace takar::lint {
namespace {

// The row in which the column first acts; empty if in none.
std::optional<std::size_t> first_row_of(const sop::Sop& sop, sop::PerformerColumn column) {
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const auto& performers = sop.steps[i].performers;
    if (std::find(performers.begin(), performers.end(), column) != performers.end()) return i;
  }
  return {};
}

// It gives its part beneath the row of another.
bool contributes(const sop::Sop& sop, sop::PerformerColumn column) {
  return std::any_of(sop.steps.begin(), sop.steps.end(), [&](const sop::Step& step) {
    return step.fan_out && step.fan_out->performer == column;
  });
}

void check_columns(const Reading& reading, Report& report) {
  std::size_t latest = 0;
  std::string latest_title;
  bool ordered = true;
  for (const auto& performer : reading.sop.performers) {
    const auto place = "performers/" + performer.id + "/title";
    const auto first = first_row_of(reading.sop, performer.column);
    if (!first && !contributes(reading.sop, performer.column))
      report.add("PF-UNUSED", place, performer.title);
    if (first && *first < latest && ordered) {
      report.add("PF-ORDER", place, performer.title, {std::to_string(*first + 1), latest_title});
      ordered = false;
    }
    if (first && *first >= latest) {
      latest = *first;
      latest_title = performer.title;
    }
    const Words words = words_of(performer.title);
    if (performer.title.find('/') != std::string::npos || contains_word(words, "dan"))
      report.add("PF-COMBINED", place, performer.title);
  }
}

void check_name(const Reading& reading, std::size_t row, const std::string& name, Report& report) {
  for (const auto part : split(name, '/')) {
    const Words words = words_of(part);
    if (words.empty() || !opens_post(words.front())) continue;
    if (office_word(words.front()) == OfficeWord::kOutside) continue;
    if (columns_meant(reading.sop, part).empty())
      report.add("PF-NOCOLUMN", step_place(row, "activity"), std::string(trim(part)));
  }
}

// Several people in one row: a meeting, "bersama Tim", or two columns in the drawing.
bool joins_people(const Reading& reading, std::size_t row) {
  const auto& words = reading.rows[row].words;
  if (reading.rows[row].does("meet") || contains_word(words, "bersama")) return true;
  return !reading.document.symbols_lost && reading.sop.steps[row].performers.size() > 1;
}

}  // namespace

void check_performers(const Reading& reading, Report& report) {
  if (reading.sop.performers.empty()) return report.add("PF-NONE", "performers", "");
  check_columns(reading, report);
  for (std::size_t i = 0; i < reading.rows.size(); ++i) {
    const auto& row = reading.rows[i];
    std::set<std::string> names = {row.actor, row.by, row.ordered};
    names.insert(row.recipients.begin(), row.recipients.end());
    for (const auto& name : names) check_name(reading, i, name, report);
    if (joins_people(reading, i))
      report.add("PF-MULTI", step_place(i, "performers"), reading.sop.steps[i].activity);
  }
}

}  // namespace takar::lint
