#include <algorithm>
#include <array>
#include <map>

#include "lint/internal/checks.hpp"
#include "lint/posts.hpp"

namespace takar::lint {
namespace {

constexpr std::array<std::string_view, 16> kOpenEnds = {"kepada",
                                                        "dari",
                                                        "untuk",
                                                        "dan",
                                                        "ke",
                                                        "oleh",
                                                        "di",
                                                        "dengan",
                                                        "yang",
                                                        "pada",
                                                        "atau",
                                                        "serta",
                                                        "dalam",
                                                        "tentang",
                                                        "terhadap",
                                                        "sebagai"};
constexpr std::array<std::string_view, 8> kHandOvers = {"menyerahkan",
                                                        "menyampaikan",
                                                        "mengirim",
                                                        "mengirimkan",
                                                        "membagikan",
                                                        "meneruskan",
                                                        "mengembalikan",
                                                        "melaporkan"};
constexpr std::array<std::string_view, 6> kBareObjects = {
    "data", "dokumen", "berkas", "surat", "bahan", "informasi"};
constexpr std::array<std::string_view, 4> kVagueParties = {"pejabat", "pihak", "instansi", "unit"};

template <std::size_t kCount>
bool is_among(const std::array<std::string_view, kCount>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

void check_numbers(const Reading& reading, Report& report) {
  std::map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < reading.sop.steps.size(); ++i) {
    const auto& printed = reading.sop.steps[i].printed_number;
    const auto number = fold(printed);
    if (number.empty()) continue;
    const auto [earlier, is_new] = seen.emplace(number, i);
    if (!is_new)
      report.add("ST-DUPNO",
                 step_place(i, "number"),
                 printed,
                 {std::to_string(earlier->second + 1), std::to_string(i + 1)});
  }
}

// "Memeriksa konsep, jika setuju diserahkan ke Sekretaris": a check and a handing over.
bool hands_over_too(const RowReading& row) {
  return row.check() != nullptr && row.check() == row.action() &&
         (contains_word(row.words, "diserahkan") || contains_word(row.words, "disampaikan"));
}

void check_form(const Reading& reading, std::size_t i, Report& report) {
  const auto& row = reading.rows[i];
  const auto& activity = reading.sop.steps[i].activity;
  const auto place = step_place(i, "activity");
  if (is_among(kOpenEnds, row.words.back()))
    report.add("ST-TRUNC", place, activity, {row.words.back()});
  if (row.actions.size() > 1)
    report.add("ST-TWO", place, activity, {row.actions[0].verb, row.actions[1].verb});
  else if (hands_over_too(row))
    report.add("ST-TWO", place, activity, {row.action()->verb, "diserahkan"});
  if (!row.actor.empty()) report.add("ST-ACTOR", place, row.actor);
  if (row.actor.empty() && !row.by.empty()) report.add("ST-ACTOR", place, row.by);
  if (!row.actions.empty() && is_nominal_action(row.action()->verb))
    report.add("ST-NOMINAL", place, row.action()->verb);
  if (row.actions.empty()) report.add("ST-NOMINAL.no_verb", place, activity);
}

std::string without_slashes(const std::string& text) {
  std::string kept;
  for (const char c : text)
    if (c != '/') kept += c;
  return kept;
}

// The place of the first word of the column's head, if the sentence ends in it; else 0.
std::size_t place_of_end(const Words& words, const std::string& title) {
  std::string head;
  for (const auto& word : words_of(title)) head += without_slashes(word);
  std::string tail;
  std::size_t from = words.size();
  while (from > 1 && tail.size() < head.size()) tail = without_slashes(words[--from]) + tail;
  return tail == head ? from : 0;
}

// The column's head stands at the sentence's end: is it the object's owner, or who acts?
bool ends_in_column(const Reading& reading, const RowReading& row) {
  for (const auto& performer : reading.sop.performers) {
    const auto from = place_of_end(row.words, performer.title);
    if (from < 2) continue;
    const auto& before = row.words[from - 1];
    if (!is_among(kOpenEnds, before) && before != "bersama" && !is_active_verb(before)) return true;
  }
  return false;
}

// What is unclear in the sentence, as the key's last part; empty if nothing is.
std::string vagueness(const Reading& reading, const RowReading& row) {
  const auto& words = row.words;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool bare = words[i + 1] == "kepada" || words[i + 1] == "ke" || words[i + 1] == "untuk";
    const bool own_verb = row.action() != nullptr && row.action()->verb == words[i];
    if (own_verb && is_among(kHandOvers, words[i]) && bare) return "no_object";
    if (is_among(kVagueParties, words[i]) && words[i + 1] == "terkait") return "somebody";
  }
  for (const auto& name : row.recipients)
    if (name.find('/') != std::string::npos) return "two_recipients";
  if (words.size() == 2 && is_among(kBareObjects, words[1])) return "bare_object";
  const bool placed = contains_word(words, "di") || contains_word(words, "ke") ||
                      contains_word(words, "dalam") || contains_word(words, "pada");
  if (words.front() == "menyimpan" && !placed) return "no_place";
  return ends_in_column(reading, row) ? "owner" : "";
}

}  // namespace

void check_wording(const Reading& reading, Report& report) {
  check_numbers(reading, report);
  for (std::size_t i = 0; i < reading.rows.size(); ++i) {
    const auto& activity = reading.sop.steps[i].activity;
    if (reading.rows[i].words.empty()) {
      report.add("ST-TRUNC.empty", step_place(i, "activity"), "");
      continue;
    }
    check_form(reading, i, report);
    const auto unclear = vagueness(reading, reading.rows[i]);
    if (!unclear.empty()) report.add("ST-VAGUE." + unclear, step_place(i, "activity"), activity);
  }
}

}  // namespace takar::lint
