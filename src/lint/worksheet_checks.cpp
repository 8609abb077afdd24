#include <algorithm>

#include "lint/internal/checks.hpp"
#include "lint/posts.hpp"

namespace takar::lint {
namespace {

// Letters and digits alone: blanks, hyphens at line ends and full stops make no difference.
std::string letters_of(std::string_view text) {
  std::string all;
  for (const auto& word : words_of(text))
    for (const char c : word)
      if (c != '-' && c != '/') all += c;
  return all;
}

std::string row_path(std::size_t i) {
  return "worksheet/steps/" + std::to_string(i + 1) + "/activity";
}

// What follows "kepada", whether or not it names a post.
std::string addressee(const Words& words) {
  const auto at = std::find(words.begin(), words.end(), "kepada");
  return at == words.end() ? std::string() : joined(Words(at + 1, words.end()));
}

// Another actor, or another recipient; the first words after "kepada" tell.
bool differs_in_actor(const RowReading& table, const RowReading& sheet) {
  if (post_words(table.actor) != post_words(sheet.actor)) return true;
  const auto one = addressee(table.words), other = addressee(sheet.words);
  if (one == other) return false;
  const bool cut = one.empty() != other.empty() && contains_word(table.words, "kepada");
  return cut || (!table.recipients.empty() && table.recipients != sheet.recipients);
}

void check_rows(const Reading& reading, const sop::Worksheet& sheet, Report& report) {
  const auto& steps = reading.sop.steps;
  for (std::size_t i = 0; i < sheet.steps.size() && i < steps.size(); ++i) {
    const auto& words = sheet.steps[i].activity;
    if (letters_of(words) == letters_of(steps[i].activity)) continue;
    const bool actor = differs_in_actor(reading.rows[i], read_row(words));
    report.add(actor ? "WS-ACTOR" : "WS-DRIFT",
               row_path(i),
               words,
               {steps[i].activity, std::to_string(i + 1)});
  }
  if (sheet.steps.size() != steps.size() && !sheet.steps.empty())
    report.add("WS-DRIFT.count",
               "worksheet/steps",
               "",
               {std::to_string(sheet.steps.size()), std::to_string(steps.size())});
}

void check_ends(const Reading& reading, const sop::Worksheet& sheet, Report& report) {
  const auto& steps = reading.sop.steps;
  if (steps.empty()) return;
  const auto check = [&](const char* place, const std::string& words, const sop::Step& step) {
    if (words.empty())
      report.add("WS-EMPTY.end", place, "");
    else if (letters_of(words) != letters_of(step.activity))
      report.add("WS-DRIFT", place, words, {step.activity, step.printed_number});
  };
  check("worksheet/first_step", sheet.first_step, steps.front());
  check("worksheet/last_step", sheet.last_step, steps.back());
}

void check_groups(const sop::Worksheet& sheet, Report& report) {
  if (sheet.main_step.empty()) report.add("WS-EMPTY", "worksheet/main_step", "");
  const bool grouped = std::any_of(sheet.steps.begin(), sheet.steps.end(), [](const auto& row) {
    return fold(row.group).starts_with("langkah utama");
  });
  if (sheet.steps.size() > 2 && !grouped)
    report.add("WS-EMPTY.group",
               "worksheet/steps/2/group",
               sheet.steps[1].activity,
               {std::to_string(sheet.steps.size() - 1)});
}

void check_owner(const Reading& reading, const sop::Worksheet& sheet, Report& report) {
  const auto type = fold(sheet.type);
  if (type != "rutin" && type != "pelayanan" && type != "penugasan")
    report.add("WS-TYPE", "worksheet/type", sheet.type);
  const Words owner = post_words(sheet.activity_owner);
  if (owner.empty() || columns_meant(reading.sop, sheet.activity_owner).empty())
    report.add("WS-OWNER", "worksheet/activity_owner", sheet.activity_owner);
  const Words scope = post_words(sheet.scope);
  if (!scope.empty() && opens_post(scope.front()))
    report.add("WS-SCOPE", "worksheet/scope", sheet.scope);
  if (fold(sheet.scope).empty()) report.add("WS-SCOPE.empty", "worksheet/scope", "");
}

}  // namespace

void check_worksheet(const Reading& reading, Report& report) {
  const auto& sheet = reading.sop.worksheet;
  if (!sheet) return report.add("WS-NONE", "worksheet", "");
  check_owner(reading, *sheet, report);
  check_groups(*sheet, report);
  check_ends(reading, *sheet, report);
  check_rows(reading, *sheet, report);
}

}  // namespace takar::lint
