#include <algorithm>

#include "lint/internal/checks.hpp"
#include "lint/posts.hpp"
#include "sop/places.hpp"

namespace takar::lint {
namespace {

// Whether "dikembalikan" or "jika tidak" is followed by the post to which it goes.
bool names_target(const Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != "dikembalikan") continue;
    for (std::size_t k = i + 1; k < words.size() && k <= i + 3; ++k)
      if (words[k] == "kepada" || words[k] == "ke") return true;
    return false;
  }
  return true;
}

// The post after the last "kepada" or "ke" of the sentence: where "no" goes.
std::string no_target(const RowReading& row) {
  return row.recipients.empty() ? std::string() : row.recipients.back();
}

// The nearest earlier row of a column that the name may mean.
std::optional<std::size_t> nearest_row(const Reading& reading,
                                       std::size_t before,
                                       const std::string& name) {
  const auto columns = columns_meant(reading.sop, name);
  for (std::size_t i = before; i-- > 0;)
    for (const auto column : reading.sop.steps[i].performers)
      if (std::find(columns.begin(), columns.end(), column) != columns.end()) return i;
  return {};
}

void check_return(const Reading& reading, std::size_t i, Report& report) {
  const auto& row = reading.rows[i];
  const auto& activity = reading.sop.steps[i].activity;
  if (!row.says_no) return;
  if (!names_target(row.words)) return report.add("DC-TARGET", step_place(i, "decision"), activity);
  const auto target = nearest_row(reading, i, no_target(row));
  if (target && reading.rows[*target].check() != nullptr)
    report.add("DC-TOCHECK",
               step_place(i, "decision"),
               activity,
               {no_target(row), std::to_string(*target + 1)});
}

void check_approval(const Reading& reading, std::size_t i, Report& report) {
  const auto& words = reading.rows[i].words;
  const bool asks = contains_word(words, "persetujuan") &&
                    (contains_word(words, "meminta") || contains_word(words, "mohon"));
  if (!asks || reading.has_exit(i)) return;
  const bool next_decides = !reading.is_last(i) && reading.has_exit(i + 1);
  if (!next_decides)
    report.add("DC-IMPLIED", step_place(i, "activity"), reading.sop.steps[i].activity);
}

// "... diserahkan kepada X untuk penyusunan Laporan Kinerja": a paper that no row here makes.
void check_way_out(const Reading& reading, std::size_t i, Report& report) {
  const auto& row = reading.rows[i];
  if (!row.says_no || reading.is_last(i)) return;
  for (std::size_t k = 0; k + 2 < row.words.size(); ++k) {
    const bool makes = row.words[k] == "untuk" &&
                       (row.words[k + 1] == "penyusunan" || row.words[k + 1] == "pembuatan");
    if (!makes) continue;
    Words paper;
    for (std::size_t w = k + 2; w < row.words.size() && row.words[w] != "jika"; ++w)
      paper.push_back(row.words[w]);
    const bool made = std::any_of(reading.outputs.begin(), reading.outputs.end(), [&](auto& one) {
      return contains_all(one, paper);
    });
    if (!made)
      report.add("DC-OUT", step_place(i, "next"), reading.sop.steps[i].activity, {joined(paper)});
    return;
  }
}

// Who checks also did the row whose work is checked.
void check_own_work(const Reading& reading, std::size_t i, Report& report) {
  const auto& steps = reading.sop.steps;
  if (reading.document.symbols_lost || i == 0 || reading.rows[i].check() == nullptr) return;
  if (steps[i].performers.empty() || steps[i - 1].performers.empty()) return;
  if (steps[i].performers.front() == steps[i - 1].performers.front() &&
      !reading.rows[i - 1].does("order"))
    report.add("DC-SELF", step_place(i, "performers"), steps[i].activity);
}

}  // namespace

void check_decisions(const Reading& reading, Report& report) {
  for (std::size_t i = 0; i < reading.rows.size(); ++i) {
    const auto* check = reading.rows[i].check();
    if (check != nullptr && !reading.has_exit(i))
      report.add(
          "DC-NOEXIT", step_place(i, "decision"), reading.sop.steps[i].activity, {check->verb});
    check_return(reading, i, report);
    check_approval(reading, i, report);
    check_way_out(reading, i, report);
    check_own_work(reading, i, report);
  }
}

}  // namespace takar::lint
